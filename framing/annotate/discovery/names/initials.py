"""Names that are written with the initials of others: "SURJ" of "Showing Up for Racial Justice"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.annotate.discovery.runs import Run
from framing.annotate.discovery.units import Reading, Unit


def has_initials(short: str, units: Sequence[Unit]) -> bool:
    """Whether a word in capitals is made of the initials of a name."""
    return len(short) > 1 and short.replace(".", "") in _initials_of(units)


def by_initials(runs: Sequence[Run], readings: Sequence[Reading]) -> Iterator[tuple[str, Run]]:
    """Yield the names of three words and more with their initials."""
    for r in runs:
        if len(r.words) > 2:
            yield from ((letters, r) for letters in _initials_of(readings[r.d][r.s][r.a : r.b]))


def _initials_of(units: Sequence[Unit]) -> frozenset[str]:
    """Give the initials of a name: of its capitalised words, and of all, as in "Ban on Night Fishing (BONF)"."""
    words = [w for u in units for w in u.text.split()]
    return frozenset({"".join(w[0] for w in words if w[0].isupper()), "".join(w[0] for w in words).upper()})
