"""Who holds which office: (office, of whom) to person, collected over all articles of the event.

"South Korean President Moon", "Mike Pompeo, director of the C.I.A.", "its leader, Kim
Jong-un" each say so once; afterwards "the South Korean president" and "the C.I.A. director"
are persons in every article of the event. An office named without its country belongs to
the home country: that of the leader who is mostly named so, else that whose bodies
(ministries, parliament) are named most among the countries without another leader.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

from framing.annotate.discovery.names import Entity, Names, Office
from framing.annotate.discovery.runs import Run, titles_before, whose
from framing.annotate.discovery.units import Reading, Unit, codes_of
from framing.annotate.discovery.weights import CONFIDENCE, WEIGHTS
from framing.annotate.discovery.words import Known, Term, Words
from framing.lexicon import Row

_K = TypeVar("_K")
_AFTER = re.compile(r",d?h?[CDKBPRLNTjs\-]*T(?![sNT])(?:[of]d?[CDKBPL])?(?!s)")
_BEFORE = re.compile(r"(?<![of])(?:[dh])?(?:[CDKBPRLNTjs\-])*T(?:[of]d?[CDKBPL])?,$")
_INSIDE = "CDKBPRLTjs-"  # codes of what stands in a phrase before its office
_INITIAL = re.compile(r"\b[A-Z]\.(?:\s|$)")
_STATE = frozenset({"head", "deputy", "minister", "adviser", "legislator", "governor", "judge"})  # ranks of a state


class Held(NamedTuple):
    """An office with who holds it and how often that is said."""

    person: str
    office: Office
    n: int


@dataclass(frozen=True, eq=False)
class Roles:
    """Offices and their holders in one event.

    Parameters
    ----------
    home : str
        Country that the articles take for granted.
    persons : Mapping of str to float
        Key of each person to how sure it is that it is one.
    country : Mapping of str to str
        Country of each person, empty where none is said.
    held : Sequence of Held
        Offices with their holders; of the holder's country where none is said.
    holders : Mapping of (str, str) to Counter
        Office and of whom to its holders.
    office : Mapping of str to Counter
        Office to its holders.
    heads : Mapping of str to Counter
        Country to its leaders.
    """

    home: str
    persons: Mapping[str, float]
    country: Mapping[str, str]
    held: Sequence[Held]
    holders: Mapping[tuple[str, str], Counter[str]]
    office: Mapping[str, Counter[str]]
    heads: Mapping[str, Counter[str]]

    def holder(self, term: Term, of: str) -> Counter[str]:
        """Persons who hold this office of a country or body, with the evidence for each."""
        exact = self.holders.get((term.lemma, of), Counter())
        return exact or (self.heads.get(of, Counter()) if term.rank == "head" else exact)

    def offices(self, person: str) -> tuple[str, ...]:
        """Offices that a person holds."""
        return self._lemmas.get(person, ())

    @cached_property
    def _lemmas(self) -> Mapping[str, tuple[str, ...]]:
        return {x: tuple(sorted({h.office.lemma for h in self.held if h.person == x})) for x in self.persons}

    def leads(self, person: str) -> bool:
        """Whether a person is the foremost leader of a country."""
        heads = self.heads.get(self.country.get(person, ""), Counter())
        return bool(heads) and best(heads) == person


def best(options: Mapping[str, float]) -> str:
    """Most counted key; ties by name; empty where there is none."""
    return min(options, key=lambda k: (-options[k], k)) if options else ""


def collect_roles(
    readings: Sequence[Reading], runs: Sequence[Run], names: Names, entities: Mapping[str, Entity], words: Words
) -> Roles:
    """Read titles and appositions of every name in the event."""
    _gather(readings, runs, names, entities, words)
    likely = {key: _person(e, words) for key, e in sorted(entities.items())}
    persons = {key: sure for key, sure in likely.items() if sure}
    home = _home(readings, [entities[key] for key in persons], words)
    country = {key: _country(entities[key], home, words) for key in persons}
    held = _present(_held(entities, country))
    return Roles(
        home=home,
        persons=persons,
        country=country,
        held=held,
        holders=_counted(((h.office.lemma, h.office.of), h) for h in held),
        office=_counted((h.office.lemma, h) for h in held),
        heads=_counted((words.state_of(h.office.of), h) for h in held if _heads_state(h.office, words)),
    )


def _gather(
    readings: Sequence[Reading], runs: Sequence[Run], names: Names, entities: Mapping[str, Entity], words: Words
) -> None:
    """Note with each name the offices that the articles give it."""
    for r in runs:
        if not r.kind:
            units = readings[r.d][r.s]
            entities[names.key(r)].offices.update(_offices_at(units, r, words))


def _held(entities: Mapping[str, Entity], country: Mapping[str, str]) -> list[Held]:
    return [
        Held(x, _complete(office, own), n) for x, own in country.items() for office, n in entities[x].offices.items()
    ]


def _present(held: Sequence[Held]) -> list[Held]:
    """Leave out offices that another person holds now, or is mostly said to hold."""
    said: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for h in held:
        said[h.office.lemma, h.office.of][h.person] += 0 if h.office.past else h.n
    return [h for h in held if _holds(h.person, said[h.office.lemma, h.office.of]) or not h.office.of]


def _holds(person: str, said: Counter[str]) -> bool:
    """Whether a person holds an office: nobody else is said to, or nobody is much more."""
    return WEIGHTS.holder * said[person] >= max(said.values()) or said.total() == said[person]


def _counted(rows: Iterable[tuple[_K, Held]]) -> dict[_K, Counter[str]]:
    found: dict[_K, Counter[str]] = defaultdict(Counter)
    for key, h in rows:
        found[key][h.person] += h.n
    return dict(found)


def _heads_state(office: Office, words: Words) -> bool:
    return office.rank == "head" and words.state_of(office.of) in words.states


def _complete(office: Office, country: str) -> Office:
    """Give an office of a state whose country is not said the holder's country."""
    return office._replace(of=country) if not office.of and office.rank in _STATE else office


