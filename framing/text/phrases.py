"""Many phrases found in a text at once: the longest at each place, left to right, on word boundaries.

Idea: where the words of a text are known (`Wording`), only the places are looked at where the
first two pieces of a phrase stand. In any other string one trie-shaped regular expression over all
phrases does the same; it is compiled when first needed. Both take time that hardly grows with the number
of phrases, and give the same.

Conventions: quote marks are straight; white space inside a phrase stands for any white space.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from framing.text.wording import Openings, Wording, openings

T = TypeVar("T")
_LOOSE = re.compile(r"\s\s|[^\S ]")


@dataclass(frozen=True, eq=False)
class PhraseIndex(Generic[T]):
    """Phrases to values.

    Parameters
    ----------
    values : mapping of str to T
        Phrase, in small letters where case does not matter, to what is given back.
    cased : bool
        Whether capitals matter.
    """

    values: Mapping[str, T]
    cased: bool

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, T]]:
        """Yield (start, end, value) of each phrase in ``text[start:end]``."""
        for m in self._pattern.finditer(text, start, len(text) if end is None else end):
            yield m.start(), m.end(), self.values[self._key(m.group())]

    def find(self, known: Wording, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, T]]:
        """Do as `finditer` in a text whose words are known."""
        return self._find(
            known, known.text if self.cased else known.low, start, len(known.text) if end is None else end
        )

    def find_low(self, known: Wording, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, T]]:
        """Do as `find` in the text in small letters."""
        return self._find(known, known.low, start, len(known.text) if end is None else end)

    def get(self, phrase: str) -> T | None:
        """Value of exactly this phrase, or None."""
        found = self.values.get(phrase)
        return found if found is not None else self.values.get(self._key(phrase))

    def _find(self, known: Wording, text: str, start: int, end: int) -> Iterator[tuple[int, int, T]]:
        if self._openings is None:
            yield from self.finditer(text, start, end)
            return
        places = known.places(self._openings)
        for k in range(bisect_left(places, (start,)), len(places)):
            at, phrases = places[k]
            if at >= end:
                return
            for phrase in phrases if at >= start and text[at - 1 : at] != "_" else ():
                if not (text.startswith(phrase, at) or " " in phrase):
                    continue
                stop = _end_of(phrase, text, at, end)
                if stop:
                    yield at, stop, self.values[phrase]
                    start = stop
                    break

    @cached_property
    def _openings(self) -> Openings | None:
        return openings(self.values)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        trie: dict[str, Any] = {}
        for phrase in self.values:
            node = trie
            for char in phrase:
                node = node.setdefault(char, {})
            node[""] = {}
        body = _trie_pattern(trie) if self.values else r"(?!)"
        return re.compile(rf"(?<!\w)(?:{body})(?!\w)", 0 if self.cased else re.IGNORECASE)

    def _key(self, found: str) -> str:
        found = " ".join(found.split())
        return found if self.cased else found.lower()


def phrase_index(phrases: Mapping[str, T], *, cased: bool = False) -> PhraseIndex[T]:
    """Make `phrases` (phrase to value) ready for searching on word boundaries.

    Parameters
    ----------
    phrases : Mapping[str, T]
        What to find, with what to give back.
    cased : bool
        Whether capitals matter.

    Returns
    -------
    PhraseIndex
        The phrases.
    """
    spaced = ((" ".join(k.split()), v) for k, v in phrases.items())
    return PhraseIndex({(k if cased else k.lower()): v for k, v in spaced if k}, cased)


def _end_of(phrase: str, text: str, at: int, end: int) -> int:
    """Where a phrase that stands at `at` ends, 0 where it does not stand there."""
    stop = at + len(phrase)
    if not text.startswith(phrase, at):
        stop = _loose_end(phrase, text, at) if " " in phrase and _LOOSE.search(text, at, stop) else 0
        if not stop:
            return 0
    return stop if stop == end or (stop < end and not (text[stop].isalnum() or text[stop] == "_")) else 0


def _loose_end(phrase: str, text: str, at: int) -> int:
    """Do as `_end_of` where more than a space parts the words of the phrase; the rest of the text is not looked at."""
    stop = at
    for part in phrase.split(" "):
        if (stop > at and not text[stop : stop + 1].isspace()) or not part:
            return 0
        while text[stop : stop + 1].isspace():
            stop += 1
        if not text.startswith(part, stop):
            return 0
        stop += len(part)
    return stop


def _trie_pattern(node: dict[str, Any]) -> str:
    """Pattern of all that a trie holds; an empty key marks where a phrase may end."""
    branches = [_branch(char, node[char]) for char in sorted(node.keys() - {""})]
    if not branches:
        return ""
    options = [b for b in branches if not _is_one(b)]
    chars = "".join(filter(_is_one, branches))
    if chars:
        options.append(chars if _is_one(chars) else f"[{chars}]")
    if "" in node:
        return f"(?:{'|'.join(options)})?"
    return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"


def _branch(chain: str, below: dict[str, Any]) -> str:
    """Pattern of one branch of a trie: letters without a fork, then what comes behind them."""
    while len(below) == 1 and "" not in below:
        (step, below), *_ = below.items()
        chain += step
    return re.sub(r"\\? ", r"\\s+", re.escape(chain)) + _trie_pattern(below)


def _is_one(pattern: str) -> bool:
    """Whether a pattern is one character, as it stands or escaped: such stand together in a class."""
    return len(pattern.removeprefix("\\")) == 1
