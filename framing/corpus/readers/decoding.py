"""From bytes to letters: which encoding a text is in, and that it is a text at all.

Idea: a mark at the start says it; else UTF-8 says it by itself, since other encodings hardly ever are valid UTF-8;
else what the page or its server declares; else the encoding of English Windows, unless what comes out is no writing (a
capital with an accent inside a word, or much that is not English); only then `charset_normalizer` compares. It is last
because English text with a few marks gives it too little to go by.

Conventions: whatever was not plain UTF-8 is said in the repairs.
"""

from __future__ import annotations

import codecs
import re
from typing import IO

from charset_normalizer import from_bytes

from framing.errors import CorpusError

_MARKS = (  # the longer first: UTF-32 begins as UTF-16 does
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = {  # what a file begins with that is no text, whatever its ending says
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip or Office file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "an RTF file",
}
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})|<\?xml[^>]{0,99}?encoding=[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
_BLOCK = 2**18  # bytes that are looked at together
_HEAD = 4096  # bytes in which a page declares its encoding
_SAMPLE = 1000  # bytes that show UTF-16 without a mark: every second is zero
_ALTERNATE = 0.4  # share of zero bytes among either half of them
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_CONTROLS = 0.01  # share of control characters in what is no text
_NO_WRITING = re.compile("[a-z][\u00c0-\u00de]|[\u0080-\u009f]")
_FOREIGN = 0.2  # share of letters beyond ASCII that English never has
_OTHERS = [
    *("cp1252", "mac_roman", "cp437", "cp850", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("koi8_r", "iso8859_2", "iso8859_5", "iso8859_7", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
]
_NAMES = {"cp1252": "Windows-1252", "utf-16": "UTF-16", "utf-32": "UTF-32", "mac_roman": "Mac OS Roman"}


def decoded(raw: bytes, name: str, *, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """Decode a text.

    Parameters
    ----------
    raw : bytes
        The file.
    name : str
        Its name, for messages.
    declared : str
        Encoding that its server names.

    Returns
    -------
    tuple of str, and tuple of str
        The text, and what had to be noted to read it.

    Raises
    ------
    CorpusError
        If it is no text.
    """
    kind = next((k for start, k in _BINARY.items() if raw.startswith(start)), "")
    if kind:
        raise CorpusError(f"{name}: a binary file ({kind}), not text; save the article as UTF-8 text")
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _text(raw.decode(encoding, errors="replace"), name), (f"read as {_NAMES[encoding]}",)
    wide = _wide(raw)
    if wide:
        return _text(raw.decode(wide, errors="replace"), name), ("read as UTF-16",)
    try:
        return _text(raw.decode("utf-8-sig"), name), ()
    except UnicodeDecodeError as err:
        where = err.start
    encoding = _said(raw, declared) or _guessed(raw)
    text = _text(raw.decode(encoding, errors="replace"), name)
    said = f"not UTF-8 (byte {where}): read as {_NAMES.get(encoding, encoding)}"
    lost = text.count("\ufffd")
    return text, (said + (f", {lost} letters could not be read" if lost else ""),)


def is_utf8(source: IO[bytes]) -> bool:
    """Go through a file, a block at a time, to see whether it is UTF-8 text throughout, without another mark.

    Parameters
    ----------
    source : IO[bytes]
        The file, at its start.

    Returns
    -------
    bool
        True if `decoded` reads it as UTF-8; what else it is, or is not, `decoded` says.
    """
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    letters = controls = 0
    block = source.read(_BLOCK)
    if block.startswith((*_BINARY, *(mark for mark, _ in _MARKS))) or _wide(block):
        return False
    try:
        while block:
            text = decoder.decode(block)
            letters, controls = letters + len(text), controls + len(_CONTROL.findall(text))
            if "\0" in text:
                return False
            block = source.read(_BLOCK)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return controls <= _CONTROLS * letters


def _text(text: str, name: str) -> str:
    """Refuse what has too many control characters to be a text."""
    if "\0" in text or len(_CONTROL.findall(text)) > _CONTROLS * len(text):
        raise CorpusError(f"{name}: a binary file, not text; save the article as UTF-8 text")
    return text


def _wide(raw: bytes) -> str:
    """Know UTF-16 without a mark by its zeros; empty if it is none."""
    even, odd = raw[0:_SAMPLE:2], raw[1:_SAMPLE:2]
    if len(odd) > 3 and odd.count(0) >= _ALTERNATE * len(odd) and not even.count(0):
        return "utf-16-le"
    if len(odd) > 3 and even.count(0) >= _ALTERNATE * len(even) and not odd.count(0):
        return "utf-16-be"
    return ""


def _said(raw: bytes, declared: str) -> str:
    """Give the encoding that the server or the page declares, if it can be; UTF-8 it is not."""
    m = _DECLARED.search(raw[:_HEAD])
    for name in (declared, (m[1] or m[2]).decode("ascii", "ignore") if m else ""):
        try:
            known = codecs.lookup(name).name if name else ""
            if known and not known.startswith("utf"):
                known = "cp1252" if known in ("iso8859-1", "ascii") else known  # as browsers do
                raw.decode(known)
                return known
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return ""


def _guessed(raw: bytes) -> str:
    """Take Windows-1252 unless it makes no writing; then ask which other encoding makes the best."""
    text = raw.decode("cp1252", errors="replace")
    beyond = sum(not c.isascii() for c in text if c.isalpha())
    if not _NO_WRITING.search(text) and beyond <= _FOREIGN * max(1, len(text)):
        return "cp1252"
    best = from_bytes(raw, cp_isolation=_OTHERS).best()
    return best.encoding if best else "cp1252"
