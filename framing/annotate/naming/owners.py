"""Whose "its troops" are: first who the owner is, then which listed actor has such a noun.

"France pulled out its troops" speaks of the French forces, if the registry lists them; "their summit", of the
summit that was spoken of before.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.annotate.naming.candidates import Candidate, Decision
from framing.annotate.naming.clues import names_office
from framing.annotate.naming.memory import Memory, Seen
from framing.annotate.naming.weights import SURE
from framing.lexicon import NounSense
from framing.registry import Entry, Registry

_LONGEST = 200  # things of one sentence that are looked through
_OF_STATES = frozenset({"state", "government", "military"})
_OF_HIM = frozenset({"his", "her"})
_GROUPS = frozenset({"people", "movement"})
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
    if owner is not None and (holder := _office_holder(c, owner, registry)) is not None:
        return Decision(holder.id, _RULE, SURE.name)
    if (holder := _holder_named(c, sense, owner, memory, registry)) is not None:
        return Decision(holder.id, _RULE, SURE.name)
    held = None if owner is None else _held(sense, owner, registry.entries.get(memory.taken_for(owner)), registry, year)
    return None if held is None else Decision(held.id, _RULE, SURE.name)


def _event_spoken_of(c: Candidate, sense: NounSense, memory: Memory, registry: Registry) -> Entry | None:
    """Take "their summit" for the one listed event whose own noun it is, if the text names it."""
    lemma = sense.noun if c.phrase is None else c.phrase.lemma.lower()
    events = [e for e in registry.by_kind.get("event", ()) if not e.nouns.isdisjoint((sense.noun, lemma))]
    return events[0] if len(events) == 1 and events[0].id in memory.named else None


def _body_of_person(c: Candidate, sense: NounSense, memory: Memory, registry: Registry) -> Entry | None:
    """Take "his party" for the body that a person spoken of belongs to, as the record says."""
    if c.phrase is None or c.phrase.determiner not in _OF_HIM or "abstract" in sense.fields:
        return None
    owners = (registry.entries[s.actor] for s in _persons_near(c, memory) if s.actor)
    bodies = (registry.forces_of(b, sense) or b for o in owners for b in registry.bodies(o) if _called(sense, b))
    return next(bodies, None)


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
    """Whether a body can be called so: by its own noun, a word of its name, or its kind; no country is "his allies"."""
    if _not_the_country(sense, body):
        return sense.noun in body.nouns
    return sense.noun in body.nouns | body.last_words or bool(sense.kinds & body.all_kinds)


def _owner(c: Candidate, memory: Memory) -> Candidate | None:
    """Find the thing that "its" is of: the subject, before it or behind; else the last thing that stood out."""
    near = [o for o in memory.by_sentence[c.sentence][:_LONGEST] if o is not c]
    for at in c.owner_at:  # behind: "after pulling out its troops, the United States froze"
        found = next((o for o in near if o.start <= at < o.end), None)
        if found is not None:
            return found
    if c.phrase is not None and c.phrase.determiner in _OF_HIM:
        return memory.person(c)
    return None if c.owner_at else memory.salient(c)


def _office_holder(c: Candidate, owner: Candidate, registry: Registry) -> Entry | None:
    """Give the one listed person who holds an office of the owner: "Kenya ... its president"."""
    persons = registry.by_kind.get("person", ())
    fits = [e for e in persons if _of_any(e, c.called, owner.owners)]
    return fits[0] if len(fits) == 1 else None


def _holder_named(
    c: Candidate, sense: NounSense, owner: Candidate | None, memory: Memory, registry: Registry
) -> Entry | None:
    """Give the one listed person of this noun that the text names, and who is not the owner: "fired his minister"."""
    fits = [e for e in registry.by_kind.get("person", ()) if not e.nouns.isdisjoint((sense.noun, *c.called))]
    others = [e for e in fits if owner is None or e.id != memory.taken_for(owner)]
    return others[0] if len(others) == 1 and others[0].id in memory.named and not sense.plural else None


def _of_any(entry: Entry, called: tuple[str, ...], countries: frozenset[str]) -> bool:
    return any(names_office(office, called) and of & countries for office, of, _ in entry.offices)


def _held(
    sense: NounSense, owner: Candidate, entry: Entry | None, registry: Registry, year: int | None
) -> Entry | None:
    """Find the listed actor that an owner has: itself ("its leaders"), or the one of that kind that is its own."""
    group = _group_called(sense, entry, registry)
    if entry is None:
        return _one_of(sense, owner.owners, registry, year) or group
    itself = entry if _itself(sense, entry) else None
    own = None if entry.person else group or registry.forces_of(entry, sense) or itself
    return own or _among(sense, owner.owners | _countries(entry), entry, registry, year)


def _among(
    sense: NounSense, countries: frozenset[str], owner: Entry, registry: Registry, year: int | None
) -> Entry | None:
    """Find the one actor of an owner's countries that a noun can be, if it is not the owner."""
    found = _one_of(sense, countries, registry, year)
    return None if found is owner or (owner.person and _not_the_country(sense, found)) else found


