"""What speaks for and against each line of a page: its shape, its words, its neighbours, the rest of the page.

Idea: no mark decides alone. A line belongs to the article if it reads as running text, if other running text of the
page uses its words, and if running text stands beside it; a cue, a repetition, a reader's "I" speak against it.
Every mark is a number between 0 and 1 with a name; ``weights.py`` says what each is worth.

Conventions: lines are told by their number; a *stem* is the first five letters of a longer word.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from framing.annotate.page.cues import Cue
from framing.annotate.page.lines import Line
from framing.annotate.page.markup import Layout

_STEM, _LETTERS = 5, 4  # letters of a stem, and of the shortest word that has one
_REACH = 20  # lines within which running text must use a line's words
_AROUND = 4  # lines on either side that make the neighbourhood
_MOST = 60  # words of a line that count: one very long line is no more article than a long one
_OWN = 2.0  # every line counts for so many words more, so that a column of short ones weighs
_PERSONAL = frozenset({"i", "me", "my", "you", "your", "yours", "we", "our", "us"})
_TALK = ("a button of a comment", "age of the page", "a counter of comments")  # reasons in the lexicon


@dataclass(frozen=True)
class Page:
    """The lines of a page with their cues, and what was counted over all of them.

    Parameters
    ----------
    lines : Sequence[Line]
        The page.
    cues : Sequence[Cue | None]
        What the lexicon says of each line.
    recurs : Sequence[bool]
        Whether it recurs in other articles of the outlet.
    prose : Sequence[bool]
        Whether it reads as running text and bears no cue.
    stems : Sequence[frozenset[str]]
        The stems of its words.
    topic : Sequence[float]
        Share of its stems that running text near it uses too.
    layout : Layout
        What markup says of it.
    """

    lines: Sequence[Line]
    cues: Sequence[Cue | None]
    recurs: Sequence[bool]
    prose: Sequence[bool]
    stems: Sequence[frozenset[str]]
    topic: Sequence[float]
    layout: Layout


def page_of(
    lines: Sequence[Line],
    cues: Sequence[Cue | None],
    recurring: frozenset[str],
    function_words: frozenset[str],
    layout: Layout,
) -> Page:
    """Count what can be counted of the lines of a page."""
    recurs = [line.key in recurring for line in lines] if recurring else [False] * len(lines)
    prose = [line.prose and cue is None for line, cue in zip(lines, cues, strict=True)]
    stems = [stems_of(line, function_words) for line in lines]
    return Page(lines, cues, recurs, prose, stems, _topic(stems, prose), layout)


def stems_of(line: Line, function_words: frozenset[str]) -> frozenset[str]:
    """Stems of the content words of a line."""
    return frozenset(w[:_STEM] for w in line.tokens if len(w) >= _LETTERS and w not in function_words)


def _topic(stems: Sequence[frozenset[str]], prose: Sequence[bool]) -> list[float]:
    """Share of a line's stems that other running text near it uses."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for i, (found, running) in enumerate(zip(stems, prose, strict=True)):
        if running:
            for stem in found:
                places[stem].append(i)
    return [sum(_near(places.get(s, ()), i) for s in found) / max(1, len(found)) for i, found in enumerate(stems)]


def _near(places: Sequence[int], i: int) -> bool:
    k = bisect_left(places, i - _REACH)
    k += places[k : k + 1] == [i]
    return k < len(places) and places[k] <= i + _REACH


def weigh(line: Line) -> float:
    """Give the weight of a line: its words, up to a limit."""
    return min(line.words, _MOST) + _OWN


def marks(page: Page) -> list[dict[str, float]]:
    """Name the marks that each line of a page bears.

    Parameters
    ----------
    page : Page
        The page.

    Returns
    -------
    list of dict
        Name of the mark to how strongly it shows, marks that do not show left out.
    """
    around = _around(page)
    same = Counter(line.key for line in page.lines)
    opened = _comments_opened(page)
    found = []
    for i, line in enumerate(page.lines):
        given = {
            "any line": 1.0,
            "closed": line.closed,
            "cut off": line.text.endswith(("...", "…")),
            "personal": sum(w in _PERSONAL for w in line.tokens) / max(1, line.words),
            "repeated": same[line.key] > 1,
            "topic": page.topic[i],
            "text around": around[i],
            "comments opened": i > opened,
            "home": page.layout.home[i],
            "away": page.layout.home[i] is False,
            "recurs": page.recurs[i],
            "cue": page.cues[i] is not None,
        }
        found.append({name: float(value) for name, value in given.items() if value})
    return found


def is_talk(cue: Cue | None) -> bool:
    """Whether a cue is the button, the counter or the age of a reader's comment."""
    return cue is not None and cue.reason in _TALK


def opens_comments(cue: Cue | None) -> bool:
    """Whether a cue is a heading of the readers' comments."""
    return cue is not None and cue.section and "comment" in cue.reason


def _around(page: Page) -> list[float]:
    """Share of running text among the words around each line."""
    n = len(page.lines)
    weights = [weigh(line) for line in page.lines]
    running = [w if p else 0.0 for w, p in zip(weights, page.prose, strict=True)]
    every, text = [0.0, *accumulate(weights)], [0.0, *accumulate(running)]
    around = []
    for i in range(n):
        low, high = max(0, i - _AROUND), min(n, i + _AROUND + 1)
        others = every[high] - every[low] - weights[i]
        around.append((text[high] - text[low] - running[i]) / max(1.0, others))
    return around


def _comments_opened(page: Page) -> int:
    """Line under which the readers speak: the first heading of comments that has running text above it."""
    first = next((i for i, p in enumerate(page.prose) if p), len(page.lines))
    headings = (i for i, c in enumerate(page.cues) if opens_comments(c))
    return next((i for i in headings if i > first), len(page.lines))
