"""The parts of a run: what each depends on, how it is written, and how parts are read together.

Idea: a part is a folder of Parquet files, one a table, named by its number and by a digest of all that it depends on:
its articles, its part of the context, the measures, the lexicons, the parser, the version of the library. What depends
on nothing that changed has its name still, and is not made again.

Conventions: ``texts`` holds the articles themselves. Rows of a table are those of an analysis, article by article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from framing.errors import RunError
from framing.pipeline import ERRORS, Plan, find_actors, make_tables
from framing.records import Article, CorpusContext
from framing.registry import Actors
from framing.results import TABLES, make_frame, replace_file
from framing.runs.files import as_json, make_folder, read_json, told
from framing.runs.spool import article_record

TEXTS: Mapping[str, str] = {name: "string" for name in (
    "id", "text", "outlet", "title", "event", "url", "language", "repairs", "notes", "markup", "date",
)}  # fmt: skip
COLUMNS: Mapping[str, Mapping[str, str]] = {**TABLES, "errors": ERRORS, "texts": TEXTS}


@dataclass(frozen=True)
class Task:
    """Some articles, what is known of the others, and where what is found goes."""

    path: Path
    articles: Sequence[Article]
    context: CorpusContext

    def __len__(self) -> int:
        """Count the articles."""
        return len(self.articles)


def do_part(plan: Plan, task: Task) -> int:
    """Find everything in the articles of a part, and write it.

    Parameters
    ----------
    plan : Plan
        What the run is told.
    task : Task
        The part; its path is a folder.

    Returns
    -------
    int
        How many articles it has.

    Raises
    ------
    RunError
        If it cannot be written.
    """
    tables = make_tables(task.articles, task.context, plan)
    texts = make_frame([article_record(a) for a in task.articles], TEXTS)

    def write(folder: Path) -> None:
        for name, table in {**tables, "texts": texts}.items():
            table.to_parquet(folder / f"{name}.parquet", index=False, compression="zstd")

    with told(task.path.parents[1]):
        make_folder(task.path, write)
    return len(task)


def do_event(plan: Plan, task: Task) -> int:
    """Discover the actors of an event, and write them.

    Parameters
    ----------
    plan : Plan
        What the run is told.
    task : Task
        All articles of the event; its path is a ``.json`` file.

    Returns
    -------
    int
        How many articles it has.

    Raises
    ------
    RunError
        If they cannot be found or written.
    """
    found = find_actors(task.articles, task.context, plan)
    with told(task.path.parents[1]):
        replace_file(task.path, as_json({"actors": list(Actors(found).to_dict().items())}))
    return len(task)


def actors_in(path: Path) -> Actors:
    """Read what `do_event` wrote.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    Actors
        In their order.
    """
    return Actors.from_dict(dict(read_json(path)["actors"]), where=str(path))


def read_table(
    name: str,
    folders: Iterable[Path],
    articles: frozenset[str] | None = None,
    columns: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Read one table of several parts.

    Parameters
    ----------
    name : str
        One of `COLUMNS`.
    folders : Iterable[Path]
        The parts.
    articles : frozenset[str] | None
        Only the rows of these articles.
    columns : Sequence[str] | None
        Only these; the one with the article's id among them.

    Returns
    -------
    DataFrame
        As an analysis of all their articles has it: sorted by article and place.

    Raises
    ------
    RunError
        If a part is missing or damaged.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    key = "id" if name == "texts" else "article_id"
    wanted = None if articles is None else [(key, "in", articles)]
    types = {c: t for c, t in COLUMNS[name].items() if columns is None or c in columns}
    found = []
    for folder in folders:
        path = folder / f"{name}.parquet"
        try:
            found.append(pq.read_table(path, columns=list(types), filters=wanted))
        except (OSError, pa.ArrowException) as err:
            raise RunError(
                f"{path}: a part of the run is missing or damaged ({str(err).splitlines()[0]}); delete the folder "
                f"{folder.name} and go on with resume=True (--resume)"
            ) from None
    if not found:
        return make_frame([], types)
    table = pa.concat_tables(found).to_pandas().astype(types)
    return table.sort_values(key, kind="stable", ignore_index=True)
