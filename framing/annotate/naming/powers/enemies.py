"""Whom a text of a war calls the enemy, and whose "terrorists" are.

"The enemy", "the invaders", "enemy units" are one side, and never the speaker's. A text has one enemy: where it says
once who that is ("the Chadian invaders"), it is said of all; else each sentence with the word tells: of two armed
sides, the enemy is the one that the sentence does not name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial

from framing.annotate.naming.candidates import Candidate, Decision
from framing.annotate.naming.verdict import OWN_NOUN
from framing.annotate.naming.weights import SURE
from framing.records import Construction
from framing.registry import Entry, Registry

HOSTILE = "hostile"  # field of nouns
_WORDS = frozenset({"enemy", "aggressor"})  # before a noun
_POWERS = frozenset({"combat", "state"})  # fields of nouns
_SIDES = ("military", "armed group")
RULE = "the enemy of the text"
_GROUP = frozenset({"armed group"})
_OTHERS = frozenset({"a", "an", "any", "no", "other", "another", "such", "all"})
_LEAST = 2
_SAID = 3  # weight of an owner that is said, beside a sentence that tells by whom it names


def is_hostile(c: Candidate) -> bool:
    """Whether a noun is one for an enemy, or has "enemy" before it.

    Parameters
    ----------
    c : Candidate
        The noun.

    Returns
    -------
    bool
        True for "the invaders", "enemy aircraft".
    """
    if c.sense is None or c.phrase is None or c.sense.fields.isdisjoint(_POWERS):
        return False
    return HOSTILE in c.sense.fields or not _WORDS.isdisjoint(m.text.lower() for m in c.phrase.before)


def enemy_of(candidates: Sequence[Candidate], registry: Registry) -> str:
    """Find whom an article calls its enemy.

    Parameters
    ----------
    candidates : Sequence[Candidate]
        All of the article.
    registry : Registry
        The actors.

    Returns
    -------
    str
        The actor, or nothing where no sentence tells.
    """
    hostile = [c for c in candidates if is_hostile(c)]
    if not hostile:
        return ""
    sides = _sides(candidates, registry)
    said: dict[int, set[str]] = defaultdict(set)
    for c in candidates:
        if not is_hostile(c):
            said[c.sentence].add(_side_of(c.actor, sides, registry))
    votes: Counter[str] = Counter()
    for c in hostile:
        votes.update(_vote(_side_of(c.actor, sides, registry), [s for s in sides if s not in said[c.sentence]], sides))
    return max(votes, key=lambda k: votes[k], default="")


def _vote(named: str, others: Sequence[str], sides: Collection[str]) -> dict[str, int]:
    """Say which side one noun speaks for: whose it is, else the only other than its sentence names."""
    if named:
        return {named: _SAID}
    return {others[0]: 1} if len(others) == 1 and len(sides) > 1 else {}


def _sides(candidates: Iterable[Candidate], registry: Registry) -> Mapping[str, Entry]:
    """Give the armies and armed groups that an article names; of fewer than two, the named states and theirs too."""
    named = {c.actor for c in candidates if c.actor}
    armed = registry.holders(_SIDES)
    sides = {e.id: e for e in armed if e.id in named}
    if len(sides) < _LEAST:
        states = [e for e in registry.holders({"state"}) if e.id in named and not _among(e, sides.values())]
        sides.update((e.id, e) for e in map(partial(_army, armed=armed), states))
    return sides


def _army(state: Entry, armed: Iterable[Entry]) -> Entry:
    """Give the listed army of a state, else the state."""
    return next((a for a in armed if a.owners & state.owners), state)


def _among(state: Entry, sides: Iterable[Entry]) -> bool:
    """Whether a side is of a state."""
    return any(s.owners & state.owners for s in sides)


def _side_of(actor: str, sides: Mapping[str, Entry], registry: Registry) -> str:
    """Give the side that an actor is of: itself, or the army of a state."""
    if not actor or actor in sides:
        return actor
    e = registry.entries[actor]
    own = [s.id for s in sides.values() if "state" in e.all_kinds and e.owners & s.owners]
    return own[0] if len(own) == 1 else ""


def enemy(actor: str) -> Decision:
    """Give the decision for a noun for the enemy."""
    return Decision(actor, RULE, SURE.power, Construction.NOMINAL)


def the_armed_group(c: Candidate, registry: Registry) -> Decision | None:
    """Take "terrorists" without an article for the one armed group that is listed, where nothing says whose they are.

    Parameters
    ----------
    c : Candidate
        The noun.
    registry : Registry
        The actors.

    Returns
    -------
    Decision or None
        The group, if there is one.
    """
    groups = registry.by_kind.get("armed group", ())
    if len(groups) != 1 or c.owners or not _fighters(c) or _named_otherwise(c, registry):
        return None
    return Decision(groups[0].id, OWN_NOUN, SURE.by_topic, Construction.NOMINAL)


def _fighters(c: Candidate) -> bool:
    """Whether it is a plural for armed groups alone, of those that are spoken of: no "all", no "the"."""
    if c.sense is None or c.phrase is None or not c.sense.plural or c.sense.kinds != _GROUP:
        return False
    return "combat" in c.sense.fields and not (c.phrase.definite or c.phrase.determiner in _OTHERS)


def _named_otherwise(c: Candidate, registry: Registry) -> bool:
    """Whether a modifier is a name, and none of who backs them."""
    names = (m for m in c.said.modifiers if m[:1].isupper() and m.lower() not in registry.vocabulary.closed)
    return any(not m.endswith("-backed") for m in names)
