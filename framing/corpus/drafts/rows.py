"""Rows of a table, records and articles of a crawler as drafts.

Idea: a DataFrame, a list of mappings and the rows of any file are the same thing: named values of one article. Which
name holds the text and the outlet is told by the user, or known for the exports that name their columns in their own
way.

Sources: columns of Media Cloud's story lists are those of its API specification, version 2, "Stories" (stories_id,
media_name, publish_date) and of its present search (id, media_name, publish_date, indexed_date); attributes of an
article of `fundus` are those of its documentation, "The article class" and "Attribute guidelines".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd
from pandas.api.types import is_scalar

from framing.corpus.drafts.dates import one_order, orders_in
from framing.corpus.drafts.draft import FIELDS, FUNDUS, Draft
from framing.errors import CorpusError

_MEDIA_CLOUD = frozenset({"media_name", "publish_date", "url"})  # columns that only its story lists have together
_ASKED = ("date", "event", "title")  # fields by which articles are compared
_NAMED = 6  # columns that a note names
_STORY_IDS, _STORY_DATE = ("stories_id", "id"), "publish_date"
_NO_TEXT = frozenset({"nan", "n/a", "#n/a", "null", "none", "<na>"})  # what tables write where nothing is
FAULT = "\0fault"  # column of a row that could not be read: why, with the remedy; no file has a column of this name


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table keeps what; the defaults are the names of the fields themselves.

    Parameters
    ----------
    text, outlet : str
        Columns with the text and the outlet.
    id : str, optional
        Column with unique ids; without it ``id`` or ``article_id`` serves, else the row's number.
    fields : mapping of str to str
        Further fields to column.
    """

    text: str = "text"
    outlet: str = "outlet"
    id: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse fields that an article has not."""
        for f in self.fields:
            if f not in FIELDS:
                raise CorpusError(f"fields names {f!r}, which an article has not; known are {', '.join(FIELDS)}")


def frame_drafts(frame: pd.DataFrame, columns: Columns, *, place: str = "", prefix: str = "") -> Iterator[Draft]:
    """Read a table with one article a row.

    Parameters
    ----------
    frame : pd.DataFrame
        Shape (articles, columns).
    columns : Columns
        Where it keeps what.
    place : str
        Its file, for messages.
    prefix : str
        What goes before the row's number where no column has ids.

    Yields
    ------
    Draft
        One a row, in order.

    Raises
    ------
    CorpusError
        If a column is missing; a row without text or outlet has a fault.
    """
    yield from table_drafts(lambda: [frame], columns, place=place, prefix=prefix)


def table_drafts(
    pieces: Callable[[], Iterable[pd.DataFrame]], columns: Columns, *, place: str = "", prefix: str = ""
) -> Iterator[Draft]:
    """Do as `frame_drafts` with a table that comes piece by piece; one piece is held at a time.

    Parameters
    ----------
    pieces : Callable[[], Iterable[pd.DataFrame]]
        Gives the table's rows from the first on, each time it is called: they are gone through twice, since columns,
        and whether day or month comes first, are those of the whole table.
    columns : Columns
        As in `frame_drafts`.
    place : str
        As in `frame_drafts`.
    prefix : str
        As in `frame_drafts`.

    Yields
    ------
    Draft
        One a row, in order; their numbers are those in the whole table.

    Raises
    ------
    CorpusError
        As in `frame_drafts`; nothing is given before all rows were gone through once.
    """
    have, orders = _surveyed(pieces(), columns)
    if have == [FAULT]:
        yield from _unread(pieces(), place)
        return
    columns = _of_export(columns, have)
    where = {"text": columns.text, "outlet": columns.outlet} | {f: columns.fields.get(f, f) for f in FIELDS}
    _check_columns(have, columns)
    key = columns.id or _first(("id", "article_id"), have)
    used = [c for c in dict.fromkeys((*where.values(), key, FAULT)) if c in have]
    order = one_order(orders.get(where["date"], ()))
    notes = _passed_over(where, have, used)
    for number, record in enumerate(_records(pieces(), used)):
        given = record[key] if key else None
        name = f"{prefix}{number}" if given is None else str(given)
        yield _row(record, where, Draft("", f"{place} row {number}".strip(), name, order=order, notes=notes))


def _passed_over(where: Mapping[str, str], have: Sequence[str], used: Sequence[str]) -> tuple[str, ...]:
    """Say which columns were not read, where one of them may be a field that the table seems to lack."""
    lacking = [f for f in _ASKED if where[f] not in have]
    others = [c for c in have if c not in used]
    if not lacking or not others:
        return ()
    named = ", ".join(others[:_NAMED]) + (", ..." if len(others) > _NAMED else "")
    return (f"no column for {', '.join(lacking)}; not read: {named}. Name what is one of them with fields=",)


def _surveyed(pieces: Iterable[pd.DataFrame], columns: Columns) -> tuple[list[str], dict[str, set[str]]]:
    """Go through a table for its columns, and for what the dates in each that may hold them show of their order."""
    have: dict[str, None] = {}
    orders: dict[str, set[str]] = {columns.fields.get("date", "date"): set(), _STORY_DATE: set()}
    for frame in pieces:
        names = [str(c) for c in frame.columns]
        _once(names)
        have.update(dict.fromkeys(names))
        for name, column in zip(names, frame.columns, strict=True):
            if name in orders:
                orders[name] |= orders_in(frame[column])
    return list(have), orders


def _records(pieces: Iterable[pd.DataFrame], used: Sequence[str]) -> Iterator[dict[Any, Any]]:
    """Give the rows with the columns that are used; None is what is not there."""
    for frame in pieces:
        table = frame.set_axis([str(c) for c in frame.columns], axis=1).reindex(columns=used)
        yield from table.astype(object).where(table.notna(), None).to_dict("records")


def _unread(pieces: Iterable[pd.DataFrame], place: str) -> Iterator[Draft]:
    """Give the faults of a table of which no row could be read."""
    return (Draft("", place, "", fault=str(fault)) for frame in pieces for fault in frame.get(FAULT, ()))


def record_drafts(records: Sequence[Mapping[str, Any]], columns: Columns, *, place: str = "") -> Iterator[Draft]:
    """Read mappings, one an article, as `frame_drafts` reads rows."""
    frame = pd.DataFrame([dict(r) for r in records], dtype=object)
    return frame_drafts(frame, columns, place=place)


def object_drafts(articles: Iterable[object]) -> Iterator[Draft]:
    """Read articles of `fundus`, or of anything with the same attributes.

    Parameters
    ----------
    articles : Iterable[object]
        With ``plaintext`` and, as known, ``title``, ``publishing_date``, ``publisher``, ``lang`` and
        ``html.requested_url``.

    Yields
    ------
    Draft
        One an article; its id is its number.
    """
    for number, article in enumerate(articles):
        html = getattr(article, "html", None)
        url = getattr(html, "responded_url", None) or getattr(html, "requested_url", None)
        publisher = getattr(article, "publisher", None) or getattr(
            getattr(html, "source_info", None), "publisher", None
        )
        title = " ".join(str(getattr(article, "title", None) or "").split())
        text = str(getattr(article, FUNDUS, None) or "")
        fault = "" if text else f"article number {number} ({title or 'untitled'}) has no {FUNDUS}; leave it out"
        given = {
            "outlet": publisher,
            "title": title or None,
            "date": getattr(article, "publishing_date", None),
            "url": url,
        }
        given["language"] = getattr(article, "lang", None)
        yield Draft(text, f"article number {number}", str(number), given, fault=fault)


def _first(names: Sequence[str], have: Sequence[str]) -> str | None:
    return next((name for name in names if name in have), None)


def _row(record: Mapping[str, Any], where: Mapping[str, str], draft: Draft) -> Draft:
    if record.get(FAULT) is not None:
        return replace(draft, place=draft.place.rpartition(" row ")[0], fault=str(record[FAULT]))
    fault = _fault(record, where, f"{draft.place} (id {draft.id!r})")
    if fault:
        return replace(draft, fault=fault)
    given = {f: record.get(c) for f, c in where.items() if f != "text"}
    return replace(draft, text=record[where["text"]], given=given)


def _fault(record: Mapping[str, Any], where: Mapping[str, str], row: str) -> str:
    """Say why a row is no article, with the remedy; empty if it is one."""
    text, outlet = (_plain(record.get(where[f])) for f in ("text", "outlet"))
    if text in _NO_TEXT:
        return f"{row}: column {where['text']!r} says {record[where['text']]!r}; drop the row"
    if (text, outlet) == (where["text"].lower(), where["outlet"].lower()):
        return f"{row.rpartition(' (id ')[0]} repeats the header; drop it"
    empty = next((c for c in (where["text"], where["outlet"]) if c in record and record[c] is None), None)
    if empty is not None:
        return f"{row}: column {empty!r} is empty; fill it or drop the row"
    return _misfit(record, where, row)


def _misfit(record: Mapping[str, Any], where: Mapping[str, str], row: str) -> str:
    wrong = next((c for c in where.values() if not _fits(record.get(c), text=c == where["text"])), None)
    if wrong is None:
        return ""
    return f"{row}: column {wrong!r} holds {type(record[wrong]).__name__}, not text; make it text or drop the row"


def _plain(value: object) -> str:
    return value.strip(" \t\ufeff").lower() if isinstance(value, str) else ""


def _fits(value: object, *, text: bool) -> bool:
    """Whether a cell can be what its column says: a list or bytes are no text, and a number is no article."""
    return isinstance(value, str) if text else value is None or (is_scalar(value) and not isinstance(value, bytes))


def _once(have: Sequence[str]) -> None:
    twice = next((c for c, n in Counter(have).items() if n > 1), None)
    if twice is not None:
        raise CorpusError(f"two columns are called {twice!r}: rename one")


def _of_export(columns: Columns, have: Sequence[str]) -> Columns:
    """Know the columns of an export that names them in its own way; what the user named stands."""
    if not _MEDIA_CLOUD.issubset(have) or columns.outlet in have:
        return columns
    if columns.text not in have:
        raise CorpusError(
            f"no column {columns.text!r}: a story list of Media Cloud has titles and web addresses, but no texts; "
            "add the texts of its column 'url' as a column 'text'"
        )
    key = columns.id or _first(_STORY_IDS, have)
    fields = {"date": _STORY_DATE, **columns.fields}
    return Columns(columns.text, "media_name", key, fields)


def _check_columns(have: Sequence[str], columns: Columns) -> None:
    url = columns.fields.get("url", "url")
    for column in filter(None, (columns.text, columns.outlet, columns.id, *columns.fields.values())):
        if column in have or (column == columns.outlet == "outlet" and url in have):
            continue  # without an outlet the host of the web address is one
        named = ", ".join(c for c in have if c != FAULT)
        raise CorpusError(f"no column {column!r}; the table has: {named}. Name yours with text=, outlet=, id=, fields=")
