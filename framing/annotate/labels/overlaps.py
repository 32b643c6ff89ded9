"""Which of two findings at one place stays: a label given by a verb, a name around it, or the plain phrase."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from framing.records import Construction, Mention

_REACH = 400  # characters a phrase may span
_GIVEN = frozenset(
    {"identified by name", "copula", "as-complement", "object complement", "designation", "list membership"}
    | {"role", "content", "becoming"}
)


def without_overlaps(old: Sequence[Mention], new: Sequence[Mention]) -> list[Mention]:
    """Keep one mention a phrase: a label replaces the plain phrase of the same actor that it covers.

    Parameters
    ----------
    old : Sequence[Mention]
        The namings.
    new : Sequence[Mention]
        The labels that verbs give.

    Returns
    -------
    list of Mention
        In text order.
    """
    kept = sorted(old, key=lambda m: m.start)
    for m in sorted(new, key=lambda m: (m.start - m.end, m.start, m.rule)):
        low, high = (bisect_left(kept, x, key=lambda o: o.start) for x in (m.start - _REACH, m.end))
        near = kept[low:high]
        if not any(_outranks(o, m) for o in near):
            kept[low:high] = [o for o in near if not _replaces(m, o)]
            insort(kept, m, key=lambda o: o.start)
    return kept


def _outranks(old: Mention, new: Mention) -> bool:
    """Whether a label given by a verb, or a name around the new label, stands there already."""
    given = old.rule in _GIVEN and old.end > new.start
    return old.actor == new.actor and (given or (old.construction == Construction.NAME and _covers(old, new)))


def _replaces(new: Mention, old: Mention) -> bool:
    return old.actor == new.actor and old.construction != Construction.NAME and _covers(new, old)


def _covers(a: Mention, b: Mention) -> bool:
    return a.start <= b.start and b.end <= a.end
