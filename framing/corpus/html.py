"""The visible text of a page of HTML, a block a line, and what the page says of itself.

Idea: what a page marks as no text (scripts, styles), as a menu, a foot, an aside or a caption is left out here;
whatever could hold the article stays, forms and lists of
links among it, and the page step judges it line by line. Markup of real pages is broken:
an element that ought to be skipped but is never closed ends where the next one shows that it must have.

Conventions: white space is folded as a browser folds it; an element that is not inline breaks the line.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

SKIP = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "head"}
    | {"nav", "footer", "aside", "figcaption", "button"}
)
_BLOCKS = frozenset({"body", "p", "h1", "h2", "article", "main", "section"})  # stand in no head and no button
_ENDS_SKIPPED = {"head": _BLOCKS | {"div"}, "button": _BLOCKS}
_INLINE = frozenset(
    {"a", "abbr", "b", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "font", "time"}
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FACTS = {"article:published_time": "date", "og:title": "title"}  # properties of <meta> that say what we ask


class Page(HTMLParser):
    """Visible text of a page, a block a line.

    Attributes
    ----------
    facts : dict of str to str
        What the page says of itself: language, date, title.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.facts: dict[str, str] = {}
        self._lines: list[list[str]] = [[]]
        self._skipped: list[str] = []
        self._in_title = False
        self._titled = ""  # what stands in <title>: the headline and often the outlet's name

    @property
    def text(self) -> str:
        """The lines read so far."""
        lines = (" ".join("".join(parts).split()) for parts in self._lines)
        return "\n".join(line for line in lines if line)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the page says of itself, and break lines at blocks."""
        given = {name: value or "" for name, value in attrs}
        self._note(tag, given)
        if self._skipped and tag in _ENDS_SKIPPED.get(self._skipped[-1], ()):
            self._skipped.pop()
        self._in_title = tag == "title" and self._skipped in ([], ["head"])
        if tag in SKIP:
            self._skipped.append(tag)
        elif tag not in _INLINE:
            self._break()

    def _note(self, tag: str, given: dict[str, str]) -> None:
        if tag == "html" and given.get("lang"):
            self.facts["language"] = given["lang"]
        if tag == "meta" and given.get("property") in _FACTS and given.get("content"):
            self._know(_FACTS[given["property"]], given["content"].strip())

    def _know(self, fact: str, said: str) -> None:
        """Keep a fact; a date that is not written as a day is none."""
        if fact != "date" or _DAY.match(said):
            self.facts[fact] = said

    def handle_endtag(self, tag: str) -> None:
        """Leave skipped parts, and break lines at blocks."""
        if tag == "title" and self._in_title:
            self._in_title = False
            self.facts.setdefault("title", " ".join(self._titled.split()))
        if tag in self._skipped:
            while self._skipped.pop() != tag:
                pass
        elif tag not in _INLINE:
            self._break()

    def _break(self) -> None:
        if not self._skipped:
            self._lines.append([])

    def handle_data(self, data: str) -> None:
        """Keep visible text."""
        if self._in_title:
            self._titled += data
        if not self._skipped:
            self._lines[-1].append(data)
