"""Files and frames in, a checked `Corpus` out; the only reader of articles.

Text is kept as it was read, line endings included. What had to be mended to read it at all
(another encoding, lone surrogates) is recorded in ``Article.repairs``. A folder may hold an
``articles.toml`` that says of each file its outlet, date, event, title and url.
"""

from __future__ import annotations

import glob
import json
import re
import tomllib
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, overload

import pandas as pd

from framing.errors import CorpusError
from framing.records.article import Article

_FIELDS = ("title", "date", "event", "url", "language")
_KINDS = (".txt", ".html", ".htm", ".csv", ".jsonl", ".parquet")
_SHOWN = 20  # articles that a notebook shows
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, init=False)
class Corpus(Sequence[Article]):
    """An immutable, checked sequence of articles.

    Parameters
    ----------
    articles : Iterable[Article]
        With unique ids; each with text and an outlet.

    Raises
    ------
    CorpusError
        If an id is used twice, or an article is empty, has no outlet or a wrong date.
    """

    articles: tuple[Article, ...]

    def __init__(self, articles: Iterable[Article]) -> None:
        checked = tuple(_checked(a) for a in articles)
        seen: set[str] = set()
        for a in checked:
            if a.id in seen:
                raise CorpusError(f"article id {a.id!r} is used twice; ids must be unique")
            seen.add(a.id)
        object.__setattr__(self, "articles", checked)

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
    ) -> Corpus:
        """Make a corpus of a table with one article a row.

        Parameters
        ----------
        frame : pd.DataFrame
            Shape (articles, columns).
        text : str
            Columns with the text and the outlet.
        outlet : str
            As `text`.
        id : str | None
            Column with unique ids; without it ``id`` or ``article_id`` serves, else the row's number.
        fields : Mapping[str, str] | None
            Further fields (title, date, event, url, language) to column, where the names differ.

        Returns
        -------
        Corpus
            In the order of the rows.

        Raises
        ------
        CorpusError
            If a column is missing or a row is wrong.
        """
        columns = {f: (fields or {}).get(f, f) for f in _FIELDS}
        for wanted in (text, outlet, *([id] if id else []), *(fields or {}).values()):
            if wanted not in frame.columns:
                have = ", ".join(map(str, frame.columns))
                raise CorpusError(
                    f"no column {wanted!r}; the table has: {have}. Name yours with text=, outlet=, id=, fields="
                )
        key = id or next((c for c in ("id", "article_id") if c in frame.columns), None)
        used = [c for c in {text, outlet, key, *columns.values()} if c in frame.columns]
        records = frame[used].astype(object).where(frame[used].notna(), None).to_dict("records")
        return cls(_from_record(r, i, text, outlet, key, columns) for i, r in enumerate(records))

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
        return pd.DataFrame(rows, columns=["id", "text", "outlet", *_FIELDS]).astype("string")

    def _repr_html_(self) -> str:
        shown = self.articles[:_SHOWN]
        cells = [(a.id, a.outlet, a.event or "", a.title or a.text.strip()[:80], str(len(a.text))) for a in shown]
        rows = "".join("<tr>" + "".join(f'<td dir="auto">{escape(c)}</td>' for c in r) + "</tr>" for r in cells)
        more = f"<p>and {len(self) - _SHOWN} more</p>" if len(self) > _SHOWN else ""
        head = "".join(f'<th scope="col">{h}</th>' for h in ("id", "outlet", "event", "title", "characters"))
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        return f"<p><strong>Corpus</strong> of {len(self)} article{'s' if len(self) != 1 else ''}</p>{table}{more}"


def _checked(a: Article) -> Article:
    if not isinstance(a, Article):
        raise CorpusError(f"a corpus holds framing.Article, got {type(a).__name__}")
    for name in ("id", "text", "outlet"):
        if not isinstance(getattr(a, name), str):
            raise CorpusError(f"article {a.id!r}: {name} must be a text, not {type(getattr(a, name)).__name__}")
    if not re.search(r"\w", a.text):
        raise CorpusError(f"article {a.id!r} is empty: it has no word in it; remove it or read it again")
    if not a.outlet.strip():
        raise CorpusError(f"article {a.id!r} has no outlet; name the source, even as 'unknown'")
    if _SURROGATE.search(a.text):
        mended = _SURROGATE.sub("\ufffd", a.text)
        a = replace(a, text=mended, repairs=(*a.repairs, "lone surrogates replaced by U+FFFD"))
    return replace(a, date=_day(a.date, a.id))


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


def _from_record(
    record: Mapping[str, Any], number: int, text: str, outlet: str, key: str | None, columns: Mapping[str, str]
) -> Article:
    name = str(record[key]) if key and record[key] is not None else str(number)
    for column in (text, outlet):
        if record[column] is None:
            raise CorpusError(f"row {number} (id {name!r}): column {column!r} is empty; fill it or drop the row")
    given = {f: record.get(c) for f, c in columns.items()}
    known: dict[str, Any] = {f: v if f == "date" else str(v) for f, v in given.items() if v is not None}
    return Article(name, str(record[text]), str(record[outlet]), **known)


