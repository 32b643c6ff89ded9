"""Where name words stand together: the first cut at names, before runs are taken apart or widened.

A person behind a body is another name, a noun for people before the last word of a body's name is a part of it, and
so is what a law is "of". Initials are a name only with what follows them.

Conventions: names as pairs of unit numbers, the end excluded; codes are those of `units`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.annotate.discovery.units import Unit
from framing.annotate.discovery.words import Words

_RUN = re.compile(r"N(?:(?:-|n{1,2}-?)?N)*")
_DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_WHOLE = 2  # words of a name with a first and a last one
_REGIONS = ("R", "L")
_OTHER_NAMES = ("C", "D", "K", "R", "L")  # what may be a nickname or a first name as well


def spans(units: Sequence[Unit], codes: str, words: Words) -> Iterator[tuple[int, int]]:
    """Find where name words stand together; a person behind a body is another: "Army | John McHugh".

    Parameters
    ----------
    units : Sequence[Unit]
        A sentence.
    codes : str
        The codes of its units.
    words : Words
        The lexicons.

    Yields
    ------
    tuple[int, int]
        First unit of a name and the one behind it, in text order.
    """
    until = 0
    for m in _RUN.finditer(codes):
        if m.start() < until:
            continue
        a, b = m.start(), _end(units, codes, *m.span(), words)
        until = b
        for k in range(a + 1, b - 1):
            if units[k - 1].text in words.heads and units[k].text in words.first:
                yield a, k
                a = k
        if a < b:
            yield a, b


def _end(units: Sequence[Unit], codes: str, a: int, b: int, words: Words) -> int:
    """End of a name that goes on behind a run of name words; `a` where the run is no name."""
    if _only_initials(units[a:b]):
        return _end_of_run(codes, b + 1) if codes[b : b + 1] in _OTHER_NAMES and codes.startswith("N", b + 1) else a
    while _bodys_head(units, codes, b, words):
        b += 2  # "Moreau Pacific Airways", "Kelham General Hospital", "Harbour Workers Union"
    b -= _dated(units, a, b)
    return _end_of_law(units, codes, _two_realms(units, codes, b, words), words)


def _dated(units: Sequence[Unit], a: int, b: int) -> bool:
    """Whether a day stands behind a whole name: "Ann Moreau | Friday", but "Black Friday"."""
    return b - a > _WHOLE and units[b - 1].text in _DAYS


def _only_initials(units: Sequence[Unit]) -> bool:
    """Whether units are initials alone, which are no name without "C. D. | French | Hale"."""
    return all(len(u.text) == 2 and u.text[1] == "." for u in units)


def _end_of_run(codes: str, a: int) -> int:
    m = _RUN.match(codes, a)
    return a if m is None else m.end()


def _end_of_law(units: Sequence[Unit], codes: str, b: int, words: Words) -> int:
    """End of the name of a law or a work: "Defence of | Fishing Act"."""
    end = _end_of_run(codes, b + 1) if codes.startswith("oN", b) else b
    return end if words.heads.get(units[end - 1].text) == "thing" else b


def _bodys_head(units: Sequence[Unit], codes: str, b: int, words: Words) -> bool:
    """Whether a region or a capitalised noun for people and the last word of a body's name stand at unit `b`."""
    inside = codes[b : b + 1] in _REGIONS or (codes.startswith("T", b) and units[b].text[0].isupper())
    return inside and codes.startswith("N", b + 1) and units[b + 1].text in words.heads


def _two_realms(units: Sequence[Unit], codes: str, b: int, words: Words) -> int:
    """End of a body's name that names two realms: "Fisheries and | Health Administration"; else `b`."""
    last = units[b - 1].text
    if codes[b : b + 1] != "&" or last in words.heads or last.lower() not in words.realms:
        return b
    end = next((k for k in range(b + 1, len(units)) if codes[k] != "N"), len(units))
    return end if end > b + 1 and units[end - 1].text in words.heads else b
