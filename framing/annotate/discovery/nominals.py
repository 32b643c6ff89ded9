"""Noun phrases that stand for an actor: whom "the North Korean leader" or "its government" means.

A phrase headed by an office or a noun for people is resolved, in this order, by its owner
(a country, body, party, person or group in it or after "of"), by its possessive ("its
government": the country named last), and else by what was named last in the article. Keys
say what was found: "state:Iran", "name:..." (a name's cluster), "known:..." (a listed
party or organisation), "team:...", "military:...", "group:class:noun", "collective:noun".
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from framing.annotate.discovery.names import Entity, Names
from framing.annotate.discovery.roles import Roles, best
from framing.annotate.discovery.runs import Run
from framing.annotate.discovery.words import Known, Term, Unit, Words

_INDEFINITE = frozenset({"a", "an", "some", "any", "no"})
_PUBLIC = frozenset({"envoy", "minister", "deputy", "judge"})  # offices that act for a state in the plural
_MADE_OF = ("migrant", "protest", "fighter", "supporter", "military", "police", "worker")  # what a caravan or crowd is of
_HOME = 3  # how much more often a foreign holder must be named to be meant by the bare office
_LONGEST = 9  # units of a noun phrase before its head


class Reading(NamedTuple):
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
    speaking: Mapping[int, Sequence[tuple[int, int, str]]]  # article to quotes: start, end, country of the speaker

    def ours(self, d: int, at: int) -> str:
        """Country of who is speaking at an offset of article `d`."""
        quotes = self.speaking.get(d, ())
        k = bisect_right(quotes, at, key=lambda q: q[0]) - 1
        return quotes[k][2] if k >= 0 and at < quotes[k][1] else ""

    def compass(self, run: Run) -> str:
        """Country of the event that "the North" or "the South" is short for."""
        if len(run.words) != 1:
            return ""
        return min((c for c in self.countries if c.startswith(run.words[0].capitalize() + " ")), default="")

    def key_of(self, run: Run) -> str:
        """Actor key of a name."""
        if compass := self.compass(run):
            return f"state:{compass}"
        if run.kind == "state body":
            return f"state:{run.of or self.roles.home}"
        return f"name:{self.names.key(run)}"


@dataclass
class Memory:
    """What an article has named so far."""

    country: str = ""
    person: str = ""
    group: str = ""
    military: str = ""
    called: dict[str, str] = field(default_factory=dict)  # last words of names: department, party, court
    his: str = ""  # country of the person named last
    ours: str = ""  # country of who is speaking
    office: dict[str, str] = field(default_factory=dict)
    seen: Counter[str] = field(default_factory=Counter)


class Phrase(NamedTuple):
    """A noun phrase: units `a` to `k`, its head at `k`, its owner, its possessive and its indefinite article."""

    units: Sequence[Unit]
    a: int
    k: int
    term: Term
    owner: str
    end: int
    possessive: str
    indefinite: bool

    @property
    def inner(self) -> Sequence[Unit]:
        """Units before the head."""
        return self.units[self.a : self.k]

    def inner_noun(self, *classes: str) -> Term | None:
        """Noun of one of these classes before the head: "migrant caravan"."""
        for u in reversed(self.inner):
            if isinstance(u.value, Term) and u.value.noun and u.value.noun["class"] in classes:
                return u.value
        return None

    def noun_after(self) -> Term | None:
        """Noun after "of": "a caravan of hundreds of migrants"."""
        for j in range(self.k + 1, min(self.k + 7, len(self.units))):
            u = self.units[j]
            if isinstance(u.value, Term):
                return u.value
            if u.code not in "odjCDR" or (j == self.k + 1 and u.code != "o"):
                break
        return None


def phrase(units: Sequence[Unit], k: int, term: Term, event: Event, ends: Mapping[int, Run]) -> Phrase:
    """Read the noun phrase with its head at unit `k`."""
    a = start_of(units, k)
    inner = units[a:k]
    possessive = next((u.text.lower() for u in inner if u.code == "h"), "")
    indefinite = any(u.code == "d" and u.text.lower() in _INDEFINITE for u in inner)
    owner, last = _owner(units, a, k, event, ends)
    return Phrase(units, a, k, term, owner, max(k, last) + 1, possessive, indefinite)


def start_of(units: Sequence[Unit], k: int, *, names: bool = True) -> int:
    """Unit where the noun phrase with head `k` begins."""
    a = k
    while a > 0 and k - a < _LONGEST:
        code = units[a - 1].code
        if code in "dh":
            return a - 1
        if code not in "CDKBPRLjTs-" and not (names and code in "Nn"):
            break
        a -= 1
    while a < k and (units[a].tag == "RB" or units[a].code in "s-"):
        a += 1
    return a


def _owner(units: Sequence[Unit], a: int, k: int, event: Event, ends: Mapping[int, Run]) -> tuple[str, int]:
    """Key of whom the phrase belongs to, "state:", "body:", "known:" or "name:", and its unit; before the head first."""
    for j in range(k - 1, a - 1, -1):
        if owner := _owner_at(units[j], j, event, ends):
            return owner, j
    term = units[k].value
    links = "of" if isinstance(term, Term) and term.office is not None else "o"
    after = range(k + 2, min(k + 5, len(units))) if k + 1 < len(units) and units[k + 1].code in links else range(0)
    for j in after:
        if owner := _owner_at(units[j], j, event, ends):
            return owner, j
        if units[j].code not in "djNnT-" or units[j].tag == "VBG":
            break
    return "", -1


def _owner_at(u: Unit, j: int, event: Event, ends: Mapping[int, Run]) -> str:
    if isinstance(u.value, Known):
        if u.code in "RL":
            return "" if u.code == "R" else f"place:{u.value.name}"
        if u.code == "B":
            return f"body:{u.value.name}"
        return f"state:{u.value.actor}" if u.value.kind == "state" else f"known:{u.value.name}"
    return event.key_of(ends[j]) if j in ends else ""


def resolve(p: Phrase, event: Event, memory: Memory) -> Reading | None:
    """Say whom a phrase stands for, or None."""
    if p.term.office is not None and not p.term.plural and (found := _holder(p, event, memory)):
        return found
    if p.term.plural and p.owner and p.term.office is not None and p.term.office["rank"] in _PUBLIC:
        return _state(p, "state", event, memory)
    if p.term.noun is not None:
        return _noun(p, str(p.term.noun["class"]), event, memory)
    if p.term.office is not None and p.term.office["rank"] == "spokesperson" and p.owner.startswith("name:"):
        if p.owner[5:] in event.roles.persons:
            return Reading(f"team:{p.owner[5:]}:team", 0.6, "who speaks for a person", p.term.lemma)
        return Reading(p.owner, 0.6, "who speaks for a body", p.term.lemma)
    if p.owner.startswith(("state:", "body:", "known:")):
        return Reading(whole(p.owner, event.words), 0.5, "office of a state, no holder named", f"{p.term.lemma} of {p.owner}")
    return None


def whole(owner: str, words: Words) -> str:
    """Actor of an owner: a state body speaks for its state."""
    return f"state:{words.state_of(owner[5:])}" if owner.startswith("body:") else owner


def _holder(p: Phrase, event: Event, memory: Memory) -> Reading | None:
    """Person who holds the office that heads the phrase."""
    roles, lemma = event.roles, p.term.lemma
    office = p.term.office
    if office is None or office["rank"] == "honorific":
        return None
    of = _country_or_body(p, event, memory)
    if p.indefinite:
        return None
    if of:
        options = roles.holder(p.term, of) or roles.holder(p.term, event.words.state_of(of))
        if not options:
            return None
        here = {x: n for x, n in options.items() if x in memory.seen} or options
        return Reading(f"name:{best(here)}", 0.85, "office and country", f"{lemma} of {of}, named {sum(options.values())} times")
    if p.owner:
        return None
    if lemma in memory.office:
        return Reading(f"name:{_likely(lemma, event, memory)}", 0.7, "office named in the article", f"{lemma}, holder named before")
    options = roles.office.get(lemma, Counter())
    if options and office["unique"]:
        home = {x: n for x, n in options.items() if roles.country.get(x) == roles.home} or options
        return Reading(f"name:{best(home)}", 0.6, "office, holder named elsewhere", f"{lemma} in another article of the event")
    return None


def _likely(lemma: str, event: Event, memory: Memory) -> str:
    """Holder that "the president" means: named last, but the home country's where it is named about as often."""
    weight = {
        x: memory.seen[x] * (_HOME if event.roles.country.get(x) == event.roles.home else 1) + (x == memory.office[lemma])
        for x in event.roles.office[lemma]
        if x in memory.seen
    }
    return best(weight) or memory.office[lemma]


