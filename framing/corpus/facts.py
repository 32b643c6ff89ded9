"""What a page of HTML says of itself, beside its text.

Idea: pages tell search engines and social media who publishes them, when, and under which headline: in ``<meta>``
(Open Graph, and the older names), in ``<link rel="canonical">``, and as JSON-LD after schema.org. Each fact has an
order of witnesses; the first that says something is kept, and the first of its kind.

Conventions: facts are kept as written; a date that names no day is none.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

from framing.corpus.drafts import Said, day_of

# Witness to fact, the better first: properties or names of <meta>, and "ld " with a property of schema.org.
_WITNESSES = {
    "site": ("og:site_name", "application-name"),
    "publisher": ("ld publisher", "ld sourceOrganization", "dc.publisher"),
    "title": ("og:title", "ld headline", "twitter:title", "title"),
    "date": (
        *("article:published_time", "ld datePublished", "og:published_time", "parsely-pub-date", "datepublished"),
        *("article.published", "sailthru.date", "dc.date.issued", "dcterms.created", "pubdate", "publish-date", "date"),
    ),
    "url": ("canonical", "og:url"),
    "language": ("html lang",),
}
_RANKS = {w: (fact, rank) for fact, known in _WITNESSES.items() for rank, w in enumerate(known)}
_KEYS = ("property", "name", "itemprop")  # attributes by which <meta> is named
_NODES = 5_000  # of JSON-LD looked at: more is no page's description of itself
_ARTICLE = "article"  # in the type of a node: Article, NewsArticle, ReportageNewsArticle


class Facts:
    """Facts of one page, gathered while it is read."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[int, str]] = {}

    def read(self) -> dict[str, str]:
        """Give what was found, fact to words."""
        return {fact: said for fact, (_, said) in self._found.items()}

    def said(self) -> Said:
        """Give what was found as the record that drafts hold."""
        return Said(**self.read())

    def tag(self, tag: str, given: Mapping[str, str]) -> None:
        """Look at one element.

        Parameters
        ----------
        tag : str
            Its name.
        given : Mapping[str, str]
            Its attributes.
        """
        if tag == "html":
            self.note("html lang", given.get("lang", ""))
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self.note("canonical", given.get("href", ""))
        elif tag == "meta":
            for key in _KEYS:
                if given.get(key):
                    self.note(given[key].strip().lower(), given.get("content", ""))

    def note(self, witness: str, words: str) -> None:
        """Keep what a witness says, unless a better one has spoken.

        Parameters
        ----------
        witness : str
            One of those above; others say nothing.
        words : str
            What it says.
        """
        fact, rank = _RANKS.get(witness, ("", 0))
        words = " ".join(words.split())
        if not fact or not words or (fact == "date" and day_of(words)[0] is None):
            return
        if fact not in self._found or rank < self._found[fact][0]:
            self._found[fact] = (rank, words)

    def linked_data(self, text: str) -> None:
        """Read a script of JSON-LD; one that is no JSON says nothing.

        Parameters
        ----------
        text : str
            Its content.
        """
        try:
            nodes = list(_nodes(json.loads(text, strict=False)))
        except (ValueError, RecursionError):
            return
        by_id = {n["@id"]: n for n in nodes if isinstance(n.get("@id"), str) and len(n) > 1}
        for node in nodes:
            if _ARTICLE in str(node.get("@type", "")).lower():
                for name in ("publisher", "sourceOrganization", "headline", "datePublished"):
                    self.note(f"ld {name}", _words(node.get(name), by_id))


def _nodes(data: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - JSON
    """Every mapping in it, from the outside in."""
    left, seen = deque([data]), 0
    while left and seen < _NODES:
        node, seen = left.popleft(), seen + 1
        if isinstance(node, dict):
            yield node
            left.extend(node.values())
        elif isinstance(node, list):
            left.extend(node)


def _words(value: Any, by_id: Mapping[str, Mapping[str, Any]]) -> str:  # noqa: ANN401 - JSON
    """Give a value as words: itself, or the name of the thing it is or refers to."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or by_id.get(str(value.get("@id")), {}).get("name") or ""
        value = value[0] if isinstance(value, list) and value else value
    return value if isinstance(value, str) else ""
