"""Who holds which office: (office, of whom) to person, collected over all articles of the event.

"South Korean President Moon", "Mike Pompeo, director of the C.I.A.", "its leader, Kim
Jong-un" each say so once; afterwards "the South Korean president" and "the C.I.A. director"
are persons in every article of the event. An office named without its country, and of
nobody else, belongs to the home country of its article (`home`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from framing.annotate.discovery.names import Entity, Names, Office
from framing.annotate.discovery.roles.home import STATE, Held, Homes, best, counted, find_homes, heads_state
from framing.annotate.discovery.runs import Run, title, titles_before, whose
from framing.annotate.discovery.units import Reading, Unit, codes_of
from framing.annotate.discovery.weights import CONFIDENCE, WEIGHTS
from framing.annotate.discovery.words import Term, Words
from framing.lexicon import Row

_K = TypeVar("_K")
_AFTER = re.compile(r",d?h?[CDKBPRLNTjs\-]*T(?![sNT])(?:[of]d?[CDKBPL])?(?!s)")
_BEFORE = re.compile(r"(?<![of])(?:[dh])?[CDKBPRLNTjs\-]{0,9}T(?:[of]d?[CDKBPL])?,$")
_INSIDE = "CDKBPRLTjs-"  # codes of what stands in a phrase before its office
_INITIAL = re.compile(r"\b[A-Z]\.(?:\s|$)")
_CABINET = frozenset({"minister", "adviser", "deputy"})
_LINKS = ("o", "f")


@dataclass(frozen=True, eq=False)
class Roles:
    """Offices and their holders in one event.

    Parameters
    ----------
    homes : Homes
        Countries that the articles take for granted.
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

    homes: Homes
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


def collect_roles(
    readings: Sequence[Reading], runs: Sequence[Run], names: Names, entities: Mapping[str, Entity], words: Words
) -> Roles:
    """Read titles and appositions of every name in the event."""
    _gather(readings, runs, names, entities, words)
    persons = _persons(entities, words)
    homes = find_homes(readings, [entities[key] for key in persons], words)
    for e in entities.values():
        e.offices = homes.completed(e.offices, _country(e, words))
    country = {key: _country(entities[key], words) for key in persons}
    held = _present(_held(entities, persons))
    return Roles(
        homes=homes,
        persons=persons,
        country=country,
        held=held,
        holders=counted(((h.office.lemma, h.office.of), h) for h in held),
        office=counted((h.office.lemma, h) for h in held),
        heads=counted((words.state_of(h.office.of), h) for h in held if heads_state(h.office, words)),
    )


def _persons(entities: Mapping[str, Entity], words: Words) -> dict[str, float]:
    """Give the names that are persons', and how sure that is."""
    likely = {key: _person(e, words) for key, e in sorted(entities.items())}
    return {key: sure for key, sure in likely.items() if sure}


def _gather(
    readings: Sequence[Reading], runs: Sequence[Run], names: Names, entities: Mapping[str, Entity], words: Words
) -> None:
    """Note with each name the offices that the articles give it."""
    for r in runs:
        if not r.kind:
            units = readings[r.d][r.s]
            entities[names.key(r)].offices.update(_in_article(o, r.d, words) for o in _offices_at(units, r, words))


def _held(entities: Mapping[str, Entity], persons: Iterable[str]) -> list[Held]:
    """Give the offices of all persons."""
    return [Held(x, office, n) for x in persons for office, n in entities[x].offices.items()]


def _present(held: Sequence[Held]) -> list[Held]:
    """Leave out offices that another person holds now, or is mostly said to hold."""
    said: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for h in held:
        said[h.office.lemma, h.office.of][h.person] += 0 if h.office.past else h.n
    return [h for h in held if _holds(h.person, said[h.office.lemma, h.office.of]) or not h.office.of]


def _holds(person: str, said: Counter[str]) -> bool:
    """Whether a person holds an office: nobody else is said to, or nobody is much more."""
    return WEIGHTS.holder * said[person] >= max(said.values()) or said.total() == said[person]


def _in_article(office: Office, d: int, words: Words) -> Office:
    """Note where an office of a state is given without its country; an aide or a lawyer may be anybody's."""
    of_state = office.rank in STATE and (office.rank != "adviser" or office.lemma in words.unique)
    return office._replace(d=d) if of_state and not office.of and not office.owned else office


def _country(e: Entity, words: Words) -> str:
    """Country of a person: the one most said with the offices."""
    said: Counter[str] = Counter()
    for office, n in e.offices.items():
        said[words.state_of(office.of)] += n
    return best({c: n for c, n in said.items() if c in words.states})


def _offices_at(units: Sequence[Unit], r: Run, words: Words) -> list[Office]:
    """Offices that a title or an apposition gives a name."""
    codes = codes_of(units)
    # "President Macron of France"
    behind = whose(units[r.b + 1]) if codes.startswith("o", r.b) and r.b + 1 < len(units) else ""
    past, owned = _past(units, r.a, words), _named_before(units, r.a)
    found = [
        Office(row["rank"], _lemma(row), of or behind, past, owned and row["rank"] == "head")
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
    behind = codes[b : b + 1] in _LINKS or codes[k + 1 : k + 2] in _LINKS  # "president of the List"
    before = not _of_a_cabinet(term, words) and ("s" in codes[a:k] or codes.startswith("h", a))  # "its head"
    return [Office(term.rank, term.lemma, of, _past(units, k, words), owned=behind or before)]


def _of_a_cabinet(term: Term, words: Words) -> bool:
    """Whether an office is of a state although it is said of its leader: "her attorney general"."""
    return term.rank in _CABINET and term.lemma in words.unique


def _named_before(units: Sequence[Unit], b: int) -> bool:
    """Whether a name of no country stands before the titles of a name: "Helix President Ann Moreau".

    Before a minister it is what she sees to: "Health Minister Bo Klein".
    """
    while b and title(units[b - 1]) is not None:
        b -= 1
    return b > 0 and units[b - 1].code == "N"


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
    if e.share("the") >= WEIGHTS.article or e.marks["body"]:
        return 0.0  # "the Ann B. Moreau List"; "Moreau Estates, a property company"
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