def _country(e: Entity, home: str, words: Words) -> str:
    """Country of a person: the one most said with the offices, home for an office of a state that is said alone."""
    said: Counter[str] = Counter()
    for office, n in e.offices.items():
        said[words.state_of(office.of)] += n
    countries = {c: n for c, n in said.items() if c in words.states}
    return best(countries) or (home if any(o.rank in _STATE and not o.of for o in e.offices) else "")


def _home(readings: Sequence[Reading], persons: Sequence[Entity], words: Words) -> str:
    """Country that the articles take for granted."""
    said = [Held(e.key, office, n) for e in persons for office, n in e.offices.items() if office.rank == "head"]
    led = _counted((words.state_of(h.office.of), h) for h in said if _heads_state(h.office, words))
    leader = _bare_leader(said)
    own = {c: n[leader] for c, n in led.items() if best(n) == leader}
    return best(own) or _by_bodies(readings, led.keys() if leader else ())


def _bare_leader(said: Sequence[Held]) -> str:
    """Leader who is most named so without a country."""
    bare: Counter[str] = Counter()
    for h in said:
        bare[h.person] += 0 if h.office.of else h.n
    return best(+bare)


def _by_bodies(readings: Sequence[Reading], led: Container[str]) -> str:
    """Country whose bodies are named most, else the one named most, among those that nobody is said to lead."""
    named: Counter[str] = Counter()
    bodies: Counter[str] = Counter()
    for u in (u for doc in readings for units in doc for u in units):
        if isinstance(u.value, Known) and u.value.kind == "state" and u.value.actor not in led:
            named[u.value.actor] += 1
            bodies[u.value.actor] += u.code == "B"
    return best(+bodies) or best(named)


def _offices_at(units: Sequence[Unit], r: Run, words: Words) -> list[Office]:
    """Offices that a title or an apposition gives a name."""
    codes = codes_of(units)
    behind = whose(units[r.b + 1]) if codes.startswith("o", r.b) and r.b + 1 < len(units) else ""
    past = _past(units, r.a, words)
    found = [
        Office(row["rank"], _lemma(row), of or behind, past)  # "President Macron of France"
        for row, of in titles_before(units, r.a)
        if row["rank"] != "honorific"
    ]
    if after := _AFTER.match(codes, r.b):
        found += _apposed(units, after.start() + 1, after.end(), words)
    if before := _BEFORE.search(codes, max(0, r.a - WEIGHTS.reach), r.a):
        found += _apposed(units, before.start(), before.end() - 1, words)
    return found


def _lemma(row: Row) -> str:
    """Give the office that a title is short for."""
    return str(row["same_as"] or row["term"]).lower()


def _past(units: Sequence[Unit], b: int, words: Words) -> bool:
    """Whether "former" stands in a phrase that ends before unit `b`."""
    a = b
    while a > max(0, b - WEIGHTS.reach) and units[a - 1].code in _INSIDE:
        a -= 1
    return any(u.text.lower() in words.past for u in units[a:b])


def _apposed(units: Sequence[Unit], a: int, b: int, words: Words) -> list[Office]:
    codes = codes_of(units)
    k = codes.rfind("T", a, b)
    term = units[k].value
    if not isinstance(term, Term) or term.plural or term.rank in ("", "honorific"):
        return []
    of = _nearest_owner(units[a:b])
    if not of and codes.startswith("h", a):  # "North Korea ... its leader, Kim"
        of = _nearest_owner(units[:a])
    return [Office(term.rank, term.lemma, of, _past(units, k, words))]


def _nearest_owner(units: Sequence[Unit]) -> str:
    return next((x for u in reversed(units) if (x := whose(u))), "")


def _person(e: Entity, words: Words) -> float:
    """How sure it is that a name is a person's; 0 where nothing says so."""
    if e.kind:
        return 0.0
    if e.honorific:
        return CONFIDENCE["person by an honorific"]
    if e.offices:
        return CONFIDENCE["person by an office"]
    if e.share("the") >= WEIGHTS.article:
        return 0.0  # "the Ann B. Moreau List"
    return _by_name(e, max(e.forms, key=lambda f: (len(f.split()), f)), words)


def _by_name(e: Entity, longest: str, words: Words) -> float:
    """How sure it is that a name without a title is a person's, by its words and what stands around it."""
    if _has_given_name(longest, words):
        return CONFIDENCE["person by a given name"]
    if e.marks["who"]:
        return CONFIDENCE["person by a clause"]
    if " " in longest and longest.split()[-1] in e.forms:
        return CONFIDENCE["person by a last name alone"]
    if longest.split()[0] in words.openings or not _acts_as_person(e, len(longest.split())):
        return 0.0
    return CONFIDENCE["person by what it does"]


def _acts_as_person(e: Entity, length: int) -> bool:
    """Whether a name without "the" has a government, or speaks and has two or three words."""
    return not e.marks["the"] and bool(e.marks["government"] or (length in (2, 3) and e.marks["speaker"]))


def _has_given_name(name: str, words: Words) -> bool:
    """Whether a name of several words begins with a given name or holds an initial."""
    first, _, rest = name.partition(" ")
    return bool(rest) and (first in words.first or bool(_INITIAL.search(name + " ")))
