"""How well a noun that points back fits a thing spoken of before: a factor, 0 where it cannot be meant.

The record of an actor says what it can be called; so does what the text called it. Strangers are held to the same
questions, with less known of them.
"""

from __future__ import annotations

from collections.abc import Mapping

from framing.annotate.naming.candidates import Candidate
from framing.annotate.naming.memory import Memory, Seen
from framing.annotate.naming.offices import holds_office
from framing.annotate.naming.weights import FIT
from framing.lexicon import NounSense
from framing.registry import Entry, Registry

_BELONG_ANYWHERE = frozenset(
    {"grouping", "party", "individual", "politics", "business"}
)  # "the Lebanese group": no record says it is not
_PERSONAL = frozenset({"business", "crime", "profession"})  # fields in which a person has few other names


def fit(c: Candidate, sense: NounSense, other: Seen, memory: Memory, registry: Registry, year: int | None) -> float:
    """Say how well a noun fits a thing.

    Parameters
    ----------
    c : Candidate
        The noun.
    sense : NounSense
        What it can stand for.
    other : Seen
        The thing.
    memory : Memory
        What was said before.
    registry : Registry
        The actors.
    year : int | None
        The article's year.

    Returns
    -------
    float
        A factor of `weights.Fit`, or 0.
    """
    learned = bool(c.heads & memory.called[other.key])
    if not other.actor:
        return FIT.kind if learned else _of_stranger(sense, other.what)
    entry = registry.entries[other.actor]
    if _another_owner(c, sense, entry):
        return 0.0
    if entry.person:
        return 0.0 if sense.plural else _of_person(c, sense, entry, memory.titled, learned=learned)
    return _of_group(c, sense, entry, registry, year, learned=learned)


def _of_group(
    c: Candidate, sense: NounSense, entry: Entry, registry: Registry, year: int | None, *, learned: bool
) -> float:
    """Fit a group, a body or an event."""
    if c.compound and "business" not in sense.fields:
        return 0.0  # "the trial court" is not the court spoken of, "the sanctions regime" no government
    if sense.noun in entry.nouns:
        return FIT.own
    claimed = sense.noun in registry.own_nouns and not learned  # by the record of another actor
    return 0.0 if claimed else _by_kind(sense, entry, entry.kinds_in(year) or entry.all_kinds, learned=learned)


def _of_stranger(sense: NounSense, other: Candidate) -> float:
    """Fit a thing that no record lists."""
    if not sense.kinds & other.kinds:
        return 0.0
    if other.fields and not sense.fields & other.fields:
        return FIT.stranger_field
    return FIT.person if "person" in other.kinds else FIT.kind


def _another_owner(c: Candidate, sense: NounSense, entry: Entry) -> bool:
    """Whether the noun is somebody's, and the actor is not theirs."""
    if not c.owners or c.owners & entry.owners:
        return False
    return bool(entry.owners) or not sense.fields & _BELONG_ANYWHERE


def _of_person(c: Candidate, sense: NounSense, entry: Entry, titled: Mapping[str, set[str]], *, learned: bool) -> float:
    """Fit a person: by office, by a noun of the record or of the text, by the field of work."""
    if holds_office(entry, c.called):
        bearers = titled.get(sense.noun)
        return FIT.titled if bearers and not c.owners and entry.id not in bearers else FIT.own
    if _elsewhere(c, entry):
        return 0.0
    if learned or sense.noun in entry.nouns:
        return FIT.own
    if sense.fields & entry.fields & _PERSONAL:
        return FIT.field
    return FIT.anybody if "individual" in sense.fields else 0.0


def _elsewhere(c: Candidate, entry: Entry) -> bool:
    """Whether a person is of other countries: "the Russian leader" is no senator of Texas, though he leads."""
    places = entry.owners.union(*(of for _, of, _ in entry.offices))
    return bool(c.owners and places) and not c.owners & places


def _by_kind(sense: NounSense, entry: Entry, kinds: frozenset[str], *, learned: bool) -> float:
    """Fit by what the text called it, by kind and by field."""
    same_field = bool(sense.fields & entry.fields)
    if "event" in kinds:
        return FIT.kind * same_field
    if learned:
        return FIT.kind if "grouping" in sense.fields else FIT.own  # "the regime" is who was called so; a group anybody
    if not sense.kinds & kinds:
        return 0.0
    return FIT.other_field if kinds == {"organisation"} and entry.fields and not same_field else FIT.kind
