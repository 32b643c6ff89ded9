"""Read, check and match the word lists in `lexicons/`.

Words are data. Each lexicon is a tab-separated file ``<name>.tsv`` with a card ``<name>.toml``
beside it: what it is, source, licence, date, scale and midpoint, known faults, and what
each column holds. The card is also the check: a row that breaks it is named by file, line
and column. A user replaces any lexicon with a file of the same columns.

Matching is in `framing.text`: longest match first, on word boundaries, in time that hardly
grows with the number of phrases.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from itertools import zip_longest
from pathlib import Path
from typing import Any

from framing.errors import LexiconError
from framing.text import fold, pattern_fault

Row = Mapping[str, Any]
_SHOWN = 80  # characters of a pattern that an error shows
_FLAGS = re.IGNORECASE | re.DOTALL  # by which patterns are matched
_TRUE, _FALSE = ("yes", "true", "1"), ("", "no", "false", "0")


def lexicon_folder() -> Path:
    """Folder of the shipped lexicons: inside an installed package, or beside it in a checkout."""
    here = Path(__file__).resolve().parents[1]
    inside = here / "lexicons"
    return inside if inside.is_dir() else here.parent / "lexicons"


@dataclass(frozen=True, eq=False)
class Lexicon:
    """One checked word list.

    Parameters
    ----------
    name : str
        Its name, that of the file without the ending.
    rows : tuple of mapping
        One mapping a row, column to checked value; ``row["id"]`` names the row in evidence.
    card : mapping
        The card's fields.
    path : Path
        Where it was read from.
    """

    name: str
    rows: tuple[Row, ...]
    card: Mapping[str, Any]
    path: Path

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.rows)

    def where(self, **wanted: object) -> tuple[Row, ...]:
        """Rows whose columns equal all the `wanted` values, in file order."""
        return tuple(r for r in self.rows if all(r[k] == v for k, v in wanted.items()))

    def words(self, column: str = "term", **wanted: object) -> frozenset[str]:
        """Folded values of one column in the rows that `where` gives."""
        return frozenset(fold(r[column]) for r in self.where(**wanted))


@dataclass(frozen=True, eq=False)
class Lexicons:
    """All lexicons by name, each read on first use; `overrides` maps a name to a replacement file."""

    overrides: Mapping[str, str] = field(default_factory=dict)
    _read: dict[str, Lexicon] = field(default_factory=dict, repr=False)

    def __getitem__(self, name: str) -> Lexicon:
        """Return the lexicon called `name`."""
        if name not in self._read:
            self._read[name] = read_lexicon(
                self.overrides.get(name, name), card=name if name in self.overrides else None
            )
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names of the shipped lexicons."""
        return iter(sorted(p.stem for p in lexicon_folder().glob("*.tsv")))

    def digest(self) -> str:
        """Give a short name to all that the files and their cards hold; it changes when a byte of them does."""
        made = blake2b(digest_size=8)
        for name in self:
            shipped = lexicon_folder() / f"{name}.tsv"
            path = Path(self.overrides.get(name, shipped))
            beside = path.with_suffix(".toml")
            for file in (path, beside if beside.is_file() else shipped.with_suffix(".toml")):
                data = file.read_bytes()
                made.update(f"{name} {len(data)} ".encode() + data)
        return made.hexdigest()

    def __reduce__(self) -> tuple[object, tuple[dict[str, str]]]:
        """Pickle the overrides only: another process opens the files itself, once."""
        return open_lexicons, (dict(self.overrides),)


def open_lexicons(overrides: Mapping[str, str]) -> Lexicons:
    """Return the lexicons with these replacements, the same object as long as no replacement changes.

    Reading and compiling all of them costs as much as some fifty articles; steps keep what they
    compile by the identity of what they compiled it from.

    Parameters
    ----------
    overrides : Mapping[str, str]
        Lexicon name to the file that replaces it.

    Returns
    -------
    Lexicons
        Ready to use, shared by everything in this process that asks for the same.
    """
    return _opened(tuple(sorted((name, path, _stamp(Path(path))) for name, path in overrides.items())))


def lexicons_of(settings: Mapping[str, Any]) -> Lexicons:
    """Open the lexicons that an analysis was made with.

    Parameters
    ----------
    settings : Mapping[str, Any]
        ``analysis.settings``; without an entry "lexicons" the shipped ones are taken.

    Returns
    -------
    Lexicons
        As from `open_lexicons`.
    """
    return open_lexicons(settings.get("lexicons") or {})


@lru_cache(maxsize=4)
def _opened(overrides: tuple[tuple[str, str, tuple[int, int]], ...]) -> Lexicons:
    return Lexicons({name: path for name, path, _ in overrides})


