"""Articles in, a checked `Corpus` out.

Idea: an article is checked once, when it enters; whoever has a corpus may rely on its ids, texts and dates.

Conventions: text is kept as it was read, line endings included. What had to be mended to read it at all (another
encoding, lone surrogates) is recorded in ``Article.repairs``.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from html import escape
from typing import overload
from unicodedata import normalize

import pandas as pd

from framing.corpus.drafts import FIELDS, LEFT_OUT, Columns, Draft, frame_drafts, settled
from framing.corpus.overview import overview_of
from framing.corpus.sound import check_on_error, sound_articles, warn_left_out
from framing.errors import CorpusError
from framing.records import Article

_SHOWN = 20  # articles that a notebook shows
_TEXTS = ("id", "text", "outlet", "title", "event", "url", "language")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, init=False)
class Corpus(Sequence[Article]):
    """An immutable, checked sequence of articles.

    Parameters
    ----------
    articles : Iterable[Article]
        With unique ids; each with text and an outlet.
    on_error : str
        Whether a wrong article is an error, or is left out with a warning. One of "raise", "note".
    left_out : Sequence[str]
        What was left out before these articles were read, with its reason; what is left out here is added.

    Raises
    ------
    CorpusError
        If an id is used twice, or an article is empty, has no outlet or a wrong date.
    """

    articles: tuple[Article, ...]
    left_out: tuple[str, ...] = field(compare=False)

    def __init__(self, articles: Iterable[Article], *, on_error: str = "raise", left_out: Sequence[str] = ()) -> None:
        sound, faults = sound_articles(articles, checked_article, on_error)
        object.__setattr__(self, "articles", sound)
        object.__setattr__(self, "left_out", (*left_out, *faults))
        warn_left_out(self.left_out, len(sound), 2)

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> Corpus: ...
    def __getitem__(self, index: int | slice) -> Article | Corpus:
        """Return the article at `index`, or a smaller corpus for a slice."""
        return Corpus(self.articles[index]) if isinstance(index, slice) else self.articles[index]

    def __len__(self) -> int:
        """Count the articles."""
        return len(self.articles)

    def __iter__(self) -> Iterator[Article]:
        """Iterate over the articles."""
        return iter(self.articles)

    @classmethod
    def from_frame(
        cls,
        frame: pd.DataFrame,
        *,
        text: str = "text",
        outlet: str = "outlet",
        id: str | None = None,
        fields: Mapping[str, str] | None = None,
        on_error: str = "raise",
    ) -> Corpus:
        """Make a corpus of a table with one article a row.

        Parameters
        ----------
        frame : pd.DataFrame
            Shape (articles, columns).
        text : str
            Columns with the text and the outlet; without a column ``outlet`` the host of ``url`` is the outlet.
        outlet : str
            As `text`.
        id : str | None
            Column with unique ids; without it ``id`` or ``article_id`` serves, else the row's number.
        fields : Mapping[str, str] | None
            Further fields (title, date, event, url, language) to column, where the names differ.
        on_error : str
            Whether a wrong row is an error, or is left out with a warning. One of "raise", "note".

        Returns
        -------
        Corpus
            In the order of the rows.

        Raises
        ------
        CorpusError
            If a column is missing or a row is wrong.
        """
        columns = Columns(text, outlet, id, fields or {})
        return cls.from_drafts(frame_drafts(frame, columns), on_error=on_error)

    @classmethod
    def from_drafts(cls, drafts: Iterable[Draft], *, on_error: str = "raise") -> Corpus:
        """Make a corpus of what readers found; a date that could not be read is a warning.

        Parameters
        ----------
        drafts : Iterable[Draft]
            With unique ids.
        on_error : str
            As for `Corpus`.

        Returns
        -------
        Corpus
            In their order.
        """
        check_on_error(on_error)
        left: list[str] = []
        corpus = cls(list(checked_drafts(drafts, on_error, left)), on_error=on_error, left_out=left)
        dates = UnreadDates()
        for a in corpus:
            dates.add(a)
        dates.warn()
        return corpus

    def to_frame(self) -> pd.DataFrame:
        """Give the articles as a table that `from_frame` reads.

        Returns
        -------
        DataFrame
            Shape (articles, 8): id, text, outlet, title, date, event, url, language.
        """
        rows = [
            (a.id, a.text, a.outlet, a.title, str(a.date) if a.date else None, a.event, a.url, a.language) for a in self
        ]
        return pd.DataFrame(rows, columns=["id", "text", "outlet", *FIELDS]).astype("string")

    def overview(self) -> pd.DataFrame:
        """Show what was read of each article, its language, and what reading noted.

        Returns
        -------
        DataFrame
            Shape (articles, 8): id, outlet, date, event, title, language, words, notes.
        """
        return overview_of(self.articles)

    def __repr__(self) -> str:
        """Say in a line what is in it."""
        outlets, events = {a.outlet for a in self}, {a.event for a in self if a.event}
        noted = sum(bool(a.notes or a.repairs) for a in self)
        said = [_many(len(self), "article"), _many(len(outlets), "outlet"), _many(len(events), "event")]
        return f"<Corpus: {', '.join(said)}{f'; {noted} with notes' if noted else ''}>"

    def _repr_html_(self) -> str:
        shown = self.articles[:_SHOWN]
        cells = [(a.id, a.outlet, a.event or "", a.title or a.text.strip()[:80], str(len(a.text))) for a in shown]
        rows = "".join("<tr>" + "".join(f'<td dir="auto">{escape(c)}</td>' for c in r) + "</tr>" for r in cells)
        more = f"<p>and {len(self) - _SHOWN} more</p>" if len(self) > _SHOWN else ""
        head = "".join(f'<th scope="col">{h}</th>' for h in ("id", "outlet", "event", "title", "characters"))
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        return f"<p><strong>Corpus</strong> of {len(self)} article{'s' if len(self) != 1 else ''}</p>{table}{more}"


def _many(n: int, word: str) -> str:
    return f"{n:,} {word}{'' if n == 1 else 's'}"


def checked_article(a: Article) -> Article:
    """Give an article back, mended where that is harmless; raise `CorpusError` for what is wrong with it."""
    if not isinstance(a, Article):
        raise CorpusError(f"a corpus holds framing.Article, got {type(a).__name__}")
    for name in ("id", "text", "outlet"):
        if not isinstance(getattr(a, name), str):
            raise CorpusError(f"article {a.id!r}: {name} must be a text, not {type(getattr(a, name)).__name__}")
    if not re.search(r"\w", a.text):
        raise CorpusError(f"article {a.id!r} is empty: it has no word in it; remove it or read it again")
    if not a.outlet.strip():
        raise CorpusError(f"article {a.id!r} has no outlet; name the source, even as 'unknown'")
    a = _whole(a)
    key, outlet = (normalize("NFC", said) for said in (a.id.strip(), a.outlet))  # one outlet, however it is typed
    return replace(a, id=key, outlet=outlet, date=_day(a.date, a.id))


def _whole(a: Article) -> Article:
    """Replace lone surrogates, which no file can hold."""
    broken = {f: v for f in _TEXTS if isinstance(v := getattr(a, f), str) and _SURROGATE.search(v)}
    if broken:
        mended = {f: _SURROGATE.sub("\ufffd", v) for f, v in broken.items()}
        a = replace(a, **mended)  # type: ignore[arg-type]
        a = replace(a, repairs=(*a.repairs, "lone surrogates replaced by U+FFFD"))
    return a


def checked_drafts(drafts: Iterable[Draft], on_error: str, left: list[str]) -> Iterator[Article]:
    """Settle and check what a reader found, one article at a time, so that a wrong one takes no other with it.

    Parameters
    ----------
    drafts : Iterable[Draft]
        What it found.
    on_error : str
        As for `Corpus`.
    left : list[str]
        Grows by the place and the fault of each that is left out.

    Yields
    ------
    Article
        Each that is sound.

    Raises
    ------
    CorpusError
        If one is wrong and that is an error.
    """
    for draft in drafts:
        try:
            yield checked_article(settled(draft))
        except CorpusError as err:
            message = placed(str(err), draft.place)
            if on_error == "raise":
                raise CorpusError(message) from None
            left.append(message)


def placed(message: str, place: str) -> str:
    """Begin a message with the place, unless it names it."""
    return message if place in message else f"{place}: {message}"


def _day(given: object, key: str) -> date | None:
    if given is None or given == "":
        return None
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    try:
        return datetime.fromisoformat(str(given)).date()
    except ValueError:
        raise CorpusError(f"article {key!r}: {given!r} is not a day; write it as 2025-07-03") from None


class UnreadDates:
    """Says, once for all, which dates could not be read; an article without its day is easily compared amiss."""

    def __init__(self) -> None:
        self._first, self._n = "", 0

    def add(self, a: Article) -> None:
        """Take the next article."""
        for note in (n for n in a.notes if n.endswith(LEFT_OUT)):
            self._first = self._first or f"{a.id!r}: {note}"
            self._n += 1

    def warn(self) -> None:
        """Say it, if there are any."""
        if self._n:
            warnings.warn(f"{self._n} article(s) have a date that is not read; {self._first}", stacklevel=3)
