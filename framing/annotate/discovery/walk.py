"""From units to mentions: every name and every noun phrase for an actor, article by article.

Names are mentions of what they name; a person's with the title before it. Capitals after a
preposition of place are places, elsewhere governments. What was named last is remembered
for the phrases that point back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from framing.annotate.discovery.phrases import Event, Memory, Phrase, Resolved, phrase, start_of
from framing.annotate.discovery.resolve import COLLECTIVE, pair, resolve, two_named_last
from framing.annotate.discovery.runs import Run, title
from framing.annotate.discovery.units import Reading, Unit
from framing.annotate.discovery.words import Known, Term
from framing.records import Construction

_KNOWN_RULES = {
    "C": ("name of a country", 1.0), "D": ("adjective or people of a country", 0.9),
    "K": ("capital for the government", 0.7), "B": ("body of a state", 0.85), "P": ("listed name", 0.95),
}  # fmt: skip
_AT = frozenset({"in", "at", "near", "outside", "around"})  # before a capital that is just a town
_WAY = 5  # units before "to" in which a word of motion makes a capital a place
_LINKS = {",": "apposition", "is": "copula", "was": "copula"}
_LASTING = ("party", "organisation", "armed group", "movement")  # kinds that "the group" can mean
_UNNAMED = 0.7  # confidence that a name of unknown kind is an actor


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
    evidence: str = ""
    core: int = -1


class Walker:
    """Reads one article in order.

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
        self._units: list[Unit] = []
        self._starts: Mapping[int, Run] = {}
        self._ends: Mapping[int, Run] = {}
        self._found: list[Raw] = []

    def walk(self, reading: Reading) -> list[Raw]:
        """Find the mentions of the article."""
        for s, units in enumerate(reading):
            runs = {r.a: r for r in self._event.runs.get((self._d, s), ())}
            self._units, self._starts, self._ends = list(units), runs, {r.b - 1: r for r in runs.values()}
            k = 0
            while k < len(units):
                value = units[k].value
                if k in runs:
                    self._name(runs[k])
                    k = runs[k].b - 1
                elif isinstance(value, Known):
                    self._known(k, value)
                elif isinstance(value, Term) and not _is_title(units, k, runs):
                    self._phrase(k, value)
                elif _the_two(units, k):
                    for one in two_named_last("name", (self._memory.person, self._memory.former)):
                        self._add(k - 1, k + 1, one, k, Construction.NOMINAL)
                k += 1
        return self._found

    def _add(self, a: int, b: int, found: Resolved, head: int, form: Construction, core: int = -1) -> None:
        units = self._units
        at = units[core].start if core >= 0 else -1
        self._found.append(
            Raw(self._d, units[a].start, units[b - 1].end, found.key, units[head].text, form, *found[1:], at)
        )

    def _name(self, r: Run) -> None:
        event, memory = self._event, self._memory
        key = event.key_of(r)
        sort, _, what = key.partition(":")
        if sort == "state" and not what:
            return
        if both := event.namesakes(r):
            for k, country in enumerate(sorted(both, key=lambda c: c != memory.country)):
                one = Resolved(f"state:{country}", 0.8 - k * 0.05, "plural of two countries", r.text)
                self._add(self._article(r.a), r.b, one, r.b - 1, Construction.NAME, r.a)
            return
        if event.is_person(key):
            self._person(r, key)
            return
        if sort == "state":
            memory.name_country(what)
            found = (
                Resolved(key, 0.7, "body of a state") if r.kind else Resolved(key, 0.8, "compass word for a country")
            )
        elif r.kind and len(r.words) == 1 and r.words[0].lower() in memory.called:
            found = Resolved(memory.called[r.words[0].lower()], 0.7, "word of a name named before", r.words[0])
        else:
            why = event.names.why(r)
            found = Resolved(key, _UNNAMED * why.confidence, why.rule, why.evidence)
        if r.kind in _LASTING:
            memory.group = found.key
        if r.kind:
            self._call(" ".join(r.words), found.key)
        self._add(self._article(r.a), r.b, found, r.b - 1, self._form(r.b, "Tj"), r.a)

    def _person(self, r: Run, key: str) -> None:
        """Add a person's name with the titles before it; a title with its country is a naming of its own."""
        event, units = self._event, self._units
        self._remember(key[5:])
        why = event.names.why(r)
        found = Resolved(key, event.roles.persons[key[5:]] * why.confidence, why.rule, why.evidence)
        a = r.a
        while a > 0 and title(units[a - 1]) is not None:
            a -= 1
        if a < r.a:
            a = start_of(units, a, names=False)
            if any(u.code in "CDBP" for u in units[a : r.a]):
                of = Resolved(key, 0.9, "title with its country", units[r.a - 1].text)
                self._add(a, r.a, of, r.a - 1, Construction.APPOSITIVE)
        elif a > 1 and units[a - 1].code == "s" and units[a - 2].code in "CK":  # "North Korea's Kim"
            a -= 2
        self._add(a, r.b, found, r.b - 1, self._form(r.b, "Tj"), r.a)

    def _remember(self, person: str) -> None:
        memory, roles = self._memory, self._event.roles
        memory.name_person(person)
        memory.his = roles.country.get(person, "")
        memory.seen[person] += 1
        if roles.leads(person):
            memory.name_leader(person)
        for lemma in roles.offices.get(person, ()):
            memory.office[lemma] = person

    def _known(self, k: int, known: Known) -> None:
        u, memory = self._units[k], self._memory
        before = self._units[k - 1].text.lower() if k else ""
        behind = "".join(x.code for x in self._units[k + 1 : k + 3])
        placed = before in _AT or before == "," or behind == ",C" or (before == "to" and self._moving(k - 1))
        if u.code in "RL" or (u.code == "K" and placed):
            return  # "in Kabul", "flew to Kabul", "Amman, Jordan": a place
        rule, sure = _KNOWN_RULES[u.code]
        key = f"known:{known.name}" if u.code == "P" else f"state:{known.actor}"
        if u.code == "P":
            memory.group = key
        else:
            memory.name_country(known.actor)
        if u.code in "BP":
            self._call(known.name, key)
            self._call(u.text, key)
        form = self._form(k + 1, "TjN" if u.code == "D" else "Tj")
        if u.code in "CD" and form is Construction.NAME_MODIFIER and self._of_individuals(k):
            return  # "a Russian lawyer" is not Russia
        self._add(self._article(k), k + 1, Resolved(key, sure, rule, known.name), k, form, k)

    def _moving(self, k: int) -> bool:
        """Whether "to" at unit `k` is one of motion."""
        return any(u.text.lower() in self._event.words.motion for u in self._units[max(0, k - _WAY) : k])

    def _of_individuals(self, k: int) -> bool:
        """Whether unit `k` modifies a noun for persons who do not stand for a country."""
        for u in self._units[k + 1 : k + 6]:
            if u.text.lower() in self._event.words.individuals:
                return True
            if u.code not in "jTN-":
                return False
        return False

    def _call(self, name: str, key: str) -> None:
        """Remember the words by which a body can be called again: "the department", "the party"."""
        parts = name.lower().split()
        self._memory.called |= {parts[0]: key, parts[-1]: key}

    def _phrase(self, k: int, term: Term) -> None:
        event, memory = self._event, self._memory
        memory.speaker = event.speaker(self._d, self._units[k].start)
        memory.ours = event.roles.country.get(memory.speaker, "")
        p = phrase(self._units, k, term, event, self._ends)
        if p.pair and (both := pair(p, event, memory)):
            for one in both:
                self._add(p.a, k + 1, one, k, Construction.NOMINAL)
            return
        found, form = self._linked(p)
        if found is None:
            found = resolve(p, event, memory)
            form = Construction.NOUN_PHRASE if p.owner else Construction.NOMINAL
        if found is None:
            return
        sort, _, what = found.key.partition(":")
        if sort == "military":
            memory.military = found.key
        elif sort == "collective" or (sort == "group" and what.partition(":")[0] not in ("people", "worker")):
            memory.group = found.key
        elif sort == "team":
            memory.called[term.lemma] = found.key
            if term.sort == "lawyer":
                memory.client = what.partition(":")[0]
        elif event.is_person(found.key):
            memory.name_person(what)
            memory.his = event.roles.country.get(what, "")
            if event.roles.leads(what):
                memory.name_leader(what)
        elif found.rule == "office, no holder named":
            memory.person, memory.his = "", what
        named = any(u.code in "CDKBPN" for u in p.inner)
        end = max(p.stop, p.end) if found.rule == COLLECTIVE else k + 1 if named else p.end
        self._add(p.a, end, found, k, form)

    def _linked(self, p: Phrase) -> tuple[Resolved | None, Construction]:
        """Whom "X, a lawyer," or "X was a lawyer" names: the person, party or group before it."""
        none = None, Construction.NOMINAL
        if apposed := self._named_behind(p):
            return apposed, Construction.NOMINAL
        link = self._units[p.a - 1].text.lower() if p.a > 1 else ""
        if p.term.plural or link not in _LINKS:
            return none
        rule = _LINKS[link]
        form = Construction.APPOSITIVE if rule == "apposition" else Construction.COPULAR
        u, r = self._units[p.a - 2], self._ends.get(p.a - 2)
        grounds = f"{u.text} {link} {p.term.lemma}"
        if r is not None and self._event.is_person(key := f"name:{self._event.names.key(r)}"):
            if rule == "copula" or (p.next_code in ",.ofw" and not p.possessive):
                return Resolved(key, 0.75, rule, grounds), form
        if isinstance(u.value, Known) and u.code == "P" and p.term.sort == "group":
            return Resolved(f"known:{u.value.name}", 0.75, rule, grounds), form
        return none

    def _named_behind(self, p: Phrase) -> Resolved | None:
        """Whom "the official, Ann Moreau, ..." names: the person between the commas behind it."""
        units, at = self._units, p.k + 2
        definite = bool(p.possessive or p.owner) or (not p.indefinite and any(u.code == "d" for u in p.inner))
        if p.term.plural or not p.term.one_person or not definite:
            return None
        r = self._starts.get(at)
        if r is None or units[at - 1].code != "," or not self._event.is_person(key := self._event.key_of(r)):
            return None
        closed = r.b >= len(units) or units[r.b].code in ",."
        return Resolved(key, 0.75, "apposition", f"{p.term.lemma}, {r.text}") if closed else None

    def _form(self, b: int, codes: str) -> Construction:
        """Whether a name that ends before unit `b` modifies a noun."""
        behind = self._units[b].code if b < len(self._units) else "."
        return Construction.NAME_MODIFIER if behind in codes else Construction.NAME

    def _article(self, a: int) -> int:
        """Take the article before a name into the mention."""
        return a - 1 if a and self._units[a - 1].text.lower() == "the" else a


def _the_two(units: Sequence[Unit], k: int) -> bool:
    """Whether "the two" stands without a noun at unit `k`: "the two embraced"."""
    behind = units[k + 1] if k + 1 < len(units) else None
    alone = behind is None or behind.tag.startswith(("V", "MD")) or behind.code in ".,"
    return k > 0 and units[k].text.lower() == "two" and units[k - 1].text.lower() == "the" and alone


def _is_title(units: Sequence[Unit], k: int, runs: Mapping[int, Run]) -> bool:
    """Whether the term at `k` stands before a name, of whose mention it is then part."""
    while k < len(units) and title(units[k]) is not None:
        term = units[k].value
        if isinstance(term, Term) and term.plural:
            return False
        k += 1
        if k in runs:
            return True
    return False
