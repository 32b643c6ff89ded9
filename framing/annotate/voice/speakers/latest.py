"""Who spoke last near a place, and whether a noun that nobody was brought in with may mean them.

Idea: "the aide said" right behind the words of a spokesperson is that spokesperson, named or not; "the company" is
the last body that spoke and may be one. Whoever spoke further back than a few sentences is not meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.annotate.voice.speakers.roles import SEVERAL, is_one, noun_of
from framing.annotate.voice.speakers.told import Told
from framing.lexicon import Persons
from framing.text import is_capitalised

Spoke = Sequence[tuple[int, str]]  # places and names, latest last
NEAR = 3  # sentences that a noun goes back to whoever spoke
_BODIES = frozenset({"organisation", "government", "media"})


def nearby(spoke: Spoke, start: int, told: Told) -> str:
    """Name of the last named speaker within a few sentences."""
    near = (name for at, name in reversed(spoke) if told.steps(at, start) <= NEAR)
    return next((n for n in near if is_capitalised(n) and not SEVERAL.search(n)), "")


def last_of(noun: str, persons: Spoke, bodies: Spoke, start: int, told: Told, lists: Persons) -> str:
    """Whoever a noun that nobody was brought in with may mean: the last who spoke close by and is of its kind."""
    return _last_person(noun, persons, start, told, lists) or _last_body(noun, bodies, start, told, lists)


def _last_person(noun: str, persons: Spoke, start: int, told: Told, lists: Persons) -> str:
    """Person whom a noun for one may mean: the last who spoke close by, without a name if of the same kind."""
    if not is_one(noun, lists):
        return ""
    at, name = persons[-1] if persons else (0, "")
    unnamed = name and not is_capitalised(name) and lists.nouns.get(noun_of(name)) == lists.nouns.get(noun)
    return name if unnamed and told.steps(at, start) <= NEAR else nearby(persons, start, told)


def _last_body(noun: str, bodies: Spoke, start: int, told: Told, lists: Persons) -> str:
    """Body that a noun may mean: the last that spoke close by, no party's members, no body with a noun of its own."""
    # the company is not the Port Workers union
    alike = [b for b in bodies if not b[1].split()[-1].islower() or b[1].endswith(noun)]
    able = [b for b in alike if b[1].split()[0].removesuffix("s") not in lists.belonging or not _is_plural(b[1])]
    return nearby(able, start, told) if lists.nouns.get(noun) in _BODIES else ""


def _is_plural(name: str) -> bool:
    return name.split()[0].endswith("s")
