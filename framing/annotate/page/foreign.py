"""Articles that are not in English, or only in part: none of their lines is kept.

Idea: words and grammar of another language give figures that look like any other and mean nothing, so there are none.
The kept lines of a page are judged, not its menus. Where function words are as frequent as in English, nothing more is
asked; else `framing.corpus.language_of` says which language it is. A text in two languages is dropped as a whole: what
its English half does to somebody may stand in the other.

Measured on development articles: of 13,566 lines of English news and of 1,194 articles none is taken for another
language. Of the sample sentences of 66 other languages that come with spaCy, 64 texts are noticed; two are too short.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from framing.corpus import ENGLISH, language_of
from framing.lexicon import Lexicon, Lexicons
from framing.records import Block
from framing.text import wording_of, words

RULE = "language"
_NOT, _TWO = "not English", "in two languages"
_ENGLISH_SHARE = 0.25  # of function words: English news has more, no other language of those tried but one short text
_LINE, _TEXT = 15, 20  # words from which on a line, or a whole text, is judged
_PROSE = 8  # words without a capital that tell a language
_DOUBT = 0.1  # times as likely as the other language: English is then no longer thought of
_LETTERS = 6  # that count as a word, where a script puts no spaces between words
_MIXED, _MOST = 0.25, 0.5  # share of the judged words in another language: mixed; not English


class _Read(NamedTuple):
    """A line, or a whole text, and its words in small letters."""

    text: str
    words: Sequence[str]

    @property
    def size(self) -> int:
        """Number of words; of a script without spaces, so many letters for one."""
        spaced = len(self.words)
        if self.text.isascii() or len(self.text) // _LETTERS <= spaced:
            return spaced
        return max(spaced, sum(map(str.isalpha, self.text)) // _LETTERS)


def leave_foreign(text: str, blocks: tuple[Block, ...], lexicons: Lexicons) -> tuple[Block, ...]:
    """Drop all blocks of a text that is not English, or mixed.

    Parameters
    ----------
    text : str
        Normalised text of the page.
    blocks : tuple[Block, ...]
        Its blocks; those kept are judged.
    lexicons : Lexicons
        Uses ``function_words``.

    Returns
    -------
    tuple of Block
        As they were, or none of them kept, with the reason.
    """
    known = wording_of(text)
    kept = [_Read(text[b.start : b.end].strip(), known.inside(b.start, b.end)) for b in blocks if b.kept]
    reason = _reason([line for line in kept if line.text], function_words(lexicons["function_words"]))
    if not reason:
        return blocks
    return tuple(replace(b, kept=False, reason=reason, rule=RULE) if b.kept else b for b in blocks)


def is_foreign(reason: str) -> bool:
    """Whether a block was dropped for its language, by its reason."""
    return reason.startswith((_NOT, _TWO))


@lru_cache(maxsize=8)
def function_words(lexicon: Lexicon) -> frozenset[str]:
    """Give the words of a lexicon of function words; remembered, since each article asks."""
    return frozenset(lexicon.words("word"))


def _reason(lines: Sequence[_Read], common: frozenset[str]) -> str:
    """Say why a text is not read; empty if it is."""
    whole = _Read(" ".join(line.text for line in lines), [word for line in lines for word in line.words])
    if whole.size < _TEXT:
        return ""
    other = "" if _reads_as_english(whole, common) else _other(whole.text)
    if other:
        return f"{_NOT} ({other})"
    share, code = _foreign_share(lines, common)
    if share < _MIXED:
        return ""
    return f"{_NOT} ({code})" if share >= _MOST else f"{_TWO} (English, {code})"


def _foreign_share(lines: Sequence[_Read], common: frozenset[str]) -> tuple[float, str]:
    """Give the share of the judged words that is in another language, and which; 0 where so few are in doubt."""
    judged = [(n, line) for line in lines if (n := line.size) >= _LINE]
    doubtful = [(n, line) for n, line in judged if not _reads_as_english(line, common)]
    if _sum(doubtful) < _MIXED * _sum(judged):
        return 0.0, ""
    foreign = [(n, code) for n, line in doubtful if (code := _other(line.text))]
    return _sum(foreign) / max(1, _sum(judged)), max(foreign, default=(0, ""))[1]


def _sum(counted: Sequence[tuple[int, object]]) -> int:
    return sum(n for n, _ in counted)


def _reads_as_english(line: _Read, common: frozenset[str]) -> bool:
    """Whether function words of English are as frequent in a text as English has them."""
    return sum(map(common.__contains__, line.words)) >= _ENGLISH_SHARE * len(line.words) > 0


def _other(text: str) -> str:
    """Give the code of the other language that a text is in; empty if it is English, or in doubt."""
    prose = _prose(text)
    if _Read(prose, [prose[a:b] for a, b in words(prose)]).size < _PROSE:
        return ""
    found = language_of(prose)
    return found.code if found.code != ENGLISH and found.english < _DOUBT * found.sure else ""


def _prose(text: str) -> str:
    """Leave out words with a capital: names are of no language."""
    return text.lower() if text.isupper() else " ".join(w for w in text.split() if not w[0].isupper())
