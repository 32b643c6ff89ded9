"""How often a word stands in the texts of a source in a voice, whatever it stands with.

Idea: logDice weighs how often two words meet by how often each stands at all. A verb's frequency is that of its acts
in the table ``clauses``, a noun's that of all its forms, another actor's that of its namings.

Units: uses. Conventions: a cell is what is compared: (event, source, voice).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

import numpy as np

from framing.analysis.analysis import Analysis
from framing.analysis.sketch.company import AGENT, MODIFIER, PATIENT
from framing.analysis.terms import EVERY, Voices, terms_of
from framing.lexicon import inflections, irregular_forms, open_lexicons
from framing.results import as_tuples

Cell = tuple[str, str, str]  # event, source, voice
Home = Mapping[str, tuple[str, str]]  # article id to event and source


class Frequencies:
    """Frequencies of verbs, words and actors in every cell.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    home : Home
        Event and source of each article that counts.
    summed : bool
        Whether all voices are one cell.
    """

    def __init__(self, analysis: Analysis, home: Home, summed: bool) -> None:
        self._summed = summed
        self._home = home
        self._verbs = self._counts(as_tuples(analysis.clauses, ("article_id", "voice", "verb")))
        self._actors = self._counts(as_tuples(analysis.mentions, ("article_id", "voice", "actor")))
        self._words: dict[Cell, Counter[str]] = defaultdict(Counter)
        for article, voice, words in _uses(analysis):
            cell = self.cell(article, voice)
            if cell is not None:
                self._words[cell].update(words)

    def cell(self, article: str, voice: str) -> Cell | None:
        """Give the cell of an article and a voice; None of an article that does not count."""
        home = self._home.get(article)
        return None if home is None else (*home, EVERY if self._summed else voice)

    def of(self, cell: Cell, relation: str, word: str, other: str) -> int:
        """Give how often a word in a relation stands at all."""
        if other:
            return self._actors[cell, other]
        if relation in (AGENT, PATIENT):
            return self._verbs[cell, word]
        forms = (word,) if relation == MODIFIER else _forms(word)
        return sum(self._words[cell][form] for form in forms)

    def _counts(self, rows: Iterable[tuple[str, str, str]]) -> Counter[tuple[Cell, str]]:
        found: Counter[tuple[Cell, str]] = Counter()
        for article, voice, what in rows:
            cell = self.cell(article, voice)
            if cell is not None:
                found[cell, what] += 1
        return found


def _uses(analysis: Analysis) -> Iterator[tuple[str, str, list[str]]]:
    """Article, voice and the words of every stretch of a voice, stop words left out."""
    terms, voices = terms_of(analysis, voice=EVERY, longest=1), Voices(analysis.voices)
    words, starts = [terms.vocabulary[k] for k in terms.term.tolist()], terms.start.tolist()
    bounds = np.searchsorted(terms.article, np.arange(len(terms.articles) + 1)).tolist()
    for article, mine in zip(terms.articles, pairwise(bounds), strict=True):
        for start, end, voice in voices.stretches(article):
            yield article, voice, words[bisect_left(starts, start, *mine) : bisect_left(starts, end, *mine)]


@lru_cache(maxsize=50_000)
def _forms(lemma: str) -> tuple[str, ...]:
    return inflections(lemma.lower(), "noun", _irregular())


@lru_cache(maxsize=1)
def _irregular() -> Mapping[str, tuple[str, ...]]:
    return irregular_forms(open_lexicons({})["irregular_forms"])
