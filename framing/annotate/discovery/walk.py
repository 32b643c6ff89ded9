"""From units to mentions: every name and every noun phrase for an actor, article by article.

Names are mentions of what they name; a person's with the title before it. Capitals after a
preposition of place are places, elsewhere governments. What was named last is remembered
for the phrases that point back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from framing.annotate.discovery.phrases import (
    COLLECTIVE,
    Event,
    Memory,
    Phrase,
    Resolved,
    country_of,
    key_of_listed,
    pair,
    phrase,
    resolve,
    start_of,
    sure,
    two_named_last,
)
from framing.annotate.discovery.runs import Run, title
from framing.annotate.discovery.units import Reading, Unit
from framing.annotate.discovery.weights import CONFIDENCE, WEIGHTS
from framing.annotate.discovery.words import Known, Term
from framing.records import Construction

_KNOWN_RULES = {
    "C": "name of a country", "D": "adjective or people of a country", "K": "capital for the government",
    "B": "body of a state", "P": "listed name",
}  # fmt: skip
_AT = frozenset({"in", "at", "near", "outside", "around", ","})  # before a capital that is just a town
_LINKS = {",": "apposition", "is": "copula", "was": "copula"}


class Raw(NamedTuple):
    """A mention before its actor has a record; `core` is where the bare name begins, -1 where there is none."""

    d: int
    start: int
    end: int
    key: str
    head: str
    construction: Construction
    confidence: float
    rule: str
    evidence: str
    core: int


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence with the names in it by their first and by their last unit."""

    d: int
    units: Sequence[Unit]
    starts: Mapping[int, Run]
    ends: Mapping[int, Run]

    def text(self, k: int) -> str:
        """Give unit `k` in small letters, empty where the sentence has none."""
        return self.units[k].text.lower() if 0 <= k < len(self.units) else ""

    def codes(self, a: int, b: int) -> str:
        """Codes of some units."""
        return "".join(u.code for u in self.units[a:b])

    def article(self, a: int) -> int:
        """Take the article before a name into the mention."""
        return a - 1 if self.text(a - 1) == "the" else a

    def form(self, b: int, nouns: str = "Tj") -> Construction:
        """Whether a name that ends before unit `b` modifies a noun."""
        behind = self.codes(b, b + 1)
        return Construction.NAME_MODIFIER if behind and behind in nouns else Construction.NAME

    def mention(self, a: int, b: int, found: Resolved, head: int, form: Construction, core: int | None = None) -> Raw:
        """Mention of units `a` to `b` with its head and where its name begins."""
        return Raw(
            d=self.d,
            start=self.units[a].start,
            end=self.units[b - 1].end,
            key=found.key,
            head=self.units[head].text,
            construction=form,
            confidence=found.confidence,
            rule=found.rule,
            evidence=found.evidence,
            core=-1 if core is None else self.units[core].start,
        )

    def name(self, a: int, b: int, found: Resolved, form: Construction) -> Raw:
        """Mention of a name with the article before it."""
        return self.mention(self.article(a), b, found, b - 1, form, a)


