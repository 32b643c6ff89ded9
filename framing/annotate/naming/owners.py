"""Whose "its troops" are: first who the owner is, then which listed actor has such a noun.

"France pulled out its troops" speaks of the French forces, if the registry lists them; "their summit", of the
summit that was spoken of before.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.annotate.naming.candidates import Candidate, Decision
from framing.annotate.naming.memory import Memory, Seen
from framing.annotate.naming.weights import SURE
from framing.lexicon import NounSense
from framing.registry import Entry, Registry

_LONGEST = 200  # things of one sentence that are looked through
_OF_PERSONS = frozenset({"his", "her"})
_RULE = "possessive + actor noun"


def owned(c: Candidate, sense: NounSense, memory: Memory, registry: Registry, year: int | None) -> Decision | None:
    """Decide whom a noun with "its" names.

    Parameters
    ----------
    c : Candidate
        The noun.
    sense : NounSense
        What it can stand for.
    memory : Memory
        What was said before.
    registry : Registry
        The actors.
    year : int | None
        The article's year.

    Returns
    -------
    Decision or None
        The one listed actor that it can be.
    """
    event = _event_spoken_of(c, sense, memory, registry)
    if event is not None:
        return Decision(event.id, _RULE, SURE.event)
    body = _body_of_person(c, sense, memory, registry)
    if body is not None:
        return Decision(body.id, _RULE, SURE.linked)
    owner = _owner(c, memory)
    held = None if owner is None else _held(sense, owner, registry.entries.get(memory.taken_for(owner)), registry, year)
    return None if held is None else Decision(held.id, _RULE, SURE.name)


def _event_spoken_of(c: Candidate, sense: NounSense, memory: Memory, registry: Registry) -> Entry | None:
    """Take "their summit" for the one listed event whose own noun it is, if that was named before."""
    events = [e for e in registry.by_kind.get("event", ()) if sense.noun in e.nouns]
    if sense.plural or len(events) != 1:
        return None
    return events[0] if any(s.actor == events[0].id for s in memory.seen) else None


def _body_of_person(c: Candidate, sense: NounSense, memory: Memory, registry: Registry) -> Entry | None:
    """Take "his party" for the body that a person spoken of belongs to, as the record says."""
    if c.phrase is None or c.phrase.determiner not in _OF_PERSONS or "abstract" in sense.fields:
        return None
    owners = (registry.entries[s.actor] for s in _persons_near(c, memory) if s.actor)
    return next((b for o in owners for b in registry.bodies(o) if _called(sense, b)), None)


def _persons_near(c: Candidate, memory: Memory) -> Iterator[Seen]:
    """Yield the persons of this sentence and the one before it, up to a stranger in the same sentence."""
    for s in reversed(memory.seen):
        if c.sentence - s.what.sentence > 1 or (not s.actor and s.what.sentence == c.sentence and _person(s.what)):
            return
        if _person(s.what):
            yield s


def _person(c: Candidate) -> bool:
    return c.kinds == {"person"}


def _called(sense: NounSense, body: Entry) -> bool:
    """Whether a body can be called so: by its own noun, a word of its name, or its kind."""
    return sense.noun in body.nouns | body.last_words or bool(sense.kinds & body.all_kinds)


def _owner(c: Candidate, memory: Memory) -> Candidate | None:
    """Find the thing that "its" is of: the subject, before it or behind; else the last thing that stood out."""
    near = [o for o in memory.by_sentence[c.sentence][:_LONGEST] if o is not c]
    for at in c.owner_at:  # behind: "after pulling out its troops, the United States froze"
        found = next((o for o in near if o.start <= at < o.end), None)
        if found is not None:
            return found
    return None if c.owner_at else memory.salient(c)


def _held(
    sense: NounSense, owner: Candidate, entry: Entry | None, registry: Registry, year: int | None
) -> Entry | None:
    """Find the listed actor that an owner has: itself ("its leaders"), or the one of that kind that is its own."""
    if entry is None:
        return _one_of(sense, owner.owners, registry, year)
    if sense.plural and not entry.person and sense.kinds & entry.all_kinds and "civil" not in sense.fields:
        return entry
    found = _one_of(sense, owner.owners | _countries(entry), registry, year)
    return None if found is entry else found


def _one_of(sense: NounSense, countries: frozenset[str], registry: Registry, year: int | None) -> Entry | None:
    """Give the one actor of some countries that a noun can be; peoples are no one's."""
    groups = (e for e in registry.holders(sense.kinds - {"people"}) if e.owners & countries and not e.person)
    fits = [e for e in groups if sense.kinds & (e.kinds_in(year) or e.all_kinds)]
    return fits[0] if len(fits) == 1 else None


def _countries(entry: Entry) -> frozenset[str]:
    """Countries that an actor speaks for: a state's own, and those that a person holds an office of."""
    public = entry.owners if entry.all_kinds & {"state", "government"} else frozenset()
    return public.union(*(of for _, of, _ in entry.offices))
