"""The same run on many machines, by Dask: the unit of work, the folder and the bytes are those of `framing.analyze_to`.

Idea: this process reads the articles in order, learns their context, and hands out parts; workers make tables of
them and write them. Only so many tasks are out at a time that memory stays flat here as there. What a worker that died
had in hand is given to another.

Conventions: all workers see the folder ``out`` under the same path (a shared disk), have the library, the parser's
model and the lexicon files. Needs the extra ``media-framing[dask]``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from framing.corpus import Corpus
from framing.errors import RunError, SettingsError
from framing.parses import CachedParser
from framing.records import Settings
from framing.registry import Actors
from framing.runs import Run, Task, Work, check_folder, open_run, prepare, read_source, run_parts

if TYPE_CHECKING:
    from distributed import Client

_AHEAD = 3  # tasks out for each thread of the workers: one in work, the others on their way
_ALONE = Lock()  # a parser serves one thread at a time


def analyze(  # noqa: PLR0913 - as `framing.analyze_to`; each has a default
    articles: Corpus | str | Path,
    out: str | Path,
    actors: Actors | None = None,
    *,
    client: Client | None = None,
    clean: bool = True,
    measures: Iterable[str] | None = None,
    parser: object = "auto",
    progress: bool = True,
    settings: Settings | None = None,
    cache: str | Path | None = None,
    resume: bool = False,
    columns: Mapping[str, Any] | None = None,
) -> Run:
    """Do as `framing.analyze_to`, on the workers of a Dask cluster.

    Parameters
    ----------
    articles : Corpus | str | Path
        As in `framing.analyze_to`; read here.
    out : str | Path
        As in `framing.analyze_to`; a path that means the same folder to all workers.
    actors : Actors | None
        As in `framing.analyze_to`.
    client : Client | None
        Of the cluster; by default the one that was made last in this process.
    clean : bool
        As in `framing.analyze`.
    measures : Iterable[str] | None
        As in `framing.analyze`.
    parser : object
        A name or a path, as in `framing.analyze`; each worker loads it.
    progress : bool
        Whether to show a progress bar.
    settings : Settings | None
        As in `framing.analyze`.
    cache : str | Path | None
        A file of parses. Unlike in `framing.analyze_to` there is none unless it is named: a file on a network disk is
        not safe, so name one on a disk of each worker's own, such as ``/tmp/parses.sqlite``. Without one, a run that
        discovers its actors parses twice.
    resume : bool
        As in `framing.analyze_to`.
    columns : Mapping[str, Any] | None
        As in `framing.analyze_to`.

    Returns
    -------
    Run
        As from `framing.analyze_to`, byte for byte.

    Raises
    ------
    RunError
        As in `framing.analyze_to`, and if a task kills every worker that takes it.
    SettingsError
        If there is no cluster, or `parser` cannot be sent to workers.
    ImportError
        If Dask is not installed.
    """
    try:
        from distributed import get_client
    except ImportError:
        raise ImportError("framing.distributed needs Dask: run `pip install 'media-framing[dask]'`") from None
    if parser is not None and not isinstance(parser, str | Path):
        raise SettingsError(f"parser={parser!r}: workers load the parser themselves; give its name or path")
    if client is None:
        try:
            client = get_client()
        except ValueError:
            raise SettingsError("there is no Dask cluster: make a distributed.Client, or give client=") from None
    folder = Path(out).absolute()
    prepared = prepare(actors, settings, clean=clean, measures=measures, parser=parser)
    check_folder(folder, resume)
    if cache is not None and prepared.parser is not None:
        kept = CachedParser(parser, Path(cache).absolute())
        prepared = replace(prepared, plan=replace(prepared.plan, parser=kept))
    run_parts(read_source(articles, columns or {}), folder, prepared, _Cluster(client), progress=progress)
    return open_run(folder)


class _Cluster:
    """A runner for `run_parts`: hands tasks out as workers become free."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def __call__(self, work: Work, tasks: Iterable[Task]) -> Iterator[int]:
        from distributed import KilledWorker, as_completed

        tasks = iter(tasks)
        out = as_completed(self._submit(work, list(islice(tasks, self._room()))))
        try:
            for future in out:
                yield future.result()
                out.update(self._submit(work, list(islice(tasks, 1))))
        except KilledWorker as err:
            raise RunError(
                f"every worker that took a part died ({err}), for want of memory perhaps; what is done is kept: go on "
                "with resume=True, and more memory for each"
            ) from None
        finally:
            self._client.cancel([f for f in out.futures if not f.done()])

    def _room(self) -> int:
        return _AHEAD * max(1, sum(map(int, self._client.nthreads().values())))

    def _submit(self, work: Work, tasks: list[Task]) -> list[Any]:
        return [self._client.submit(_alone, work, task, pure=False, retries=0) for task in tasks]


def _alone(work: Work, task: Task) -> int:
    with _ALONE:
        return work(task)