class Walker:
    """Reads one article in order and gathers its mentions.

    Parameters
    ----------
    d : int
        Number of the article.
    event : Event
        What the articles say together.
    """

    def __init__(self, d: int, event: Event) -> None:
        self._d, self._event = d, event
        self._memory = Memory()
        self._found: list[Raw] = []

    def walk(self, reading: Reading) -> list[Raw]:
        """Find the mentions of the article."""
        for s, units in enumerate(reading):
            runs = self._event.runs.get((self._d, s), ())
            line = Line(self._d, units, {r.a: r for r in runs}, {r.b - 1: r for r in runs})
            k = 0
            while k < len(units):
                k = self._unit(line, k)
        return self._found

    def _unit(self, line: Line, k: int) -> int:
        """Read what stands at unit `k`; give the unit behind it."""
        value = line.units[k].value
        if k in line.starts:
            self._name(line, line.starts[k])
            return line.starts[k].b
        if isinstance(value, Known):
            self._known(line, k, value)
        elif isinstance(value, Term) and not _is_title(line, k):
            self._phrase(line, k, value)
        elif _the_two(line, k):
            for one in two_named_last("name", self._memory.persons):
                self._found.append(line.mention(k - 1, k + 1, one, k, Construction.NOMINAL))
        return k + 1

    def _name(self, line: Line, r: Run) -> None:
        event, key = self._event, self._event.key_of(r)
        if not key:
            return
        if both := event.namesakes(r):
            self._two_countries(line, r, both)
        elif event.is_person(key):
            self._person(line, r, key)
        else:
            self._other_name(line, r, key)

    def _two_countries(self, line: Line, r: Run, both: Sequence[str]) -> None:
        """Add "the two Koreas" as a mention of each, the one named last first."""
        for k, country in enumerate(sorted(both, key=lambda c: c != self._memory.countries.last)):
            one = sure(f"state:{country}", "plural of two countries", r.text)
            one = one._replace(confidence=one.confidence - k * WEIGHTS.second)
            self._found.append(line.name(r.a, r.b, one, Construction.NAME))

    def _other_name(self, line: Line, r: Run, key: str) -> None:
        """Add the name of a state, a body, or what nothing says it is."""
        if country := country_of(key):
            self._memory = self._memory.country(country)
            found = sure(key, "organisation word of a state" if r.kind else "compass word for a country")
        else:
            found = self._by_reason(r, key, CONFIDENCE["name of unknown kind"])
        if r.kind:
            self._memory = self._memory.called_by(" ".join(r.words), found.key)
        self._found.append(line.name(r.a, r.b, found, line.form(r.b)))

    def _by_reason(self, r: Run, key: str, kind: float) -> Resolved:
        """Say what a name stands for, by the reason for which it is its cluster's, as sure as its kind."""
        why = self._event.names.why(r)
        return Resolved(key, why.rule, why.evidence, kind * why.confidence)

    def _person(self, line: Line, r: Run, key: str) -> None:
        """Add a person's name with the titles before it; a title with its country is a naming of its own."""
        roles = self._event.roles
        self._memory = self._memory.by_name(key[5:], roles)
        a = _titled_from(line, r.a)
        if any(u.code in "CDBP" for u in line.units[a : r.a]) and title(line.units[r.a - 1]):
            of = sure(key, "title with its country", line.units[r.a - 1].text)
            self._found.append(line.mention(a, r.a, of, r.a - 1, Construction.APPOSITIVE))
        found = self._by_reason(r, key, roles.persons[key[5:]])
        self._found.append(line.mention(a, r.b, found, r.b - 1, line.form(r.b), r.a))

    def _known(self, line: Line, k: int, known: Known) -> None:
        if known.code in "RL" or (known.code == "K" and self._is_place(line, k)):
            return
        u, party = line.units[k], known.code == "P"
        key = key_of_listed(known)
        self._memory = replace(self._memory, group=key) if party else self._memory.country(known.actor)
        self._memory = self._memory.called_by(known.name, key).called_by(u.text, key)
        form = line.form(k + 1, "TjN" if known.code == "D" else "Tj")
        if known.code in "CD" and form is Construction.NAME_MODIFIER and self._of_individuals(line, k):
            return  # "a Russian lawyer" is not Russia
        self._found.append(line.name(k, k + 1, sure(key, _KNOWN_RULES[known.code], known.name), form))

    def _is_place(self, line: Line, k: int) -> bool:
        """Whether a capital is just a town: "in Kabul", "flew to Kabul", "Amman, Jordan"."""
        before = line.text(k - 1)
        if before == "to":
            way = line.units[max(0, k - 1 - WEIGHTS.reach) : k - 1]
            return any(u.text.lower() in self._event.words.motion for u in way)
        return before in _AT or line.codes(k + 1, k + 3) == ",C"

    def _of_individuals(self, line: Line, k: int) -> bool:
        """Whether unit `k` modifies a noun for persons who do not stand for a country."""
        for u in line.units[k + 1 : k + 6]:
            if u.text.lower() in self._event.words.individuals:
                return True
            if u.code not in "jTN-":
                return False
        return False

    def _phrase(self, line: Line, k: int, term: Term) -> None:
        event = self._event
        speaker = event.speaker(self._d, line.units[k].start)
        self._memory = replace(self._memory, speaker=speaker, ours=event.roles.country.get(speaker, ""))
        p = phrase(line.units, k, term, event, line.ends)
        if p.pair and (both := pair(p, event, self._memory)):
            self._found += [line.mention(p.a, k + 1, one, k, Construction.NOMINAL) for one in both]
            return
        found, form = self._linked(line, p)
        if found is None:
            found = resolve(p, event, self._memory)
            form = Construction.NOUN_PHRASE if p.owner else Construction.NOMINAL
        if found is not None:
            self._memory = _after(self._memory, found, p, event)
            self._found.append(line.mention(p.a, _end(p, found), found, k, form))

    def _linked(self, line: Line, p: Phrase) -> tuple[Resolved | None, Construction]:
        """Whom "X, a lawyer," or "X was a lawyer" names: the person, party or group before it."""
        if apposed := self._named_behind(line, p):
            return apposed, Construction.NOMINAL
        link = line.text(p.a - 1)
        if p.term.plural or link not in _LINKS or p.a < 2:
            return None, Construction.NOMINAL
        rule = _LINKS[link]
        key = self._subject(line, p, rule)
        form = Construction.APPOSITIVE if rule == "apposition" else Construction.COPULAR
        grounds = f"{line.units[p.a - 2].text} {link} {p.term.lemma}"
        return (sure(key, rule, grounds) if key else None), form

    def _subject(self, line: Line, p: Phrase, rule: str) -> str:
        """Person, or party before "a group", whose apposition or complement the phrase is."""
        value, r = line.units[p.a - 2].value, line.ends.get(p.a - 2)
        if isinstance(value, Known) and value.code == "P" and p.term.sort == "group":
            return f"known:{value.name}"
        key = f"name:{self._event.names.key(r)}" if r is not None else ""
        closed = rule == "copula" or (p.next_code in ",.ofw" and not p.possessive)
        return key if closed and self._event.is_person(key) else ""

    def _named_behind(self, line: Line, p: Phrase) -> Resolved | None:
        """Whom "the official, Ann Moreau, ..." names: the person between the commas behind it."""
        r = line.starts.get(p.k + 2)
        if r is None or line.codes(p.k + 1, p.k + 2) != "," or line.codes(r.b, r.b + 1) not in ("", ",", "."):
            return None
        key = self._event.key_of(r)
        return sure(key, "apposition", f"{p.term.lemma}, {r.text}") if self._event.is_person(key) else None


