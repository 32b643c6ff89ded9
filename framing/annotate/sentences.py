"""Sentences of the kept blocks, by rules.

A sentence ends at a stop, question or exclamation mark with the quote marks and brackets
that close after it, unless the stop belongs to an abbreviation or an initial. On news text
this is as right as a parser's segmentation and far faster (measured in docs/benchmarks.md);
it also finds ends where pages glued two sentences together without a space.

Conventions: a sentence never crosses a block, covers no white space at its ends, and every
word of a kept block is in exactly one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from framing.lexicon import Lexicon, Lexicons
from framing.records import Block, Sentence
from framing.text import trim

_END = re.compile(
    r"""(?<![.!?…])(?P<mark>[.!?…]+)(?P<close>["'”’»)\]]*)(?:(?=\s)|$|(?=(?<=[a-z]{2}[.!?])["“]?[A-Z][a-z])|(?=(?<=[a-z][.!?]["”’])[A-Z]))"""
)
_BEFORE = re.compile(r"[\w.&'’/-]{0,40}$")
_AFTER = re.compile(r"""\s*(["'“‘«(\[]*)([\w'’.-]*)""")
_INITIALS = re.compile(r"[^\W\d_a-z]\.|(?:\w\.){2,}")  # J. and U.S.
_REACH = 40  # characters of the word before a stop
_LIMIT = 4000  # characters; a longer stretch without an end is cut so that no step sees a monster


@lru_cache(maxsize=8)
def _kinds(lexicon: Lexicon) -> dict[str, str]:
    return {r["term"]: r["kind"] for r in lexicon.rows}


def split_sentences(text: str, blocks: tuple[Block, ...], lexicons: Lexicons) -> tuple[Sentence, ...]:
    """Split each kept block into sentences.

    Parameters
    ----------
    text : str
        Normalised text of the article.
    blocks : tuple[Block, ...]
        Its blocks.
    lexicons : Lexicons
        Uses ``abbreviations``.

    Returns
    -------
    tuple of Sentence
        In text order, without tokens.
    """
    kinds = _kinds(lexicons["abbreviations"])
    found = []
    for number, block in enumerate(blocks):
        if block.kept:
            for start, end in _split(text, block.start, block.end, kinds):
                a, b = trim(text, start, end)
                if a < b:
                    found.append(Sentence(a, b, number))
    return tuple(found)


def _split(text: str, start: int, end: int, kinds: dict[str, str]) -> Iterator[tuple[int, int]]:
    at = start
    for m in _END.finditer(text, start, end):
        while m.end() - at > _LIMIT:
            cut = _cut(text, at)
            yield at, cut
            at = cut
        if _ends(text, m, at, end, kinds):
            yield at, m.end()
            at = m.end()
    while end - at > _LIMIT:
        cut = _cut(text, at)
        yield at, cut
        at = cut
    yield at, end


def _cut(text: str, at: int) -> int:
    """Return where to cut a stretch without an end: between words, if there is a space."""
    space = text.rfind(" ", at + _LIMIT // 2, at + _LIMIT)
    return space if space > 0 else at + _LIMIT


def _ends(text: str, m: re.Match[str], start: int, end: int, kinds: dict[str, str]) -> bool:
    """Whether the mark found ends the sentence that began at `start`."""
    after = _AFTER.match(text, m.end(), end)
    opening, following = (after.group(1), after.group(2)) if after else ("", "")
    if not following:
        return True
    if following[0].islower():  # "Really?" he said; "... and so on"
        return False
    if m["mark"] != "." or m["close"]:
        return True
    word = _BEFORE.search(text, max(start, m.start() - _REACH), m.start())
    last = (word.group() if word else "") + "."
    kind = kinds.get(last)
    if kind == "inner":
        return False
    return kinds.get(following) == "starter" if kind == "either" or _INITIALS.fullmatch(last) else True