def read_articles(
    path: str | Path,
    *,
    text: str = "text",
    outlet: str = "outlet",
    id: str | None = None,
    fields: Mapping[str, str] | None = None,
    on_error: str = "raise",
) -> Corpus:
    """Read articles from a folder, a file or a glob.

    Parameters
    ----------
    path : str | Path
        A folder, a file or a pattern such as ``"news/*.txt"``. Of ``.txt`` and ``.html`` each file is an
        article; of ``.csv``, ``.jsonl`` and ``.parquet`` each row. An ``articles.toml`` in a folder tells each
        file's outlet, date, event and title; without it a file's outlet is its name.
    text : str
        Columns of tables, as in `Corpus.from_frame`.
    outlet : str
        As `text`.
    id : str | None
        As `text`.
    fields : Mapping[str, str] | None
        As `text`.
    on_error : str
        Whether an unreadable or empty file stops the reading, or is left out with a warning that names it.
        One of "raise", "skip".

    Returns
    -------
    Corpus
        Sorted by file name.

    Raises
    ------
    CorpusError
        If nothing is found, or a file cannot be read.
    """
    if on_error not in ("raise", "skip"):
        raise CorpusError(f"on_error={on_error!r}: write 'raise' or 'skip'")
    articles: list[Article] = []
    for file, facts in _files(Path(path)):
        try:
            if file.suffix.lower() in (".txt", ".html", ".htm"):
                articles.append(_checked(_page(file, facts)))
            else:
                articles.extend(Corpus.from_frame(_table(file), text=text, outlet=outlet, id=id, fields=fields))
        except CorpusError as err:
            message = str(err) if str(file) in str(err) else f"{file}: {err}"
            if on_error == "raise":
                raise CorpusError(message) from None
            warnings.warn(f"left out: {message}", stacklevel=2)
    return Corpus(articles)


def _files(path: Path) -> list[tuple[Path, Mapping[str, Any]]]:
    if path.is_dir():
        facts = _facts(path / "articles.toml")
        files = [path / f for f in facts] if facts else sorted(p for p in path.iterdir() if p.suffix.lower() in _KINDS)
        if not files:
            raise CorpusError(f"{path}: no articles in this folder; put {', '.join(_KINDS)} files there")
        return [(f, facts.get(f.name, {})) for f in files]
    if not path.exists() and not glob.has_magic(str(path)):
        raise CorpusError(f"{path}: no such file or folder; name one with articles")
    files = [Path(p) for p in sorted(glob.glob(str(path)))] if glob.has_magic(str(path)) else [path]
    for f in files:
        if f.suffix.lower() not in _KINDS:
            raise CorpusError(
                f"{f}: cannot read {f.suffix or 'a file without an ending'}; known are {', '.join(_KINDS)}"
            )
    if not files:
        raise CorpusError(f"{path}: no file fits this pattern")
    return [(f, {}) for f in files]


def _facts(path: Path) -> dict[str, Mapping[str, Any]]:
    if not path.is_file():
        return {}
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("article", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
        raise CorpusError(f"{path}: not readable TOML ({err})") from None
    known = {"file", "id", "outlet", *_FIELDS}
    for i, entry in enumerate(entries, 1):
        if "file" not in entry:
            raise CorpusError(f"{path}: [[article]] number {i} has no 'file'")
        unknown = sorted(set(entry) - known)
        if unknown:
            raise CorpusError(
                f"{path}: {entry['file']}: unknown field {unknown[0]!r}; known are {', '.join(sorted(known))}"
            )
    return {e["file"]: e for e in entries}


def _page(file: Path, facts: Mapping[str, Any]) -> Article:
    text, repairs = _decoded(file)
    given = {f: facts[f] for f in _FIELDS if f in facts}
    if file.suffix.lower() != ".txt":
        page = _Page()
        page.feed(text)
        text = "".join(page.lines)
        given = {k: v for k, v in page.facts.items() if k in _FIELDS} | given
    return Article(facts.get("id", file.stem), text, facts.get("outlet", file.stem), repairs=repairs, **given)


def _decoded(file: Path) -> tuple[str, tuple[str, ...]]:
    try:
        raw = file.read_bytes()
    except OSError as err:
        raise CorpusError(f"{file}: cannot be read ({err.strerror})") from None
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", errors="replace"), ("read as UTF-16",)
    if b"\0" in raw:
        raise CorpusError(f"{file}: a binary file, not text; save the article as UTF-8 text")
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError as err:
        return raw.decode("cp1252", errors="replace"), (f"not UTF-8 (byte {err.start}): read as Windows-1252",)


def _table(file: Path) -> pd.DataFrame:
    try:
        if file.suffix.lower() == ".csv":
            return pd.read_csv(file, dtype="string", keep_default_na=False, na_values=[""])
        if file.suffix.lower() == ".jsonl":
            lines = file.read_text(encoding="utf-8-sig").split("\n")
            return pd.DataFrame([json.loads(line) for line in lines if line.strip()], dtype=object)
        return pd.read_parquet(file)
    except FileNotFoundError:
        raise CorpusError(f"{file}: no such file") from None
    except ImportError:
        raise CorpusError(f"{file}: reading Parquet needs pyarrow; run `pip install pyarrow`") from None
    except (OSError, ValueError, UnicodeDecodeError) as err:
        raise CorpusError(f"{file}: not a readable {file.suffix[1:]} file ({str(err).splitlines()[0]})") from None


class _Page(HTMLParser):
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
