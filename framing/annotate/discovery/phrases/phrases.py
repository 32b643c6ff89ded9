"""Noun phrases over units, and what an event and an article remember for reading them.

A phrase is found from its head, a word for an office or for people: its beginning, its
owner (a country, body, party, province or name before the head, else after "of"), its
possessive. Owners and actors are keys, text with a sort before a colon: "state:Iran",
"body:United States:Pentagon", "place:Texas", "known:Taliban" (a listed party, organisation or armed
group), "name:barack obama" (a cluster of `Names`), "team:barack obama:campaign",
"military:Iran", "group:migrant:refugee", "collective:caravan".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from framing.annotate.discovery.names import Entity, Names
from framing.annotate.discovery.roles import Roles
from framing.annotate.discovery.runs import Run
from framing.annotate.discovery.units import Reading, Unit
from framing.annotate.discovery.weights import CONFIDENCE, WEIGHTS
from framing.annotate.discovery.words import Known, Term, Words

_INDEFINITE = frozenset({"a", "an", "some", "any", "no", "one", "another"})


class Resolved(NamedTuple):
    """What a phrase stands for, by which rule, on what grounds, and how sure."""

    key: str
    rule: str
    evidence: str
    confidence: float


def sure(key: str, rule: str, evidence: str = "") -> Resolved:
    """Say what a phrase stands for, as sure as its rule."""
    return Resolved(key, rule, evidence, CONFIDENCE[rule])


def body_key(country: str, name: str) -> str:
    """Key of a body of a state, which the event may hold apart from the state; empty where the state is not known."""
    return f"body:{country}:{name}" if country else ""


def country_of(key: str) -> str:
    """Country of the key of a state or of its body, else empty."""
    sort, _, what = key.partition(":")
    return what.partition(":")[0] if sort in ("state", "body") else ""


def key_of_listed(known: Known) -> str:
    """Key of a listed name."""
    if known.code == "P":
        return f"known:{known.name}"
    return body_key(known.actor, known.name) if known.code == "B" else f"state:{known.actor}"


@dataclass(frozen=True, eq=False)
class Event:
    """What the articles of an event say together."""

    readings: Sequence[Reading]
    names: Names
    entities: Mapping[str, Entity]
    roles: Roles
    words: Words
    runs: Mapping[tuple[int, int], Sequence[Run]]
    countries: frozenset[str]
    speaking: Mapping[int, Sequence[tuple[int, int, str]]]  # article to quotes: start, end, cluster of the speaker

    def speaker(self, d: int, at: int) -> str:
        """Who is speaking at an offset of article `d`."""
        quotes = self.speaking.get(d, ())
        k = bisect_right(quotes, at, key=lambda q: q[0]) - 1
        return quotes[k][2] if k >= 0 and at < quotes[k][1] else ""

    def compass(self, run: Run) -> str:
        """Country of the event that "the North" or "the South" is short for."""
        if len(run.words) != 1:
            return ""
        return min((c for c in self.countries if c.startswith(run.words[0].capitalize() + " ")), default="")

    def namesakes(self, run: Run) -> list[str]:
        """Countries of the event that one plural names: "the two Koreas"."""
        word = run.words[0]
        same = sorted(c for c in self.countries if word.endswith("s") and c.endswith(f" {word[:-1]}"))
        return same if len(run.words) == 1 and len(same) > 1 else []

    def key_of(self, run: Run) -> str:
        """Actor key of a name."""
        if compass := self.compass(run):
            return f"state:{compass}"
        if run.kind == "state body":
            return body_key(run.of or self.roles.home, " ".join(run.words))
        return f"name:{self.names.key(run)}"

    def is_person(self, key: str) -> bool:
        """Whether a key is a person's."""
        return key.startswith("name:") and key[5:] in self.roles.persons


class Two(NamedTuple):
    """The two of a kind that were named last."""

    last: str = ""
    before: str = ""

    def then(self, name: str) -> Two:
        """Name one more."""
        return self if name == self.last else Two(name, self.last)


