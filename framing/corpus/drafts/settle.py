"""From what a reader found to an article: who published it, on what day, its headline, its text mended.

Idea: each decision has one order of witnesses, and what was not given but taken from a witness is said in
``Article.notes``.

Outlet: what the user, the row or the export says; the page's name for its site; the publisher in its JSON-LD; the host
of its web address; the folder it lies in; the name of its file.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from framing.corpus.drafts.dates import day_of
from framing.corpus.drafts.draft import FIELDS, Draft
from framing.corpus.drafts.mending import mended
from framing.corpus.drafts.titles import plain_title
from framing.errors import CorpusError
from framing.records import Article

_HOST_PREFIX = re.compile(r"^(?:www\d?|m|amp|mobile)\.")
_URL_DAY = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?:/|-|$)")


def settled(draft: Draft) -> Article:
    """Make an article of a draft.

    Parameters
    ----------
    draft : Draft
        What a reader found.

    Returns
    -------
    Article
        With notes on what was taken for granted; not yet checked (`framing.Corpus` does).

    Raises
    ------
    CorpusError
        If it has a fault.
    """
    if draft.fault:
        raise CorpusError(draft.fault)
    text, lines = mended(draft.text)
    repairs = draft.repairs
    if lines:
        repairs = (*repairs, f"wrongly decoded letters mended in {lines} line{'s' if lines > 1 else ''}")
    known = {f: _said(draft, f) for f in FIELDS}
    outlet, outlet_note = _outlet(draft, known["url"])
    day, day_note = _day(draft, known["url"])
    title, title_note = _title(draft, known["title"], known["url"], outlet, text)
    notes = tuple(n for n in (*draft.notes, outlet_note, day_note, title_note) if n)
    given = {f: known[f] for f in ("event", "url", "language")}
    return Article(
        draft.id, text, outlet, title=title, date=day, repairs=repairs, notes=notes, markup=draft.markup, **given
    )


def _said(draft: Draft, field: str) -> Any:  # noqa: ANN401 - a cell of any type, for dates
    """Give what is said of a field: by the user or the row, else by the page."""
    given = draft.given.get(field)
    if given is None or given == "":
        given = getattr(draft.page, field, "") or None
    return given if given is None or field == "date" else mended(str(given))[0]


def host_of(url: str | None) -> str:
    """Give the host that a web address names, without www; empty where there is none."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
    return _HOST_PREFIX.sub("", host) if "." in host else ""


def _outlet(draft: Draft, url: str | None) -> tuple[str, str]:
    given = draft.given.get("outlet")
    if given is not None:
        return str(given), ""
    for name, witness in (
        (draft.page.site, "the page's name for its site"),
        (draft.page.publisher, "the publisher that the page names"),
        (host_of(url), "its web address"),
        (draft.folder, "the name of its folder"),
        (draft.file, "the name of its file"),
    ):
        if name.strip():
            return mended(" ".join(name.split()))[0], f"outlet taken from {witness}"
    return "", ""


def _day(draft: Draft, url: str | None) -> tuple[Any, str]:
    given = _said(draft, "date")
    day, note = day_of(given, draft.order)
    if day is not None or draft.given.get("date") not in (None, ""):
        return day, note
    m = _URL_DAY.search(url or "")
    found = day_of(f"{m['year']}-{int(m['month']):02}-{int(m['day']):02}")[0] if m else None
    return (found, "date taken from its web address") if found else (None, note)


def _title(draft: Draft, title: str | None, url: str | None, outlet: str, text: str) -> tuple[str | None, str]:
    """Give the headline, without the outlet's name where it stands behind it."""
    if not title or not title.strip():
        return None, ""
    host = host_of(url)
    names = (outlet, draft.page.site, draft.page.publisher, host, host.rpartition(".")[0])
    plain = plain_title(title, names, text.splitlines() if draft.markup else ())
    return plain, "" if plain == title else f"{title[len(plain) :].strip()!r} cut off its title"
