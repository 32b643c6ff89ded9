r"""Whether a pattern is linear: on no string does twice the length make more than twice the work.

Idea: ``(a+)+`` takes longer than the age of the world on a line of forty letters, ``\s*,?\s*`` six seconds on a
thousand spaces. Each pattern is run on pumps of three lengths, by steps and not by a clock. If the second lengthening
costs more than the first by more than a trifle, work grows faster than the text. A repeat that has a bound is cut to a
few, for it makes work longer but not steeper; whether bounded repeats within each other hang is asked apart, as if they
had no bound.

Limits: pumps are many but not all; a pattern that passes is linear on all that was tried.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.text.effort.machine import Machine, TooMuchError
from framing.text.effort.program import Instruction, program_of, tree_of
from framing.text.effort.pumps import Pump, pumps_of

_LENGTH = 40  # characters of the shortest filling
_FEW = 4  # repeats to which bounded ones are cut
_WIDE = 16  # bounded repeats that are taken for unbounded where hangs are looked for
_TRIFLE = 40  # steps by which the second lengthening may cost more
_ENOUGH = 40_000  # steps: more than any linear pattern needs for three times `_LENGTH`
_HANG_LENGTH, _HANG = 24, 24**3  # a pattern without bounds may be cubic at most, on one place


class Effort(NamedTuple):
    """Where a pattern is slow: the pump, and its steps on one, two and three lengths."""

    pump: Pump
    steps: tuple[int, int, int]


def effort_of(pattern: re.Pattern[str], *, searched: bool = True) -> Effort | None:
    """Find a string on which a pattern takes more than linear work.

    Parameters
    ----------
    pattern : re.Pattern[str]
        The pattern.
    searched : bool
        Whether it is searched in a text, from every place on; else it is matched at the beginning only.

    Returns
    -------
    Effort | None
        The first that was found; None where all work is linear.
    """
    tree = tree_of(pattern)
    cut = program_of(tree, pattern.flags, _cut)
    wide = program_of(tree, pattern.flags, _widened)
    for pump in pumps_of(tree, pattern.flags):
        if _is_hang(wide, pump):
            return Effort(pump, (_HANG, _HANG, _HANG))
        found = _steps(cut, pump, searched)
        if found[2] - found[1] > found[1] - found[0] + _TRIFLE:
            return Effort(pump, found)
    return None


def pattern_fault(pattern: str, flags: int = 0, *, searched: bool = False) -> str:
    """Say what is wrong with a pattern that somebody wrote; "" where nothing is.

    Parameters
    ----------
    pattern : str
        As `re` reads it.
    flags : int
        Of `re`.
    searched : bool
        As for `effort_of`.

    Returns
    -------
    str
        What is wrong, and the remedy.
    """
    try:
        compiled = re.compile(pattern, flags)
    except (re.error, OverflowError, RecursionError) as err:
        return f"is no regular expression ({err}); mend it, or put a backslash before signs that stand for themselves"
    if compiled.groupindex:
        return "names a group, and so may another row; write (?:...) for (?P<name>...)"
    slow = effort_of(compiled, searched=searched)
    if slow is None:
        return ""
    return (
        f"would take ever longer on a line such as {slow.pump.long(9)!r}; let no repeat stand beside or within "
        "another that takes the same characters, or write it so that it gives nothing back: \\s*+ for \\s*"
    )


def _cut(least: int, most: int | None) -> tuple[int, int | None]:
    return min(least, _FEW), None if most is None else min(most, _FEW)


def _widened(least: int, most: int | None) -> tuple[int, int | None]:
    return min(least, _FEW), None if most is None or most > _WIDE else most


def _is_hang(program: list[Instruction], pump: Pump) -> bool:
    try:
        Machine(pump.long(_HANG_LENGTH), _HANG).match(program, 0)
    except TooMuchError:
        return True
    return False


def _steps(program: list[Instruction], pump: Pump, searched: bool) -> tuple[int, int, int]:
    one, two, three = (_counted(program, pump.long(_LENGTH, n), searched) for n in (1, 2, 3))
    return one, two, three


def _counted(program: list[Instruction], text: str, searched: bool) -> int:
    machine = Machine(text, _ENOUGH)
    try:
        return machine.search(program) if searched else _matched(machine, program)
    except TooMuchError:
        return len(text) ** 2 * _ENOUGH  # so that a longer text costs more here too


def _matched(machine: Machine, program: list[Instruction]) -> int:
    machine.match(program, 0)
    return machine.steps
