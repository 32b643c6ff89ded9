"""Which countries and leaders an article has spoken of, who is speaking, and which country it takes for granted.

What is listed and what is not counts alike: after "Chad", "the country" is Chad, and no other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from framing.annotate.naming.candidates import Candidate, Sort
from framing.records import Quote
from framing.registry import Entry, Registry

_ARMED = frozenset({"military"})
_NEAR = 3  # sentences in which "officials" are still those of the country said


class Two(NamedTuple):
    """The two of a kind that were named last."""

    last: str = ""
    before: str = ""

    def then(self, name: str) -> Two:
        """Name one more."""
        return self if name == self.last else Two(name, self.last)


class World:
    """Countries and leaders of one article, while it is read.

    Parameters
    ----------
    candidates : Sequence[Candidate]
        All of the article, in text order.
    quotes : Sequence[Quote]
        Its quotations.
    registry : Registry
        The actors.
    """

    def __init__(self, candidates: Sequence[Candidate], quotes: Sequence[Quote], registry: Registry) -> None:
        self._registry = registry
        self._countries, self._leaders, self._person = Two(), Two(), ""
        self._stranger = ""  # country of a person who is not listed
        self._acting: dict[str, tuple[str, int]] = {}  # noun to the country whose it was last, and where
        armies = registry.by_kind.get("military", ())
        self.forces = armies[0].id if len(armies) == 1 and _many(armies[0], registry) else ""  # spoken of last
        self.home = _home(candidates, registry)
        at_home = _at_home(candidates)
        said = [(q, c) for q in quotes if (c := _speaker(q, candidates))]
        self._speaking = sorted((q.start, q.end, c.actor, at_home.get(c.stranger, "")) for q, c in said)

    @property
    def last(self) -> str:
        """Country named last."""
        return self._countries.last

    def add(self, c: Candidate, actor: str) -> None:
        """Remember what a candidate was taken for."""
        country = next(iter(c.owners)) if len(c.owners) == 1 else ""
        if c.sort == Sort.PLACE and country:
            self._countries = self._countries.then(country)
        entry = self._registry.entries.get(actor)
        self._add_forces(c, entry)
        if entry is not None:
            self._add_listed(c, entry)
        elif "person" in c.kinds and c.owners:
            self._person, self._stranger = "", country

    def _add_forces(self, c: Candidate, entry: Entry | None) -> None:
        """Remember whose forces were spoken of last; those of nobody listed count too."""
        if entry is None:
            self.forces = "" if c.owners and _ARMED & c.kinds else self.forces
        elif _ARMED & entry.all_kinds:
            self.forces = entry.id if _many(entry, self._registry) else ""

    def _add_listed(self, c: Candidate, entry: Entry) -> None:
        """Remember a listed actor: officials of a state, a person, a leader."""
        if c.sort == Sort.POWER and len(entry.owners) == 1:
            self._acting.update(dict.fromkeys(c.heads, (next(iter(entry.owners)), c.sentence)))
        if entry.person:
            self._person, self._stranger = entry.id, ""
        if entry.person and _leads(entry):
            self._leaders = self._leaders.then(entry.id)

    def speaker(self, at: int) -> str:
        """Who speaks at a place in the text: an actor, or nobody known."""
        return self._said_at(at)[0]

    def _said_at(self, at: int) -> tuple[str, str]:
        """Who speaks at a place in the text, and of which country it is where no record lists the speaker."""
        k = bisect_right(self._speaking, at, key=lambda q: q[0]) - 1
        return self._speaking[k][2:] if k >= 0 and at < self._speaking[k][1] else ("", "")

    def acting(self, noun: str, sentence: int) -> str:
        """Country whose officials or ministry the noun was said of last, a few sentences ago."""
        country, last = self._acting.get(noun, ("", 0))
        return country if sentence - last <= _NEAR else ""

    def his_country(self) -> str:
        """Country of the person spoken of last."""
        return self._stranger or self._country_of(self._person)

    def our_country(self, at: int) -> str:
        """Country of who speaks at a place in the text; the article's own where nobody known does."""
        speaker, country = self._said_at(at)
        return self._country_of(speaker) if speaker else country or self.home

    def your_country(self, at: int) -> str:
        """Country of the other leader than who speaks at a place in the text."""
        mine = self._country_of(self.speaker(at))
        others = map(self._country_of, self._leaders)
        return next((c for c in others if c != mine), "") if mine else ""

    def two_countries(self, at: int, *, ours: bool) -> tuple[str, ...]:
        """Give the two countries named last; ours and that of the other leader where "our two countries" are meant."""
        if not ours:
            return self._countries if all(self._countries) else ()
        mine = self.our_country(at)
        others = (*map(self._country_of, self._leaders), *self._countries)
        other = next((c for c in others if c and c != mine), "")
        return (mine, other) if mine and other else ()

    def other_leader(self, at: int) -> str:
        """Leader named last beside who speaks at a place in the text; nobody where the speaker is not known."""
        speaker = self.speaker(at)
        return next((x for x in self._leaders if x and x != speaker), "") if speaker else ""

    def two_leaders(self) -> list[str]:
        """Give the two leaders named last."""
        return list(self._leaders) if all(self._leaders) else []

    def _country_of(self, actor: str) -> str:
        """Country that a person belongs to, or holds an office of."""
        entry = self._registry.entries.get(actor)
        return "" if entry is None else next(iter(_countries(entry, self._registry)), "")


