"""Verbs and event nouns compiled: which sense of a verb is meant, and what it does to whom.

Idea: a verb has several senses, told apart by what stands beside it: "shot a man", "shot a film", "opened fire on".
Each is a row of the lexicon ``verb_effects``; the row that asks for most and finds it is taken. Nouns that tell an
act ("killing", "withdrawal"; lexicon ``event_nouns``) point to their verb.

Units: power, agency, effects and views -1 to 1 (a third of the rows' -3 to 3).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon.lexicon import Lexicon, Row

RATINGS = ("power", "agency", "agent_effect", "patient_effect", "agent_view", "patient_view")
_ENDS = 3.0  # of the scale of the rows


@dataclass(frozen=True, kw_only=True)
class Sense:
    """One row of ``verb_effects``; `beside` are words, `objects` nouns, of which what is asked for must be there."""

    name: str
    verb: str
    beside: tuple[str, ...]
    objects: frozenset[str]
    kind: str
    befalls: bool  # the subject of the active is the patient
    effect: str
    ratings: Mapping[str, float]
    control: frozenset[str]
    complement: str

    @property
    def asks(self) -> int:
        """How much must stand beside the verb."""
        return len(self.beside) + bool(self.objects)

    def meets(self, beside: frozenset[str], objects: frozenset[str]) -> bool:
        """Whether all it asks for is there."""
        return all(word in beside or word in objects for word in self.beside) and (
            not self.objects or not self.objects.isdisjoint(objects)
        )


@dataclass(frozen=True, kw_only=True)
class EventNoun:
    """A noun that tells the act of a verb, and the roles of what stands around it."""

    noun: str
    verb: str
    of: str
    owner: str
    preps: frozenset[str]


@dataclass(frozen=True, eq=False)
class VerbLexicon:
    """Senses by verb, those that ask for most first; event nouns by lemma."""

    senses: Mapping[str, tuple[Sense, ...]]
    nouns: Mapping[str, EventNoun]

    def sense(
        self, verb: str, beside: Iterable[str] = (), objects: Iterable[str] = (), *, only: bool = False
    ) -> Sense | None:
        """Find the sense of a verb.

        Parameters
        ----------
        verb : str
            Its lemma.
        beside : Iterable[str]
            Particles, prepositions and other words that belong to it.
        objects : Iterable[str]
            Lemmas and forms of its object and complement.
        only : bool
            Whether to answer for the verb by itself where no row is without conditions: with its first row.

        Returns
        -------
        Sense or None
            The row that asks for most of what is there.
        """
        rows = self.senses.get(verb, ())
        near, done = frozenset(beside), frozenset(objects)
        found = next((s for s in rows if s.meets(near, done)), None)
        return rows[-1] if found is None and only and rows else found


@lru_cache(maxsize=8)
def verb_lexicon(effects: Lexicon, nouns: Lexicon) -> VerbLexicon:
    """Compile ``verb_effects`` and ``event_nouns``."""
    by_verb: dict[str, list[Sense]] = defaultdict(list)
    for row in effects.rows:
        by_verb[row["verb"]].append(_sense(row))
    ordered = {verb: tuple(sorted(rows, key=lambda s: -s.asks)) for verb, rows in by_verb.items()}
    return VerbLexicon(ordered, {row["noun"]: _noun(row) for row in nouns.rows})


def _sense(row: Row) -> Sense:
    return Sense(
        name=row["sense"], verb=row["verb"], beside=tuple(row["beside"].split()), objects=frozenset(row["object"]),
        kind=row["kind"], befalls=row["subject"] == "patient", effect=row["effect"],
        ratings={name: row[name] / _ENDS for name in RATINGS}, control=frozenset(row["control"]),
        complement=row["complement"],
    )  # fmt: skip


def _noun(row: Row) -> EventNoun:
    return EventNoun(
        noun=row["noun"], verb=row["verb"], of=row["of"], owner=row["owner"], preps=frozenset(row["preps"])
    )


@lru_cache(maxsize=8)
def verb_ratings(effects: Lexicon) -> Mapping[str, Mapping[str, float]]:
    """Ratings of each verb by itself, those of its plainest row, and of each sense by its name."""
    plain = sorted(effects.rows, key=lambda row: bool(row["beside"]) + bool(row["object"]))
    found: dict[str, Mapping[str, float]] = {}
    for row in plain:
        rated = {name: row[name] / _ENDS for name in RATINGS}
        found.setdefault(row["verb"], rated)
        found.setdefault(row["sense"], rated)
    return found
