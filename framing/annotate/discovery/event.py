"""What the articles of an event say together, and the keys by which its actors are told apart.

A key is text with a sort before a colon: "state:Iran", "body:United States:Pentagon", "known:Taliban" (a listed
party, organisation or armed group), "name:barack obama" (a cluster of `Names`), "team:barack obama:campaign",
"military:Iran", "group:migrant:refugee", "collective:caravan".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.annotate.discovery.names import Entity, Names
from framing.annotate.discovery.roles import Roles
from framing.annotate.discovery.runs import Run
from framing.annotate.discovery.units import Reading
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
        if run.kind == "state body":
            key = body_key(run.of or self.roles.home, " ".join(run.words))
            return [key] if key else []
        return [f"name:{self.names.key(run)}"]

    def is_person(self, key: str) -> bool:
        """Whether a key is a person's."""
        return key.startswith("name:") and key[5:] in self.roles.persons
