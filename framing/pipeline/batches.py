"""Part of pipeline."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from framing.corpus import Corpus
from framing.parsing import load_parser
from framing.pipeline.plan import Doc, Plan
from framing.pipeline.rows import Rows
from framing.pipeline.steps import knowing, read, rows_of
from framing.records import Article

T = TypeVar("T")
_BATCH = 32  # articles parsed together


def collect_rows(corpus: Corpus, plan: Plan, n_jobs: int, progress: bool, docs: Sequence[Doc]) -> Rows:
    """Second pass; articles that discovery has read are not read again, unless other processes work on them."""
    batches = _cut(sorted(corpus, key=lambda a: a.id))
    if docs and n_jobs == 1:
        ready = _cut(sorted(docs, key=lambda d: d[0].article.id))
        done: Iterable[Rows] = (_rows([(knowing(doc, plan), norm) for doc, norm in part], plan) for part in ready)
    elif n_jobs == 1 or len(batches) == 1:
        done = (_batch_rows(b, plan) for b in batches)
    else:
        from joblib import Parallel, delayed

        done = Parallel(n_jobs=n_jobs, return_as="generator")(delayed(_batch_rows)(b, plan) for b in batches)
    rows: Rows = defaultdict(list)
    for part in with_progress(done, len(batches), progress, "batch"):
        for name, found in part.items():
            rows[name].extend(found)
    return rows


def _cut(items: Sequence[T]) -> list[Sequence[T]]:
    return [items[i : i + _BATCH] for i in range(0, len(items), _BATCH)]


def with_progress(done: Iterable[T], total: int, progress: bool, unit: str) -> Iterable[T]:
    if not progress or total < 2 or not sys.stderr.isatty():
        return done
    from tqdm.auto import tqdm

    return tqdm(done, total=total, unit=unit)  # type: ignore[no-any-return]


def _batch_rows(articles: Sequence[Article], plan: Plan) -> Rows:
    return _rows(read(articles, plan, load_parser(plan.parser)), plan)


def _rows(docs: Iterable[Doc], plan: Plan) -> Rows:
    rows: Rows = defaultdict(list)
    for doc, norm in docs:
        for name, found in rows_of(doc, norm, plan).items():
            rows[name].extend(found)
    return rows