def _after(memory: Memory, found: Resolved, p: Phrase, event: Event) -> Memory:
    """Remember what can be meant after a noun phrase."""
    sort, _, what = found.key.partition(":")
    if sort == "military":
        return replace(memory, military=found.key)
    if sort == "collective" or (sort == "group" and what.partition(":")[0] not in ("people", "worker")):
        return replace(memory, group=found.key)
    if sort == "team":
        return replace(memory, client=what.partition(":")[0]) if p.term.sort == "lawyer" else memory
    if event.is_person(found.key):
        return memory.person(what, event.roles)
    if found.rule == "office, no holder named":
        return replace(memory, persons=memory.persons._replace(last=""), his=what)
    return memory


def _end(p: Phrase, found: Resolved) -> int:
    """End the mention: with "of migrants" behind a caravan, with the owner where none stands before."""
    if found.rule == COLLECTIVE:
        return max(p.stop, p.end)
    return p.k + 1 if any(u.code in "CDKBPN" for u in p.inner) else p.end


def _titled_from(line: Line, a: int) -> int:
    """Begin where the titles before a name do, or the country that owns it: "North Korea's Kim"."""
    first = a
    while first > 0 and title(line.units[first - 1]) is not None:
        first -= 1
    if first < a:
        return start_of(line.units, first, names=False)
    return a - 2 if a > 1 and line.codes(a - 2, a) in ("Cs", "Ks") else a


def _the_two(line: Line, k: int) -> bool:
    """Whether "the two" stands without a noun at unit `k`: "the two embraced"."""
    if line.text(k) != "two" or line.text(k - 1) != "the":
        return False
    return k + 1 == len(line.units) or line.units[k + 1].tag.startswith(("V", "MD"))


def _is_title(line: Line, k: int) -> bool:
    """Whether the term at `k` stands before a name, of whose mention it is then part."""
    while k < len(line.units) and title(line.units[k]) is not None:
        k += 1
        if k in line.starts:
            return True
    return False
