"""From a span to the sentence a reader should see, with the span marked.

Every number of the report leads here: a snippet is the sentence of the article with what was found
set off, its language, where it stands and a link to the place in the article. Offsets index
``Article.text``; a sentence longer than a few lines is shown in part, with an ellipsis.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from framing.analysis import Analysis
from framing.errors import LexiconError
from framing.lexicon import open_lexicons
from framing.records import Article

Snippet = dict[str, Any]
_AROUND = 260  # characters shown on either side of a find
MOST, FEW = 40, 1  # sentences shown under one figure, and where articles are many; links lead to the others
LIGHT = 40  # articles from which a page shows less of each thing
SHOWN = 300  # articles that stand in a page in full
_LINKS = 40  # of these links at most; the tables hold all
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
VOICE_WORDS: Mapping[str, str] = {
    "own": "own words",
    "quoted": "quoted",
    "attributed": "reported",
    "scare": "in scare quotes",
    "uncertain": "unclear whose words",
}


def language(article: Article) -> str:
    """Language tag of an article's text; English, which the library reads, where none is given or it is no tag."""
    given = (article.language or "").replace("_", "-")
    return given if _LANGUAGE.fullmatch(given) else "en"


def web_address(url: str | None) -> str:
    """Give the url if it is safe to link: http or https with a host; else nothing."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return ""
    return (url or "").strip() if parts.scheme in ("http", "https") and parts.netloc else ""


class Find(NamedTuple):
    """Where something was found, and what is known of it; its sentence is cut only if it is shown."""

    article: str
    start: int
    end: int
    anchor: str = ""
    notes: tuple[str, ...] = ()


class Evidence:
    """Shows the sentence around a span.

    Parameters
    ----------
    analysis : Analysis
        Whose spans are shown.
    most : int
        Sentences shown under one figure.
    inside : frozenset[str] | None
        Ids of the articles that stand in the page, to which alone links lead; None for all.
    """

    def __init__(self, analysis: Analysis, most: int = MOST, inside: frozenset[str] | None = None) -> None:
        self.most, self.inside = most, inside
        self.articles = {a.id: a for a in analysis.corpus}
        self._analysis = analysis
        self._lexicons = open_lexicons(dict(analysis.settings.get("lexicons", {})))
        self._reasons: dict[str, dict[str, str]] = {}

    @property
    def light(self) -> bool:
        """Whether articles are many, so that less is shown of each thing."""
        return self.most <= FEW

    def folded(self) -> Evidence:
        """Give the same for what is folded away: where articles are many, links alone."""
        other = copy(self)
        other.most = 0 if self.light else self.most
        return other

    def of(self, finds: Sequence[Find], most: int = MOST) -> dict[str, Any]:
        """Give the first sentences, each once, links to further places and how many more there are.

        Parameters
        ----------
        finds : Sequence[Find]
            In the order in which they are shown.
        most : int
            Sentences at most, where the page itself does not show fewer.

        Returns
        -------
        dict
            ``shown``, ``links`` and ``more``.
        """
        first, again, rest = self._once(finds, min(most, self.most))
        shown = [self.snippet(f.article, f.start, f.end, anchor=f.anchor, notes=f.notes) for f in first]
        links = [f.anchor for f in [*again, *rest[:_LINKS]] if f.anchor and self._leads(f.article)][:_LINKS]
        unseen = len(rest) + sum(bool(f.anchor) for f in again)  # what has no mark of its own is seen in its sentence
        return {"shown": shown, "links": links, "more": max(0, unseen - len(links))}

    def _once(self, finds: Sequence[Find], least: int) -> tuple[list[Find], list[Find], Sequence[Find]]:
        """Part finds into the first of each of so many sentences, others in these sentences, and what comes after."""
        first: dict[tuple[str, int], Find] = {}
        again: list[Find] = []
        for i, f in enumerate(finds):
            if len(first) == least:
                return [*first.values()], again, finds[i:]
            where = f.article, self._analysis.sentence(f.article, f.start, f.end)[0]
            if where in first:
                again.append(f)
            else:
                first[where] = f
        return [*first.values()], again, ()

    def _leads(self, article: str) -> bool:
        """Whether a link into an article leads anywhere."""
        return self.inside is None or article in self.inside

    def reason(self, lexicon: str, row: str) -> str:
        """Say why a row of a lexicon weighs what it weighs, in the words of the lexicon; nothing if it does not."""
        if lexicon not in self._reasons:
            try:
                rows = self._lexicons[lexicon].rows
            except LexiconError:  # a replacement that has since been moved: the finding stands, its reason is gone
                rows = ()
            self._reasons[lexicon] = {r["id"]: _reason(r) for r in rows}
        return self._reasons[lexicon].get(row, "")

    def snippet(self, article_id: str, start: int, end: int, *, anchor: str = "", notes: Iterable[str] = ()) -> Snippet:
        """Cut the sentence around a span into before, found and after.

        Parameters
        ----------
        article_id : str
            The article.
        start : int
            Where the find begins.
        end : int
            Where it ends.
        anchor : str
            Id of the mark in the article.
        notes : Iterable[str]
            What else is known of the find.

        Returns
        -------
        dict
            ``before``, ``found``, ``after``, ``lang``, ``source``, ``title``, ``anchor``, ``notes``.
        """
        article = self.articles[article_id]
        text = article.text
        first, last = self._analysis.sentence(article_id, start, end)
        first, last = first + _leading(text[first:start]), last - _trailing(text[end:last])
        before = text[max(first, start - _AROUND) : start]
        after = text[end : min(last, end + _AROUND)]
        return {
            "before": ("…" if start - _AROUND > first else "") + before,
            "found": text[start:end],
            "after": after + ("…" if end + _AROUND < last else ""),
            "lang": language(article),
            "source": article.outlet,
            "article": article_id,
            "anchor": anchor if self._leads(article_id) else "",
            "notes": [n for n in notes if n],
        }


def _reason(row: Mapping[str, Any]) -> str:
    plain = f"plainer: {row['plain']}" if row.get("plain") else ""
    return "; ".join(str(t) for t in (row.get("reason"), plain, row.get("note")) if t)


def voice_share(name: str, words: int, total: int) -> dict[str, Any]:
    """Share of a voice in words; a share that would round to nothing is said to be under 1 %."""
    percent = 100 * words / total if total else 0.0
    return {"name": name, "words": words, "share": "under 1 %" if 0 < percent < 1 else f"{percent:.0f} %"}


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip())


def _trailing(text: str) -> int:
    return len(text) - len(text.rstrip())
