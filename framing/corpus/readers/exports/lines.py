"""Lines of an export: looked through, and joined again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Found = tuple[str, Mapping[str, Any]]  # the text of an article, and what the export says of it


def first(lines: Sequence[str], wanted: Callable[[str], object], start: int = 0) -> int:
    """Give the place of the first line that is wanted.

    Parameters
    ----------
    lines : Sequence[str]
        The lines.
    wanted : Callable[[str], object]
        Whether a line is.
    start : int
        Where to begin.

    Returns
    -------
    int
        Its index; that behind the last line if there is none.
    """
    return next((i for i in range(start, len(lines)) if wanted(lines[i])), len(lines))


def stripped(text: str) -> list[str]:
    """Give the lines of a text without the space around them."""
    return [line.strip() for line in text.splitlines()]


def joined(lines: Sequence[str]) -> str:
    """Make a text of lines, without empty ones at either end."""
    return "\n".join(lines).strip()