def _many(entry: Entry, registry: Registry) -> bool:
    """Whether an army goes by the name of its people: "Kenyan troops", not "the Kenyan army"."""
    senses = (registry.vocabulary.noun(w, True) for w in entry.last_words)
    return any(s is not None and s.plural and "combat" in s.fields for s in senses)


def led_by(registry: Registry, actors: Iterable[str]) -> list[str]:
    """Give the countries that listed persons lead: "Moreau's officials" are her country's."""
    entries = (registry.entries[a] for a in actors)
    return [c for e in entries if e.person and _leads(e) for c in _countries(e, registry)[:1]]


def leader_of(country: str, registry: Registry) -> Entry | None:
    """Give the one listed person who leads a country."""
    persons = registry.by_kind.get("person", ())
    fits = [e for e in persons if any(office == "leader" and country in of for office, of, _ in e.offices)]
    return fits[0] if len(fits) == 1 else None


def _leads(entry: Entry) -> bool:
    return any(office == "leader" for office, _, _ in entry.offices)


def _countries(entry: Entry, registry: Registry) -> list[str]:
    """Countries of an actor: of its offices first, then those it belongs to."""
    said = [x for _, of, _ in entry.offices for x in sorted(of)] + sorted(entry.owners)
    return [x for x in said if x in registry.vocabulary.countries]


def _home(candidates: Sequence[Candidate], registry: Registry) -> str:
    """Country that an article takes for granted.

    That of the office-holders whom it names without their country, else that of most of the listed persons: of one
    alone only where no country is said more often.
    """
    titled = [registry.entries[c.actor] for c in candidates if _titled_at_home(c, registry)]
    persons = titled or registry.by_kind.get("person", ())
    found = Counter(country for e in persons for country in _countries(e, registry)[:1])
    said = _said(candidates, registry)
    home = min(found, key=lambda k: (-found[k], -said[k], k), default="")
    return home if titled or found[home] > 1 or said[home] == max(said.values(), default=0) else ""


def _said(candidates: Iterable[Candidate], registry: Registry) -> Counter[str]:
    """Count how often the countries are said."""
    return Counter(owner for c in candidates for owner in c.owners if owner in registry.vocabulary.countries)


def _titled_at_home(c: Candidate, registry: Registry) -> bool:
    """Whether a person is named with an office, and without a country."""
    foreign = any(registry.vocabulary.belonging(m) for m in c.said.modifiers)
    return c.sort == Sort.NAME and "person" in c.kinds and bool(c.actor and c.heads) and not foreign


def _speaker(q: Quote, candidates: Sequence[Candidate]) -> Candidate | None:
    """Actor or stranger whose name stands where the speaker of a quotation does."""
    at = q.speaker_start
    if at is None:
        return None
    k = bisect_right(candidates, at, key=lambda c: c.start) - 1
    near = [c for c in candidates[max(0, k - 3) : k + 1] if c.start <= at < c.end]
    known = (c for c in near if c.actor)
    return next(known, None) or next((c for c in near if c.sort == Sort.STRANGER), None)


def _at_home(candidates: Sequence[Candidate]) -> dict[str, str]:
    """Give the countries of persons whom no record lists, where it stands before a name: "Kenyan minister Ben Wako"."""
    places = [c for c in candidates if c.sort == Sort.PLACE and len(c.owners) == 1]
    persons = (c for c in reversed(candidates) if c.sort == Sort.STRANGER and "person" in c.kinds)
    return {c.stranger: country for c in persons if (country := _country_in(c, places))}


def _country_in(c: Candidate, places: Sequence[Candidate]) -> str:
    """Give the country that a phrase has the word of, or nothing."""
    k = bisect_right(places, c.start, key=lambda p: p.start)
    return next((min(p.owners) for p in places[max(0, k - 1) : k + 1] if c.start <= p.start < c.end), "")