def _stamp(path: Path) -> tuple[int, int]:
    """When a file changed and how long it is; a missing one is named when it is read."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def read_lexicon(name_or_path: str | Path, *, card: str | None = None) -> Lexicon:
    """Read and check one lexicon.

    Parameters
    ----------
    name_or_path : str | Path
        Name of a shipped lexicon, or path of a ``.tsv`` file.
    card : str | None
        Name of the shipped lexicon whose card checks the file, where none lies beside it.

    Returns
    -------
    Lexicon
        The checked rows.

    Raises
    ------
    LexiconError
        If the file or its card is missing, or a row breaks the card.
    """
    path = Path(name_or_path)
    if path.suffix != ".tsv":
        if path.suffix or path.is_file() or len(path.parts) > 1:
            raise LexiconError(f"{path}: a lexicon is a tab-separated file whose name ends in .tsv")
        path = lexicon_folder() / f"{name_or_path}.tsv"
    beside = path.with_suffix(".toml")
    card_path = beside if beside.is_file() or card is None else lexicon_folder() / f"{card}.toml"
    try:
        text = path.read_text(encoding="utf-8")
        if not card_path.is_file():
            raise LexiconError(
                f"{path}: no card {card_path.name}; name the shipped lexicon whose card checks it (card=, --card), "
                f"one of: {', '.join(Lexicons())}"
            )
        fields = tomllib.loads(card_path.read_text(encoding="utf-8"))
    except FileNotFoundError as err:
        raise LexiconError(f"{err.filename}: no such lexicon file; shipped are: {', '.join(Lexicons())}") from None
    except (UnicodeDecodeError, OSError, tomllib.TOMLDecodeError) as err:
        raise LexiconError(f"{path}: cannot be read as UTF-8 text with its card ({err})") from None
    return Lexicon(path.stem, tuple(_rows(text, fields, path)), fields, path)


def _rows(text: str, card: Mapping[str, Any], path: Path) -> Iterator[Row]:
    """Read the rows of a text, each checked against the card; its first column is the key if the card names none."""
    columns: Mapping[str, Mapping[str, Any]] = card["columns"]
    keys = card.get("key", [next(iter(columns))])
    (_, header), *lines = _fields(text) or [(0, [])]
    _check_header(header, columns, card, path)
    seen: dict[tuple[object, ...], int] = {}
    for number, values in lines:
        where = f"{path}, line {number}"
        if len(values) > len(header):
            raise LexiconError(f"{where}: {len(values)} fields, the header has {len(header)}")
        given = dict(zip_longest(header, values, fillvalue=""))
        row = {c: _value(given.get(c, "").strip(), c, spec, where) for c, spec in columns.items()}
        key = tuple(row[k] for k in keys)
        if key in seen:
            raise LexiconError(f"{where}: {key} stands already in line {seen[key]}; remove one of them")
        seen[key] = number
        row["id"] = f"{path.stem}:" + "/".join(str(k) for k in key if k != "")
        yield row


def _check_header(
    header: Sequence[str], columns: Mapping[str, Mapping[str, Any]], card: Mapping[str, Any], path: Path
) -> None:
    required = {c for c, spec in columns.items() if spec.get("required")}.union(card.get("key", ()))
    missing = [c for c in columns if c in required.difference(header)]
    if missing:
        raise LexiconError(f"{path}: no column {missing[0]!r}; needed are: {', '.join(columns)} (tab-separated)")


def _fields(text: str) -> list[tuple[int, list[str]]]:
    """Fields of each line with its number; empty lines and notes are left out."""
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    reader = csv.reader((line for _, line in lines), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [(n, values) for (n, _), values in zip(lines, reader, strict=True)]


def _value(text: str, column: str, spec: Mapping[str, Any], where: str) -> object:
    kind = spec.get("type", "text")
    if not text and spec.get("required"):
        raise LexiconError(f"{where}: column {column!r} is empty; {spec.get('about', 'a value is needed')}")
    if kind == "list":
        values = tuple(v.strip() for v in text.split("|") if v.strip())
        _check_choice(values, column, spec, where)
        return values
    if kind == "flag":
        if text.lower() not in _TRUE + _FALSE:
            raise LexiconError(f"{where}: column {column!r} has {text!r}; write yes or leave it empty")
        return text.lower() in _TRUE
    if kind in ("integer", "number"):
        return _number(text, column, spec, where)
    _check_text(text, column, spec, where)
    return text


def _check_text(text: str, column: str, spec: Mapping[str, Any], where: str) -> None:
    """Refuse what is no choice, and a pattern that is none or could hang; the tests check the shipped ones.

    A pattern is tried by itself, and then as one behind which the line must end: what matches at once by itself, as
    ``(a+)+`` does, hangs where it must match all of a line.
    """
    _check_choice((text,) if text else (), column, spec, where)
    if spec.get("type") == "pattern" and text not in _shipped_patterns(column):
        fault = next(filter(None, (pattern_fault(p, _FLAGS) for p in (text, rf"(?:{text})\Z"))), "")
        if fault:
            raise LexiconError(f"{where}: column {column!r} has {_brief(text)}, which {fault}")


def _brief(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}...")


@lru_cache(maxsize=1)
def _shipped_patterns(column: str) -> frozenset[str]:
    """Read the fields of shipped lexicons whose card calls this column a pattern."""
    found: set[str] = set()
    for card in lexicon_folder().glob("*.toml"):
        if tomllib.loads(card.read_text(encoding="utf-8"))["columns"].get(column, {}).get("type") == "pattern":
            (_, header), *lines = _fields(card.with_suffix(".tsv").read_text(encoding="utf-8"))
            found.update(values[header.index(column)] for _, values in lines)
    return frozenset(found)


def _number(text: str, column: str, spec: Mapping[str, Any], where: str) -> float | None:
    if not text:
        return spec.get("default")
    try:
        value = int(text) if spec["type"] == "integer" else float(text)
    except ValueError:
        raise LexiconError(f"{where}: column {column!r} has {text!r}, not {spec['type']}") from None
    low, high = spec.get("minimum", float("-inf")), spec.get("maximum", float("inf"))
    if not low <= value <= high:
        raise LexiconError(f"{where}: column {column!r} has {text}, outside {low} to {high}")
    return value


def _check_choice(values: Iterable[str], column: str, spec: Mapping[str, Any], where: str) -> None:
    choices = spec.get("choices")
    for v in values:
        if choices and v not in choices:
            raise LexiconError(f"{where}: column {column!r} has {v!r}; one of: {', '.join(choices)}")
