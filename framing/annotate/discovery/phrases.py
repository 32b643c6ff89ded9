"""Noun phrases over units, and what an event and an article remember for reading them.

A phrase is found from its head, a word for an office or for people: its beginning, its
owner (a country, body, party, province or name before the head, else after "of"), its
possessive. Owners and actors are keys, text with a sort before a colon: "state:Iran",
"body:Pentagon", "place:Texas", "known:Taliban" (a listed party, organisation or armed
group), "name:barack obama" (a cluster of `Names`), "team:barack obama:campaign",
"military:Iran", "group:migrant:refugee", "collective:caravan".
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from framing.annotate.discovery.names import Entity, Names
from framing.annotate.discovery.roles import Roles
from framing.annotate.discovery.runs import Run
from framing.annotate.discovery.units import Unit
from framing.annotate.discovery.words import Known, Term, Words

_INDEFINITE = frozenset({"a", "an", "some", "any", "no", "one", "another"})
_LONGEST = 9  # units of a noun phrase before its head


class Resolved(NamedTuple):
    """What a phrase stands for, how sure, by which rule and on what grounds."""

    key: str
    confidence: float
    rule: str
    evidence: str = ""


@dataclass(frozen=True, eq=False)
class Event:
    """What the articles of an event say together."""

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
            return f"state:{run.of or self.roles.home}"
        return f"name:{self.names.key(run)}"

    def actor(self, owner: str) -> str:
        """Actor key of an owner: a state body speaks for its state."""
        return f"state:{self.words.state_of(owner[5:])}" if owner.startswith("body:") else owner

    def is_person(self, key: str) -> bool:
        """Whether a key is a person's."""
        return key.startswith("name:") and key[5:] in self.roles.persons


@dataclass
class Memory:
    """What an article has named so far."""

    country: str = ""
    before: str = ""  # the other country named before that
    person: str = ""
    former: str = ""  # the other person named before that
    client: str = ""  # whose lawyers were named last
    leader: str = ""  # leader of a country named last
    rival: str = ""  # the other leader named before that
    his: str = ""  # country of the person named last
    speaker: str = ""  # who is speaking
    ours: str = ""  # country of who is speaking
    group: str = ""
    military: str = ""
    called: dict[str, str] = field(default_factory=dict)  # first and last words of names: department, party, court
    office: dict[str, str] = field(default_factory=dict)  # office to its holder named last
    seen: Counter[str] = field(default_factory=Counter)

    def name_country(self, country: str) -> None:
        """Remember a country as named last."""
        if country != self.country:
            self.country, self.before = country, self.country

    def name_person(self, person: str) -> None:
        """Remember a person as named last."""
        if person != self.person:
            self.person, self.former = person, self.person

    def name_leader(self, person: str) -> None:
        """Remember a leader as named last."""
        if person != self.leader:
            self.leader, self.rival = person, self.leader


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
    a = k
    inside = "CDKBPRLjTs-Nn" if names else "CDKBPRLjTs-"
    while a > 0 and k - a < _LONGEST:
        code = units[a - 1].code
        if code in "dh":
            return a - 1
        if code not in inside:
            break
        a -= 1
    while a < k and (units[a].tag == "RB" or units[a].code in "s-"):
        a += 1
    return a


def _owner(units: Sequence[Unit], a: int, k: int, event: Event, ends: Mapping[int, Run]) -> tuple[str, int]:
    """Key of whom the phrase belongs to, and its unit: before the head, else after "of" ("for" after an office)."""
    for j in range(k - 1, a - 1, -1):
        if owner := _owner_at(units[j], j, event, ends):
            return owner, j
    if a < k and units[a].text.lower() == "whose":
        at = a - 2 if a > 1 and units[a - 1].code == "," else a - 1
        if at >= 0 and (owner := _owner_at(units[at], at, event, ends)):
            return owner, -1
    term = units[k].value
    links = "of" if isinstance(term, Term) and term.office is not None else "o"
    if k + 1 < len(units) and units[k + 1].code in links:
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
    if u.code in "BL":
        return f"{'body' if u.code == 'B' else 'place'}:{u.value.name}"
    return f"state:{u.value.actor}" if u.value.kind == "state" else f"known:{u.value.name}"
