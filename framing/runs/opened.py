"""A finished run, opened: an analysis whose tables and articles stay on disk until they are asked for.

Idea: `framing.profile`, `framing.compare` and all else take it as they take any analysis. `Run.event` and `Run.some`
read only the rows of some articles, so that events can be compared one after another; `Run.partitions` gives all of
them some parts at a time, and `framing.profile` sums those.

Conventions: a table that was asked for stays in memory as long as the run does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from framing.analysis import Analysis
from framing.corpus import Corpus
from framing.errors import ResultError, RunError
from framing.records import Article
from framing.registry import Actors
from framing.results import TABLES
from framing.runs.files import read_json
from framing.runs.parts import read_table
from framing.runs.spool import read_article

MARK, FORM = "run.json", 1
_TOGETHER = 8  # parts that are summed together: some thousand articles


class _Tables(Mapping[str, pd.DataFrame]):
    """The tables of an analysis, each read when it is first asked for."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._read: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in TABLES:
            raise KeyError(name)
        if name not in self._read:
            self._read[name] = read_table(name, self._folders)
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(TABLES)

    def __len__(self) -> int:
        return len(TABLES)


class _Articles(Corpus):
    """The articles of a run, read when they are first asked for."""

    def __init__(self, folders: Sequence[Path]) -> None:
        object.__setattr__(self, "_folders", folders)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """All articles, in the order of their ids."""
        return _texts(self.__dict__["_folders"], None)


def _texts(folders: Sequence[Path], wanted: frozenset[str] | None) -> tuple[Article, ...]:
    table = read_table("texts", folders, wanted).astype(object)
    return tuple(read_article(row) for row in table.where(table.notna(), None).to_dict("records"))


@dataclass(frozen=True, eq=False)
class Run(Analysis):
    """A run on disk, as an analysis.

    Parameters
    ----------
    folder : Path
        Where it lies.
    parts : tuple of str
        Names of its parts, in order.
    """

    folder: Path
    parts: tuple[str, ...]

    @cached_property
    def errors(self) -> pd.DataFrame:
        """Articles that broke a step and were left out: article_id, error."""
        return read_table("errors", self._folders)

    @cached_property
    def events(self) -> list[str]:
        """Events in order; "" where none is named."""
        return sorted(set(self.articles["event"]))

    @property
    def _folders(self) -> list[Path]:
        return [self.folder / "parts" / name for name in self.parts]

    def partitions(self) -> Iterator[Analysis]:
        """Give the findings some parts at a time, so that sums need not hold whole tables.

        Yields
        ------
        Analysis
            Of `_TOGETHER` parts, which are let go of with it.
        """
        for i in range(0, len(self.parts), _TOGETHER):
            yield self._of(self._folders[i : i + _TOGETHER])

    def _of(self, folders: Sequence[Path]) -> Analysis:
        return Analysis(_Tables(folders), self.settings, _Articles(folders), self.actors)

    @cached_property
    def _part_of(self) -> Mapping[str, int]:
        """Article id to the number of its part."""
        ids = (read_table("texts", [folder], columns=("id",))["id"] for folder in self._folders)
        return {key: number for number, some in enumerate(ids) for key in some}

    def event(self, name: str) -> Analysis:
        """Read the rows of one event.

        Parameters
        ----------
        name : str
            One of `events`.

        Returns
        -------
        Analysis
            In memory.

        Raises
        ------
        ResultError
            If there is no such event.
        """
        found = self.articles.loc[self.articles["event"] == name, "article_id"]
        if found.empty:
            raise ResultError(f"no event {name!r} in this run; its events begin with: {', '.join(self.events[:5])}")
        return self.some(found)

    def some(self, articles: Iterable[str]) -> Analysis:
        """Read the rows of some articles.

        Parameters
        ----------
        articles : Iterable[str]
            Their ids.

        Returns
        -------
        Analysis
            In memory.
        """
        wanted = frozenset(map(str, articles))
        folders = [self._folders[i] for i in sorted({self._part_of[a] for a in wanted if a in self._part_of})]
        tables = {name: read_table(name, folders, wanted) for name in TABLES}
        return Analysis(tables, self.settings, Corpus(_texts(folders, wanted)), self.actors)


def open_run(folder: str | Path, *, cache: Mapping[str, int] | None = None) -> Run:
    """Open a run that `framing.analyze_to` finished.

    Parameters
    ----------
    folder : str | Path
        What it wrote.
    cache : Mapping[str, int] | None
        How many sentences were read from the cache and parsed; goes into ``settings``.

    Returns
    -------
    Run
        Its tables are read when they are asked for.

    Raises
    ------
    RunError
        If it is no run, not finished, or of another version.
    """
    path = Path(folder)
    whole = read_json(path / MARK)
    if whole.get("form") != FORM:
        raise RunError(f"{path}: a run of another version of framing; make it again")
    if not whole.get("finished"):
        raise RunError(f"{path}: a run that is not finished; go on with resume=True (--resume)")
    parts = tuple(whole["parts"])
    folders = [path / "parts" / name for name in parts]
    settings: dict[str, Any] = {**whole["settings"], **({"cache": dict(cache)} if cache is not None else {})}
    actors = Actors.from_dict(dict(whole["actors"]), where=str(path / MARK))
    return Run(_Tables(folders), settings, _Articles(folders), actors, path, parts)
