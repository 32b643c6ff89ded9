"""Part of corpus."""

from __future__ import annotations

import re
from html.parser import HTMLParser


class Page(HTMLParser):
    """Visible text of a page, a block a line."""

    _SKIP = frozenset(
        {"script", "style", "noscript", "template", "svg", "head", "nav", "footer", "form", "button", "iframe"}
    )
    _INLINE = frozenset(
        {"a", "abbr", "b", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "font"}
    )
    _VOID = frozenset({"br", "img", "hr", "meta", "link", "input", "source", "wbr"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.facts: dict[str, str] = {}
        self._skipped: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the page says of itself, and break lines at blocks."""
        given = {k: v or "" for k, v in attrs}
        if tag == "html" and given.get("lang"):
            self.facts["language"] = given["lang"]
        if tag == "meta" and given.get("property") == "article:published_time":
            self.facts["date"] = given.get("content", "")
        self._in_title = tag == "title" and "title" not in self.facts
        if tag in self._SKIP and tag not in self._VOID:
            self._skipped.append(tag)
        elif tag not in self._INLINE and self.lines and not self.lines[-1].endswith("\n"):
            self.lines.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Leave skipped parts, and break lines at blocks."""
        if tag == "title":
            self._in_title = False
        if tag in self._skipped:
            while self._skipped.pop() != tag:
                pass
        elif tag not in self._INLINE and self.lines and not self.lines[-1].endswith("\n"):
            self.lines.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep visible text."""
        text = re.sub(r"\s+", " ", data)
        if self._in_title:
            self.facts["title"] = (self.facts.get("title", "") + text).strip()
        if not self._skipped and (text.strip() or (self.lines and not self.lines[-1].endswith("\n"))):
            self.lines.append(text)
