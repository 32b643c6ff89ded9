"""A pattern as a small program: the same choices in the same order as `re` makes them, so that they can be counted.

Idea: a backtracking matcher is a few instructions (Thompson 1968, Cox 2009): take a character, go one of two ways, come
back to the other. `re` tells nobody how many it needed; a program of ours does. The tree is that of `re` itself.

Conventions: counts are cut to a few repeats, or taken for unlimited, as the question asks: a bound only makes work
constant once it is passed. Of a condition both ways are open. An instruction is a tuple, its name first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from re import _constants as sre  # type: ignore[attr-defined]  # private, but the only tree there is
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Instruction = tuple[Any, ...]
Test = Callable[[str], bool]
Bound = Callable[[int, int | None], tuple[int, int | None]]  # what a count becomes; None is unlimited

_REPEATS = {sre.MAX_REPEAT: "greedy", sre.MIN_REPEAT: "lazy", sre.POSSESSIVE_REPEAT: "possessive"}
_CATEGORY: dict[Any, Test] = {
    sre.CATEGORY_DIGIT: str.isdecimal,
    sre.CATEGORY_NOT_DIGIT: lambda c: not c.isdecimal(),
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
    sre.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    sre.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
}
_ATOMS = frozenset({sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN})


def tree_of(pattern: re.Pattern[str]) -> Any:  # noqa: ANN401 - re has no type for it
    """Parse a pattern as `re` does."""
    return _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)


def program_of(tree: Any, flags: int, bound: Bound) -> list[Instruction]:  # noqa: ANN401
    """Write the program of a tree; it ends with ``match``."""
    made: list[Instruction] = []
    _Writer(made, bound).sequence(tree, flags)
    made.append(("match",))
    return made


def is_atom(op: object) -> bool:
    """Whether a node of the tree takes exactly one character."""
    return op in _ATOMS


def repeat_of(op: object) -> str:
    """Say of what sort a repeat is: greedy, lazy, possessive; "" for another node."""
    return _REPEATS.get(op, "")


def inner_flags(flags: int, given: tuple[Any, ...]) -> int:
    """Give the flags inside a group, such as ``(?i:...)``."""
    _, added, removed, _ = given
    return int((flags | added) & ~removed)


def taker(op: object, given: Any, flags: int) -> Test:  # noqa: ANN401
    """Give the test of one character that an atom makes."""
    if op is sre.ANY:
        return (lambda c: True) if flags & re.DOTALL else (lambda c: c != "\n")
    items = given if op is sre.IN else [(op, given)]
    refused = bool(items) and items[0][0] is sre.NEGATE
    tests = [_one(kind, value) for kind, value in items[refused:]]
    known: dict[str, bool] = {}  # of characters asked for before: few stand in a pump
    return partial(_takes, tests, refused or op is sre.NOT_LITERAL, bool(flags & re.IGNORECASE), known)


def _takes(tests: list[Test], negated: bool, any_case: bool, known: dict[str, bool], c: str) -> bool:
    if c not in known:
        forms = {c, c.lower(), c.upper()[:1]} if any_case else {c}
        known[c] = any(t(x) for t in tests for x in forms) != negated
    return known[c]


def _one(kind: object, value: Any) -> Test:  # noqa: ANN401
    if kind is sre.RANGE:
        return partial(_between, *value)
    if kind is sre.CATEGORY:
        return _CATEGORY[value]
    return partial(_between, value, value)


def _between(low: int, high: int, c: str) -> bool:
    return low <= ord(c) <= high


class _Writer:
    """Writes instructions one behind the other."""

    def __init__(self, made: list[Instruction], bound: Bound) -> None:
        self.made = made
        self.bound = bound

    def sequence(self, nodes: Iterable[Any], flags: int) -> None:
        for op, given in nodes:
            self._node(op, given, flags)

    def _node(self, op: Any, given: Any, flags: int) -> None:  # noqa: ANN401
        if op in _ATOMS:
            self.made.append(("take", taker(op, given, flags)))
        elif op in _REPEATS:
            self._repeat(_REPEATS[op], given, flags)
        elif op is sre.SUBPATTERN:
            self._group(given, flags)
        elif op is sre.BRANCH:
            self._branch(given[1], flags)
        else:
            self._rare(op, given, flags)

    def _rare(self, op: Any, given: Any, flags: int) -> None:  # noqa: ANN401
        if op is sre.AT:
            self.made.append(("at", given, bool(flags & re.MULTILINE)))
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            back = given[1].getwidth()[1] if given[0] < 0 else 0
            self.made.append(("look", program_of(given[1], flags, self.bound), back, op is sre.ASSERT))
        elif op is sre.ATOMIC_GROUP:
            self.made.append(("atomic", program_of(given, flags, self.bound)))
        elif op is sre.GROUPREF:
            self.made.append(("again", given))
        elif op is sre.GROUPREF_EXISTS:
            self._branch([given[1], given[2] or ()], flags)

    def _group(self, given: Any, flags: int) -> None:  # noqa: ANN401
        number, inside = given[0], given[3]
        if number:
            self.made.append(("open", number))
        self.sequence(inside, inner_flags(flags, given))
        if number:
            self.made.append(("close", number))

    def _branch(self, ways: Iterable[Any], flags: int) -> None:
        ends = []
        *first, last = ways
        for way in first:
            split = self._hole()
            self.sequence(way, flags)
            ends.append(self._hole())
            self.made[split] = ("split", split + 1, len(self.made))
        self.sequence(last, flags)
        for end in ends:
            self.made[end] = ("jump", len(self.made))

    def _hole(self) -> int:
        self.made.append(())
        return len(self.made) - 1

    def _repeat(self, sort: str, given: Any, flags: int) -> None:  # noqa: ANN401
        least, most, body = given
        least, limit = self.bound(least, None if most is sre.MAXREPEAT else most)
        if sort == "possessive":
            inside: list[Instruction] = []
            _Writer(inside, self.bound)._times(least, limit, body, flags, lazy=False)
            self.made.append(("atomic", [*inside, ("match",)]))
        else:
            self._times(least, limit, body, flags, lazy=sort == "lazy")

    def _times(self, least: int, most: int | None, body: Any, flags: int, *, lazy: bool) -> None:  # noqa: ANN401
        for _ in range(least):
            self.sequence(body, flags)
        if most is None:
            self._loop(body, flags, lazy=lazy)
        else:
            holes = []
            for _ in range(most - least):
                holes.append(self._hole())
                self.sequence(body, flags)
            for hole in holes:
                self.made[hole] = self._split(hole + 1, len(self.made), lazy=lazy)

    def _loop(self, body: Any, flags: int, *, lazy: bool) -> None:  # noqa: ANN401
        start = self._hole()
        self.made.append(("open", -start))  # where this round began: a round that took nothing is the last
        self.sequence(body, flags)
        self.made += [("moved", -start), ("jump", start)]
        self.made[start] = self._split(start + 1, len(self.made), lazy=lazy)

    @staticmethod
    def _split(on: int, off: int, *, lazy: bool) -> Instruction:
        return ("split", off, on) if lazy else ("split", on, off)
