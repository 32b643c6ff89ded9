"""Nicknames in the middle of a name: 'Robert "Bo" Bell' is Robert Bell, Bo, and Bo Bell.

Conventions: a nickname is one word in double marks between a given and a family name, with nothing else between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.annotate.discovery.runs import Run
from framing.annotate.discovery.units import Reading


def with_nicknames(runs: Sequence[Run], readings: Sequence[Reading]) -> list[Run]:
    """Make one name of what stands around a nickname.

    Parameters
    ----------
    runs : Sequence[Run]
        All names where they stand, in text order.
    readings : Sequence[Reading]
        The articles.

    Returns
    -------
    list of Run
        The same, with the nickname in the name that holds it.
    """
    return list(_joined(runs, readings))


def _joined(runs: Sequence[Run], readings: Sequence[Reading]) -> Iterator[Run]:
    k = 0
    while k < len(runs):
        if k + 2 < len(runs) and _marked(runs[k], runs[k + 1], runs[k + 2], readings):
            first, nick, last = runs[k : k + 3]
            text = f'{first.text} "{nick.text}" {last.text}'
            yield first._replace(b=last.b, words=first.words + last.words, text=text, nick=nick.text)
            k += 3
        else:
            yield runs[k]
            k += 1


def _marked(first: Run, nick: Run, last: Run, readings: Sequence[Reading]) -> bool:
    """Whether a name of one word stands in double marks between two names of persons."""
    if first.kind or last.kind or (first.d, first.s) != (last.d, last.s) or len(nick.words) > 1:
        return False
    units = readings[nick.d][nick.s]
    beside = first.b + 1 == nick.a and nick.b + 1 == last.a
    return beside and units[first.b].text == units[nick.b].text == '"'
