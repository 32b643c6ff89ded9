"""Factiva, saved as "full article plus indexing".

Source: each part of an article has a code: HD headline, SN source, PD date, LA language, LP first paragraph, TD the
rest, AN the number that ends it. So the parsers `factiva_parser` (chennesy, rich text) and `factiva_html_parser`
(laneatmore) read it. In HTML the code is a cell of its own, in a text it stands before its part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from framing.corpus.readers.exports.lines import Found, joined

_CODES = frozenset("SE HD BY CR WC PD ET SN SC ED PG LA CY LP TD CT RF CO IN NS RE IPD IPC PUB AN".split())
_LINE = re.compile(r"\s*([A-Z]{2,3})(?:[\t ]+(\S.*))?$")
_BEGINS = ("SE", "HD")
_NEEDED = frozenset({"HD", "PD", "SN", "TD"})


def factiva(text: str) -> Iterator[Found]:
    """Read the articles of an export.

    Parameters
    ----------
    text : str
        All of it.

    Yields
    ------
    Found
        Text and facts of each article that has the codes.
    """
    parts: dict[str, list[str]] = {}
    code = ""
    for line in text.splitlines():
        m = _LINE.match(line)
        if m and m[1] in _CODES:
            code, line = m[1], m[2] or ""
            if code in _BEGINS and "AN" in parts:
                yield from _article(parts)
                parts = {}
            parts.setdefault(code, [])
        if code:
            parts[code].append(line.strip())
    yield from _article(parts)


def _article(parts: Mapping[str, Sequence[str]]) -> Iterator[Found]:
    if _NEEDED.issubset(parts):
        title, outlet, day, language = (" ".join(parts.get(c, ())).strip() for c in ("HD", "SN", "PD", "LA"))
        text = joined([joined(parts.get("LP", ())), joined(parts["TD"])])
        yield text, {"title": title, "outlet": outlet, "date": day, "language": language or None}