def _country_or_body(p: Phrase, event: Event, memory: Memory) -> str:
    """Country or body that an office belongs to."""
    sort, _, of = p.owner.partition(":")
    if sort == "name":
        return event.roles.country.get(of, "")
    if of:
        return of
    if p.possessive in ("its", "their"):
        return memory.country
    return memory.his if p.possessive in ("his", "her") else ""


def _noun(p: Phrase, sort: str, event: Event, memory: Memory) -> Reading | None:
    """Resolve a phrase headed by a noun for people or their bodies."""
    if p.owner.startswith("place:") or sort == "generic":
        return None
    if sort in ("state", "country", "military"):
        return _state(p, sort, event, memory)
    if sort == "counterpart":
        return _counterpart(p, event, memory)
    if sort in ("team", "office", "aide", "lawyer", "investigator") and (found := _team(p, sort, event, memory)):
        return found
    if sort == "member":
        return _member(p, event, memory)
    if sort == "collective":
        return _collective(p)
    if sort == "group" and (p.inner_noun("migrant", "protest", "supporter") or p.noun_after()):
        return _collective(p)
    if sort in ("group", "body"):
        return _body(p, sort, memory, event)
    if sort in ("team", "office") or not (p.term.plural or p.term.noun and p.term.noun["number"]):
        return None
    if p.owner.startswith(("body:", "known:")) or (sort == "police" and p.owner):
        return Reading(whole(p.owner, event.words), 0.6, "people of a body", f"{p.term.lemma} of {p.owner}")
    if (inner := p.inner_noun("state")) is not None and inner.lemma != p.term.lemma:
        return _state(p, "state", event, memory)
    return Reading(f"group:{sort}:{p.term.lemma}", 0.6, "noun for people", p.term.lemma)


