"""Which signs are actors of the event: what a caravan is made of, which body is an actor, what is too slight.

Some questions only the whole event can answer. A bare collective ("the caravan") is what most phrases say it is made
of. Nouns of one kind ("migrants", "asylum seekers") are one group where the event speaks of it often, else each noun
is its own. A body of a state ("the Senate") is an actor beside it where half of the articles name it, or it is named
much; else, and as a seat of power ("the White House"), it speaks for its state. Places, mere modifiers, names of
bylines, the outlet itself, what only has a capital and passing groups are left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from framing.annotate.discovery.event import Event, country_of
from framing.annotate.discovery.names import Entity
from framing.annotate.discovery.roles import best
from framing.annotate.discovery.signs import Sign
from framing.annotate.discovery.weights import WEIGHTS

_ARTICLES = 2  # that must speak of an outlet: one alone may be its own
# kinds of which each noun is its own
_APART = frozenset({"people", "kin", "worker", "opponent", "lawyer", "aide", "fighter"})


@dataclass(frozen=True)
class _Said:
    """What the signs of all articles say together."""

    soldiers: frozenset[str]  # nouns for armed forces
    sorts: Mapping[str, int]  # of each sort of people
    apart: frozenset[str]  # bodies that are actors beside their state
    investigators: str  # team that bare "investigators" are, where one person only has investigators


def settle(signs: Iterable[Sign], event: Event) -> list[Sign]:
    """Give every sign its final key and drop those of no actor.

    Parameters
    ----------
    signs : Iterable[Sign]
        As the articles gave them.
    event : Event
        What the articles say together.

    Returns
    -------
    list of Sign
        The signs that stay, in the same order.
    """
    signs = list(signs)
    made_of = _made_of(signs)
    signs = [s._replace(key=made_of.get(s.key, s.key)) for s in signs]
    said = _Said(
        soldiers=event.words.soldiers,
        sorts=Counter(s.key.split(":")[1] for s in signs if s.key.startswith("group:")),
        apart=_apart(signs, event),
        investigators=_investigators(signs),
    )
    signs = [_final(s, said) for s in signs]
    actors = _actors(signs, event)
    return [s for s in signs if s.key in actors]


def _made_of(signs: Sequence[Sign]) -> dict[str, str]:
    """Say what each bare collective is made of, by the phrases that say so."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for s in signs:
        if s.key.startswith("group:") and s.form:
            said[f"collective:{s.form}"][s.key] += 1
            said[f"group:kin:{s.form}"][s.key] += 1
    found = {k: best(c) for k, c in said.items()}
    members = {x.key for x in signs if x.key.startswith("group:kin:")}
    return found | _members(members, found)


def _members(members: Iterable[str], made_of: Mapping[str, str]) -> dict[str, str]:
    """Say that mothers and children are of a group where one phrase says so of some: "a migrant family"."""
    groups = Counter(group for key, group in made_of.items() if key.startswith("group:kin:"))
    return {m: best(groups) for m in members} if groups else {}


def _apart(signs: Sequence[Sign], event: Event) -> frozenset[str]:
    """Bodies that are actors beside their state: named more than in passing, by half of the articles or much."""
    of_state = Counter(country_of(s.key) for s in signs)
    named: dict[str, list[int]] = defaultdict(list)  # numbers of the articles
    for s in signs:
        if s.key.startswith("body:") and s.key.rpartition(":")[2] not in event.words.seats:
            named[s.key].append(s.d)
    half = WEIGHTS.shared * len(event.readings)
    often = {k: d for k, d in named.items() if len(d) >= WEIGHTS.passing}
    return frozenset(
        k for k, d in often.items() if len(set(d)) >= half or len(d) >= WEIGHTS.body * of_state[country_of(k)]
    )


def _investigators(signs: Sequence[Sign]) -> str:
    owners = {s.key.split(":")[1] for s in signs if s.key.startswith("team:") and s.key.endswith(":investigators")}
    return f"team:{owners.pop()}:team" if len(owners) == 1 else ""


def _final(s: Sign, said: _Said) -> Sign:
    sort, _, _ = s.key.partition(":")
    if sort == "body" and _armed(s.key, said):
        return s._replace(key=f"military:{country_of(s.key)}")
    if sort == "body" and s.key not in said.apart:
        return s._replace(key=f"state:{country_of(s.key)}")
    if sort == "team":
        return s._replace(key=s.key.replace(":investigators", ":team"))
    if sort == "collective":
        return s._replace(key=f"group:{s.key}")
    return _final_group(s, said) if sort == "group" else s


