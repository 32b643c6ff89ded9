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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from framing.annotate.discovery.names import Entity, Names
from framing.annotate.discovery.runs import Run, titles_before, whose
from framing.annotate.discovery.units import Reading, Unit
from framing.annotate.discovery.words import Known, Term, Words

_AFTER = re.compile(r",d?h?[CDKBPRLNTjs\-]*T(?![sNT])(?:[of]d?[CDKBPL])?(?!s)")
_BEFORE = re.compile(r"(?<![of])(?:[dh])?(?:[CDKBPRLNTjs\-])*T(?:[of]d?[CDKBPL])?,$")
_INITIAL = re.compile(r"\b[A-Z]\.(?:\s|$)")
_STATE = frozenset({"head", "deputy", "minister", "adviser", "legislator", "governor", "judge"})  # ranks of a state
_SPAN = 9  # units before a name in which its apposition may begin


@dataclass
class Roles:
    """Offices and their holders in one event."""

    home: str = ""
    holders: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    heads: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))  # country to its leaders
    office: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    offices: dict[str, tuple[str, ...]] = field(default_factory=dict)  # offices of each person
    country: dict[str, str] = field(default_factory=dict)
    persons: dict[str, float] = field(default_factory=dict)  # key to confidence that it is a person

    def holder(self, term: Term, of: str) -> Counter[str]:
        """Persons who hold this office of a country or body, with the evidence for each."""
        exact = self.holders.get((term.lemma, of), Counter())
        return exact or (self.heads.get(of, Counter()) if term.rank == "head" else exact)

    def leads(self, person: str) -> bool:
        """Whether a person is the foremost leader of a country."""
        heads = self.heads.get(self.country.get(person, ""), Counter())
        return bool(heads) and best(heads) == person


def best(options: Mapping[str, int]) -> str:
    """Most counted key; ties by name; empty where there is none."""
    return min(options, key=lambda k: (-options[k], k)) if options else ""


def collect_roles(
    readings: Sequence[Reading], runs: Sequence[Run], names: Names, entities: Mapping[str, Entity], words: Words
) -> Roles:
    """Read titles and appositions of every name in the event."""
    for r in runs:
        if not r.kind:
            entities[names.key(r)].offices.update(_offices_at(readings[r.d][r.s], r))
    roles = Roles()
    for key, e in entities.items():
        sure = _person(e, words)
        if sure:
            roles.persons[key] = sure
    roles.home = _home(readings, roles, entities, words)
    for key in sorted(roles.persons):
        _enter(roles, key, entities[key].offices, words)
    return roles


def _enter(roles: Roles, key: str, offices: Counter[tuple[str, str, str]], words: Words) -> None:
    """Give a person's offices their country and enter them in the tables."""
    countries: Counter[str] = Counter()
    for (_, _, of), n in offices.items():
        if words.state_of(of) in words.states:
            countries[words.state_of(of)] += n
    own = best(countries) or (roles.home if any(rank in _STATE and not of for rank, _, of in offices) else "")
    roles.country[key] = own
    roles.offices[key] = tuple(sorted({lemma for _, lemma, _ in offices}))
    for (rank, lemma, given), n in offices.items():
        of = given or (own if rank in _STATE else "")
        roles.holders[lemma, of][key] += n
        roles.office[lemma][key] += n
        if rank == "head" and words.state_of(of) in words.states:
            roles.heads[words.state_of(of)][key] += n


def _home(readings: Sequence[Reading], roles: Roles, entities: Mapping[str, Entity], words: Words) -> str:
    """Country that the articles take for granted."""
    bare: Counter[str] = Counter()
    led: dict[str, Counter[str]] = defaultdict(Counter)
    for key in roles.persons:
        for (rank, _, of), n in entities[key].offices.items():
            if rank == "head" and words.state_of(of) in words.states:
                led[words.state_of(of)][key] += n
            elif rank == "head" and not of:
                bare[key] += n
    leader = best(bare)
    own = {c: n[leader] for c, n in led.items() if best(n) == leader} if leader else {}
    if own:
        return best(own)
    bodies: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for u in (u for doc in readings for units in doc for u in units):
        if isinstance(u.value, Known) and u.value.kind == "state" and (not leader or u.value.actor not in led):
            named[u.value.actor] += 1
            bodies[u.value.actor] += u.code == "B"
    return best(+bodies) or best(named)


def _offices_at(units: Sequence[Unit], r: Run) -> list[tuple[str, str, str]]:
    """Offices that a title or an apposition gives a name."""
    found = [
        (row["rank"], str(row["same_as"] or row["term"]).lower(), of)
        for row, of in titles_before(units, r.a)
        if row["rank"] != "honorific"
    ]
    codes = "".join(u.code for u in units)
    if codes.startswith("o", r.b) and r.b + 1 < len(units):  # "President Macron of France"
        of = whose(units[r.b + 1])
        found = [(rank, lemma, old or of) for rank, lemma, old in found]
    after = _AFTER.match(codes, r.b)
    if after:
        found += _apposed(units, after.start() + 1, after.end(), codes)
    before = _BEFORE.search(codes, max(0, r.a - _SPAN), r.a)
    if before:
        found += _apposed(units, before.start(), before.end() - 1, codes)
    return found


def _apposed(units: Sequence[Unit], a: int, b: int, codes: str) -> list[tuple[str, str, str]]:
    at = codes.rfind("T", a, b)
    term = units[at].value
    if not isinstance(term, Term) or term.plural or not term.office or term.office["rank"] == "honorific":
        return []
    of = next((x for u in reversed(units[a:b]) if (x := whose(u))), "")
    if not of and codes.startswith("h", a):  # "North Korea ... its leader, Kim"
        of = next((x for u in reversed(units[:a]) if (x := whose(u))), "")
    return [(term.office["rank"], term.lemma, of)]


def _person(e: Entity, words: Words) -> float:
    """How sure it is that a name is a person's; 0 where nothing says so."""
    if e.kind:
        return 0.0
    if e.honorific:
        return 0.98
    if e.offices:
        return 0.95
    longest = max(e.forms, key=lambda f: (len(f.split()), f))
    parts = longest.split()
    if len(parts) > 1 and (parts[0] in words.first or _INITIAL.search(longest + " ")):
        return 0.9
    if e.marks["who"] or e.marks["age"]:
        return 0.85
    if e.marks["the"] == 0 and (e.marks["government"] or (len(parts) in (2, 3) and e.marks["speaker"])):
        return 0.7
    return 0.0
