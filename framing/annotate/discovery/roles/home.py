"""Which country an article takes for granted: its home, where "the president" and "the Senate" are.

It is that of the leader whom the article mostly names without her country, and who is known to lead one; else that of
the event, found in the same way; else that whose bodies (ministries, parliament) are named most among the countries
without another leader. An office that the home country does not have is another's: no chancellor is of a country with
a president.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from framing.annotate.discovery.names import Entity, Office
from framing.annotate.discovery.units import Reading, Unit
from framing.annotate.discovery.words import Known, Words

_K = TypeVar("_K")
STATE = frozenset({"head", "deputy", "minister", "adviser", "legislator", "governor", "judge"})  # ranks of a state
_ANYWHERE = "leader"  # a head of a state of any form


class Held(NamedTuple):
    """An office with who holds it and how often that is said."""

    person: str
    office: Office
    n: int


@dataclass(frozen=True)
class Homes:
    """Home countries of the articles of an event.

    Parameters
    ----------
    event : str
        Country that most of them take for granted.
    articles : Mapping of int to str
        Of the articles that take another for granted, by their numbers.
    head : Mapping of str to str
        Country to the office of its leader.
    """

    event: str
    articles: Mapping[int, str]
    head: Mapping[str, str]

    def of(self, d: int | None) -> str:
        """Country that an article takes for granted."""
        return self.event if d is None else self.articles.get(d, self.event)

    def completed(self, offices: Mapping[Office, int], country: str) -> Counter[Office]:
        """Give offices that are said without their country that of the holder, else that of the article."""
        found: Counter[Office] = Counter()
        said = {(o.lemma, o.of) for o in offices if o.of}
        for office, n in offices.items():
            of = country or self._home_of(office) if office.bare else office.of
            of = country if office.owned and (office.lemma, country) in said else of  # "its leader"
            found[office._replace(of=of, owned=False, d=None)] += n
        return found

    def _home_of(self, office: Office) -> str:
        home = self.of(office.d)
        fits = office.rank != "head" or office.lemma in (self.head.get(home, office.lemma), _ANYWHERE)
        return home if fits else ""


def best(options: Mapping[str, float]) -> str:
    """Most counted key; ties by name; empty where there is none."""
    return min(options, key=lambda k: (-options[k], k)) if options else ""


def counted(rows: Iterable[tuple[_K, Held]]) -> dict[_K, Counter[str]]:
    """Count who holds what."""
    found: dict[_K, Counter[str]] = defaultdict(Counter)
    for key, h in rows:
        found[key][h.person] += h.n
    return dict(found)


def heads_state(office: Office, words: Words) -> bool:
    """Whether an office is that of a state's leader."""
    return office.rank == "head" and words.state_of(office.of) in words.states


def find_homes(readings: Sequence[Reading], persons: Sequence[Entity], words: Words) -> Homes:
    """Find the country that each article takes for granted.

    Parameters
    ----------
    readings : Sequence[Reading]
        The articles as units.
    persons : Sequence[Entity]
        The persons with the offices that the articles give them.
    words : Words
        The lexicons.

    Returns
    -------
    Homes
        The event's home, and those of articles that have another.
    """
    said = [Held(e.key, o, n) for e in persons for o, n in e.offices.items() if _of_a_leader(o)]
    led = counted((words.state_of(h.office.of), h) for h in said if heads_state(h.office, words))
    of = _countries_led(led)
    leader = best(_bare(said))
    event = of.get(leader, "") or _by_bodies(readings, led.keys() if leader else (), words)
    return Homes(event, dict(_away(said, of, event)), _heads(said, of, words))


def _away(said: Sequence[Held], of: Mapping[str, str], event: str) -> Iterator[tuple[int, str]]:
    """Yield the articles that take another country for granted than the event does."""
    by_article: dict[int, list[Held]] = defaultdict(list)
    for h in (h for h in said if h.office.d is not None):
        by_article[h.office.d or 0].append(h)
    homes = ((d, of.get(best(_bare(found)), "")) for d, found in by_article.items())
    yield from ((d, home) for d, home in homes if home not in ("", event))


def _of_a_leader(office: Office) -> bool:
    """Whether an office is a head of state's, as far as is said."""
    return office.rank == "head" and not office.owned


def _countries_led(led: Mapping[str, Counter[str]]) -> dict[str, str]:
    """Give the country of each person who is its foremost leader."""
    return {best(persons): country for country, persons in sorted(led.items(), reverse=True)}


def _bare(said: Iterable[Held]) -> Counter[str]:
    """Count how often each leader is named so without a country."""
    bare: Counter[str] = Counter()
    for h in said:
        bare[h.person] += 0 if h.office.of else h.n
    return +bare


def _heads(said: Iterable[Held], of: Mapping[str, str], words: Words) -> dict[str, str]:
    """Give the office of each country's leader, as it is mostly said."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for h in said:
        country = words.state_of(h.office.of) or of.get(h.person, "")
        if h.office.lemma != _ANYWHERE:
            found[country][h.office.lemma] += h.n
    return {country: best(lemmas) for country, lemmas in found.items()}


def _by_bodies(readings: Sequence[Reading], led: Container[str], words: Words) -> str:
    """Country whose bodies are named most, else the one named most, among those that nobody is said to lead.

    A "Senate" or "Ministry" without more may be anybody's, unless its country is named as well.
    """
    named: Counter[str] = Counter()
    bodies: Counter[str] = Counter()
    common: Counter[str] = Counter()
    for u, country in _of_states(readings):
        if country not in led:
            count = named if u.code != "B" else common if u.text in words.heads else bodies
            count[country] += 1
    bodies.update({country: n for country, n in common.items() if not named or country in (*bodies, *named)})
    return best(bodies) or best(named)


def _of_states(readings: Sequence[Reading]) -> Iterator[tuple[Unit, str]]:
    """Yield what names a state or its body, with the country."""
    units = (u for doc in readings for units in doc for u in units)
    yield from ((u, u.value.actor) for u in units if isinstance(u.value, Known) and u.value.kind == "state")
