"""What the HTML of a page says of its lines: where the text has its home, and how its parts are named.

Idea: the element that holds most of the running text is the text's home, an element around it counting half
(Readability, Arc90); what stands elsewhere has to speak for itself. Whoever builds a page names its parts ("byline",
"share-tools", "comments") and trusts nobody to read the names: so they are evidence like the wording of a line, and
give the same kind of cue. Names around the home say nothing, for they were given to the whole; nor do those around a
headline or a quotation. Where readers' comments are longer than the article they are no home all the same, and an
element that holds little of the running text, as one item of a list of reviews does, is none either.

Conventions: names are cut into words at signs and capitals; of a text that came without markup nothing is said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.annotate.page.cues import Cue
from framing.annotate.page.lines import Line
from framing.lexicon import Lexicon
from framing.records import Role

Elements = tuple[str, ...]
_AROUND = 0.5  # what running text counts for the element around the one it stands in
_LEAST = 0.2  # share of the running text that stands outside comments, where those are no home
_SHARE = 0.2  # share of the running text that its home holds at least
_WORD = re.compile(r"[a-z0-9]+")
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PHRASES = frozenset(
    {"a", "abbr", "b", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"}
)
_NOT = frozenset({"no", "non", "not", "without"})  # "no_caption" names what is not there
_TEXT = frozenset({"h1", "blockquote"})  # what stands in these is the article's own, whatever their names


@dataclass(frozen=True)
class Layout:
    """What markup says of each line of a page; all of it is empty for a text without.

    Parameters
    ----------
    cues : Sequence[Cue | None]
        What the names around it say.
    home : Sequence[bool | None]
        Whether it stands where the running text does.
    title : Sequence[bool]
        Whether it stands in the element for the title of a page.
    """

    cues: Sequence[Cue | None]
    home: Sequence[bool | None]
    title: Sequence[bool]


def layout_of(markup: Sequence[Elements], lines: Sequence[Line], text: str, lexicon: Lexicon) -> Layout:
    """Read what the markup of a text says of those of its lines that hold more than white space."""
    if len(markup) != text.count("\n") + 1:  # also where there is none
        n = len(lines)
        return Layout([None] * n, [None] * n, [False] * n)
    said = [markup[k] for k in _numbers(lines, text)]
    paths = [_blocks(elements) for elements in said]
    known = _known(lexicon)
    home = _home(paths, lines, known)
    return Layout(
        cues=[_cue(elements, line, home, known) for elements, line in zip(said, lines, strict=True)],
        home=[path[: len(home)] == home if home else None for path in paths],
        title=[any(_tag(element) == "h1" for element in elements) for elements in said],
    )


def _numbers(lines: Sequence[Line], text: str) -> Iterator[int]:
    """Count the line breaks above each line."""
    at = number = 0
    for line in lines:
        number += text.count("\n", at, line.start)
        at = line.start
        yield number


def _blocks(elements: Elements) -> Elements:
    """Leave out the elements that only mark phrases in a line."""
    end = len(elements)
    while end and _tag(elements[end - 1]) in _PHRASES:
        end -= 1
    return elements[:end]


def _home(paths: Sequence[Elements], lines: Sequence[Line], known: dict[str, Cue]) -> Elements:
    """Give the element that holds most running text; readers' comments are no home unless nearly all text is there."""
    running = [(path, line.words) for path, line in zip(paths, lines, strict=True) if line.prose]
    told = [(path, words) for path, words in running if not _is_comment(path, known)]
    if _count(told) >= _LEAST * _count(running):
        running = told
    held: defaultdict[Elements, float] = defaultdict(float)
    for path, words in running:
        held[path[:-1]] += words
        held[path[:-2]] += words * _AROUND
    home = max(held, key=lambda element: (held[element], len(element)), default=())
    here = _count([(path, words) for path, words in running if path[: len(home)] == home])
    return home if here >= _SHARE * _count(running) else ()


def _count(running: Sequence[tuple[Elements, int]]) -> int:
    return sum(words for _, words in running)


def _is_comment(path: Elements, known: dict[str, Cue]) -> bool:
    """Whether a name around a line can only be that of readers' comments."""
    cues = (known[word] for element in path for word in _words(element) if word in known)
    return any(cue.role == Role.COMMENT and not cue.weak for cue in cues)


def _cue(elements: Elements, line: Line, home: Elements, known: dict[str, Cue]) -> Cue | None:
    """Give the cue of the innermost name around a line that says something of it."""
    if any(_tag(element) in _TEXT for element in elements):
        return None
    cues = (known[word] for word in _own_names(elements, home) if word in known)
    return next((cue for cue in cues if not (cue.weak and line.prose)), None)


def _own_names(elements: Elements, home: Elements) -> Iterator[str]:
    """Words of the names that stand around a line but not around the home of the text, innermost first."""
    shared = next((k for k, (a, b) in enumerate(zip(elements, home, strict=False)) if a != b), len(home))
    for element in reversed(elements[shared:]):
        yield from _words(element)


def _tag(element: str) -> str:
    return element.partition(" ")[0]


@lru_cache(maxsize=4096)
def _words(element: str) -> tuple[str, ...]:
    found = _WORD.findall(_CAPITAL.sub(" ", element).lower())
    return tuple(word for word, before in zip(found, ("", *found), strict=False) if before not in _NOT)


@lru_cache(maxsize=8)
def _known(lexicon: Lexicon) -> dict[str, Cue]:
    return {
        r["word"]: Cue(Role(r["role"]), r["reason"], f"page_markup:{i}", weak=r["weak"])
        for i, r in enumerate(lexicon.rows, 1)
    }