def _armed(key: str, said: _Said) -> bool:
    """Whether a body is its state's forces: "Israel Defense Forces", "Army"."""
    return key.lower().rpartition(":")[2].rpartition(" ")[2] in said.soldiers


def _final_group(s: Sign, said: _Said) -> Sign:
    _, kind, noun = s.key.split(":")
    if kind == "investigator" and said.investigators:
        return s._replace(key=said.investigators)
    together = kind not in _APART and said.sorts[kind] >= WEIGHTS.sort
    return s._replace(key=f"group:{kind}" if together else f"group:{kind}:{noun}")


def _actors(signs: Sequence[Sign], event: Event) -> set[str]:
    """Keys of those who are in the story."""
    by_key: dict[str, list[Sign]] = defaultdict(list)
    for s in signs:
        by_key[s.key].append(s)
    return {key for key, found in by_key.items() if _stays(key, found, event)}


def _stays(key: str, found: Sequence[Sign], event: Event) -> bool:
    sort, _, what = key.partition(":")
    if sort == "name":
        return _named_stays(key, event.entities[what], found, event)
    if sort == "state":
        return not all(s.place for s in found)
    if sort == "military":
        return len(found) >= WEIGHTS.forces
    shared = len(found) >= WEIGHTS.passing or len({s.d for s in found}) > 1
    return sort != "group" or shared


def _named_stays(key: str, e: Entity, found: Sequence[Sign], event: Event) -> bool:
    if _dateline(e, event) or _reports(e, found, event):
        return False
    return _in_the_story(e, found) if event.is_person(key) else _is_actor(e) and not _is_matter(e, event)


def _in_the_story(e: Entity, found: Sequence[Sign]) -> bool:
    """Whether a person is more than a name in a byline, or of who reports the story."""
    if e.marks["reports"] and len(found) < WEIGHTS.passing:
        return False
    return len(found) > 1 or bool(e.offices or e.honorific) or found[0].told


def _reports(e: Entity, found: Sequence[Sign], event: Event) -> bool:
    """Whether a name is an outlet that only reports the story: the article's own, or one that is cited in passing."""
    others = [s for s in found if not _same(s.form, event.outlets[s.d])]
    cited = len(others) < WEIGHTS.passing or len({s.d for s in others}) < _ARTICLES
    return not others or (e.kind == "media" and cited)


def _same(name: str, outlet: str) -> bool:
    name = name.lower()
    alike = name.replace(" ", "") == outlet.replace(" ", "")
    return bool(outlet) and (alike or f" {name} " in f" {outlet} " or f" {outlet} " in f" {name} ")


def _is_actor(e: Entity) -> bool:
    """Whether a name of no person is an actor's: no place or thing, no mere modifier, and more than a capital.

    Two of three must speak for it: it has several words, is said more than once, acts. What does not act and stands
    as a place once is one.
    """
    if e.kind:
        return e.kind not in ("place", "thing")
    if e.marks["located"] and not e.marks["speaker"] and (e.share("located") >= WEIGHTS.place or not _acts(e)):
        return False
    if _is_town(e) or _is_thing(e):
        return False
    signs = (" " in e.key) + (e.n > 1) + _acts(e)
    return signs > 1 and e.share("place") < WEIGHTS.modifier and e.share("noun") < WEIGHTS.modifier


def _is_matter(e: Entity, event: Event) -> bool:
    """Whether capitals only stress what the event also writes small, and it does nothing: "the Eternal Truths"."""
    matter = not e.kind and " " in e.key and not _acts(e)
    return matter and event.is_written_small(e.key.rpartition(" ")[2])


def _is_thing(e: Entity) -> bool:
    """Whether a name is a product's, or only stands behind a prefix: there is no Semitism but in "anti-Semitism"."""
    return _is_product(e) or e.share("prefixed") == 1


def _is_product(e: Entity) -> bool:
    """Whether a noun for a thing says what a name is, which never speaks: "the drug Cordexa"."""
    return e.marks["thing"] > 0 and not e.marks["speaker"]


def _is_town(e: Entity) -> bool:
    """Whether a name is a town's: where it speaks, those who do are its police or its mayor."""
    return e.marks["town"] > 0 and e.marks["speaker"] <= e.marks["town"]


def _dateline(e: Entity, event: Event) -> bool:
    """Whether a name is a country's in capitals, as a dateline has it: "SINGAPORE —"."""
    return all(form.isupper() and event.words.shouted.get(form.lower()) is not None for form in e.forms)


def _acts(e: Entity) -> bool:
    """Whether a name ever does or says something, or something is done to it."""
    return bool(e.marks["acts"] or e.marks["speaker"])
