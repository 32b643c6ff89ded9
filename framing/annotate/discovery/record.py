"""From signs to the registry: one `Actor` for each key, and why each name is its actor's.

An actor's name is its fullest common form; aliases are the other names seen, capitals and seats of power go to the
metonyms, the nouns of a group or a team to the nouns, offices to the roles. Actors that more articles share come
first, then those named more often.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from framing.annotate.discovery.event import Event
from framing.annotate.discovery.names import LETTERS, Reason
from framing.annotate.discovery.roles import Roles, best
from framing.annotate.discovery.signs import Sign
from framing.records import Actor, KindSpan, PersonRole
from framing.text import fold

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_KIND_OF_CLASS = {
    "police": "organisation", "fighter": "armed group", "investigator": "organisation", "supporter": "movement",
    "organiser": "movement", "protest": "movement", "group": "organisation", "body": "organisation",
}  # fmt: skip
_STATE_ITSELF = frozenset({"C", "B", "K"})  # codes of its name, its bodies and its capital
_NONE = Reason(confidence=0.0)
_OWN_KINDS = ("party", "armed group", "movement")  # kinds of names that are kinds of actors too


@dataclass(frozen=True)
class _Draft:
    """An actor's key with what its record is made of."""

    key: str
    id: str
    name: str
    found: Sequence[Sign]
    names: Counter[str]  # names seen
    event: Event
    rivals: bool  # whether another actor of its sort is in the event

    @property
    def what(self) -> str:
        """The key without its sort."""
        return self.key.partition(":")[2]

    @property
    def aliases(self) -> tuple[str, ...]:
        """Names seen beside its own, the commonest first."""
        ranked = sorted(self.names, key=lambda f: (-self.names[f], f))
        return tuple(f for f in ranked if fold(f) != fold(self.name))


def build(
    signs: Sequence[Sign], event: Event, nouns: Mapping[str, frozenset[str]]
) -> tuple[tuple[Actor, ...], dict[tuple[str, str], Reason]]:
    """Make records, and the reasons for their names.

    Parameters
    ----------
    signs : Sequence[Sign]
        The signs that stay.
    event : Event
        What the articles say together.
    nouns : Mapping[str, frozenset[str]]
        Keys of bodies to what they are called.

    Returns
    -------
    tuple
        The actors, and the reasons by actor id and form.
    """
    drafts = _drafts(signs, event)
    return tuple(_called(_actor(x), nouns.get(x.key, ())) for x in drafts), _reasons(drafts)


def _called(actor: Actor, nouns: Iterable[str]) -> Actor:
    """Give a record more nouns."""
    return replace(actor, nouns=tuple(sorted({*actor.nouns, *nouns})))


def _drafts(signs: Sequence[Sign], event: Event) -> list[_Draft]:
    """Gather the signs of each actor: those of more articles first, then those named more often."""
    by_key: dict[str, list[Sign]] = defaultdict(list)
    for s in signs:
        by_key[s.key].append(s)
    sorts = Counter(map(_sort, by_key))
    drafts: list[_Draft] = []
    taken: set[str] = set()
    for key, found in sorted(by_key.items(), key=lambda x: (-len({s.d for s in x[1]}), -len(x[1]), x[0])):
        name = _name(key, found, event)
        names = Counter(_form(s.form) for s in found if s.own)
        drafts.append(
            _Draft(
                key=key,
                id=_id(name, taken),
                name=name,
                found=found,
                names=names,
                event=event,
                rivals=sorts[_sort(key)] > 1,
            )
        )
        taken.add(drafts[-1].id)
    return drafts


def _sort(key: str) -> str:
    return key.partition(":")[0]


def _reasons(drafts: Sequence[_Draft]) -> dict[tuple[str, str], Reason]:
    """Why a form is its actor's: the surest reason that the event has, for a body that is an actor its own name."""
    found: dict[tuple[str, str], Reason] = {}
    for x in drafts:
        for form, why in ((_form(s.form), s.why) for s in x.found if s.why is not None):
            why = Reason() if x.key.startswith("body:") else why
            if why.confidence > found.get((x.id, form), _NONE).confidence:
                found[x.id, form] = why
    return found


def _form(text: str) -> str:
    return " ".join(_ARTICLE.sub("", text).split())


def _name(key: str, found: Sequence[Sign], event: Event) -> str:
    sort, _, what = key.partition(":")
    if sort == "state":
        return _name_of_people(found, event) or what
    if sort == "military":
        return _name_of_forces(found) or f"{event.words.adjectives.get(what, what)} forces"
    if sort == "body":
        return what.partition(":")[2]
    if sort == "name":
        return _fullest(event.entities[what].forms)
    if sort == "team":
        person, _, team = what.partition(":")
        return f"{_shortest(event.entities[person].forms)} {team}"
    if sort == "group":
        return _commonest_noun(found) or what.rpartition(":")[2]
    return what


def _name_of_forces(found: Sequence[Sign]) -> str:
    """Commonest name of several words that the articles give forces: "the Chilean army"."""
    return best(Counter(name for s in found if s.own and " " in (name := _form(s.form))))


def _fullest(forms: Counter[str]) -> str:
    """Fullest common form of a name: words beyond three say no more."""
    return min(forms, key=lambda f: (-min(len(f.split()), 3), -forms[f], f))


def _commonest_noun(found: Sequence[Sign]) -> str:
    return best(Counter(s.head for s in found if not s.form))