@dataclass(frozen=True)
class Memory:
    """What an article has named so far."""

    countries: Two = Two()
    persons: Two = Two()
    leaders: Two = Two()  # leaders of a country
    his: str = ""  # country of the person named last
    speaker: str = ""  # who is speaking
    ours: str = ""  # country of who is speaking
    client: str = ""  # whose lawyers were named last
    group: str = ""
    military: str = ""
    called: Mapping[str, str] = field(default_factory=dict)  # first and last words of names: department, party, court
    office: Mapping[str, str] = field(default_factory=dict)  # office to its holder named last
    seen: Mapping[str, int] = field(default_factory=dict)  # persons, how often by name

    def country(self, country: str) -> Memory:
        """Remember a country as named last."""
        return replace(self, countries=self.countries.then(country))

    def person(self, person: str, roles: Roles) -> Memory:
        """Remember a person as meant last."""
        leaders = self.leaders.then(person) if roles.leads(person) else self.leaders
        return replace(self, persons=self.persons.then(person), leaders=leaders, his=roles.country.get(person, ""))

    def by_name(self, person: str, roles: Roles) -> Memory:
        """Remember a person as named last, with the offices."""
        office = dict.fromkeys(roles.offices(person), person)
        seen = {**self.seen, person: self.seen.get(person, 0) + 1}
        return replace(self.person(person, roles), office={**self.office, **office}, seen=seen)

    def country_of(self, possessive: str) -> str:
        """Country that "its" or "his" means."""
        return (
            self.countries.last if possessive in ("its", "their") else self.his if possessive in ("his", "her") else ""
        )

    def called_by(self, name: str, key: str) -> Memory:
        """Remember the words by which a body can be called again: "the department", "the party"."""
        parts = name.lower().split()
        return replace(self, called={**self.called, parts[0]: key, parts[-1]: key})


class Phrase(NamedTuple):
    """A noun phrase: units `a` to `k`, its head at `k`, with its owner, which may stand up to `end`."""

    units: Sequence[Unit]
    a: int
    k: int
    end: int
    term: Term
    owner: str
    possessive: str
    indefinite: bool

    @property
    def inner(self) -> Sequence[Unit]:
        """Units before the head."""
        return self.units[self.a : self.k]

    @property
    def bare(self) -> bool:
        """Whether it is just "the group", "this department"."""
        return self.a < self.k and not self.indefinite and not self.owner and all(u.code == "d" for u in self.inner)

    @property
    def points_back(self) -> bool:
        """Whether it is "the group", and not "the group Five Towns"."""
        return self.bare and not self.term.plural and self.next_code != "N"

    @property
    def plain(self) -> bool:
        """Whether it is a plural with nothing but numbers and determiners: "the two members"."""
        bare = all(u.code == "d" or u.tag == "CD" for u in self.inner)
        return self.term.plural and bare and self.next_code != "o"

    @property
    def qualified(self) -> bool:
        """Whether a modifier or a noun stands before the head: "immigration officials"."""
        return any(u.code in "jT" for u in self.inner)

    @property
    def pair(self) -> bool:
        """Whether it speaks of two: "the two countries", "both leaders"."""
        return self.term.plural and not self.owner and any(u.text.lower() in ("two", "both") for u in self.inner)

    @property
    def said_of_us(self) -> bool:
        """Whether it is what "we are"."""
        said = [u.text.lower() for u in self.units[max(0, self.a - 2) : self.a]]
        return said in (["we", "are"], ["we", "'re"])

    @property
    def next_code(self) -> str:
        """Code of the unit behind the head."""
        return self.units[self.k + 1].code if self.k + 1 < len(self.units) else "."

    def noun_inside(self, sorts: frozenset[str]) -> Term | None:
        """Noun of one of these classes before the head, "migrant caravan", else after "of": "caravan of migrants"."""
        for u in reversed(self.inner):
            if isinstance(u.value, Term) and u.value.sort in sorts and u.value.lemma != self.term.lemma:
                return u.value
        after = self._noun_after()
        return after if after is not None and after.sort in sorts else None

    @property
    def stop(self) -> int:
        """Unit behind the noun of "a caravan of migrants", else behind the head."""
        return next((j + 1 for j, _ in self._terms_after()), self.k + 1)

    def _noun_after(self) -> Term | None:
        return next((term for _, term in self._terms_after()), None)

    def _terms_after(self) -> Iterator[tuple[int, Term]]:
        for j in range(self.k + 1, min(self.k + 7, len(self.units))):
            u = self.units[j]
            if isinstance(u.value, Term):
                yield j, u.value
                return
            if u.code not in "odjCDR" or (j == self.k + 1 and u.code != "o"):
                return


