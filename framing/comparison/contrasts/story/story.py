"""One event as the readers of contrasts see it: its sentences, findings and namings, by source.

Sentences are compared as TF-IDF vectors of their words, with every name of an actor replaced by the actor's id, so that
"the president" and "Mr. Hale" are one word (dropping names costs more than it brings). Cosine similarity, 0-1.

Units: offsets index the article's text as given. A prominence is 0-1.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from math import sqrt
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from framing.comparison.contrasts.story.days import days_between, weekday_of
from framing.comparison.contrasts.story.place import LONGEST, Place, Row, Sentence, excerpt
from framing.comparison.contrasts.weights import LATER, SCALE
from framing.comparison.coverage import Statement, Statements
from framing.comparison.vectors import vectors_of
from framing.lexicon import Lexicons, open_lexicons
from framing.records import Voice
from framing.text import fold, straighten
from framing.uncertainty import Floats

_BEGINNING = 6  # sentences of an article that say when it was written
_Reading = TypeVar("_Reading")
SPOKEN = frozenset({"direct", "partial", "block"})  # kinds of quotes that are a speaker's own words


@dataclass(frozen=True)
class Story:
    """An event, read by at least two sources.

    Parameters
    ----------
    event : str
        Its name.
    texts : Mapping of str to str
        Article id to text.
    by : Mapping of str to str
        Article id to source.
    names : Mapping of str to str
        Actor id to name.
    rows : Sequence of Sentence
        Kept sentences, article by article.
    tables : Mapping of str to Sequence of Row
        Rows of ``mentions``, ``pronouns``, ``hits``, ``quotes`` and ``clauses``; speakers of quotes have one name each.
    days : Mapping of str to date
        Article id to the day of publication, where it is known.
    lexicons : Lexicons
        Those that the analysis was made with.
    read : Statements or None
        Sentences that were read; None reads them for this event.
    """

    event: str
    texts: Mapping[str, str]
    by: Mapping[str, str]
    names: Mapping[str, str]
    rows: Sequence[Sentence]
    tables: Mapping[str, Sequence[Row]]
    days: Mapping[str, date] = field(default_factory=dict)
    lexicons: Lexicons = field(default_factory=lambda: open_lexicons({}))
    read: Statements | None = None
    _later: dict[tuple[str, str], int | None] = field(default_factory=dict, init=False, repr=False, compare=False)
    _readings: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def read_by(self, reader: Callable[[Story], _Reading]) -> _Reading:
        """Give what a reader makes of the event; kinds of contrasts share it."""
        if reader not in self._readings:
            self._readings[reader] = reader(self)
        return cast("_Reading", self._readings[reader])

    def let_go(self) -> None:
        """Drop what was read, which holds the event: nobody looks for garbage while tables are made."""
        self._readings.clear()

    def around(self, p: Place) -> Place:
        """Sentence around some words, or as much of it as is shown."""
        s = self.at(p.article, p.start)
        return p if s is None else excerpt(s.place, p.start, p.end)

    def where(self, p: Place) -> tuple[str, int]:
        """Sentence in which some words stand, by its article and its beginning."""
        s = self.at(p.article, p.start)
        return p.article, p.start if s is None else s.place.start

    def centrality(self, s: Sentence) -> float:
        """How much a sentence is about what the event is about, 0-1."""
        return self._centrality.get(s.k, 0.0)

    @cached_property
    def _centrality(self) -> Mapping[int, float]:
        """How much each sentence with an actor is about what the event is about."""
        return {k: max(self.central[a] for _, _, a in named) for k, named in self._names_at.items()}

    @cached_property
    def central(self) -> Mapping[str, float]:
        """How central each actor is, 0-1: root of its mentions' prominence times its sources, against the most."""
        weight: dict[str, float] = defaultdict(float)
        named: dict[str, set[str]] = defaultdict(set)
        for m in self.tables["mentions"]:
            weight[m["actor"]] += self.prominence(m)
            named[m["actor"]].add(self.by[m["article_id"]])
        told = {a: w * len(named[a]) for a, w in weight.items()}
        most = max(told.values(), default=1.0)
        return {a: sqrt(w / most) for a, w in told.items()}

    def place(self, row: Row) -> Place:
        """Words of a finding, with its source."""
        return self._words(row["article_id"], int(row["start"]), int(row["end"]))

    def within(self, article: str, start: int, end: int) -> Place:
        """Words of an article, no more than are shown."""
        return self._words(article, start, min(end, start + LONGEST))

    def _words(self, article: str, start: int, end: int) -> Place:
        key = article, start, end
        if key not in self._places:
            self._places[key] = Place(self.by[article], article, start, end, self.texts[article][start:end])
        return self._places[key]

    @cached_property
    def _places(self) -> dict[tuple[str, int, int], Place]:
        """Places that were asked for: a finding is held against many sentences."""
        return {}

    def sentence(self, row: Row) -> Sentence | None:
        """Sentence in which a finding begins."""
        return self.at(row["article_id"], int(row["start"]))

    def at(self, article: str, offset: int) -> Sentence | None:
        """Sentence of an article at an offset; None between two."""
        own, starts = self._by_article[article]
        k = bisect_right(starts, offset) - 1
        return own[k] if k >= 0 and offset < own[k].place.end else None

    def sentences_of(self, article: str) -> Sequence[Sentence]:
        """Sentences of an article."""
        return self._by_article[article][0]

    def prominence(self, row: Row) -> float:
        """Prominence of the sentence of a finding."""
        s = self.sentence(row)
        return LATER if s is None else s.prominence

    def others(self, article: str) -> Iterator[str]:
        """Articles of other sources."""
        return (a for a, source in self.by.items() if source != self.by[article])

    def speaker(self, s: Sentence) -> str:
        """Who is quoted in most of a sentence; empty where nobody is, or nobody known."""
        return self._speakers.get(s.k, "")

    def later(self, article: str, other: str) -> int | None:
        """Days by which another article is later than an article, by its date or the days it names; None if unknown."""
        if (article, other) not in self._later:
            day, theirs = self.days.get(article), self.days.get(other)
            if day is None or theirs is None:
                self._later[article, other] = days_between(self._weekdays[article], self._weekdays[other])
            else:
                self._later[article, other] = (theirs - day).days
        return self._later[article, other]

    def may_tell(self, article: str, other: str) -> bool:
        """Whether another article may tell what an article tells: not one of an earlier day, nor of much later."""
        return 0 <= (self.later(article, other) or 0) <= SCALE.days

    @cached_property
    def _weekdays(self) -> Mapping[str, int | None]:
        own = {a: self.sentences_of(a)[:_BEGINNING] for a in self.by}
        return {a: weekday_of(self.statement(s.k) for s in beginning) for a, beginning in own.items()}

    def same_time(self, article: str, other: str) -> bool:
        """Whether two articles may tell of the same days."""
        return abs(self.later(article, other) or 0) <= SCALE.days

    def times(self, by: str, words: str) -> int:
        """How often words stand in a source, whatever the finding; inside longer words too, hyphens or none."""
        key = by, fold(words).replace("-", " ")
        if key not in self._counted:
            self._counted[key] = sum(text.count(key[1]) for text in self._folded.get(by, ()))
        return self._counted[key]

    def nearest(self, k: int, article: str) -> tuple[Sentence | None, float]:
        """Sentence of another article that is most like sentence `k`, and how like."""
        (best, like), there = self.likest, self._number[article]
        return (None, 0.0) if best[k, there] < 0 else (self.rows[best[k, there]], float(like[k, there]))

    def beside(self, k: int, article: str) -> tuple[Sentence | None, float]:
        """Sentence of another article to set beside sentence `k`: like it, and early; and how like it is."""
        if article not in self._early:
            return None, 0.0
        own, early = self._early[article]
        like = self.similarity[k, own]
        if not len(own) or like.max() < SCALE.alike:
            return None, 0.0
        best = int(np.where(like >= SCALE.alike, like * early, 0.0).argmax())
        return self.rows[own[best]], float(like[best])

    def _lead(self, s: Sentence) -> float:
        return 1 - SCALE.lead + SCALE.lead * self.early(s)

    def early(self, s: Sentence) -> float:
        """How early in its article a sentence stands, 0-1."""
        return 1 / (1 + (s.k - self._by_article[s.place.article][0][0].k) / SCALE.early)

    def named_in(self, k: int) -> set[str]:
        """Actors that sentence `k` names, by a name, a description or a pronoun."""
        return self._actors_in.get(k, set())

    def statement(self, k: int) -> Statement:
        """Sentence `k`, read for when it was and how many."""
        return self._statements.of(self.rows[k].place.text)

    @cached_property
    def _statements(self) -> Statements:
        return self.read or Statements(self.lexicons)

    @cached_property
    def _speakers(self) -> Mapping[int, str]:
        found: dict[int, str] = {}
        for q in (q for q in self.tables["quotes"] if q["kind"] in SPOKEN and q["speaker"]):
            (own, starts), start, end = self._by_article[q["article_id"]], int(q["start"]), int(q["end"])
            for s in own[max(0, bisect_right(starts, start) - 1) : bisect_left(starts, end)]:
                if 2 * (min(end, s.place.end) - max(start, s.place.start)) > s.place.end - s.place.start:
                    found.setdefault(s.k, str(q["speaker"]))
        return found

    @cached_property
    def _folded(self) -> Mapping[str, list[str]]:
        """Texts of each source."""
        found: dict[str, list[str]] = defaultdict(list)
        for a, text in self.texts.items():
            found[self.by[a]].append(fold(text).replace("-", " "))
        return found

    @cached_property
    def _counted(self) -> dict[tuple[str, str], int]:
        """How often some words stand in a source, as far as that was asked."""
        return {}

    @cached_property
    def _actors_in(self) -> Mapping[int, set[str]]:
        found: dict[int, set[str]] = defaultdict(set)
        for row in (*self.tables["mentions"], *self.tables["pronouns"]):
            s = self.sentence(row)
            if s is not None:
                found[s.k].add(row["actor"])
        return found

    @cached_property
    def named_words(self) -> frozenset[str]:
        """Words of actors' namings: two sentences that share one need not be of one place."""
        return frozenset(fold(word) for m in self.tables["mentions"] for word in self.place(m).text.split())

    @cached_property
    def hits_in(self) -> Mapping[int, Sequence[Row]]:
        """Findings by the number of the sentence in which they begin."""
        return self.by_sentence(self.tables["hits"])

    @cached_property
    def clauses_in(self) -> Mapping[int, Sequence[Row]]:
        """Clauses by the number of the sentence in which they begin."""
        return self.by_sentence(self.tables["clauses"])

    @cached_property
    def marked_in(self) -> Mapping[int, Sequence[Row]]:
        """Words in scare quotes by the number of the sentence in which they begin."""
        return self.by_sentence(q for q in self.tables["quotes"] if q["kind"] == Voice.SCARE)

    def by_sentence(self, rows: Iterable[Row]) -> Mapping[int, Sequence[Row]]:
        """Rows of a table by the number of the sentence in which they begin."""
        found: dict[int, list[Row]] = defaultdict(list)
        for row in rows:
            s = self.sentence(row)
            if s is not None:
                found[s.k].append(row)
        return found

    @cached_property
    def similarity(self) -> Floats:
        """Cosine similarity of all sentences, shape (sentences, sentences)."""
        vectors = vectors_of([self._masked(s) for s in self.rows])
        if vectors is None:
            return np.zeros((len(self.rows), len(self.rows)))
        return np.asarray((vectors @ vectors.T).toarray())

    def _masked(self, s: Sentence) -> str:
        """Words of a sentence with the id of an actor in place of its name."""
        text, at, parts = self._plain[s.place.article], s.place.start, []
        for start, end, actor in self._names_at.get(s.k, ()):
            if start >= at:
                parts += [text[at:start], f" actor_{actor} "]
                at = end
        return "".join((*parts, text[at : s.place.end]))

    @cached_property
    def _plain(self) -> Mapping[str, str]:
        return {a: straighten(text) for a, text in self.texts.items()}

    @cached_property
    def _names_at(self) -> Mapping[int, list[tuple[int, int, str]]]:
        found: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        for m in self.tables["mentions"]:
            s = self.sentence(m)
            if s is not None:
                found[s.k].append((int(m["start"]), min(int(m["end"]), s.place.end), m["actor"]))
        return {k: sorted(v) for k, v in found.items()}

    @cached_property
    def likest(self) -> tuple[NDArray[np.int64], Floats]:
        """Number of the sentence of each article most like each of the event, and how like; -1 where it has none."""
        shape = len(self.rows), len(self.by)
        best, like = np.full(shape, -1, dtype=np.int64), np.zeros(shape)
        for n, article in enumerate(self.by):
            own = self.sentences_of(article)
            if own:  # the sentences of an article stand together
                near = self.similarity[:, own[0].k : own[-1].k + 1]
                best[:, n] = near.argmax(axis=1) + own[0].k
                like[:, n] = near.max(axis=1)
        return best, like

    @cached_property
    def _number(self) -> Mapping[str, int]:
        return {article: n for n, article in enumerate(self.by)}

    @cached_property
    def _early(self) -> Mapping[str, tuple[NDArray[np.int64], Floats]]:
        """Numbers of the sentences of each article that tell enough to be set beside others, and how early they are."""
        found = {}
        for article, (own, _) in self._by_article.items():
            told = [s for s in own if s.words >= SCALE.beside]
            found[article] = np.array([s.k for s in told], dtype=np.int64), np.array([self._lead(s) for s in told])
        return found

    @cached_property
    def _by_article(self) -> Mapping[str, tuple[Sequence[Sentence], Sequence[int]]]:
        own: dict[str, list[Sentence]] = {a: [] for a in self.by}
        for s in self.rows:
            own[s.place.article].append(s)
        return {a: (v, [s.place.start for s in v]) for a, v in own.items()}
