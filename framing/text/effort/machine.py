"""Runs the program of a pattern and counts its steps.

Idea: the machine tries the first way of each choice and comes back to the last one left when it is stuck, as `re`
does. What it counts does not depend on a clock or a machine, so a test can rest on it.

Units: steps, one an instruction.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from re import _constants as sre  # type: ignore[attr-defined]  # as in program.py
from typing import Any

from framing.text.effort.program import Instruction

Marks = tuple[Any, ...]  # a chain of (key, value, rest): groups and rounds of loops, without copying


class TooMuchError(Exception):
    """The steps allowed are used up."""


class Machine:
    """One text, and the steps made on it so far.

    Parameters
    ----------
    text : str
        What is searched.
    most : int
        Steps after which `TooMuchError` is raised.
    """

    def __init__(self, text: str, most: int) -> None:
        self.text = text
        self.most = most
        self.steps = 0

    def search(self, program: Sequence[Instruction]) -> int:
        """Find every match as ``finditer`` does; give the steps."""
        at = 0
        while at <= len(self.text):
            end = self.match(program, at)
            at = max(at + 1, end)
        return self.steps

    def match(self, program: Sequence[Instruction], at: int) -> int:
        """Match at a place; give the end, -1 where it does not."""
        text, size = self.text, len(self.text)
        left: list[tuple[int, int, Marks]] = [(0, at, ())]
        while left:
            pc, at, marks = left.pop()
            while pc >= 0:
                self.steps += 1
                if self.steps > self.most:
                    raise TooMuchError
                op = program[pc]
                kind = op[0]
                if kind == "take":
                    pc = pc + 1 if at < size and op[1](text[at]) else -1
                    at += 1
                elif kind == "split":
                    left.append((op[2], at, marks))
                    pc = op[1]
                elif kind == "jump":
                    pc = op[1]
                elif kind == "match":
                    return at
                else:
                    pc, at, marks = _RARE[kind](self, op, pc, at, marks)
        return -1

    def _note(self, op: Instruction, pc: int, at: int, marks: Marks) -> tuple[int, int, Marks]:
        return pc + 1, at, ((op[0], op[1]), at, marks)

    def _moved(self, op: Instruction, pc: int, at: int, marks: Marks) -> tuple[int, int, Marks]:
        return (pc + 1 if _last(marks, ("open", op[1])) != at else pc + 2), at, marks

    def _again(self, op: Instruction, pc: int, at: int, marks: Marks) -> tuple[int, int, Marks]:
        said = self.text[_last(marks, ("open", op[1])) : _last(marks, ("close", op[1]))]
        return (pc + 1 if self.text.startswith(said, at) else -1), at + len(said), marks

    def _look(self, op: Instruction, pc: int, at: int, marks: Marks) -> tuple[int, int, Marks]:
        _, inside, back, wanted = op
        found = at >= back and self.match(inside, at - back) >= 0
        return (pc + 1 if found == wanted else -1), at, marks

    def _atomic(self, op: Instruction, pc: int, at: int, marks: Marks) -> tuple[int, int, Marks]:
        end = self.match(op[1], at)
        return (pc + 1 if end >= 0 else -1), end, marks

    def _at(self, op: Instruction, pc: int, at: int, marks: Marks) -> tuple[int, int, Marks]:
        return (pc + 1 if _stands(self.text, at, op[1], op[2]) else -1), at, marks


_Rare = Callable[[Machine, Instruction, int, int, Marks], tuple[int, int, Marks]]
_RARE: dict[str, _Rare] = {
    "open": Machine._note,
    "close": Machine._note,
    "moved": Machine._moved,
    "again": Machine._again,
    "look": Machine._look,
    "atomic": Machine._atomic,
    "at": Machine._at,
}


def _last(marks: Marks, key: tuple[str, int]) -> int:
    while marks:
        if marks[0] == key:
            return int(marks[1])
        marks = marks[2]
    return 0


def _stands(text: str, at: int, where: object, many: bool) -> bool:
    """Whether a place is the beginning, the end or the boundary that is asked for."""
    if where in (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING):
        return at == 0 or (many and where is sre.AT_BEGINNING and text[at - 1] == "\n")
    if where in (sre.AT_END, sre.AT_END_STRING):
        return at == len(text) or (where is sre.AT_END and _ends_line(text, at, many))
    before, behind = map(_is_letter, (text[max(at - 1, 0) : at], text[at : at + 1]))
    return (before != behind) == (where is sre.AT_BOUNDARY)


def _ends_line(text: str, at: int, many: bool) -> bool:
    return text[at] == "\n" and (many or at + 1 == len(text))


def _is_letter(c: str) -> bool:
    return c.isalnum() or c == "_"
