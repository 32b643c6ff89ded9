"""What the articles of an event say together, the keys by which its actors are told apart, and why a name has its key.

A key is text with a sort before a colon: "state:Iran", "body:United States:Pentagon", "known:Taliban" (a listed
party, organisation or armed group), "name:barack obama" (a cluster of `Names`), "team:barack obama:campaign",
"military:Iran", "group:migrant:refugee", "collective:caravan".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from framing.annotate.discovery.names import Entity, Names, Reason, because
from framing.annotate.discovery.roles import Roles
from framing.annotate.discovery.runs import Run
from framing.annotate.discovery.units import Reading
from framing.annotate.discovery.weights import CONFIDENCE
from framing.annotate.discovery.words import Known, Words


def body_key(country: str, name: str) -> str:
    """Key of a body of a state; empty where the state is not known."""
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
    """What the articles of an event say together.

    Parameters
    ----------
    outlets : Sequence[str]
        Outlet of each article, in small letters.
    readings : Sequence[Reading]
        The articles as units.
    names, entities : Names, Mapping
        Which forms are one name, and the evidence about each.
    roles : Roles
        Who holds which office.
    words : Words
        The lexicons.
    runs : Mapping of (int, int) to Sequence[Run]
        Names by number of article and sentence.
    countries : frozenset of str
        States that the event names.
    """

    outlets: Sequence[str]
    readings: Sequence[Reading]
    names: Names
    entities: Mapping[str, Entity]
    roles: Roles
    words: Words
    runs: Mapping[tuple[int, int], Sequence[Run]]
    countries: frozenset[str]

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

    def keys_of(self, run: Run) -> list[str]:
        """Keys of the actors that a name names: one, or two countries together."""
        if both := self.namesakes(run):
            return [f"state:{country}" for country in both]
        if compass := self.compass(run):
            return [f"state:{compass}"]
        run = self._written_out(run)
        if self._is_of_state(run):
            key = body_key(self._state_of(run), " ".join(run.words))
            return [key] if key else []
        return [f"name:{self.names.key(run)}"]

    def _written_out(self, run: Run) -> Run:
        """Give the body of a state that initials are short for, as it is written out, else the name itself."""
        whole = self._in_full.get(self.names.key(run)) if not run.kind else None
        return run if whole is None else whole._replace(d=run.d, s=run.s, a=run.a, b=run.b, text=run.text)

    @cached_property
    def _in_full(self) -> Mapping[str, Run]:
        """Bodies of states by their keys as names."""
        runs = (r for found in self.runs.values() for r in found)
        return {self.names.key(r): r for r in runs if r.kind == "state body"}

    def why(self, run: Run) -> Reason:
        """Reason for which a name has its keys."""
        if both := self.namesakes(run):
            return because("plural of two countries", f"of {' and '.join(map(repr, both))}")
        if compass := self.compass(run):
            return because("compass word for a country", f"of {compass!r}")
        return self._why_of_state(run) if self._is_of_state(run) else self.names.why(run)

    def _is_of_state(self, run: Run) -> bool:
        """Whether a body is a state's: not that of a town, whose name it begins with: "Milford Fire Department"."""
        if run.kind != "state body":
            return False
        first = run.words[0].lower()
        town = len(run.words) > 1 and run.words[-1].lower() in self.words.municipal
        town = town and first.isalpha() and first not in self.words.realms and not self._small[first]
        return bool(run.of) or not town or run.words in self._said

    @cached_property
    def _small(self) -> Counter[str]:
        """How often the event writes each word small."""
        units = (u.text for doc in self.readings for units in doc for u in units)
        return Counter(text for text in units if text.islower())

    def is_written_small(self, word: str) -> bool:
        """Whether the event writes a word small, too."""
        return self._small[word] > 0

    def _why_of_state(self, run: Run) -> Reason:
        """Reason for which a body is its state's: the country is said, or the home country is meant."""
        rule, home = ("body of a state", "") if run.of else ("organisation word of a state", ", the home country")
        evidence = f"of {self._state_of(run)!r}{home}"
        if (n := len(self._owners[run.words])) > 1:
            return Reason(rule, f"{evidence}, one of {n}", CONFIDENCE["one of several names"])
        return because(rule, evidence)

    def _state_of(self, run: Run) -> str:
        """State of a body: the one said, in the article or else in all of them; where several or none are, home."""
        if run.of:
            return run.of
        said = self._said[run.words]
        here = said.get(run.d) or frozenset().union(*said.values())
        return min(here) if len(here) == 1 else self.roles.homes.of(run.d)

    @cached_property
    def _said(self) -> Mapping[tuple[str, ...], Mapping[int, frozenset[str]]]:
        """States that are said to have a body of a name, by article."""
        said: dict[tuple[str, ...], dict[int, frozenset[str]]] = defaultdict(dict)
        for r in (r for found in self.runs.values() for r in found if r.kind == "state body" and r.of):
            said[r.words][r.d] = said[r.words].get(r.d, frozenset()) | {r.of}
        return said

    @cached_property
    def _owners(self) -> Mapping[tuple[str, ...], set[str]]:
        """States that have a body of a name."""
        owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for r in (r for found in self.runs.values() for r in found if r.kind == "state body"):
            owners[r.words].add(self._state_of(r))
        return owners

    def is_person(self, key: str) -> bool:
        """Whether a key is a person's."""
        return key.startswith("name:") and key[5:] in self.roles.persons
