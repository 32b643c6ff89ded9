"""Which person's office a phrase names: "the French president", "the former secretary of state".

One question for phrases that say whose the office is (`office_of`) and for those that point back (`holds_office`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from framing.annotate.naming.clues.modifiers import POSSESSIVE, Modifiers
from framing.annotate.naming.clues.times import When
from framing.lexicon import NounSense
from framing.registry import Entry

_SECOND = frozenset({"vice", "deputy", "lieutenant", "assistant"})
_NO_BODIES: Mapping[str, int] = MappingProxyType({})


def called(r: Modifiers, sense: NounSense) -> tuple[str, ...]:
    """Give a noun alone and with its modifiers, in lower case: what an office is compared with."""
    whole = (r.words + sense.noun).strip()
    names = (sense.noun, whole.split(" ", 1)[-1], whole, *sorted(r.alike))
    return (*names, r.office, *(("leader",) if r.leads else ())) if r.office else names


def names_office(office: str, names: tuple[str, ...]) -> bool:
    """Whether a noun with its modifiers names an office: it ends like it, or the office ends like it.

    A deputy's office is another one: "the president" is no vice president.
    """
    second = is_second(office.split())
    if second != any(is_second(n.split()) for n in names):
        return False
    alike = (n for n in names if is_second(n.split()) == second)
    return any(f" {name}".endswith(f" {office}") or office.endswith(f" {name}") for name in alike)


def is_second(words: Sequence[str]) -> bool:
    """Whether words before an office, small, make it that of a deputy: "vice president", "deputy prime minister"."""
    return not _SECOND.isdisjoint(" ".join(words).replace("-", " ").split()[:-1])


def holds_office(entry: Entry, names: tuple[str, ...]) -> bool:
    """Whether a person holds, at any time, an office of this name."""
    return any(names_office(office, names) for office, _, _ in entry.offices)


def office_of(r: Modifiers, sense: NounSense, entry: Entry, when: When, bodies: Mapping[str, int] = _NO_BODIES) -> int:
    """Place where the evidence ends that a phrase names a person by office and by whose it is; 0 where it does not.

    Parameters
    ----------
    r : Modifiers
        The phrase, read.
    sense : NounSense
        What its noun can stand for.
    entry : Entry
        The person.
    when : When
        The years it may speak of.
    bodies : Mapping[str, int]
        Names, in lower case, of listed actors in the phrase, and where they end: "the FBI director".

    Returns
    -------
    int
        End of the naming in the text. An office alone points back, and is resolved later.
    """
    if r.phrase.plural or r.to_come or (r.vague and r.phrase.determiner not in POSSESSIVE):
        return 0
    names = called(r, sense)
    held = [o for o in entry.offices if names_office(o[0], names) and when.holds(o[2], past=r.past)]
    return max((_end(r, of, bodies) for _, of, _ in held), default=0)


def _end(r: Modifiers, of: frozenset[str], bodies: Mapping[str, int]) -> int:
    """Place where the evidence ends that an office is one of these countries; 0 where it is another's or nobody's."""
    given = {k: v for k, v in {**r.owners, **r.located, **bodies}.items() if k in of}
    another = bool(r.owners or bodies) and not given
    return max(r.phrase.end, *given.values()) if given and not another else 0