def _shortest(forms: Counter[str]) -> str:
    return min(forms, key=lambda f: (len(f.split()), -forms[f], f))


def _name_of_people(found: Sequence[Sign], event: Event) -> str:
    """Name of a people whose country the articles never name: "the Kurds"."""
    known = {s.form: event.words.known.get(s.form) for s in found}
    codes = {form: k.code for form, k in known.items() if k is not None}
    peoples = Counter(s.form for s in found if codes.get(s.form) == "D" and s.form.endswith("s"))
    return best(peoples) if _STATE_ITSELF.isdisjoint(codes.values()) else ""


def _id(name: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().translate(LETTERS)).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    slug = slug or re.sub(r"[\W_]+", "_", name.casefold()).strip("_") or "actor"  # a name in another script
    found, k = slug, 2
    while found in taken:
        found, k = f"{slug}_{k}", k + 1
    return found


def _actor(x: _Draft) -> Actor:
    """Make the record of one actor."""
    if x.event.is_person(x.key):
        return _person(_bare(x, "person"), x, x.event.roles)
    return _BY_SORT[x.key.partition(":")[0]](_bare(x, "organisation"), x)


def _bare(x: _Draft, kind: str) -> Actor:
    return Actor(x.id, x.name, (KindSpan(kind),))


def _person(actor: Actor, x: _Draft, roles: Roles) -> Actor:
    country = _some(roles.country.get(x.what, ""))
    return replace(actor, aliases=x.aliases, affiliation=country, roles=_offices(x.what, roles))


def _listed(actor: Actor, x: _Draft) -> Actor:
    row = x.event.words.listed.get(x.what, {})
    return _body(actor, x, str(row.get("kind", "organisation")), str(row.get("country", "")))


def _forces(actor: Actor, x: _Draft) -> Actor:
    aliases = tuple(a for a in (x.name if x.name in x.names else "", *x.aliases) if a)
    nouns = () if x.rivals else tuple(sorted({s.head for s in x.found} - {"", "forces"}))  # any may be "forces"
    return replace(actor, kinds=(KindSpan("military"),), aliases=aliases, affiliation=_some(x.what), nouns=nouns)


def _of_state(actor: Actor, x: _Draft) -> Actor:
    return replace(actor, aliases=x.aliases, affiliation=_some(x.what.partition(":")[0]))


def _team(actor: Actor, x: _Draft) -> Actor:
    person = x.what.partition(":")[0]
    said = {s.head for s in x.found}
    nouns = tuple(sorted(said | x.event.words.teams if x.what.endswith(":team") else said))
    return replace(actor, affiliation=_some(_name(f"name:{person}", (), x.event)), nouns=nouns)


def _group(actor: Actor, x: _Draft) -> Actor:
    kind = _KIND_OF_CLASS.get(x.what.partition(":")[0], "people")
    return replace(actor, kinds=(KindSpan(kind),), nouns=tuple(sorted({s.head for s in x.found})))


def _thing(actor: Actor, x: _Draft) -> Actor:
    nouns = {s.head for s in x.found} | ({x.name} if " " in x.name else set())
    return replace(actor, kinds=(KindSpan("event"),), nouns=tuple(sorted(nouns)))


def _unknown(actor: Actor, x: _Draft) -> Actor:
    e = x.event.entities[x.what]
    return _body(actor, x, e.kind, best(e.of))


def _body(actor: Actor, x: _Draft, kind: str, country: str) -> Actor:
    """Record of a party, organisation or armed group; one that governs is no power beside its state.

    "The Taliban authorities" make it a government too; but "the Afghan government" is the state's.
    """
    governs = any(s.head in x.event.words.governing for s in x.found)
    kinds = (*_kind(kind), KindSpan("government")) if governs else _kind(kind)
    return replace(actor, kinds=kinds, aliases=x.aliases, affiliation=() if governs else _some(country))


def _state(actor: Actor, x: _Draft) -> Actor:
    """Record of a state: its name where it acts, and its bodies, are aliases, its capital a metonym."""
    known = x.event.words.known
    capitals = tuple(a for a in x.aliases if (found := known.get(a)) is not None and found.code == "K")
    return replace(
        actor,
        kinds=(KindSpan("state"),),
        aliases=(x.name, *(a for a in x.aliases if a not in capitals)),
        metonyms=capitals,
        affiliation=(x.what,),
    )


_BY_SORT: Mapping[str, Callable[[Actor, _Draft], Actor]] = {
    "state": _state,
    "known": _listed,
    "military": _forces,
    "body": _of_state,
    "team": _team,
    "group": _group,
    "thing": _thing,
    "name": _unknown,
}


def _kind(kind: str) -> tuple[KindSpan, ...]:
    return (KindSpan(kind if kind in _OWN_KINDS else "organisation"),)


def _some(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _offices(person: str, roles: Roles) -> tuple[PersonRole, ...]:
    """Offices of a person; "governor of Texas" makes "governor" of the country superfluous."""
    country = roles.country.get(person, "")
    said: Counter[tuple[str, str]] = Counter()
    for h in roles.held:
        if h.person == person:
            said[h.office.lemma, h.office.of] += h.n
    special = {lemma for lemma, of in said if of not in ("", country)}
    held = [x for x in said if x[0] not in special or x[1] not in ("", country)]
    return tuple(PersonRole(*x) for x in sorted(held, key=lambda x: (-said[x], x)))
