"""Whose soldiers and officers are meant where nothing says so: "our troops", and "soldiers fired" in a story of one army.

Idea: a story that lists one armed force speaks of its people without saying so each time. Where two are listed, or the
one was not named in the article, nobody is meant for sure. Read over the article, after what phrases say themselves.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from framing.annotate.naming.candidates import Candidate, Decision
from framing.annotate.naming.powers.world import World
from framing.annotate.naming.weights import SURE
from framing.grammar import Phrase
from framing.registry import Registry

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
        Actors that the article names.

    Returns
    -------
    Decision or None
        The one force that it can be, if there is one.
    """
    if c.phrase is None or not _is_of_people(c, c.phrase, registry):
        return None
    forces = [e for e in registry.by_kind.get(_ARMY, ()) if e.id in named]
    if c.phrase.determiner in _OURS:
        country = world.our_country(c.start)
        forces = [e for e in forces if country in e.owners]
    elif c.phrase.determiner not in _OPEN or len(registry.by_kind.get(_ARMY, ())) > 1:
        return None
    if _sort(c, registry) != _ARMY:  # "border agents" are of the Border Patrol
        forces = [e for e in forces if any(m.text.lower() in e.words for m in c.phrase.before)]
    return Decision(forces[0].id, FORCES, SURE.power) if len(forces) == 1 else None


def _is_of_people(c: Candidate, phrase: Phrase, registry: Registry) -> bool:
    """Whether a noun is the plural of a soldier's or an officer's, without a name or an owner: not "the police"."""
    if c.compound or c.owners or not phrase.plural or phrase.lemma == phrase.head.lower():
        return False
    named = any(m.text[:1].isupper() for m in phrase.before)
    return not named and _sort(c, registry) in _FORCES


def _sort(c: Candidate, registry: Registry) -> str:
    return registry.vocabulary.people.get(next(iter(c.heads)), "")
