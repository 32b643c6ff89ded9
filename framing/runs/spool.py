"""All articles of a run in order, on disk: they come in any order, and are read by id or by event.

Idea: the result must not depend on the order in which articles come, and not all of them fit into memory, so they are
sorted on disk by a database that lives as long as the run.

Conventions: ids are unique, as in a `Corpus`. Order is that of code points.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from framing.corpus import Corpus, read_articles, stream_articles
from framing.errors import CorpusError
from framing.records import Article

_TEXTS = ("id", "text", "outlet", "title", "event", "url", "language")
Columns = Mapping[str, Any]


class Spool:
    """Articles on disk; may be iterated over again and again, in the order of ids.

    Parameters
    ----------
    path : Path
        A new file.
    """

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute("PRAGMA synchronous = OFF")  # it is of no use after a crash
        self._db.execute("CREATE TABLE articles (id TEXT PRIMARY KEY, event TEXT NOT NULL, article TEXT NOT NULL)")

    def fill(self, articles: Iterable[Article]) -> None:
        """Take all articles.

        Parameters
        ----------
        articles : Iterable[Article]
            In any order.

        Raises
        ------
        CorpusError
            If two have one id, or there are none.
        """
        self._db.execute("BEGIN")
        for a in articles:
            try:
                self._db.execute("INSERT INTO articles VALUES (?, ?, ?)", (a.id, a.event or "", _written(a)))
            except sqlite3.IntegrityError:
                raise CorpusError(f"article id {a.id!r} is used twice; ids must be unique") from None
        self._db.execute("CREATE INDEX by_event ON articles (event, id)")
        self._db.execute("COMMIT")
        if not len(self):
            raise CorpusError("no articles: nothing to analyze")

    def __len__(self) -> int:
        """Count the articles."""
        return int(self._db.execute("SELECT count(*) FROM articles").fetchone()[0])

    def __iter__(self) -> Iterator[Article]:
        """Iterate over the articles in the order of their ids."""
        return self._read("ORDER BY id")

    def events(self) -> list[str]:
        """List the events in order; "" where none is named."""
        return [e for (e,) in self._db.execute("SELECT DISTINCT event FROM articles ORDER BY event")]

    def of(self, event: str) -> list[Article]:
        """Give the articles of an event.

        Parameters
        ----------
        event : str
            One of `events`.

        Returns
        -------
        list of Article
            In the order of their ids.
        """
        return list(self._read("WHERE event = ? ORDER BY id", event))

    def parts(self, size: int) -> Iterator[list[Article]]:
        """Cut the articles into parts, event by event and by id.

        Parameters
        ----------
        size : int
            Articles of a part.

        Yields
        ------
        list[Article]
            The next part; the last may be smaller.
        """
        part: list[Article] = []
        for a in self._read("ORDER BY event, id"):
            part.append(a)
            if len(part) == size:
                yield part
                part = []
        if part:
            yield part

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _read(self, how: str, *values: str) -> Iterator[Article]:
        return (read_article(json.loads(a)) for (a,) in self._db.execute(f"SELECT article FROM articles {how}", values))


def _written(a: Article) -> str:
    return json.dumps(article_record(a), ensure_ascii=False)


def article_record(a: Article) -> dict[str, str | None]:
    """Give an article as texts that `read_article` reads.

    Parameters
    ----------
    a : Article
        Of a corpus.

    Returns
    -------
    dict of str to (str or None)
        A text a field; what has several parts as JSON.
    """
    texts: dict[str, str | None] = {name: getattr(a, name) for name in _TEXTS}
    lists = {name: json.dumps(getattr(a, name), ensure_ascii=False) for name in ("repairs", "notes", "markup")}
    return texts | lists | {"date": str(a.date) if a.date else None}


def read_article(record: Mapping[str, Any]) -> Article:
    """Read an article back.

    Parameters
    ----------
    record : Mapping[str, Any]
        From `article_record`.

    Returns
    -------
    Article
        As it was.
    """
    given = {f.name: record[f.name] for f in fields(Article)}
    given["date"] = date.fromisoformat(given["date"]) if given["date"] else None
    for name in ("repairs", "notes"):
        given[name] = tuple(json.loads(given[name]))
    given["markup"] = tuple(tuple(line) for line in json.loads(given["markup"]))
    return Article(**given)


def articles_of(source: Corpus | str | Path, columns: Columns) -> Iterator[Article]:
    """Read articles from where they are.

    Parameters
    ----------
    source : Corpus | str | Path
        As `read_articles` takes it; of what lies on a disk only some rows, or one file, are held at once.
    columns : Columns
        As `read_articles` takes them: text, outlet, id, fields.

    Returns
    -------
    iterator of Article
        Checked, in the order of the source.

    Raises
    ------
    CorpusError
        If nothing is found, or something cannot be read.
    """
    if isinstance(source, str | Path) and source != "":
        return stream_articles(source, **columns)
    return iter(read_articles(source, **columns))
