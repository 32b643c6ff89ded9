"""From articles to a run on disk, in parts that can be made in any order, anywhere, and once.

Idea: the order is that of `framing.analyze`: the context of the whole corpus; the actors of each event, where nobody
listed any; then every article. Each step is a pure function of some articles and what is known of the others, and
leaves a file named by all that it depends on. To resume is to begin again: what has its file is not made twice.

The folder: ``run.json`` (what ran, who was looked for, the parts in order), ``parts/`` (see `framing.runs.parts`),
``found/`` (the actors of each event), ``parses.sqlite`` (the parses, if no other file is named; it may be deleted).
Without the parses, equal input gives equal bytes, however often the run was stopped, for any number of processes and
any order of the articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from framing.corpus import Corpus
from framing.errors import RunError, SettingsError
from framing.parses import CachedParser
from framing.parsing import Parser, load_parser
from framing.pipeline import (
    Plan,
    discovers,
    make_plan,
    name_of,
    part_of,
    plan_digest,
    reduce_articles,
    run_facts,
    unite_actors,
)
from framing.progress import with_progress
from framing.records import Article, CorpusContext, Settings
from framing.registry import Actors
from framing.results import replace_file
from framing.runs.files import alone, as_json, sweep, told
from framing.runs.opened import FORM, MARK, Run, open_run
from framing.runs.parts import Task, actors_in, do_event, do_part
from framing.runs.spool import Spool, articles_of

PART = 128  # articles of a part; a process that is killed loses no more than this
Work = Callable[[Task], int]
Runner = Callable[[Work, Iterable[Task]], Iterator[int]]
_WORK = ".work"


@dataclass(frozen=True)
class Prepared:
    """What a run is told, checked before any work is done."""

    plan: Plan
    parser: Parser | None
    settings: Settings
    given: Actors | None

    @property
    def discovers(self) -> bool:
        """Whether the actors are still to be found."""
        return discovers(self.plan, self.given)


def analyze_to(  # noqa: PLR0913 - as `framing.analyze`; each has a default
    articles: Corpus | str | Path,
    out: str | Path,
    actors: Actors | None = None,
    *,
    clean: bool = True,
    measures: Iterable[str] | None = None,
    parser: object = "auto",
    n_jobs: int = 1,
    progress: bool = True,
    settings: Settings | None = None,
    cache: str | Path | None = None,
    resume: bool = False,
    columns: Mapping[str, Any] | None = None,
) -> Run:
    """Do as `framing.analyze`, part by part into a folder; memory does not grow with the number of articles.

    Parameters
    ----------
    articles : Corpus | str | Path
        The articles, or where they are; see `framing.read_articles`. Of a folder one file is held at once, of a
        ``.csv``, ``.tsv``, ``.jsonl`` or ``.parquet`` file some rows.
    out : str | Path
        A new folder, or one that an earlier run left.
    actors : Actors | None
        As in `framing.analyze`. Where they are discovered, all articles of one event are held at once.
    clean : bool
        As in `framing.analyze`.
    measures : Iterable[str] | None
        As in `framing.analyze`.
    parser : object
        As in `framing.analyze`.
    n_jobs : int
        Processes; the result is the same for any number.
    progress : bool
        Whether to show a progress bar.
    settings : Settings | None
        As in `framing.analyze`.
    cache : str | Path | None
        A file of parses that runs may share; by default one in `out`.
    resume : bool
        Whether `out` may be the folder of an earlier run: what is there and still holds is not made again.
    columns : Mapping[str, Any] | None
        Names of columns as `framing.read_articles` takes them: ``text``, ``outlet``, ``id``, ``fields``.

    Returns
    -------
    Run
        Opened; ``.errors`` are the articles that broke a step and were left out.

    Raises
    ------
    RunError
        If `out` is not empty and no run, or a run and `resume` is False; if it cannot be written; if a process dies.
    """
    if not n_jobs or not isinstance(n_jobs, int):
        raise SettingsError(f"n_jobs={n_jobs!r}: give a number of processes, or -1 for one a core")
    folder = Path(out)
    told_to = prepare(actors, settings, clean=clean, measures=measures, parser=parser)
    check_folder(folder, resume)
    kept = None if told_to.parser is None else CachedParser(parser, cache or folder / "parses.sqlite")
    sent = kept or (told_to.parser if n_jobs == 1 else told_to.plan.parser)
    told_to = replace(told_to, plan=replace(told_to.plan, parser=sent))
    run_parts(articles_of(articles, columns or {}), folder, told_to, _processes(n_jobs), progress=progress)
    return open_run(folder, cache=None if kept is None else kept.counts()._asdict())


def prepare(
    actors: Actors | None,
    settings: Settings | None,
    *,
    clean: bool,
    measures: Iterable[str] | None,
    parser: object,
) -> Prepared:
    """Check what a run is told, before any work is done.

    Parameters
    ----------
    actors : Actors | None
        As in `framing.analyze`.
    settings : Settings | None
        As in `framing.analyze`.
    clean : bool
        As in `framing.analyze`.
    measures : Iterable[str] | None
        As in `framing.analyze`.
    parser : object
        As in `framing.analyze`; its plan carries it as given, for whoever loads it elsewhere.

    Returns
    -------
    Prepared
        The plan, and the parser as loaded here.
    """
    settings = settings or Settings()
    loaded = load_parser(parser)
    plan = make_plan(actors, settings, clean=clean, measures=measures, parser=parser if loaded else None)
    return Prepared(plan, loaded, settings, actors)


def run_parts(
    articles: Iterable[Article], folder: Path, prepared: Prepared, runner: Runner, *, progress: bool = False
) -> None:
    """Make a run: what is missing of it.

    Parameters
    ----------
    articles : Iterable[Article]
        In any order.
    folder : Path
        Of the run; see `check_folder`.
    prepared : Prepared
        What the run is told.
    runner : Runner
        Does work on tasks, in any order and anywhere that sees the folder, and gives back what work gives; it takes
        tasks as it can do them.
    progress : bool
        Whether to show a progress bar.
    """
    with told(folder):
        _begin(folder)
    with alone(folder), told(folder):
        sweep(folder / _WORK, frozenset())
        with closing(Spool(folder / _WORK / "articles.sqlite")) as spool:
            spool.fill(articles)
            _make(spool, folder, prepared, runner, progress)
        sweep(folder / _WORK, frozenset())
        (folder / _WORK).rmdir()


def check_folder(folder: Path, resume: bool) -> None:
    """Refuse a folder that is something else than a run, or that is a run and shall not be touched.

    Parameters
    ----------
    folder : Path
        May be missing.
    resume : bool
        Whether an earlier run may go on.

    Raises
    ------
    RunError
        If so.
    """
    if folder.exists() and not folder.is_dir():
        raise RunError(f"{folder}: is a file, not a folder; name another")
    found = {p.name for p in folder.iterdir()} if folder.is_dir() else set()
    if MARK in found and not resume:
        raise RunError(f"{folder}: holds a run; go on with it by resume=True (--resume), or name another folder")
    if found and MARK not in found:
        raise RunError(f"{folder}: holds other files and no run; name a new folder")


def _begin(folder: Path) -> None:
    for part in ("parts", "found", _WORK):
        (folder / part).mkdir(parents=True, exist_ok=True)
    if not (folder / MARK).exists():
        replace_file(folder / MARK, as_json({"form": FORM, "finished": False}))


def _make(spool: Spool, folder: Path, prepared: Prepared, runner: Runner, progress: bool) -> None:
    context = reduce_articles(spool)
    make = _Maker(folder, plan_digest(prepared.plan, prepared.parser), runner, progress, len(spool))
    actors, found = prepared.plan.actors, []
    if prepared.discovers:
        events = spool.events()
        found = make.each(partial(do_event, prepared.plan), lambda: map(spool.of, events), context, "found/{}.json")
        each = {e: actors_in(folder / "found" / name).actors for e, name in zip(events, found, strict=True)}
        actors, of_events = unite_actors(each, prepared.plan.lexicons)
        context = replace(context, events=of_events)
    parts = make.each(partial(do_part, prepared.plan), lambda: spool.parts(PART), context, "parts/{}")
    _finish(folder, prepared, actors, parts, found)


@dataclass(frozen=True)
class _Maker:
    """Makes what is missing of a run."""

    folder: Path
    common: str
    runner: Runner
    progress: bool
    total: int

    def each(
        self, work: Work, groups: Callable[[], Iterable[list[Article]]], context: CorpusContext, place: str
    ) -> list[str]:
        """Do work on groups of articles where its file is missing, and give the names of all files, in order."""
        names, missing, before = [], set(), 0
        for i, articles in enumerate(groups()):
            name = place.format(f"{i:06}-{name_of(articles, part_of(context, articles), self.common)}")
            names.append(name)
            if (self.folder / name).exists():
                before += len(articles)
            else:
                missing.add(i)
        tasks = (
            Task(self.folder / names[i], articles, part_of(context, articles))
            for i, articles in enumerate(groups())
            if i in missing
        )
        done = self.runner(work, tasks)
        for _ in with_progress(done, self.total, self.progress, "article", lambda n: n, before=before):
            pass
        return [Path(name).name for name in names]


def _finish(folder: Path, prepared: Prepared, actors: Actors, parts: Sequence[str], found: Sequence[str]) -> None:
    """Say that the run is whole, and remove what is no part of it."""
    facts = run_facts(replace(prepared.plan, actors=actors), prepared.parser, prepared.settings, prepared.discovers)
    whole = {
        "form": FORM, "finished": True, "settings": facts, "parts": list(parts),
        "actors": list(actors.to_dict().items()),
    }  # fmt: skip
    replace_file(folder / MARK, as_json(whole))
    sweep(folder / "parts", frozenset(parts))
    sweep(folder / "found", frozenset(found))


def _processes(n_jobs: int) -> Runner:
    """Give a runner in this process, or in several on this machine."""

    def here(work: Work, tasks: Iterable[Task]) -> Iterator[int]:
        return map(work, tasks)

    def many(work: Work, tasks: Iterable[Task]) -> Iterator[int]:
        from joblib import Parallel, delayed
        from joblib.externals.loky.process_executor import TerminatedWorkerError

        try:
            yield from Parallel(n_jobs=n_jobs, return_as="generator_unordered", batch_size=1)(
                delayed(work)(task) for task in tasks
            )
        except TerminatedWorkerError:
            raise RunError(
                "a process of the run was killed, for want of memory perhaps; what is done is kept: go on with "
                "resume=True (--resume), and fewer processes"
            ) from None

    return here if n_jobs == 1 else many
