"""Whose soldiers are meant where nothing says so: "our troops", and "soldiers fired" in a story of one army.

Idea: a story that lists one armed force speaks of its people without saying so each time. Where two are listed, or the
one was not named in the article, or it is named beside them in their own sentence, nobody is meant for sure. Officers
and agents are of many bodies: they need a word of the force's name ("border agents").
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from framing.annotate.naming.candidates import Candidate, Decision
from framing.annotate.naming.powers.world import World
from framing.annotate.naming.weights import SURE
from framing.grammar import Phrase
from framing.registry import Entry, Registry

_ARMY = "military"  # class of people nouns, and kind of actor
_FORCES = frozenset({_ARMY, "police"})
_OURS = frozenset({"our", "my"})
_OPEN = frozenset({"", "no", "some", "several", "many"})  # determiners that leave open whose they are
FORCES = "people of the one force listed"


def armed(c: Candidate, world: World, registry: Registry, named: AbstractSet[str]) -> Decision | None:
    """Say whose armed people a plural noun speaks of, where its own phrase does not.

    Parameters
    ----------
    c : Candidate
        The noun.
    world : World
        The countries spoken of so far.
    registry : Registry
        The actors.
    named : AbstractSet[str]
        Actors that the article names, but for those in the noun's own sentence.

    Returns
    -------
    Decision or None
        The one force that it can be, if there is one.
    """
    if c.phrase is None or not _is_of_people(c, c.phrase, registry):
        return None
    forces = _whose(c, c.phrase.determiner, world, registry.by_kind.get(_ARMY, ()))
    if _sort(c, registry) != _ARMY:
        forces = [e for e in forces if any(m.text.lower() in e.words for m in c.phrase.before)]
    if len(forces) != 1 or forces[0].id not in named:
        return None
    return Decision(forces[0].id, FORCES, SURE.power)


def _whose(c: Candidate, determiner: str, world: World, forces: tuple[Entry, ...]) -> list[Entry]:
    """Give the speaker's forces for "our troops"; for "troops", the only ones there are."""
    if determiner in _OURS:
        country = world.our_country(c.start)
        return [e for e in forces if country in e.owners]
    return list(forces) if determiner in _OPEN and len(forces) == 1 else []


def _is_of_people(c: Candidate, phrase: Phrase, registry: Registry) -> bool:
    """Whether a noun is the plural of a soldier's or an officer's, without a name or an owner: not "the police"."""
    if c.compound or c.owners or not phrase.plural or phrase.lemma == phrase.head.lower():
        return False
    named = any(m.text[:1].isupper() for m in phrase.before)
    return not named and _sort(c, registry) in _FORCES


def _sort(c: Candidate, registry: Registry) -> str:
    return registry.vocabulary.people.get(next(iter(c.heads)), "")
