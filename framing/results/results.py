"""The frozen base of result objects, and the schema of every table.

A table is a pandas frame with fixed columns and dtypes, sorted, indexed 0..n-1; an empty
table has the same columns and dtypes. Text is never missing but empty; a missing number is
`<NA>` or NaN and always comes with a reason in another column.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import IO, Any

import pandas as pd

from framing.results.files import put_into
from framing.results.later import there

# What a notebook shows of a result: of the first of these tables, these columns.
_PREVIEWED = ("labels", "rates", "mentions", "articles")
_PREVIEW_COLUMNS = (
    "event",
    "by",
    "article_id",
    "actor",
    "label",
    "text",
    "measure",
    "voice",
    "n",
    "rate",
    "low",
    "high",
    "ladder",
    "withheld",
)
_PREVIEW_ROWS = 8
_NAMED = 6  # tables that a line names


@dataclass(frozen=True, eq=False, repr=False)
class Result:
    """Tables and the settings that made them; base of every result.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        Table name to frame; some results make a table when it is first asked for.
    settings : mapping
        What ran: versions, parser, measures, numbers.
    """

    tables: Mapping[str, pd.DataFrame]
    settings: Mapping[str, Any]

    def __repr__(self) -> str:
        """Say in a line what is in it: its tables with their rows, the fullest first."""
        made = there(self.tables)
        filled = sorted(((len(t), k) for k, t in made.items() if len(t)), key=lambda x: (-x[0], x[1]))
        shown = ", ".join(f"{k} {n:,}" for n, k in filled[:_NAMED])
        more = f", and {len(filled) - _NAMED} more" if len(filled) > _NAMED else ""
        rows = f"; rows: {shown or 'none'}{more}" if made else ""
        return f"<{type(self).__name__}: {len(self.tables)} tables{rows}{_unmade(len(self.tables) - len(made))}>"

    def __getattr__(self, name: str) -> pd.DataFrame:
        """Return the table called `name`."""
        tables = self.__dict__.get("tables", {})
        if name in tables:
            return tables[name]
        known = f" The tables are: {', '.join(sorted(tables))}." if not name.startswith("_") and tables else ""
        raise AttributeError(f"{type(self).__name__} has no attribute {name!r}.{known}")

    def __dir__(self) -> list[str]:
        """List attributes and tables, for completion in notebooks."""
        return sorted({*super().__dir__(), *self.tables})

    def to_csv(self, folder: str | Path) -> list[Path]:
        """Write each table as ``<table>.csv``, with texts that a spreadsheet would run as a formula made inert.

        Parameters
        ----------
        folder : str | Path
            Where to; made if missing.

        Returns
        -------
        list of Path
            The files written.
        """
        return self._write(folder, ".csv", _csv)

    def to_json(self, folder: str | Path) -> list[Path]:
        """Write each table as ``<table>.json``, a list of records, and the settings.

        Parameters
        ----------
        folder : str | Path
            Where to; made if missing.

        Returns
        -------
        list of Path
            The files written.
        """
        settings = json.dumps(dict(self.settings), indent=1, ensure_ascii=False, default=str)
        return self._write(
            folder, ".json", lambda t, p: t.to_json(p, orient="records", force_ascii=False, indent=1), settings
        )

    def to_parquet(self, folder: str | Path) -> list[Path]:
        """Write each table as ``<table>.parquet`` (needs pyarrow).

        Parameters
        ----------
        folder : str | Path
            Where to; made if missing.

        Returns
        -------
        list of Path
            The files written.
        """
        return self._write(folder, ".parquet", lambda t, p: t.to_parquet(p, index=False))

    def _write(
        self,
        folder: str | Path,
        ending: str,
        write: Any,  # noqa: ANN401 - a writer of any format
        settings: str = "",
    ) -> list[Path]:
        """Write each table, and the settings if there are any to write; all files or none."""
        tables = sorted(self.tables.items())
        names = [f"{name}{ending}" for name, _ in tables]
        with put_into(folder) as made:
            for name, (_, table) in zip(names, tables, strict=True):
                write(table, made / name)
            if settings:
                names.append("settings.json")
                (made / names[-1]).write_bytes(settings.encode("utf-8"))
        return [Path(folder) / name for name in names]

    def _repr_html_(self) -> str:
        name = next((n for n in _PREVIEWED if n in self.tables and len(self.tables[n])), "")
        made = there(self.tables)
        sizes = ", ".join(f"<code>{escape(k)}</code> {len(t)}" for k, t in sorted(made.items()))
        others = ", ".join(f"<code>{escape(k)}</code>" for k in sorted(set(self.tables) - set(made)))
        later = f" Made when asked for: {others}." if others else ""
        return f"<p><strong>{escape(type(self).__name__)}</strong>. Rows: {sizes}.{later}</p>" + (
            self._preview(name) if name else ""
        )

    def _preview(self, name: str) -> str:
        """Show the first rows of one table, escaped; long texts are cut."""
        table = self.tables[name]
        columns = [c for c in _PREVIEW_COLUMNS if c in table.columns]
        head = "".join(f'<th scope="col">{escape(c)}</th>' for c in columns)
        rows = "".join(
            "<tr>" + "".join(f'<td dir="auto">{escape(_brief(v))}</td>' for v in r) + "</tr>"
            for r in table[columns].head(_PREVIEW_ROWS).itertuples(index=False)
        )
        title = f"<caption>{escape(name)}, first {min(len(table), _PREVIEW_ROWS)} of {len(table)}</caption>"
        return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _unmade(tables: int) -> str:
    """Say how many tables are not made yet."""
    return f"; {tables} {'is' if tables == 1 else 'are'} made when asked for" if tables else ""


def _brief(value: Any) -> str:  # noqa: ANN401 - a cell of any dtype
    if isinstance(value, float):
        return "" if value != value else f"{value:.3g}"
    text = "" if value is pd.NA else " ".join(str(value).split())
    return text if len(text) <= 80 else text[:79] + "…"


def _csv(table: pd.DataFrame, path: Path) -> None:
    """Write a table whose cells with a return alone are quoted as those with a line end are: no reader cuts a row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        _inert(table).to_csv(_Rows(file), index=False, lineterminator="\r\n")


class _Rows:
    """A file that gets a row at a time from `csv`, which quotes the signs of the line end it is told; ours is LF."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, row: str) -> int:
        """Write a row with its line end."""
        return self._file.write(row.removesuffix("\r\n") + "\n" if row.endswith("\r\n") else row)


def _inert(table: pd.DataFrame) -> pd.DataFrame:
    """Put an apostrophe before texts that a spreadsheet would take for a formula."""
    texts = table.select_dtypes(include="string").columns
    risky = r"^(?=[=+\-@\t\r])"
    return table.assign(**{c: table[c].str.replace(risky, "'", regex=True) for c in texts})
