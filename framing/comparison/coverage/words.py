"""The content words of a statement in a form in which two outlets' words meet: lower case, stemmed, nations by name.

A light stemmer (after Harman's S stemmer, 1991, with -ed and -ing) takes endings off; irregular forms and nouns of
events go back to their verb ("killing", "slain"); a nation's name, adjective and people become one word; numerals
become figures. An actor's mention stands as the actor's id. Words of one row of ``like_words`` share a meaning.

Conventions: offsets index the text as given; a word is in small letters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from framing.lexicon import Lexicons, inflections, irregular_forms, vocabulary_of
from framing.text import PhraseIndex, straighten

ACTOR, NATION = "actor:", "nation:"  # how words that stand for an actor or a nation begin
_LINK = r"(?:https?://|www\.)\S+|(?<![\w.])\w+(?:\.\w+)+/\S+"  # an address counts nothing and names nothing
_TOKEN = re.compile(rf"{_LINK}|[^\W\d_]+(?:['-][^\W_]+)*|\d+(?:[.,:]\d+)*|[^\w\s]", re.UNICODE)
_IS_LINK = re.compile(_LINK)
_ENDINGS = (("sses", "ss"), ("ies", "y"), ("ing", ""), ("ied", "y"), ("ed", ""), ("es", ""), ("s", ""))
_KEPT = ("ss", "us", "is")
_STEM = 3  # letters that an ending must leave
_DOUBLED = "bdgmnprt"


class Token(NamedTuple):
    """A word, number or mark with its stem; the stem of a stop word or mark is empty."""

    text: str
    stem: str
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Words:
    """What words are compared by.

    Parameters
    ----------
    base : mapping of str to str
        Irregular form or noun of an event to its base form.
    meanings : mapping of str to frozenset of str
        Stem to the meanings it may have.
    against : mapping of str to str
        Meaning to the one that says the opposite.
    nations : tuple of PhraseIndex
        Names, adjectives and people of nations, and their seats, to nations' names.
    cues : mapping of str to mapping of str to int
        Kind of ``fact_cues`` to cue to its number.
    titles : frozenset of str
        Words of offices and titles, which name nobody.
    closed : mapping of str to str
        Closed-class words to their class.
    """

    base: Mapping[str, str]
    meanings: Mapping[str, frozenset[str]]
    against: Mapping[str, str]
    nations: tuple[PhraseIndex[tuple[str, ...]], ...]
    cues: Mapping[str, Mapping[str, int]]
    titles: frozenset[str]
    closed: Mapping[str, str]

    @property
    def calendar(self) -> tuple[Mapping[str, int], ...]:
        """Months and days of the week."""
        return self.cues["month"], self.cues["weekday"]

    @cached_property
    def denials(self) -> frozenset[str]:
        """Stems of the verbs that deny."""
        return frozenset(self.stem(verb) for verb in self.cues["denial"])

    def stem(self, word: str) -> str:
        """Give the base of a word in small letters."""
        return _stem(self, word)

    def tokens(self, text: str) -> list[Token]:
        """Cut a text into words, numbers and marks; nations are one token."""
        text, found, at = straighten(text), [], 0
        for start, end, nation in self._nations(text):
            if start >= at:
                found += [*self._plain(text, at, start), Token(text[start:end], NATION + nation, start, end)]
                at = end
        return [*found, *self._plain(text, at, len(text))]

    def _nations(self, text: str) -> list[tuple[int, int, str]]:
        return sorted((s, e, names[0]) for index in self.nations for s, e, names in index.finditer(text))

    def _plain(self, text: str, start: int, end: int) -> Iterable[Token]:
        spans = [m.span() for m in _TOKEN.finditer(text, start, end)]
        return [Token(text[a:b], _stem_told(self, text[a:b]), a, b) for a, b in spans]

    def _tells(self, low: str) -> bool:
        """Whether a word says something of what is told; "one" is seldom a number."""
        if _IS_LINK.fullmatch(low):
            return False
        return (low in self.cues["numeral"] and low != "one") or (low[0].isalnum() and low not in stop_words())


@lru_cache(maxsize=100_000)
def _stem(words: Words, word: str) -> str:
    """Give the base of a word in small letters."""
    word = word.removesuffix("'s")
    if word in words.cues["numeral"]:
        return str(words.cues["numeral"][word])
    return _stemmed(words.base.get(word, word))


@lru_cache(maxsize=100_000)
def _stem_told(words: Words, token: str) -> str:
    """Stem of a token that says something of what is told; nothing of others."""
    low = token.lower()
    return words.stem(low) if words._tells(low) else ""


def _stemmed(word: str) -> str:
    for ending, kept in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM and not word.endswith(_KEPT):
            word = word[: -len(ending)] + kept
            break
    if len(word) > _STEM + 1 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] if len(word) > _STEM and word[-1] == word[-2] and word[-1] in _DOUBLED else word


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Small words that say nothing of what is told."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    return frozenset(ENGLISH_STOP_WORDS)


@lru_cache(maxsize=4)
def words_of(lexicons: Lexicons) -> Words:
    """Compile the lexicons.

    Parameters
    ----------
    lexicons : Lexicons
        Uses ``like_words``, ``fact_cues``, ``event_nouns``, ``irregular_forms``, ``countries``.

    Returns
    -------
    Words
        The same object for the same lexicons.
    """
    irregular = irregular_forms(lexicons["irregular_forms"])
    nouns = [r for r in lexicons["event_nouns"].rows if r["verb"]]
    base = {form: r["verb"] for r in nouns for form in inflections(r["noun"], "noun", irregular)}
    base |= {form: lemma for lemma, forms in irregular.items() for form in forms}
    cues = _cues(lexicons)
    rows = lexicons["like_words"].rows
    against = {r["meaning"]: r["against"] for r in rows if r["against"]}
    vocabulary = vocabulary_of(lexicons)
    bare = Words(base, {}, against, (vocabulary.places, vocabulary.seats), cues, vocabulary.titles, vocabulary.closed)
    return replace(bare, meanings=_meanings(bare, rows))


def _cues(lexicons: Lexicons) -> Mapping[str, Mapping[str, int]]:
    cues: dict[str, dict[str, int]] = defaultdict(dict)
    for row in lexicons["fact_cues"].rows:
        cues[row["kind"]][row["cue"]] = row["value"] or 0
    return cues


def _meanings(words: Words, rows: Sequence[Mapping[str, str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for term in row["terms"]:
            if " " not in term:
                found[words.stem(term)].add(row["meaning"])
    return {stem: frozenset(meanings) for stem, meanings in found.items()}