def _not_the_country(sense: NounSense, found: Entry | None) -> bool:
    """Whether a noun of a leader cannot be for the country: "his supporters"."""
    return found is not None and "state" in found.all_kinds and not sense.kinds & _OF_STATES


def _itself(sense: NounSense, entry: Entry) -> bool:
    """Whether a plural noun with an owner's "its" is the owner still: "its leaders"."""
    return bool(sense.plural and sense.kinds & entry.all_kinds and "civil" not in sense.fields)


def _group_called(sense: NounSense, owner: Entry | None, registry: Registry) -> Entry | None:
    """Give the one listed group of nobody's that a noun is listed for, and no owner's own: "their supporters"."""
    fits = [e for e in registry.holders(_GROUPS) if sense.noun in e.nouns and not e.owners]
    return fits[0] if len(fits) == 1 and fits[0] is not owner else None


def _one_of(sense: NounSense, countries: frozenset[str], registry: Registry, year: int | None) -> Entry | None:
    """Give the one actor of some countries that a noun can be; peoples are no one's."""
    fits = _by_own_noun(sense, countries, registry)
    if not fits:
        groups = (e for e in registry.holders(sense.kinds - {"people"}) if e.owners & countries and not e.person)
        fits = [e for e in groups if sense.kinds & (e.kinds_in(year) or e.all_kinds) and _such_event(sense, e)]
    return fits[0] if len(fits) == 1 else None


def _by_own_noun(sense: NounSense, owners: frozenset[str], registry: Registry) -> list[Entry]:
    """Give the actors of an owner whose own noun it is, the teams first: "Chad and its proxies"."""
    own = (e for e in registry.entries.values() if not e.person and sense.noun in e.nouns)
    return _teams_of(sense, owners, registry) or [e for e in own if e.owners & owners]


def _such_event(sense: NounSense, e: Entry) -> bool:
    """Whether a thing is of an event's family, where the actor is one: "its return" is no pact."""
    return not e.event or sense.noun in e.nouns or e.other_word(sense)


def _teams_of(sense: NounSense, owners: frozenset[str], registry: Registry) -> list[Entry]:
    """Give the actors that belong to a person and have this noun: "his lawyers"."""
    teams = (registry.entries[i] for i in registry.teams)
    return [e for e in teams if sense.noun in e.nouns and e.owners & owners]


def _countries(entry: Entry) -> frozenset[str]:
    """Whom an actor speaks for: a state's own country, those that a person holds an office of, the person."""
    public = entry.owners if entry.all_kinds & {"state", "government"} else frozenset()
    person = frozenset({entry.actor.name.lower()}) if entry.person else frozenset()
    return public.union(person, *(of for _, of, _ in entry.offices))
