"""The visible text of a page of HTML, a block a line, and what the page says of itself.

Idea: what a page marks as no text (scripts, styles), as a menu, a foot, an aside or a caption is left out here;
of these it reads the parts that have words only where a page has nothing else;
whatever could hold the article stays, forms and lists of links among it, and the page step judges it line by line:
with each line goes what the markup says of it. Markup of real pages is broken:
an element that ought to be skipped but is never closed ends where the next one shows that it must have.

Conventions: white space is folded as a browser folds it; an element that is not inline breaks the line.
"""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser

from framing.corpus.calm import calm
from framing.corpus.drafts import Said
from framing.corpus.facts import Facts

_NO_TEXT = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "title"})
SKIP = _NO_TEXT | {"head", "nav", "footer", "aside", "figcaption", "button"}
_BLOCKS = frozenset({"body", "p", "h1", "h2", "article", "main", "section"})  # stand in no head and no button
_ENDS_SKIPPED = {"head": _BLOCKS | {"div"}, "button": _BLOCKS}
_INLINE = frozenset(
    {"a", "abbr", "b", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "font", "time"}
)
_EMPTY = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
_DEEPEST = 128  # elements within each other that are told apart; browsers stop at 512
_ENDED_BY_NEXT = frozenset({"p", "li"})  # need no end tag
_NAMES = ("class", "id", "itemprop", "role")  # attributes that say what an element is
_LINKED = "application/ld+json"  # the kind of script in which a page describes itself


class _Line:
    """A line as it is read: its text, and the elements in which it began."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.elements: tuple[str, ...] | None = None

    @property
    def text(self) -> str:
        """Its text, white space folded."""
        return " ".join("".join(self.parts).split())


class Page(HTMLParser):
    """Visible text of a page, a block a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._facts = Facts()
        self._linked: list[str] | None = None  # the script of JSON-LD that stands open
        self._lines = [_Line()]
        self._spare = [_Line()]  # of skipped parts, should there be nothing else
        self._open: list[tuple[str, str]] = []  # elements that stand open: tag, and tag with names
        self._skipped: list[str] = []
        self._in_title = False
        self._titled = ""  # what stands in <title>: the headline and often the outlet's name

    @property
    def text(self) -> str:
        """The lines read so far."""
        return "\n".join(line.text for line in self._read())

    @property
    def markup(self) -> tuple[tuple[str, ...], ...]:
        """The elements around each line of `text`, outermost first."""
        return tuple(line.elements or () for line in self._read())

    @property
    def facts(self) -> dict[str, str]:
        """What the page says of itself: language, date, title, url, site, publisher, as far as it does."""
        return self._facts.read()

    @property
    def said(self) -> Said:
        """The same as a record."""
        return self._facts.said()

    def _read(self) -> list[_Line]:
        return [line for line in self._lines if line.text] or [line for line in self._spare if line.text]

    def feed(self, data: str) -> None:
        """Read a page, all of it at once."""
        super().feed(calm(data))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the page says of itself, and break lines at blocks."""
        given = {name: value or "" for name, value in attrs}
        self._facts.tag(tag, given)
        self._linked = [] if tag == "script" and given.get("type", "").strip().lower() == _LINKED else None
        self._enter(tag, given)
        self._skip(tag)

    def _skip(self, tag: str) -> None:
        """Begin or end a part that is no text, or break the line."""
        if self._skipped and tag in _ENDS_SKIPPED.get(self._skipped[-1], ()):
            self._skipped.pop()
        self._in_title = tag == "title" and self._skipped in ([], ["head"])
        if tag in SKIP and len(self._skipped) < _DEEPEST:
            self._skipped.append(tag)
        elif tag not in _INLINE:
            self._break()

    def _enter(self, tag: str, given: Mapping[str, str]) -> None:
        """Open an element."""
        if tag in _ENDED_BY_NEXT and self._open and self._open[-1][0] == tag:
            self._open.pop()
        if tag not in _EMPTY and len(self._open) < _DEEPEST:
            names = " ".join(given[name] for name in _NAMES if given.get(name))
            self._open.append((tag, f"{tag} {names}".strip()))

    def _leave(self, tag: str) -> None:
        """Close an element, and those in it that were never closed."""
        at = next((k for k in range(len(self._open) - 1, -1, -1) if self._open[k][0] == tag), None)
        if at is not None:
            del self._open[at:]

    def handle_endtag(self, tag: str) -> None:
        """Leave skipped parts, and break lines at blocks."""
        self._leave(tag)
        if self._linked is not None:
            self._facts.linked_data("".join(self._linked))
            self._linked = None
        if tag == "title" and self._in_title:
            self._in_title = False
            self._facts.note("title", self._titled)
        if tag in self._skipped:
            while self._skipped.pop() != tag:
                pass
        elif tag not in _INLINE:
            self._break()

    def _break(self) -> None:
        (self._spare if self._skipped else self._lines).append(_Line())

    def handle_data(self, data: str) -> None:
        """Keep visible text."""
        if self._in_title:
            self._titled += data
        if self._linked is not None:
            self._linked.append(data)
        if not _NO_TEXT.intersection(self._skipped):
            self._say(data, self._spare if self._skipped else self._lines)

    def _say(self, data: str, lines: list[_Line]) -> None:
        line = lines[-1]
        line.parts.append(data)
        if line.elements is None and not data.isspace():
            line.elements = tuple(element for _, element in self._open)
