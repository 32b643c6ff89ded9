"""Work on many articles: cut into batches, in this process or several, with or without a progress bar.

Idea: both passes are pure functions of a batch and the plan, so any cut and any number of processes give the same
rows. An article is parsed once: what discovery has read is sent to the second pass, not read again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any, TypeVar

from framing.garbage import uncollected
from framing.parsing import load_parser
from framing.pipeline.plan import Plan, Reading, narrowed
from framing.pipeline.rows import Rows
from framing.pipeline.steps import read, rows_of
from framing.progress import with_progress
from framing.records import Article

Item = TypeVar("Item")
Made = TypeVar("Made")
_BATCH = 32  # articles parsed together


def read_all(articles: Iterable[Article], plan: Plan, n_jobs: int, progress: bool) -> list[Reading]:
    """Read articles, in the order of their ids."""
    return list(chain.from_iterable(_planned(_read, plan, _by_id(articles), n_jobs, progress)))


def collect_rows(articles: Iterable[Article], plan: Plan, n_jobs: int, progress: bool) -> dict[str, Rows]:
    """Rows of articles that nobody has read yet, by their ids."""
    return dict(chain.from_iterable(_planned(_rows_of_articles, plan, _by_id(articles), n_jobs, progress)))


def collect_rows_of_read(readings: Sequence[Reading], plan: Plan, n_jobs: int, progress: bool) -> dict[str, Rows]:
    """Rows of articles that were read before, by their ids."""
    return dict(chain.from_iterable(_planned(_rows, plan, readings, n_jobs, progress)))


def joined(parts: Mapping[str, Rows]) -> Rows:
    """Rows of all articles, in the order of their ids."""
    rows: Rows = defaultdict(list)
    for _, part in sorted(parts.items()):
        for name, found in part.items():
            rows[name].extend(found)
    return rows


def _planned(
    work: Callable[[Plan, Sequence[Any]], Made], plan: Plan, items: Sequence[Any], n_jobs: int, progress: bool
) -> Iterable[Made]:
    """Do work on batches of articles or readings; another process is sent what its batch needs of the plan."""

    def alone(batch: Sequence[Any]) -> Callable[[Sequence[Any]], Made]:
        return partial(work, narrowed(plan, [getattr(item, "article", item) for item in batch]))

    return in_batches(partial(work, plan), items, n_jobs, progress, alone)


def in_batches(
    work: Callable[[Sequence[Item]], Made],
    items: Sequence[Item],
    n_jobs: int,
    progress: bool,
    alone: Callable[[Sequence[Item]], Callable[[Sequence[Item]], Made]] | None = None,
) -> Iterable[Made]:
    """Do work on batches of items; what comes out is in their order.

    `alone` gives the work of one batch as it is sent to another process; without it, all are sent the same.
    """
    batches = [items[i : i + _BATCH] for i in range(0, len(items), _BATCH)]
    if n_jobs == 1 or len(batches) <= 1:
        done: Iterable[Made] = map(work, batches)
    else:
        from joblib import Parallel, delayed

        done = Parallel(n_jobs=n_jobs, return_as="generator")(delayed(alone(b) if alone else work)(b) for b in batches)
    shown = with_progress(zip(batches, done, strict=True), len(items), progress, "article", lambda pair: len(pair[0]))
    return (made for _, made in shown)


def _by_id(articles: Iterable[Article]) -> list[Article]:
    return sorted(articles, key=lambda a: a.id)


def _read(plan: Plan, articles: Sequence[Article]) -> list[Reading]:
    with uncollected():
        return list(read(articles, plan, load_parser(plan.parser)))


def _rows(plan: Plan, readings: Iterable[Reading]) -> list[tuple[str, Rows]]:
    with uncollected():
        return [(r.article.id, rows_of(r, plan)) for r in readings]


def _rows_of_articles(plan: Plan, articles: Sequence[Article]) -> list[tuple[str, Rows]]:
    return _rows(plan, read(articles, plan, load_parser(plan.parser)))
