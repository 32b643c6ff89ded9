"""What a reader found of one article, as it stands in the file.

Idea: readers of all kinds give the same record, so that what must be decided (who published it, on what day, what of
its title is the outlet's name) is decided in one place, `framing.corpus.drafts.settle`, and said in the article's
notes.

Conventions: ``given`` is what the user, a table's row or an export says and goes before ``page``, what a page says of
itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

FIELDS = ("title", "date", "event", "url", "language")
FUNDUS = "plaintext"  # by which articles of the crawler `fundus` are known


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says of itself; empty where it does not.

    Parameters
    ----------
    site : str
        Its name for the whole site (``og:site_name``).
    publisher : str
        Who publishes it (``publisher`` of its JSON-LD).
    title, date, url, language : str
        As written there.
    """

    site: str = ""
    publisher: str = ""
    title: str = ""
    date: str = ""
    url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as a reader found it.

    Parameters
    ----------
    text : str
        Its text; mended when it is settled.
    place : str
        File and row, for messages.
    id : str
        Its id.
    given : mapping of str to object
        Outlet and `FIELDS`, as a user, a row or an export names them; absent or None where it does not.
    page : Said
        What the page says of itself.
    folder : str
        Name of the folder it lies in, if that folder may be an outlet's; else empty.
    file : str
        Name of its file without the ending.
    order : str
        "day" or "month" where the dates beside it show which number comes first, else empty.
    repairs, notes : tuple of str
        What reading had to mend, and what it took for granted.
    markup : tuple of tuple of str
        See `framing.Article`.
    fault : str
        Why it is no article, with the remedy; it is an error when it is settled. Empty if it is one.
    """

    text: str
    place: str
    id: str
    given: Mapping[str, Any] = field(default_factory=dict)
    page: Said = Said()
    folder: str = ""
    file: str = ""
    order: str = ""
    repairs: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    markup: tuple[tuple[str, ...], ...] = ()
    fault: str = ""
