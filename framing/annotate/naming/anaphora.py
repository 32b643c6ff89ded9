"""Nouns that point back: "the group" and "these fighters" go to the most prominent thing before them that they fit.

Strangers, which no registry lists, take part, so that an incomplete registry draws nobody in. What fits nothing said
before can still be the one listed actor of its kind ("the war").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.annotate.naming.candidates import Candidate, Decision, Sort
from framing.annotate.naming.clues import holds_office
from framing.annotate.naming.fit import fit
from framing.annotate.naming.memory import Memory, Seen
from framing.annotate.naming.owners import owned
from framing.annotate.naming.powers import World, both, enemy, enemy_of, is_hostile, leader, the_armed_group, whose
from framing.annotate.naming.verdict import OWN_NOUN
from framing.annotate.naming.weights import PROMINENCE, SURE
from framing.lexicon import NounSense
from framing.records import Construction, Quote
from framing.registry import Entry, Registry

_PUBLIC = frozenset({"state", "government"})
_OPEN = frozenset({Sort.ANAPHOR, Sort.STRANGER})  # nouns of nobody yet
_ONE_OF_ITS_KIND = frozenset({"military", "government"})


@dataclass(frozen=True, slots=True)
class Naming:
    """A candidate and the actor it names."""

    what: Candidate
    by: Decision


@dataclass(frozen=True, slots=True)
class _Text:
    """An article while it is read, with what is known of its actors."""

    registry: Registry
    year: int | None
    memory: Memory
    world: World
    enemy: str = ""  # whom it calls so


def resolve(
    candidates: Sequence[Candidate], registry: Registry, year: int | None, quotes: Sequence[Quote] = ()
) -> list[Naming]:
    """Say of each candidate which listed actor it names.

    Parameters
    ----------
    candidates : Sequence[Candidate]
        All of an article, in text order.
    registry : Registry
        The actors.
    year : int | None
        The article's year.
    quotes : Sequence[Quote]
        Its quotations: "our country" is the speaker's.

    Returns
    -------
    list of Naming
        Those that name an actor, in text order.
    """
    text = _Text(
        registry,
        year,
        Memory(candidates, registry.vocabulary),
        World(candidates, quotes, registry),
        enemy_of(candidates, registry),
    )
    found = []
    for c in candidates:
        if c.sort == Sort.PAIR:
            found += [Naming(c, decision) for decision in both(c, text.world, registry)]
            continue
        decision, stranger = (c.given, c.stranger) if c.given is not None else _decided(c, text)
        actor = decision.actor if decision else ""
        text.memory.add(Seen(c, actor, stranger))
        text.world.add(c, actor)
        if decision is not None:
            found.append(Naming(c, decision))
    return found


def _decided(c: Candidate, text: _Text) -> tuple[Decision | None, str]:
    """Decide of a candidate by the text before it; else say by what stranger it is known."""
    if text.enemy and c.sort in _OPEN and is_hostile(c):
        return enemy(text.enemy), ""
    if c.sort == Sort.POWER:
        return whose(c, text.world, text.registry), c.stranger
    if c.sort == Sort.LEADER:
        return leader(c, text.world, text.registry), c.stranger
    if c.sense is not None and c.sort == Sort.OWNED:
        return owned(c, c.sense, text.memory, text.registry, text.year), ""
    if c.sense is not None and c.sort == Sort.ANAPHOR:
        return _pointing_back(c, c.sense, text.memory, text.registry, text.world.home)
    return the_armed_group(c, text.registry), c.stranger


def _pointing_back(
    c: Candidate, sense: NounSense, memory: Memory, registry: Registry, home: str
) -> tuple[Decision | None, str]:
    """Find the actor that a noun points back to, or the stranger."""
    weighed = list(_weighed(c, sense, memory, registry))
    if not weighed:
        return _by_topic(c, sense, memory, registry) or _by_office(c, registry, home), ""
    score, best = max(weighed, key=lambda w: w[0])
    if _unlike(c, sense, best, memory, registry) and (named := _by_topic(c, sense, memory, registry)):
        return named, ""
    if not best.actor or _elsewhere(c, sense, best, memory):
        return None, best.stranger
    sure = round(min(SURE.most_anaphor, SURE.least_anaphor + score / PROMINENCE.scale), 2)
    forces = registry.forces_of(registry.entries[best.actor], sense)
    return Decision(best.actor if forces is None else forces.id, "anaphor", sure, Construction.NOMINAL), ""


def _unlike(c: Candidate, sense: NounSense, best: Seen, memory: Memory, registry: Registry) -> bool:
    """Whether a stranger fits by its kind alone: it was never called so, and is not near, or the noun is a record's.

    "A gunman" without a name is nobody beside the one person whose record says so.
    """
    if best.actor:
        return False
    nameless = best.what.phrase is None or not best.what.phrase.proper
    if nameless and any(e.person and sense.noun in e.nouns for e in registry.by_kind.get("person", ())):
        return True
    if c.heads & memory.called[best.stranger]:
        return False
    return sense.noun in registry.own_nouns or c.sentence - best.what.sentence > 1


def _weighed(c: Candidate, sense: NounSense, memory: Memory, registry: Registry) -> Iterator[tuple[float, Seen]]:
    """Yield the things that a noun fits, with how well and how present they are."""
    hostile = is_hostile(c)
    for other in memory.before(c):
        if hostile and other.what.sentence == c.sentence:
            continue  # nobody is the enemy of his own sentence
        if f := fit(c, sense, other, memory, registry):
            yield f * memory.prominence(other, c), other


def _by_office(c: Candidate, registry: Registry, home: str) -> Decision | None:
    """Take "the attorney general" for the one listed person who holds that office, at home if there are several."""
    if c.owners or not registry.vocabulary.unique.intersection(c.called):
        return None
    holders = [e for e in registry.by_kind.get("person", ()) if holds_office(e, c.called)]
    at_home = [e for e in holders if any(home in of for _, of, _ in e.offices)]
    fits = at_home or holders
    return Decision(fits[0].id, "office", SURE.by_topic, Construction.NOMINAL) if len(fits) == 1 else None


def _elsewhere(c: Candidate, sense: NounSense, best: Seen, memory: Memory) -> bool:
    """Whether a country that was named last has a government of its own: "In Chile, the government said"."""
    if "government" not in sense.fields:
        return False
    between = (o for o in memory.by_sentence[c.sentence] if best.what.end <= o.start < c.start)
    return any(o.sort == Sort.PLACE and o.called == ("in",) and not o.owners & best.what.owners for o in between)


def _of_topic(sense: NounSense, e: Entry, memory: Memory, registry: Registry) -> bool:
    """Whether a noun is another word for what an event is called, or one of the kind of which there is one."""
    if e.event:
        return e.other_word(sense)
    return bool(e.all_kinds & sense.kinds & _ONE_OF_ITS_KIND) and (
        e.id in memory.named or _of_named(e, memory, registry)
    )


def _of_named(e: Entry, memory: Memory, registry: Registry) -> bool:
    """Whether an army's state or government is named: its troops are then those spoken of."""
    public = (registry.entries[a] for a in memory.named if a)
    return any(o.all_kinds & _PUBLIC and o.owners & e.owners for o in public)


def _by_topic(c: Candidate, sense: NounSense, memory: Memory, registry: Registry) -> Decision | None:
    """Take "the war" or "the military" for the one listed actor it can be, though none was named before."""
    if c.owners:
        return None
    entries = registry.entries.values()
    own = [e for e in entries if sense.noun in e.nouns]
    fits = own or [e for e in entries if _of_topic(sense, e, memory, registry)]
    return Decision(fits[0].id, OWN_NOUN, SURE.by_topic, Construction.NOMINAL) if len(fits) == 1 else None
