"""Part of matching."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from framing.lexicon.inflection import inflections, irregular_forms
from framing.lexicon.lexicon import Lexicon, Lexicons, Row
from framing.text import PhraseIndex, lower, phrase_index

WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


def term_index(lexicons: Lexicons, name: str) -> PhraseIndex[tuple[Row, ...]]:
    """Index all inflected forms of the terms of a lexicon with the columns term and pos.

    Parameters
    ----------
    lexicons : Lexicons
        Where the lexicon and ``irregular_forms`` are read from.
    name : str
        The lexicon.

    Returns
    -------
    PhraseIndex
        Form in lower case to the rows it can stand for.
    """
    irregular = irregular_forms(lexicons["irregular_forms"])
    forms: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    for row in lexicons[name].rows:
        head, of, rest = row["term"].partition(" of ") if row["pos"] == "noun" else (row["term"], "", "")
        for form in inflections(head, row["pos"], irregular):  # acts of terrorism, not act of terrorisms
            forms[lower(form + of + rest)][row["id"]] = row
    return phrase_index({form: tuple(rows.values()) for form, rows in forms.items()}, cased=True)


@lru_cache(maxsize=8)
def words_of_kind(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """Kind to the terms of that kind, of a lexicon with the columns term and kind."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in lexicon.rows:
        found[row["kind"]].add(lower(row["term"]))
    return {kind: frozenset(terms) for kind, terms in found.items()}


class Shields:
    """Phrases inside which a term is plain, looked up by each of their words.

    Parameters
    ----------
    phrases : Iterable[str]
        The phrases; one with a capital must stand with that capital.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_word: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
        for phrase in dict.fromkeys(phrases):
            low = lower(phrase)
            for word in WORD.finditer(low):
                self._by_word[word.group()].append((word.start(), low, phrase))

    def cover(self, text: str, low: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` stands inside one of the phrases."""
        first = WORD.match(low, start)
        for offset, phrase, cased in self._by_word.get(first.group() if first else low[start:end], ()):
            a, b = start - offset, start - offset + len(phrase)
            if a < 0 or b < end or not low.startswith(phrase, a):
                continue
            bounded = not (a and low[a - 1].isalnum()) and not low[b : b + 1].isalnum()
            if bounded and (cased == phrase or _capitals_agree(cased, text[a:b])):
                return True
        return False


def _capitals_agree(wanted: str, given: str) -> bool:
    return all(g.isupper() for w, g in zip(wanted, given, strict=True) if w.isupper())
