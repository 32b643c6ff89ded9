"""From units to mentions: every name and every noun phrase for an actor, article by article.

Names are mentions of what they name. A noun phrase headed by an office or a noun for people
is resolved by its country, body, person or possessor, by who holds the office, or by what
was named last: "the North Korean leader", "Trump administration", "its government", "the
president". Capitals after a preposition of place are places, elsewhere governments.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from framing.annotate.discovery.names import Entity, Names, Run
from framing.annotate.discovery.roles import Roles
from framing.annotate.discovery.words import Known, Term, Unit, Words
from framing.records import Construction

_PLACE_WORDS = frozenset({"in", "at", "to", "from", "near", "outside", "around", "across", "into", "through", "toward", "towards"})
_ADULT_STATE = frozenset({"state", "country"})


class Raw(NamedTuple):
    """A mention before its actor has a record: `key` is "state:", "name:", "known:" or "group:" and what follows."""

    d: int
    start: int
    end: int
    key: str
    head: str
    construction: Construction
    confidence: float
    rule: str
    evidence: str = ""
    core: int = -1  # where the bare name begins, if it is one


class Walker:
    """Reads the sentences of one article in order and remembers what was named last."""

    def __init__(self, d: int, names: Names, entities: Mapping[str, Entity], roles: Roles, words: Words, runs: Mapping[tuple[int, int], list[Run]]) -> None:
        self.d, self.names, self.entities, self.roles, self.words, self.runs = d, names, entities, roles, words, runs
        self.found: list[Raw] = []
        self.country = ""
        self.person = ""
        self.military = ""
        self.office: dict[str, str] = {}
        self.seen: Counter[str] = Counter()

    def sentence(self, s: int, units: Sequence[Unit]) -> None:
        """Find the mentions of one sentence."""
        at = {r.a: r for r in self.runs.get((self.d, s), ())}
        k = 0
        while k < len(units):
            if k in at:
                self._name(units, at[k])
                k = at[k].b
                continue
            u = units[k]
            if isinstance(u.value, Known):
                self._known(units, k, u.value)
            elif isinstance(u.value, Term):
                if not _is_title(units, k, at):
                    self._term(units, k, u.value)
            k += 1

    # ---- names
    def _name(self, units: Sequence[Unit], r: Run) -> None:
        key = self.names.key(r)
        e = self.entities[key]
        start, end = units[r.a].start, units[r.b - 1].end
        head = units[r.b - 1].text
        compass = self._compass(r)
        if compass:
            self.country = compass
            self._add(units, r.a, r.b, f"state:{compass}", head, Construction.NAME, 0.8, "compass word for a country")
        elif r.kind == "state body":
            self._add(units, r.a, r.b, f"state:{r.of or self.roles.home}", head, Construction.NAME, 0.7, "body of a state")
        elif e.kind in ("place", "thing"):
            return
        elif key in self.roles.persons:
            a = r.a
            while a > 0 and isinstance(units[a - 1].value, Term) and units[a - 1].value.office:  # type: ignore[union-attr]
                a -= 1
            if a < r.a:
                a = _np_start(units, a, names=False)
            self.person = key
            self.seen[key] += 1
            for lemma, holders in self.roles.office.items():
                if key in holders:
                    self.office[lemma] = key
            form = Construction.NAME_MODIFIER if r.b < len(units) and units[r.b].code in "Tj" else Construction.NAME
            self.found.append(Raw(self.d, units[a].start, end, f"name:{key}", head, form, self.roles.persons[key], "name", core=units[r.a].start))
        else:
            form = Construction.NAME_MODIFIER if r.b < len(units) and units[r.b].code in "Tj" else Construction.NAME
            self.found.append(Raw(self.d, start, end, f"name:{key}", head, form, 0.7, "name", core=start))

    def _compass(self, r: Run) -> str:
        if len(r.words) != 1:
            return ""
        word = r.words[0].capitalize()
        options = sorted(c for c in self.seen_countries if c.startswith(word + " "))
        return options[0] if options else ""

    seen_countries: frozenset[str] = frozenset()

    def _known(self, units: Sequence[Unit], k: int, known: Known) -> None:
        u = units[k]
        before = units[k - 1].text.lower() if k else ""
        after = units[k + 1].code if k + 1 < len(units) else "."
        form = Construction.NAME_MODIFIER if after in "Tj" or (after == "N" and u.code == "D") else Construction.NAME
        if u.code == "K" and (before in _PLACE_WORDS or before == ","):
            return
        if u.code == "P":
            self._add(units, k, k + 1, f"known:{known.name}", u.text, form, 0.95, "listed name")
            return
        if not known.actor:
            self._add(units, k, k + 1, f"known:{known.name}", u.text, form, 0.9, "listed name")
            return
        rule = {"C": "name of a country", "D": "demonym", "K": "capital for the government", "B": "body of a state"}[u.code]
        self._add(units, k, k + 1, f"state:{known.actor}", u.text, form, {"C": 1.0, "D": 0.9, "K": 0.7, "B": 0.85}[u.code], rule)
        self.country = known.actor

    # ---- noun phrases
    def _term(self, units: Sequence[Unit], k: int, term: Term) -> None:
        a = _np_start(units, k)
        inner = units[a:k]
        of = self._owner(units, a, k)
        if term.office and not term.plural and not (term.noun and term.noun["class"] == "state" and term.office["rank"] == "spokesperson"):
            got = self._holder(term, of, inner)
            if got:
                key, sure, rule = got
                self._add(units, a, k + 1, key, units[k].text, Construction.NOMINAL, sure, rule)
                return
        if term.noun:
            got = self._people(term, of, inner, units, k)
            if got:
                key, sure, rule = got
                self._add(units, a, k + 1, key, units[k].text, Construction.NOUN_PHRASE if of else Construction.NOMINAL, sure, rule)
        elif of.startswith("state:"):
            self._add(units, a, k + 1, of, units[k].text, Construction.NOUN_PHRASE, 0.5, "office of a state, no holder named")

    def _owner(self, units: Sequence[Unit], a: int, k: int) -> str:
        """Key of whom the phrase belongs to: a country, body or name in it or after "of"."""
        span = list(range(k - 1, a - 1, -1))
        if k + 1 < len(units) and units[k + 1].code in "of":
            span = [*range(k + 2, min(k + 5, len(units))), *span] if k + 2 < len(units) else span
        at = {r.b - 1: r for r in self.runs.get((self.d, self._s), ())} if hasattr(self, "_s") else {}
        after = True
        for j in span:
            u = units[j]
            if after and j > k and u.code not in "dCDKBPNj":
                after = False
            if j > k and not after:
                continue
            if isinstance(u.value, Known):
                if u.code == "B":
                    return f"body:{u.value.name}"
                return f"state:{u.value.actor}" if u.value.kind == "state" else f"known:{u.value.name}"
            if j in at:
                r = at[j]
                if self._compass(r):
                    return f"state:{self._compass(r)}"
                key = self.names.key(r)
                if r.kind == "state body":
                    return f"state:{r.of or self.roles.home}"
                return f"name:{key}"
        return ""

    def _holder(self, term: Term, of: str, inner: Sequence[Unit]) -> tuple[str, float, str] | None:
        office = term.office
        assert office is not None
        if office["rank"] == "honorific":
            return None
        owner = of.partition(":")[2]
        if of.startswith("name:"):
            owner = self.roles.country.get(owner, "")
        poss = next((u.text.lower() for u in inner if u.code == "h"), "")
        if not owner and poss in ("its", "their"):
            owner = self.country
        elif not owner and poss in ("his", "her"):
            owner = self.roles.country.get(self.person, "")
        if owner:
            options = self.roles.holder(term, owner)
            if not options and of.startswith("body:"):
                options = self.roles.holder(term, self.words.state_of(owner))
            if options:
                best = min(options, key=lambda p: (p not in self.seen, -options[p], p))
                return f"name:{best}", 0.85, "office and country"
            return None
        if any(u.code in "d" and u.text.lower() in ("a", "an", "some", "any", "no") for u in inner):
            return None
        last = self.office.get(term.lemma)
        if last:
            return f"name:{last}", 0.7, "office named last in the article"
        options = self.roles.office.get(term.lemma)
        if options and office["unique"]:
            best = min(options, key=lambda p: (-options[p], p))
            return f"name:{best}", 0.6, "office, holder named elsewhere in the event"
        return None

    def _people(self, term: Term, of: str, inner: Sequence[Unit], units: Sequence[Unit], k: int) -> tuple[str, float, str] | None:
        noun = term.noun
        assert noun is not None
        kind = noun["class"]
        poss = next((u.text.lower() for u in inner if u.code == "h"), "")
        if kind in ("state", "country", "military"):
            return self._state(term, kind, of, poss, inner)
        if kind == "team":
            owner = of or (f"name:{self.person}" if poss in ("his", "her") and self.person else "")
            if owner.startswith("name:") and owner[5:] in self.roles.persons:
                what = "campaign" if term.lemma == "campaign" else "team"
                return f"team:{owner[5:]}:{what}", 0.8, "team of a person"
            return (_whole(of, self.words), 0.6, "part of a body") if of else None
        if not (term.plural or noun["number"]):
            return None
        if of.startswith(("body:", "known:")):
            return _whole(of, self.words), 0.6, "people of a body"
        if kind in ("people", "worker", "opponent", "group"):
            return (f"group:{term.lemma}", 0.5, "noun for people") if term.plural else None
        return f"group:{kind}", 0.6, "noun for people, by its kind"

    def _state(self, term: Term, kind: str, of: str, poss: str, inner: Sequence[Unit]) -> tuple[str, float, str] | None:
        if of.startswith("name:"):
            person = of[5:]
            home = self.roles.country.get(person, "")
            head = self.roles.heads.get(home)
            if home and head and max(head, key=lambda p: (head[p], p)) != person and person in head:
                return of, 0.6, "government of a former head, named by the person"
            return (f"state:{home}", 0.8, "government named by its head") if home else (of, 0.5, "named by a person")
        if of:
            return _whole(of, self.words), 0.85, "country and noun"
        if poss in ("his", "her") and self.person:
            home = self.roles.country.get(self.person, "")
            return (f"state:{home}", 0.7, "possessive of its head") if home else None
        if poss in ("our", "my", "your"):
            return (f"state:{self.roles.home}", 0.5, "possessive in the home country") if self.roles.home else None
        if term.lemma == "administration" and self.roles.home:
            return f"state:{self.roles.home}", 0.7, "administration of the home country"
        if kind == "country" and term.plural:
            return None
        if any(u.text.lower() in ("a", "an") for u in inner if u.code == "d"):
            return None
        if kind != "country" and any(u.code == "j" for u in inner) and self.roles.home:
            return f"state:{self.roles.home}", 0.5, "officials of the home country"
        return (f"state:{self.country}", 0.6, "country named last") if self.country else None

    def _add(self, units: Sequence[Unit], a: int, b: int, key: str, head: str, form: Construction, sure: float, rule: str) -> None:
        core = units[a].start if form in (Construction.NAME, Construction.NAME_MODIFIER) else -1
        if a and units[a - 1].code == "d" and units[a - 1].text.lower() == "the":
            a -= 1
        self.found.append(Raw(self.d, units[a].start, units[b - 1].end, key, head, form, sure, rule, core=core))


def _whole(of: str, words: Words) -> str:
    """Actor of an owner: a state body speaks for its state."""
    if of.startswith("body:"):
        return f"state:{words.state_of(of[5:])}"
    return of


def _is_title(units: Sequence[Unit], k: int, at: Mapping[int, Run]) -> bool:
    """Whether the term at `k` stands before a name, of whose mention it is then part."""
    term = units[k].value
    j = k + 1
    while j < len(units) and isinstance(units[j].value, Term):
        j += 1
    return isinstance(term, Term) and bool(term.office) and not term.plural and j in at


def _np_start(units: Sequence[Unit], k: int, *, names: bool = True) -> int:
    """Unit where the noun phrase with head `k` begins."""
    a = k
    while a > 0 and k - a < 9:
        code = units[a - 1].code
        if code in "dh":
            return a - 1
        if code not in "CDKBPjTs-" and not (names and code == "N"):
            break
        a -= 1
    while a < k and (units[a].tag == "RB" or units[a].code in "s-"):
        a += 1
    return a
