"""Several states in one phrase: "French and Chadian troops", "US, Norwegian and UN negotiators".

The phrase names each of them that is listed: by its forces, where the noun is for armed people and the registry has
them, by its government, else by the state. Who is not listed is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from framing.annotate.naming.candidates import Candidate, Decision, Sort
from framing.annotate.naming.sentence import Place, Reading
from framing.annotate.naming.weights import SURE
from framing.grammar import Phrase
from framing.lexicon import Vocabulary
from framing.registry import Entry

_LINK = re.compile(r"(?:, (?:and )?| and | & |/|-)(?:the )?")
_MEMBER = re.compile(r"(?:, (?:and )?| and )(?:the )?[A-Z][\w.]*")  # a body beside the states: "and UN"
_REST = re.compile(r"(?: [a-z][a-z-]*){0,2} $")  # between the last of them and the noun: "special"
JOINT = "joint owners"
_ACTING = frozenset({"state", "military", "police"})  # classes of nouns
_LEAST = 2


def joint_in(r: Reading) -> Iterator[Candidate]:
    """Find the phrases of one sentence that several states have together.

    Parameters
    ----------
    r : Reading
        The sentence.

    Yields
    ------
    Candidate
        One for each listed actor of a phrase, all of the same span.
    """
    if r.tree is None or len(r.places) < _LEAST:
        return
    for n in r.view.heads(_heads(r.words)):
        phrase = r.view.phrase(n)
        if phrase.plural and not r.modifies(n):
            yield from (_one(r, n, phrase, e) for e in _each(r, n, phrase))


@lru_cache(maxsize=8)
def _heads(words: Vocabulary) -> frozenset[str]:
    """Nouns for those who act for a state."""
    return frozenset(noun for noun, sort in words.people.items() if sort in _ACTING)


def _each(r: Reading, n: int, phrase: Phrase) -> list[Entry]:
    """Give the listed actors whose countries are joined before the head: armies before the states that have none."""
    places = [p for p in r.places if phrase.start <= p[0] < phrase.head_start]
    if not _are_joined(r, places, phrase):
        return []
    found = list(filter(None, (_acting(r, n, countries[0]) for _, _, countries in places)))
    bodies = [e for e in found if "state" not in e.all_kinds]
    states = [] if r.power(n) == "military" and len(found) < len(places) else found
    return list(dict.fromkeys(bodies or states))


def _are_joined(r: Reading, places: Sequence[Place], phrase: Phrase) -> bool:
    """Whether several countries stand before a head with only "and" between them."""
    joined = all(_LINK.fullmatch(r.plain, p[1], q[0]) for p, q in pairwise(places))
    return len(places) >= _LEAST and joined and _at_head(r, places[-1][1], phrase.head_start)


def _at_head(r: Reading, end: int, head: int) -> bool:
    """Whether the noun follows the last country, behind few other words."""
    m = _MEMBER.match(r.plain, end, head)
    return _REST.fullmatch(r.plain, m.end() if m else end, head) is not None


def _acting(r: Reading, n: int, country: str) -> Entry | None:
    """Give who acts for a country by a noun: its forces, its government, else the state."""
    sort, state = r.power(n), r.registry.state_of(country)
    kinds = ("military", "armed group") if sort == "military" else ("government",)
    bodies = [e for e in r.registry.holders(kinds) if country in e.owners]
    return bodies[0] if len(bodies) == 1 else state


def _one(r: Reading, n: int, phrase: Phrase, entry: Entry) -> Candidate:
    """Make the naming of one of them."""
    return Candidate(
        sort=Sort.NOUN,
        sentence=r.index,
        start=phrase.start,
        end=phrase.end,
        said=r.phrased(phrase),
        role=r.role(n),
        phrase=phrase,
        sense=r.sense(n),
        kinds=entry.all_kinds,
        heads=frozenset({r.view.surface(n)}),
        owners=entry.owners,
        given=Decision(entry.id, JOINT, SURE.evidence),
    )