def phrase(units: Sequence[Unit], k: int, term: Term, event: Event, ends: Mapping[int, Run]) -> Phrase:
    """Read the noun phrase with its head at unit `k`; `ends` are the names by their last unit."""
    a = start_of(units, k)
    inner = units[a:k]
    possessive = next((u.text.lower() for u in inner if u.code == "h"), "")
    indefinite = any(u.code == "d" and u.text.lower() in _INDEFINITE for u in inner)
    owner, last = _owner(units, a, k, event, ends)
    return Phrase(units, a, k, max(k, last) + 1, term, owner, possessive, indefinite)


def start_of(units: Sequence[Unit], k: int, *, names: bool = True) -> int:
    """Find the unit where the noun phrase with head `k` begins; with `names`, names may stand in it."""
    inside = "CDKBPRLjTs-Nn" if names else "CDKBPRLjTs-"
    floor = max(0, k - WEIGHTS.reach)
    a = k
    while a > floor and units[a - 1].code in inside:
        a -= 1
    if a > floor and units[a - 1].code in "dh":
        return a - 1
    while a < k and (units[a].tag == "RB" or units[a].code in "s-"):
        a += 1
    return a


def _owner(units: Sequence[Unit], a: int, k: int, event: Event, ends: Mapping[int, Run]) -> tuple[str, int]:
    """Key of whom the phrase belongs to, and its last unit: before the head, before "whose", else behind."""
    inside = ((_owner_at(units[j], j, event, ends), j) for j in range(k - 1, a - 1, -1))
    found = next((x for x in inside if x[0]), None) or (_owner_of_whose(units, a, event, ends), -1)
    return found if found[0] else _owner_behind(units, k, event, ends)


def _owner_of_whose(units: Sequence[Unit], a: int, event: Event, ends: Mapping[int, Run]) -> str:
    """Owner in "the Taliban, whose fighters"."""
    if units[a].text.lower() != "whose":
        return ""
    at = a - 2 if a > 1 and units[a - 1].code == "," else a - 1
    return _owner_at(units[at], at, event, ends) if at >= 0 else ""


def _owner_behind(units: Sequence[Unit], k: int, event: Event, ends: Mapping[int, Run]) -> tuple[str, int]:
    """Owner after "of", and after "for" behind an office: "spokeswoman for the ministry"."""
    term = units[k].value
    links = "of" if isinstance(term, Term) and term.office is not None else "o"
    if k + 1 == len(units) or units[k + 1].code not in links:
        return "", -1
    for j in range(k + 2, min(k + 5, len(units))):
        if owner := _owner_at(units[j], j, event, ends):
            return owner, j
        if units[j].code not in "djNnT-" or units[j].tag == "VBG":
            break
    return "", -1


def _owner_at(u: Unit, j: int, event: Event, ends: Mapping[int, Run]) -> str:
    if j in ends:
        return event.key_of(ends[j])
    if not isinstance(u.value, Known) or u.code == "R":
        return ""
    if u.code == "L":
        return f"place:{u.value.name}"
    return key_of_listed(u.value)
