"""The record of what stands between two quotation marks.

Offsets index the normalised text; `start` and `end` are the content without marks and white space.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from framing.text import trim


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between marks; `outer_start` and `outer_end` include the marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    single: bool = False
    nested: bool = False
    flags: tuple[str, ...] = ()
    continues: bool = False  # the paragraph before was left open


def stretch(
    text: str, outer: tuple[int, int], paragraph: int, *, closed: bool = True, nested: bool = False,
    flags: tuple[str, ...] = (),
) -> list[Stretch]:  # fmt: skip
    """Make the stretch between two marks, or from one mark to a place; none where nothing stands there."""
    start, end = trim(text, outer[0] + 1, outer[1] - closed)
    if start >= end:
        return []
    return [Stretch(start, end, *outer, paragraph, nested=nested, flags=flags)]


def outer_first(found: Iterable[Stretch]) -> list[Stretch]:
    """Sort by place, outer before nested."""
    return sorted(found, key=lambda s: (s.outer_start, -s.outer_end))
