"""Statement by statement: whether it is found in each other article of the event.

Each kept sentence is held against the sentence of each article of another source that is most like it. "Not found" is
what a comparison of words says: the other article may tell it in quite different ones.

Units: similarity 0-1, the likeness of the two articles counted in; spans in characters of the articles' texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from framing.analysis import Analysis
from framing.comparison.coverage.differs import difference
from framing.comparison.coverage.likeness import Embedder
from framing.comparison.coverage.matches import FOUND_IN, NOT_FOUND, REVIEW, Matches, matches
from framing.comparison.coverage.rivals import Rivals
from framing.comparison.coverage.telling import Telling, tellings
from framing.comparison.labels import article_facts
from framing.results import check_kind, make_frame

COVERAGE: Mapping[str, str] = {
    "event": "string", "article_id": "string", "start": "int64", "end": "int64", "other": "string",
    "status": "string", "similarity": "float64", "other_start": "Int64", "other_end": "Int64",
    "differs": "string", "place": "string", "other_place": "string", "background": "bool",
}  # fmt: skip


def coverage(analysis: Analysis, *, embedder: Embedder | None = None) -> pd.DataFrame:
    """Look for each statement of each article in the other sources' articles of its event.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    embedder : Embedder | None
        Takes a list of texts and gives an array with a vector for each; its cosines then make most of the similarity.

    Returns
    -------
    DataFrame
        A row a kept sentence and article of another outlet in the event: ``status`` (found, review, not found),
        ``similarity``, where the most similar sentence stands (missing where nothing is found), what ``differs``
        between the two, where in its article each stands, and whether the statement is background. A row for review
        points to the sentence that counts the same thing otherwise, if there is one.
    """
    check_kind(analysis, "Analysis", "framing.coverage")
    facts = article_facts(analysis, "outlet", set(analysis.articles["event"]))
    rows = [row for telling in tellings(analysis, facts, embedder) for row in _rows(telling)]
    return make_frame(rows, COVERAGE)


def _rows(telling: Telling) -> Iterator[dict[str, Any]]:
    found = matches(telling)
    rivals = Rivals(telling, found)
    for k, told in enumerate(telling.told):
        for b, source in enumerate(telling.by):
            if source != telling.by[told.article]:
                yield _row(telling, found, rivals, k, b)


def _row(telling: Telling, found: Matches, rivals: Rivals, k: int, article: int) -> dict[str, Any]:
    told, status, best = telling.told[k], found.status(k, article), int(found.best[k, article])
    like = float(found.like[k, article])
    other = None if status == NOT_FOUND or best < 0 else telling.told[best]
    differs = difference(told.statement, other.statement) if other and status == FOUND_IN else ""
    rival = rivals.of(k, article) if status == REVIEW else None
    if rival is not None:
        other, like, differs = telling.told[rival.sentence], rival.like, rival.differs
    return {
        "event": telling.event, "article_id": telling.articles[told.article], "start": told.start, "end": told.end,
        "other": telling.articles[article], "status": status, "similarity": round(like, 6),
        "other_start": pd.NA if other is None else other.start, "other_end": pd.NA if other is None else other.end,
        "differs": differs,
        "place": told.place, "other_place": other.place if other else "", "background": told.background,
    }  # fmt: skip
