"""Strings that make a pattern work: what leads to a repeat, what it repeats many times, and an end that fits nothing.

Idea: a pattern is slow where the same characters can be shared out among its repeats in many ways (Weideman et al.
2016). So each repeat that has no bound is led up to, filled and then disappointed. Characters are tried by kind: of
those that all parts of the pattern take or leave alike, one stands for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from re import _constants as sre  # type: ignore[attr-defined]  # as in program.py
from typing import Any

from framing.text.effort.program import Test, inner_flags, is_atom, repeat_of, taker

ENDS = ("", "\x01")  # and, of the characters of a pattern, the one that fewest of its parts take
_POOL = " \n\taAzZ0_-'’.,:;\"“”()[]<>@#/|&$%?!…—é\x01"
_LONG = 8  # repeats that may be more are pumped, too: they may stand within each other
_WORDS = 10  # strings that are repeated, for each repeat


@dataclass(frozen=True)
class Pump:
    """``lead``, then ``filling`` as often as one likes, then ``end``."""

    lead: str
    filling: str
    end: str

    def long(self, length: int, times: int = 1) -> str:
        """Fill it with about so many characters, so many times."""
        return self.lead + self.filling * (times * max(_LONG, length // len(self.filling))) + self.end


def pumps_of(tree: Any, flags: int) -> Iterator[Pump]:  # noqa: ANN401 - re has no type for its tree
    """Make the pumps of a pattern, each once.

    Parameters
    ----------
    tree : Any
        From `tree_of`.
    flags : int
        Of the pattern.

    Yields
    ------
    Pump
        For each repeat without a bound, or with a wide one.
    """
    kinds, stranger = _kinds(list(_atoms(tree, flags)))
    ends = dict.fromkeys((*ENDS, stranger))
    made: dict[Pump, None] = {}
    for lead, body, inside in _repeats(tree, flags, "", kinds):
        fillings = dict.fromkeys(s for s in _samples(body, inside, kinds) if s)
        for filling in islice(fillings, _WORDS):
            for before in dict.fromkeys((lead, "")):
                made.update((Pump(before, filling, end), None) for end in ends)
    yield from made


def _atoms(nodes: Iterable[Any], flags: int) -> Iterator[tuple[Any, Any, int]]:
    for op, given in nodes:
        if is_atom(op):
            yield op, given, flags
        for inside, inner in _below(op, given, flags):
            yield from _atoms(inside, inner)


def _below(op: Any, given: Any, flags: int) -> list[tuple[Any, int]]:  # noqa: ANN401
    """Give what stands inside a node, with its flags."""
    if op is sre.SUBPATTERN:
        return [(given[3], inner_flags(flags, given))]
    if op is sre.BRANCH:
        return [(way, flags) for way in given[1]]
    if repeat_of(op):
        return [(given[2], flags)]
    if op is sre.ATOMIC_GROUP:
        return [(given, flags)]
    return [(given[1], flags)] if op in (sre.ASSERT, sre.ASSERT_NOT) else []


def _kinds(atoms: list[tuple[Any, Any, int]]) -> tuple[str, str]:
    """One character for each set of atoms that take it, and the one that the fewest take."""
    literals = {chr(value) for op, given, _ in atoms for value in _literals(op, given)}
    tests: list[Test] = [taker(*atom) for atom in atoms]
    found: dict[tuple[bool, ...], str] = {}
    for c in (*_POOL, *sorted(literals)):
        found.setdefault(tuple(t(c) for t in tests), c)
    return "".join(found.values()), found[min(found, key=sum)]


def _literals(op: Any, given: Any) -> list[int]:  # noqa: ANN401
    if op is sre.LITERAL:
        return [given]
    if op is not sre.IN:
        return []
    singles = [value for kind, value in given if kind is sre.LITERAL]
    return singles + [low for kind, value in given if kind is sre.RANGE for low in value[:1]]


def _repeats(nodes: Any, flags: int, lead: str, kinds: str) -> Iterator[tuple[str, Any, int]]:  # noqa: ANN401
    """Give what leads to each wide repeat, what it repeats, and the flags there."""
    for op, given in nodes:
        if repeat_of(op) and (given[1] is sre.MAXREPEAT or given[1] > _LONG):
            yield lead, given[2], flags
        for inside, inner in _below(op, given, flags):
            yield from _repeats(inside, inner, lead, kinds)
        lead += next(_samples([(op, given)], flags, kinds), "")


def _samples(nodes: Any, flags: int, kinds: str) -> Iterator[str]:  # noqa: ANN401
    """Give some strings that nodes take, the shortest choices first."""
    found = [""]
    for op, given in nodes:
        ways = list(dict.fromkeys(_of_node(op, given, flags, kinds)))
        if len(found) * len(ways) > 4 * _WORDS:  # each way once, rather than all of them together
            found = [found[0] + w for w in ways] + [f + ways[0] for f in found[1:]]
        else:
            found = [f + w for w in ways for f in found]
    yield from found


def _of_node(op: Any, given: Any, flags: int, kinds: str) -> list[str]:  # noqa: ANN401
    if is_atom(op):
        return list(filter(taker(op, given, flags), kinds)) or [""]
    if repeat_of(op):
        least = min(given[0], _LONG)
        once = [s * max(1, least) for s in _samples(given[2], flags, kinds)]
        return once if least else ["", *once]
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return [""]
    return [s for inside, inner in _below(op, given, flags) for s in _samples(inside, inner, kinds)] or [""]
