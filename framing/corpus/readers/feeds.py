"""Feeds: RSS and Atom; an item is an article.

Idea: `feedparser` reads what feeds really are, broken ones among them, and refuses entities that grow. It is given
bytes, so it fetches nothing. Many feeds hold a summary only, and then that is what is read, and said.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from framing.corpus.drafts import Columns, Draft
from framing.corpus.readers.file import File
from framing.corpus.readers.pages import read_page
from framing.errors import CorpusError


def read_feed(file: File, columns: Columns) -> Iterator[Draft]:
    """Read the items of a feed that have words.

    Parameters
    ----------
    file : File
        RSS or Atom.
    columns : Columns
        Of no use here.

    Yields
    ------
    Draft
        One an item; its outlet is the feed's title.
    """
    try:
        import feedparser
    except ImportError:
        raise CorpusError(f"{file.name}: needs an extra: pip install 'media-framing[feeds]'") from None
    feed = feedparser.parse(io.BytesIO(file.read()))
    items = feed.get("entries", [])
    if not feed.get("version") and not items:
        raise CorpusError(f"{file.name}: not a feed of RSS or Atom ({feed.get('bozo_exception', 'no items')})")
    empty = 0
    for n, item in enumerate(items):
        text, markup, whole = _text(item)
        if not text:
            empty += 1
            continue
        given = {"outlet": feed.feed.get("title") or None, "title": item.get("title"), "url": item.get("link")}
        given |= {"date": item.get("published") or item.get("updated"), "language": feed.feed.get("language")}
        notes = () if whole else ("the feed holds a summary only",)
        place = f"{file.name} item {n}"
        yield Draft(text, place, f"{file.stem}-{n}", given, file=file.stem, notes=notes, markup=markup)
    if empty == len(items):
        raise CorpusError(f"{file.name}: a feed without words in its items; it lists links only")


def _text(item: Any) -> tuple[str, tuple[tuple[str, ...], ...], bool]:  # noqa: ANN401 - feedparser has no types
    """Give an item's words, the markup around them, and whether they are the whole article."""
    contents = [c.get("value", "") for c in item.get("content", [])]
    whole = max(contents, key=len, default="")
    page = read_page(whole or item.get("summary", ""))
    return page.text, page.markup, bool(whole)
