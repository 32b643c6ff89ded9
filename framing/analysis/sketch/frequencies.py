"""How often a word stands in the texts of a source in a voice, whatever it stands with.

Idea: logDice weighs how often two words meet by how often each stands at all. A verb's frequency is that of its acts
in the table ``clauses``, a noun's that of all its forms, another actor's that of its namings.

Units: uses. Conventions: a cell is what is compared: (event, source, voice).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np

from framing.analysis.analysis import Analysis
from framing.analysis.sketch.company import AGENT, MODIFIER, PATIENT
from framing.analysis.terms import EVERY, VOICES, Words, words_of
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
        self._words = self._counted(words_of(analysis))

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
        forms, words = (word,) if relation == MODIFIER else _forms(word), self._words.get(cell, {})
        return sum(words.get(form, 0) for form in forms)

    def _counts(self, rows: Iterable[tuple[str, str, str]]) -> Counter[tuple[Cell, str]]:
        found: Counter[tuple[Cell, str]] = Counter()
        for article, voice, what in rows:
            cell = self.cell(article, voice)
            if cell is not None:
                found[cell, what] += 1
        return found

    def _counted(self, words: Words) -> Mapping[Cell, Mapping[str, int]]:
        """Count the words of every cell, stop words left out."""
        cells: dict[Cell, int] = {}
        of = np.full((len(words.articles), len(VOICES)), -1, dtype=np.int64)
        for i, article in enumerate(words.articles):
            for k, voice in enumerate(VOICES):
                cell = self.cell(article, voice)
                if cell is not None:
                    of[i, k] = cells.setdefault(cell, len(cells))
        home = of[words.article, words.voice]
        many, some = len(words.vocabulary), home >= 0
        code, n = np.unique(home[some] * many + words.number[some], return_counts=True)
        found: list[dict[str, int]] = [{} for _ in cells]
        for c, times in zip(code.tolist(), n.tolist(), strict=True):
            found[c // many][words.vocabulary[c % many]] = times
        return dict(zip(cells, found, strict=True))


@lru_cache(maxsize=50_000)
def _forms(lemma: str) -> tuple[str, ...]:
    return inflections(lemma.lower(), "noun", _irregular())


@lru_cache(maxsize=1)
def _irregular() -> Mapping[str, tuple[str, ...]]:
    return irregular_forms(open_lexicons({})["irregular_forms"])
