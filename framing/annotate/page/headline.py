"""Which line above the running text is the headline.

Idea: a headline says in a few words what the text below says in many, has no full stop, and stands near the text,
its byline or date right below.

Conventions: as in ``evidence.py``; a line is compared with the running text of the next 40 lines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from framing.annotate.page.evidence import Page
from framing.annotate.page.lines import Line
from framing.annotate.page.run import Run
from framing.annotate.page.weights import HEADLINE, LEAST_HEADLINE, RIVAL
from framing.records import Role
from framing.text import fold

REACH = 60  # lines above the text in which a headline is looked for
_BELOW = 40  # lines below a headline whose words are compared with it
_FULL, _LONG, _SHORT = 8, 20, 3  # words of a headline that says all it can, of a long line, of a fragment
_UNDER = 3  # lines under a headline in which its deck stands
_BYLINE = 3  # lines below a headline in which its byline or date stands
_PATH = re.compile(r"[|»›>·•→]|https?:|www\.")
_DATED = frozenset({Role.BYLINE, Role.DATELINE})
_TEASER = frozenset({Role.RELATED, Role.CAPTION})  # "Opinion | ..." may be the headline itself


def candidates(page: Page, first: int, last: int) -> list[int]:
    """Lines that may be the headline of the text from `first` to `last`: up to its first running text, or that."""
    text = next((i for i in range(first, last + 1) if page.prose[i]), first)
    may_be_text = text > 0 and page.lines[text].words <= _LONG  # a question is closed as a sentence is
    return list(range(max(0, first - REACH), text + may_be_text))


def headline_marks(page: Page, lines: Sequence[int], first: int) -> list[dict[str, float]]:
    """Name the marks of a headline that each of `lines` bears, for a text that begins at `first`."""
    where = _places(page)
    same = Counter(line.key for line in page.lines[: first + 1])
    told = [_told(page, i, where) for i in range(max(lines, default=0) + 1)]
    found = []
    for i in lines:
        line, cue = page.lines[i], page.cues[i]
        length = min(line.words, _FULL) / _FULL
        given = {
            "length": length,
            "told below": told[i] * length,
            "fragment": line.words < _SHORT,
            "long": line.words > _LONG,
            "full stop": line.text.endswith("."),
            "title": page.layout.title[i],
            "cue": cue is not None and cue.role not in _TEASER,
            "teaser": cue is not None and cue.role in _TEASER,
            "path": _PATH.search(line.text) is not None,
            "repeated": same[line.key] > 1,
            "byline below": _byline_below(page, i),
            "distance": log(max(1, first - i)),
        }
        found.append({name: float(value) for name, value in given.items() if value})
    return found


def _byline_below(page: Page, i: int) -> float:
    """How near below a line its byline or date stands: 1 right below, 0 nowhere."""
    below = page.cues[i + 1 : i + 1 + _BYLINE]
    return next((1 / k for k, c in enumerate(below, 1) if c is not None and c.role in _DATED), 0.0)


def _places(page: Page) -> dict[str, list[int]]:
    """Stem to the lines of running text that use it."""
    places: dict[str, list[int]] = {}
    for i, stems in enumerate(page.stems):
        if page.prose[i]:
            for stem in stems:
                places.setdefault(stem, []).append(i)
    return places


def _told(page: Page, i: int, places: dict[str, list[int]]) -> float:
    """Share of a line's stems that the running text below it takes up."""
    return sum(_soon(places.get(s, ()), i) for s in page.stems[i]) / max(1, len(page.stems[i]))


def _soon(places: Sequence[int], i: int) -> bool:
    k = bisect_right(places, i)
    return k < len(places) and places[k] <= i + _BELOW


def find_headline(page: Page, run: Run, title: str | None) -> tuple[int, ...]:
    """Find the headline of the text of a page.

    Parameters
    ----------
    page : Page
        The page.
    run : Run
        The lines of the article.
    title : str | None
        The headline, where it is known.

    Returns
    -------
    tuple of int
        The line, and a second one where it may be that as well; empty where no line can be.
    """
    lines = candidates(page, run.first, run.last)
    told = [i for i in lines if title and _is_title(page.lines[i], title)]
    found = headline_marks(page, told or lines, run.first)
    ranked = sorted(zip(map(_worth, found), told or lines, strict=True), reverse=True)[:2]
    if not ranked or (not told and ranked[0][0] < LEAST_HEADLINE):
        return ()
    return _upper(page, (ranked[0][1], *_rivals(page, ranked)))


def _upper(page: Page, found: tuple[int, ...]) -> tuple[int, ...]:
    """Put the second of two lines first if the first looks like its deck."""
    return found[::-1] if _may_be_deck(page, found[0], found[-1]) else found


def _may_be_deck(page: Page, i: int, head: int) -> bool:
    """Whether line `i` stands right under a headline and says in more words what that says."""
    return 0 < i - head <= _UNDER and page.lines[i].words >= page.lines[head].words


def _rivals(page: Page, ranked: Sequence[tuple[float, int]]) -> list[int]:
    """Give the lines that weigh nearly as much as the first and say something else."""
    (most, best), *others = ranked
    return [i for worth, i in others if worth > most - RIVAL and page.lines[i].key != page.lines[best].key]


def _worth(marks: Mapping[str, float]) -> float:
    return sum(HEADLINE[name] * value for name, value in marks.items())


def _is_title(line: Line, title: str) -> bool:
    """Whether a line says what the page's title says, which may end in the outlet's name."""
    said, known = line.key, fold(title)
    return said == known or (known.startswith(said) and len(said) * 2 > len(known))
