"""What the HTML of a page says of its lines: the words of its elements, as the lexicon ``page_markup`` reads them.

Idea: whoever builds a page names its parts ("byline", "share-tools", "comments"), and trusts nobody to read the names:
so they are evidence like the wording of a line, and give the same kind of cue. A name that holds much of the running
text says nothing, for it was given to the whole; nor does any name around a headline or a quotation.

Conventions: names are cut into words at signs and capitals; a text that came without markup has none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from framing.annotate.page.cues import Cue
from framing.annotate.page.lines import Line
from framing.lexicon import Lexicon
from framing.records import Markup, Role

_MOST = 0.25  # share of the running text that the lines under one word may hold, if the word is to say anything
_WORD = re.compile(r"[a-z0-9]+")
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PAGE = frozenset({"html", "body"})  # what their names say goes for the whole
_TEXT = frozenset({"h1", "blockquote"})  # what stands in these is the article's own
TITLE = "h1"


def align(markup: Sequence[Markup], lines: Sequence[Line], text: str) -> list[Markup | None]:
    """Find the markup of each line that holds more than white space; none of any if the counts differ."""
    if len(markup) != text.count("\n") + 1:
        return [None] * len(lines)
    found: list[Markup | None] = []
    at = number = 0
    for line in lines:
        number += text.count("\n", at, line.start)
        at = line.start
        found.append(markup[number])
    return found


def markup_cues(markup: Sequence[Markup | None], lines: Sequence[Line], lexicon: Lexicon) -> list[Cue | None]:
    """Say what the names around each line say of it: the innermost that says something of this page."""
    known = _known(lexicon)
    named = [tuple(_names(m, known)) for m in markup]
    held: Counter[str] = Counter()
    for line, names in zip(lines, named, strict=True):
        if line.prose:
            held.update(dict.fromkeys(names, line.words))
    most = _MOST * sum(line.words for line in lines if line.prose)
    return [next((known[name] for name in names if held[name] <= most), None) for names in named]


def _names(markup: Markup | None, known: dict[str, Cue]) -> Iterator[str]:
    """Words of the lexicon in the names around a line, innermost first."""
    if markup is None or any(_tag(element) in _TEXT for element in markup.elements):
        return
    for element in reversed(markup.elements):
        if _tag(element) not in _PAGE:
            yield from (word for word in _words(element) if word in known)


def is_title(markup: Markup | None) -> bool:
    """Whether a line stands in the element for the title of a page."""
    return markup is not None and any(_tag(element) == TITLE for element in markup.elements)


def _tag(element: str) -> str:
    return element.partition(" ")[0]


@lru_cache(maxsize=4096)
def _words(element: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_CAPITAL.sub(" ", element).lower()))


@lru_cache(maxsize=8)
def _known(lexicon: Lexicon) -> dict[str, Cue]:
    return {
        r["word"]: Cue(Role(r["role"]), r["reason"], f"page_markup:{i}") for i, r in enumerate(lexicon.rows, 1)
    }