def _state(p: Phrase, sort: str, event: Event, memory: Memory) -> Reading | None:
    """Government, officials, country, forces: of a state."""
    roles, lemma = event.roles, p.term.lemma
    if p.owner.startswith("name:"):
        return _named_government(p, event)
    if p.owner:
        key = whole(p.owner, event.words)
        if sort == "military" and key.startswith("state:"):
            return Reading(f"military:{key[6:]}", 0.85, "country and its forces", f"{key[6:]} + {lemma}")
        return Reading(key, 0.85, "owner and noun", f"{p.owner.partition(':')[2]} + {lemma}")
    if p.possessive in ("his", "her"):
        return Reading(f"state:{memory.his}", 0.7, "possessive of a person", f"country of {memory.person!r}") if memory.his else None
    if sort == "country" and p.term.plural:
        return None
    if p.possessive in ("our", "my"):
        ours = memory.ours or roles.home
        return Reading(f"state:{ours}", 0.5, "possessive of the speaker", ours) if ours else None
    if sort == "military":
        return Reading(memory.military, 0.6, "forces named last", lemma) if memory.military and p.term.plural else None
    if p.indefinite or p.possessive == "your" or any(u.code == "s" for u in p.inner):
        return None
    if (lemma == "administration" or any(u.code in "jT" for u in p.inner)) and sort != "country" and roles.home:
        return Reading(f"state:{roles.home}", 0.55, "officials of the home country", f"home country {roles.home}")
    return Reading(f"state:{memory.country}", 0.6, "country named last", memory.country) if memory.country else None


def _named_government(p: Phrase, event: Event) -> Reading:
    """ "The Trump administration": the state's while its head leads it, else the person's."""
    person = p.owner[5:]
    home = event.roles.country.get(person, "")
    if home and event.roles.leads(person):
        return Reading(f"state:{home}", 0.8, "government named by its head", f"{person!r} leads {home}")
    return Reading(p.owner, 0.6, "government named by a person", f"{person!r} is not known to lead a state now")


