"""Which keys are actors of the event: what a caravan is made of, whose investigators, what is too slight.

Some questions only the whole event can answer. A bare collective ("the caravan") is what
most phrases say it is made of. Investigators that the event gives to one person only are
that person's team. Nouns of one kind ("migrants", "asylum seekers") are one group where the
event speaks of it often, else each noun is its own. Forces hardly mentioned stay with their
state, and so does a body of it ("the Senate") unless the event is more about the body.
Places, mere modifiers, what only has a capital and passing groups are left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.annotate.discovery.names import Entity
from framing.annotate.discovery.phrases import COLLECTIVE, Event, country_of
from framing.annotate.discovery.roles import best
from framing.annotate.discovery.walk import Raw
from framing.annotate.discovery.weights import CONFIDENCE, WEIGHTS

_APART = frozenset({"people", "worker", "opponent", "lawyer", "aide", "fighter"})  # kinds of which each noun is its own


@dataclass(frozen=True)
class _Said:
    """What the mentions of all articles say together."""

    sorts: Mapping[str, int]  # mentions of each sort of people
    forces: Mapping[str, int]  # mentions of each state's forces
    apart: frozenset[str]  # bodies that are actors beside their state
    investigators: str  # team that bare "investigators" are, where one person only has investigators


def settle(raw: Sequence[Raw], event: Event) -> list[Raw]:
    """Give every mention its final key and drop those of no actor.

    Parameters
    ----------
    raw : Sequence[Raw]
        Mentions as the articles gave them.
    event : Event
        What the articles say together.

    Returns
    -------
    list of Raw
        The mentions that stay, in the same order.
    """
    made_of = _made_of(raw)
    raw = [m._replace(key=made_of.get(m.key, m.key)) for m in raw]
    said = _Said(
        sorts=Counter(m.key.split(":")[1] for m in raw if m.key.startswith("group:")),
        forces=Counter(m.key for m in raw if m.key.startswith("military:")),
        apart=_apart(raw),
        investigators=_investigators(raw),
    )
    raw = [_final(m, said) for m in raw]
    shared = _shared(raw)
    return [m for m in raw if _stays(m, shared, event)]


def _shared(raw: Sequence[Raw]) -> set[str]:
    """Keys that more articles name, or one names often enough."""
    mentions = Counter(m.key for m in raw)
    articles = Counter(key for key, _ in {(m.key, m.d) for m in raw})
    return {k for k, n in mentions.items() if n >= WEIGHTS.passing or articles[k] > 1}


def _made_of(raw: Sequence[Raw]) -> dict[str, str]:
    """Say what each bare collective is made of, by the phrases that say so."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for m in raw:
        if m.rule == COLLECTIVE:
            said[f"collective:{m.evidence.partition(' of ')[0]}"][m.key] += 1
    return {k: best(c) for k, c in said.items()}


def _apart(raw: Sequence[Raw]) -> frozenset[str]:
    """Bodies that act beside their state, not for it: those named no less often than all the rest of the state."""
    bodies = Counter(m.key for m in raw if m.key.startswith("body:"))
    states = Counter(m.key for m in raw if m.key.startswith("state:"))
    least = {k: WEIGHTS.apart * states[f"state:{country_of(k)}"] for k in bodies}
    return frozenset(k for k, n in bodies.items() if n >= max(WEIGHTS.passing, least[k]))


def _investigators(raw: Sequence[Raw]) -> str:
    owners = {m.key.split(":")[1] for m in raw if m.key.startswith("team:") and m.key.endswith(":investigators")}
    return f"team:{owners.pop()}:team" if len(owners) == 1 else ""


def _final(m: Raw, said: _Said) -> Raw:
    sort, _, what = m.key.partition(":")
    if sort == "military" and said.forces[m.key] < WEIGHTS.forces:
        return m._replace(key=f"state:{what}", confidence=min(m.confidence, CONFIDENCE["forces hardly spoken of"]))
    if sort == "body" and m.key not in said.apart:
        return m._replace(key=f"state:{country_of(m.key)}")
    if sort == "team":
        return m._replace(key=m.key.replace(":investigators", ":team"))
    if sort == "collective":
        return m._replace(key=f"group:{m.key}")
    return _final_group(m, said) if sort == "group" else m


def _final_group(m: Raw, said: _Said) -> Raw:
    _, kind, noun = m.key.split(":")
    if kind == "investigator" and said.investigators:
        return m._replace(key=said.investigators, rule="investigators of one person")
    together = kind not in _APART and said.sorts[kind] >= WEIGHTS.sort
    return m._replace(key=f"group:{kind}" if together else f"group:{kind}:{noun}")


def _stays(m: Raw, shared: set[str], event: Event) -> bool:
    sort, _, what = m.key.partition(":")
    if sort == "name" and not event.is_person(m.key):
        return _is_actor(event.entities[what])
    return sort != "group" or m.key in shared


def _is_actor(e: Entity) -> bool:
    """Whether a name of no person is an actor's: no place or thing, no mere modifier, and more than a capital.

    Two of three must speak for it: it has several words, is said more than once, acts.
    """
    if e.kind:
        return e.kind not in ("place", "thing")
    signs = (" " in e.key) + (e.n > 1) + bool(e.marks["acts"] or e.marks["speaker"])
    return signs > 1 and e.share("place") < WEIGHTS.modifier and e.share("noun") < WEIGHTS.modifier
