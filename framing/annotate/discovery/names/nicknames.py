"""Names of several runs: 'Robert "Bo" Bell' is Robert Bell, Bo, and Bo Bell; "Bo's Club" is neither Bo nor the club.

A name with 's in the middle is one where the event never has either part without the other.

Conventions: a nickname is one word in double marks between a given and a family name, with nothing else between them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from framing.annotate.discovery.runs import Run
from framing.annotate.discovery.units import Reading, written

_OFTEN = 2  # times that two names are said together, at least


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


def with_owners(runs: Sequence[Run], readings: Sequence[Reading]) -> list[Run]:
    """Make one name of two that are only ever said together with 's between them.

    Parameters
    ----------
    runs : Sequence[Run]
        All names where they stand, in text order.
    readings : Sequence[Reading]
        The articles.

    Returns
    -------
    list of Run
        The same, with such pairs as one.
    """
    pairs = _whole([k for k in range(len(runs) - 1) if _owns(runs[k], runs[k + 1], readings)], runs)
    return [
        _both(run, runs[k + 1], readings) if k in pairs else run for k, run in enumerate(runs) if k - 1 not in pairs
    ]


def _whole(pairs: Sequence[int], runs: Sequence[Run]) -> frozenset[int]:
    """Numbers of the first of two names that the event says together often, and never apart."""
    said = Counter(r.words for r in runs)
    both = Counter((runs[k].words, runs[k + 1].words) for k in pairs)
    whole = {two for two, n in both.items() if n >= _OFTEN and {said[two[0]], said[two[1]]} == {n}}
    return frozenset(k for k in pairs if (runs[k].words, runs[k + 1].words) in whole)


def _both(first: Run, last: Run, readings: Sequence[Reading]) -> Run:
    text = written(readings[first.d][first.s][first.a : last.b])  # as it stands: "Bo's Club", "the Dockers' Union"
    return last._replace(a=first.a, words=first.words + last.words, text=text)


def _owns(first: Run, last: Run, readings: Sequence[Reading]) -> bool:
    """Whether only 's stands between two names."""
    beside = (first.d, first.s, first.b + 1) == (last.d, last.s, last.a) and not first.kind
    return beside and readings[first.d][first.s][first.b].code == "s"


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