def _counterpart(p: Phrase, event: Event, memory: Memory) -> Reading | None:
    """ "His Japanese counterpart": the leader of that country beside another leader, else the country."""
    if not p.owner.startswith("state:") or p.term.plural:
        return None
    heads = event.roles.heads.get(p.owner[6:])
    if heads and event.roles.leads(memory.person):
        return Reading(f"name:{best(heads)}", 0.7, "counterpart of a leader", p.owner[6:])
    return Reading(p.owner, 0.5, "counterpart in a country", p.owner[6:])


def _team(p: Phrase, sort: str, event: Event, memory: Memory) -> Reading | None:
    """Campaign, staff, lawyers, investigators of a person: an actor of their own."""
    owner = p.owner
    if not owner and p.possessive in ("his", "her") and memory.person:
        owner = f"name:{memory.person}"
    if sort == "office" and owner.startswith("name:") and event.roles.leads(owner[5:]):
        return _named_government(p._replace(owner=owner), event)
    if owner.startswith("name:") and owner[5:] in event.roles.persons:
        what = {"lawyer": "lawyers", "investigator": "investigators"}.get(sort, "campaign" if p.term.lemma == "campaign" else "team")
        return Reading(f"team:{owner[5:]}:{what}", 0.8, "team of a person", f"{p.term.lemma} of {owner[5:]!r}")
    if not owner and sort == "team" and p.term.lemma in memory.called and not p.indefinite and p.a < p.k:
        return Reading(memory.called[p.term.lemma], 0.6, "team named before", p.term.lemma)
    if owner and sort in ("team", "office"):
        return Reading(whole(owner, event.words), 0.6, "part of a body", f"{p.term.lemma} of {owner}")
    return None


def _member(p: Phrase, event: Event, memory: Memory) -> Reading | None:
    """ "Members of the caravan", "its participants": the whole that they are part of."""
    noun = p.inner_noun("collective", "migrant", "protest", "fighter") or p.noun_after()
    if noun is not None and noun.noun is not None and noun.noun["class"] not in ("people", "worker", "group", "body", "generic", "state"):
        key = f"collective:{noun.lemma}" if noun.noun["class"] == "collective" else f"group:{noun.noun['class']}:{noun.lemma}"
        return Reading(key, 0.7, "part for the whole", f"{p.term.lemma} of {noun.lemma}")
    if p.owner.startswith(("body:", "known:")):
        return Reading(whole(p.owner, event.words), 0.6, "part for the whole", f"{p.term.lemma} of {p.owner}")
    if p.possessive in ("its", "their") and memory.group:
        return Reading(memory.group, 0.5, "part for the whole", f"{p.term.lemma} of the group named last")
    return None


def _collective(p: Phrase) -> Reading | None:
    """ "Migrant caravan", "caravan of migrants": the people in it; alone, what the event says it is made of."""
    noun = p.inner_noun(*_MADE_OF) or p.noun_after()
    if noun is not None and noun.noun is not None and noun.noun["class"] in _MADE_OF:
        return Reading(f"group:{noun.noun['class']}:{noun.lemma}", 0.75, "collective of people", f"{p.term.lemma} of {noun.lemma}")
    if p.term.noun is None or p.term.noun["class"] != "collective":
        return None
    return Reading(f"collective:{p.term.lemma}", 0.6, "collective alone", p.term.lemma)


def _body(p: Phrase, sort: str, memory: Memory, event: Event) -> Reading | None:
    """ "The group", "state media": an organisation named last, or an organ of its state."""
    organ = any(u.text.lower() == "state" for u in p.inner)
    if p.owner.startswith(("state:", "body:")) and organ:
        return Reading(whole(p.owner, event.words), 0.7, "organ of a state", f"{p.owner.partition(':')[2]} + {p.term.lemma}")
    if p.owner.startswith("known:"):
        return Reading(p.owner, 0.6, "name and noun", p.term.lemma)
    named = p.k + 1 < len(p.units) and p.units[p.k + 1].code == "N"  # "the nonprofit group Al Otro Lado"
    if p.owner or p.indefinite or p.term.plural or named or any(u.code not in "d" for u in p.inner):
        return None
    if p.a < p.k and p.term.lemma in memory.called:
        return Reading(memory.called[p.term.lemma], 0.7, "word of a name named before", p.term.lemma)
    if sort == "group" and memory.group and p.a < p.k:
        return Reading(memory.group, 0.5, "group named last", p.term.lemma)
    return None
