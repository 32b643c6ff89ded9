"""Who holds which office: (office, of whom) to person, collected over all articles of the event.

"South Korean President Moon", "Mike Pompeo, director of the C.I.A.", "its leader, Kim
Jong-un" each say so once; afterwards "the South Korean president" and "the C.I.A. director"
are persons in every article of the event. An office without a country belongs to the home
country, that whose bodies (ministries, parliament) the event's articles name most.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from framing.annotate.discovery.names import Entity, Names, Run, titles_before
from framing.annotate.discovery.words import Known, Term, Unit, Words

_AFTER = re.compile(r",d?h?[CDKBPNjs\-]*T(?:[of]d?[CDKBPN])?")
_BEFORE = re.compile(r"[CDKBPNjs\-h]*T,$")
_INITIAL = re.compile(r"\b[A-Z]\.(?:\s|$)")


@dataclass
class Roles:
    """Offices and their holders in one event."""

    home: str
    holders: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    heads: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    office: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    country: dict[str, str] = field(default_factory=dict)
    persons: dict[str, float] = field(default_factory=dict)  # key to confidence that it is a person

    def holder(self, term: Term, of: str) -> Counter[str]:
        """Persons who hold this office of a country or body, with the evidence for each."""
        exact = self.holders.get((term.lemma, of))
        if exact or term.office is None or term.office["rank"] != "head":
            return exact or Counter()
        return self.heads.get(of, Counter())


def home_country(readings: Sequence[Sequence[Sequence[Unit]]]) -> str:
    """Country whose bodies are named most; without any, the country named most."""
    bodies: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for doc in readings:
        for units in doc:
            for u in units:
                if isinstance(u.value, Known) and u.value.kind == "state":
                    (bodies if u.code == "B" else names)[u.value.actor] += 1
    pool = bodies or names
    return min(pool, key=lambda c: (-pool[c], c)) if pool else ""


def collect_roles(
    readings: Sequence[Sequence[Sequence[Unit]]], runs: Sequence[Run], names: Names, entities: Mapping[str, Entity], words: Words
) -> Roles:
    """Read titles and appositions of every name in the event."""
    roles = Roles(home_country(readings))
    found: dict[str, Counter[tuple[str, str, str]]] = defaultdict(Counter)
    for r in runs:
        if r.kind:
            continue
        key = names.key(r)
        for rank, lemma, of in _offices_at(readings[r.d][r.s], r):
            found[key][(rank, lemma, of)] += 1
    for key, e in entities.items():
        sure = _person(e, found[key], words)
        if sure:
            roles.persons[key] = sure
    for key in sorted(roles.persons):
        _settle(roles, key, found[key], words)
    return roles


def _settle(roles: Roles, key: str, found: Counter[tuple[str, str, str]], words: Words) -> None:
    """Give a person's offices their country and enter them in the table."""
    countries: Counter[str] = Counter()
    for (_, _, of), n in found.items():
        if of:
            countries[_state(of, words)] += n
    public = [x for x in found if x[0] not in ("honorific", "spokesperson")]
    own = min(countries, key=lambda c: (-countries[c], c)) if countries else roles.home if public else ""
    roles.country[key] = own
    for (rank, lemma, of), n in found.items():
        of = of or own
        roles.holders[(lemma, of)][key] += n
        roles.office[lemma][key] += n
        if rank == "head":
            roles.heads[_state(of, words)][key] += n


def _state(of: str, words: Words) -> str:
    return words.state_of(of)


def _offices_at(units: Sequence[Unit], r: Run) -> list[tuple[str, str, str]]:
    found = [(row["rank"], str(row["term"]).lower(), of) for row, of in titles_before(units, r.a) if row["rank"] != "honorific"]
    codes = "".join(u.code for u in units)
    if codes.startswith("o", r.b) and r.b + 1 < len(units):
        of = _of(units[r.b + 1])
        found = [(rank, lemma, of or old) for rank, lemma, old in found]
    m = _AFTER.match(codes, r.b)
    if m and (office := _apposed(units, m.start() + 1, m.end(), codes)):
        found.append(office)
    m = _BEFORE.search(codes, max(0, r.a - 9), r.a)
    if m and (office := _apposed(units, m.start(), m.end() - 1, codes)):
        found.append(office)
    return found


def _apposed(units: Sequence[Unit], a: int, b: int, codes: str) -> tuple[str, str, str] | None:
    at = codes.rfind("T", a, b)
    term = units[at].value
    if not isinstance(term, Term) or term.plural or not term.office or term.office["rank"] == "honorific":
        return None
    of = next((x for u in reversed(units[a:b]) if (x := _of(u))), "")
    if not of and codes.startswith("h", a):
        of = next((x for u in reversed(units[:a]) if (x := _of(u))), "")
    return term.office["rank"], term.lemma, of


def _of(u: Unit) -> str:
    if not isinstance(u.value, Known):
        return ""
    return u.value.name if u.code in "BP" else u.value.actor


def _person(e: Entity, offices: Counter[tuple[str, str, str]], words: Words) -> float:
    """How sure it is that a name is a person's; 0 where nothing says so."""
    if e.kind:
        return 0.0
    if e.honorific:
        return 0.98
    if offices:
        return 0.95
    longest = max(e.forms, key=lambda f: (len(f.split()), f))
    parts = longest.split()
    if len(parts) > 1 and (parts[0] in words.first or _INITIAL.search(longest + " ")):
        return 0.9
    return 0.0
