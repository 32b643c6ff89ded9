"""Terms of a lexicon made ready to be found, and the phrases in which they are plain.

Idea: a term list is compiled once to one index over all inflected forms; a shield ("Supreme Court", "death row")
is looked up by the words it holds, so that only what was found is compared with it.

Conventions: terms are found in text in small letters. A shield written with a capital needs that capital in the
text: "Radical Party" shields the name, not "a radical party". A word is letters and digits with hyphens and
apostrophes inside.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from framing.lexicon.inflection import inflections, irregular_forms
from framing.lexicon.lexicon import Lexicon, Lexicons, Row
from framing.text import PhraseIndex, lower, phrase_index

WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_BEHIND = re.compile(r" (?:of|in|at|on|to|for|with|from|against|by|into|over) ")  # what follows the head of a noun


def term_index(lexicons: Lexicons, name: str, **wanted: object) -> PhraseIndex[tuple[Row, ...]]:
    """Index all inflected forms of the terms of a lexicon with the columns term and pos.

    Parameters
    ----------
    lexicons : Lexicons
        Where the lexicon and ``irregular_forms`` are read from.
    name : str
        The lexicon.
    **wanted : object
        Values of columns that a row must have, as in `Lexicon.where`; none takes all rows.

    Returns
    -------
    PhraseIndex
        Form in lower case to the rows it can stand for.
    """
    irregular = irregular_forms(lexicons["irregular_forms"])
    forms: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    for row in lexicons[name].where(**wanted):
        behind = _BEHIND.search(row["term"]) if row["pos"] == "noun" else None
        head = row["term"][: behind.start()] if behind else row["term"]
        for form in inflections(head, row["pos"], irregular):  # acts of terrorism, not act of terrorisms
            forms[lower(form + row["term"][len(head) :])][row["id"]] = row
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
            for at, word in _words_and_parts(low):
                self._by_word[word].append((at, low, phrase))

    def cover(self, text: str, low: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` stands inside one of the phrases."""
        first = WORD.match(low, start)
        for offset, phrase, cased in self._by_word.get(first.group() if first else low[start:end], ()):
            at = start - offset
            if at >= 0 and at + len(phrase) >= end and _stands_at(phrase, low, at) and _capitals_agree(cased, text, at):
                return True
        return False


def _words_and_parts(low: str) -> Iterator[tuple[int, str]]:
    """Give each word of a phrase where it begins, and what is left of it behind each of its hyphens."""
    for word in WORD.finditer(low):
        yield word.start(), word.group()
        for hyphen in re.finditer("-", word.group()):
            yield word.start() + hyphen.end(), word.group()[hyphen.end() :]


def _stands_at(phrase: str, low: str, at: int) -> bool:
    """Whether a phrase stands at a place, on word boundaries."""
    end = at + len(phrase)
    beside = (low[max(0, at - 1) : at], low[end : end + 1])
    return low.startswith(phrase, at) and not any(map(str.isalnum, beside))


def _capitals_agree(wanted: str, text: str, at: int) -> bool:
    """Whether a text has a capital wherever a phrase has one."""
    return all(text[at + k].isupper() for k, letter in enumerate(wanted) if letter.isupper())
