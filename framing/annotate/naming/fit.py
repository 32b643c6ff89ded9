"""How well a noun that points back fits a thing spoken of before: a factor, 0 where it cannot be meant.

The record of an actor says what it can be called; so does what the text called it. Strangers are held to the same
questions, with less known of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from framing.annotate.naming.candidates import Candidate
from framing.annotate.naming.clues import holds_office, is_second
from framing.annotate.naming.memory import Memory, Seen
from framing.annotate.naming.weights import FIT
from framing.lexicon import NounSense
from framing.registry import Entry, Registry

_PUBLIC = frozenset({"police", "institution", "court", "parliament"})  # of bodies that are no "group"
_PARTICULAR = frozenset({"court", "parliament", "school", "church"})  # of bodies that say in their name what they are
_BELONG_ANYWHERE = frozenset(
    {"grouping", "party", "individual", "politics", "business"}
)  # "the Lebanese group": no record says it is not


def fit(c: Candidate, sense: NounSense, other: Seen, memory: Memory, registry: Registry) -> float:
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

    Returns
    -------
    float
        A factor of `weights.Fit`, or 0.
    """
    called = memory.called[other.key]
    learned = bool(c.heads & called)
    if not other.actor:
        return FIT.own if learned else _of_stranger(sense, other.what)
    entry = registry.entries[other.actor]
    if _another_owner(c, sense, entry):
        return 0.0
    if entry.person:
        return 0.0 if sense.plural else _of_person(c, sense, entry, memory.titled, learned=learned)
    return _of_group(c, sense, entry, registry, called)


def _of_stranger(sense: NounSense, other: Candidate) -> float:
    """Fit a thing that no record lists, by its kind."""
    if not sense.kinds & other.kinds or ("military" in other.kinds and other.owners and "military" not in sense.kinds):
        return 0.0  # "the insurgents" are no country's troops
    if sense.kinds == {"event"} and not (other.sense and sense.fields & other.sense.fields):
        return 0.0  # "the deal" is not the storm spoken of
    return FIT.weak if "person" in other.kinds else FIT.kind


def _another_owner(c: Candidate, sense: NounSense, entry: Entry) -> bool:
    """Whether the noun is somebody's, and the actor is not theirs."""
    if not c.owners or c.owners & entry.owners:
        return False
    if entry.event and not entry.owners:
        return not c.possessed  # a thing of nobody's in particular may be any listed actor's
    return bool(entry.owners) or not sense.fields & _BELONG_ANYWHERE


def _of_person(c: Candidate, sense: NounSense, entry: Entry, titled: Mapping[str, set[str]], *, learned: bool) -> float:
    """Fit a person: by office, by a noun of the record or of the text, by any word for a person."""
    second = any(is_second(name.split()) for name in c.called)  # "the vice president" is nobody called president
    if (learned and not second) or sense.noun in entry.nouns:
        return FIT.own
    if holds_office(entry, c.called):
        bearers = titled.get(sense.noun)
        return FIT.weak if bearers and entry.id not in bearers else FIT.own
    return FIT.weak if "individual" in sense.fields else 0.0


def _of_group(c: Candidate, sense: NounSense, entry: Entry, registry: Registry, called: Set[str]) -> float:
    """Fit a group, a body or an event: by its own nouns, by what the text called it, by kind and field."""
    if c.compound and "business" not in sense.fields:
        return 0.0  # "the trial court" is not the court spoken of, "the sanctions regime" no government
    if sense.noun in entry.nouns | entry.last_words:
        return FIT.own
    if sense.noun in registry.own_nouns and entry.id not in registry.teams:
        return 0.0  # the record of another actor claims this noun
    if entry.event:
        return FIT.kind * entry.other_word(sense)
    if c.heads & called:
        return FIT.kind if "grouping" in sense.fields else FIT.own  # "the regime" is who was called so; a group anybody
    return _by_kind(sense, entry, entry.fields | _fields_of(called, registry))


def _fields_of(called: Set[str], registry: Registry) -> frozenset[str]:
    """Fields of work of what a text called a body: a company is no agency."""
    senses = (s for noun in called if (s := registry.vocabulary.noun(noun, False)))
    return frozenset(f for s in senses if s.kinds == {"organisation"} for f in s.fields)


def _by_kind(sense: NounSense, entry: Entry, fields: Set[str]) -> float:
    """Fit by kind; a body of a known field of work is none of another, and any body is a group."""
    if sense.fields & _PARTICULAR and not sense.fields & fields:
        return 0.0
    group = "grouping" in sense.fields and not fields & _PUBLIC
    apart = entry.all_kinds == {"organisation"} and fields and not (group or sense.fields & fields)
    return FIT.kind if sense.kinds & entry.all_kinds and not apart else 0.0
