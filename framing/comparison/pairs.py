"""Same referent, different word: places where two sources tell the same thing of an actor and name it differently.

For each actor, mentions of two sources are compared by what is said around them: words of the
sentence, those beside the mention counted twice, the mention itself masked, as TF-IDF vectors
(sublinear, no stop words) with cosine similarity. Two mentions are aligned if each is the
other's best match (mutual best match separates true from false pairs at AUC 0.98 on hand-set
facts, and at 0.30 nearly all matched pairs share a topic; between 0.15 and 0.30 a person should look).

Similarity is 0-1; only the outlet's own words are compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.comparison.vectors import vectors_of
from framing.results import as_records, make_frame
from framing.text import straighten

PAIRS: Mapping[str, str] = {
    "event": "string", "actor": "string", "a": "string", "b": "string", "label_a": "string", "label_b": "string",
    "article_a": "string", "start_a": "int64", "end_a": "int64",
    "article_b": "string", "start_b": "int64", "end_b": "int64", "similarity": "float64",
}  # fmt: skip
THRESHOLD = 0.15
_BESIDE = 6  # words on either side that count twice
_Places = tuple[NDArray[np.int64], NDArray[np.int64]]  # where the sentences of an article begin and end
_MOST = 400  # mentions of one actor and source that are compared; more add time, not insight


def word_pairs(named: pd.DataFrame, sentences: pd.DataFrame, texts: Mapping[str, str]) -> pd.DataFrame:
    """Align mentions of the same actor across sources.

    Parameters
    ----------
    named : pd.DataFrame
        Mentions with ``event``, ``by``, ``shown`` (the label) and ``key`` (the label folded).
    sentences : pd.DataFrame
        The analysis's sentences.
    texts : Mapping[str, str]
        Article id to text.

    Returns
    -------
    DataFrame
        Columns `PAIRS`; pairs whose labels differ, best aligned first in each event and actor.
    """
    own = named[named["voice"].isin(["own", "scare"])].reset_index(drop=True)
    places = {k: (g["start"].to_numpy(), g["end"].to_numpy()) for k, g in sentences.groupby("article_id")}
    plain = {k: straighten(texts[k]) for k in own["article_id"].unique()}
    rows: list[dict[str, Any]] = []
    for (event, actor), part in own.groupby(["event", "actor"]):
        if part["by"].nunique() > 1:
            few = part.sort_values(["article_id", "start"]).groupby("by").head(_MOST)
            rows.extend(
                {"event": event, "actor": actor, **row} for row in _actor_pairs(few, _contexts(few, places, plain))
            )
    rows.sort(key=_best_first)
    return make_frame(rows, PAIRS)


def _best_first(row: Mapping[str, Any]) -> tuple[Any, ...]:
    where = (row[c] for c in ("a", "b", "article_a", "start_a"))
    return row["event"], row["actor"], -row["similarity"], *where


def _actor_pairs(part: pd.DataFrame, contexts: list[str]) -> Iterator[dict[str, Any]]:
    vectors = vectors_of(contexts)
    if vectors is None:
        return
    where = part.reset_index(drop=True).groupby("by").indices
    records = as_records(part)
    sources, turned = sorted(where), vectors.T.tocsr()
    for number, a in enumerate(sources):
        alike = (vectors[where[a]] @ turned).toarray()  # a source at a time: all at once take memory by the square
        for b in sources[number + 1 :]:
            near = alike[:, where[b]]
            best_b, best_a = near.argmax(axis=1), near.argmax(axis=0)
            for i in np.flatnonzero(best_a[best_b] == np.arange(len(near))).tolist():
                k = int(best_b[i])
                x, y, similarity = records[where[a][i]], records[where[b][k]], float(near[i, k])
                if similarity >= THRESHOLD and x["key"] != y["key"]:
                    yield {"a": a, "b": b, **_side(x, "a"), **_side(y, "b"), "similarity": round(similarity, 6)}


def _side(mention: Mapping[str, Any], side: str) -> dict[str, Any]:
    """Label and place of one side of a pair."""
    columns = {"label": "shown", "article": "article_id", "start": "start", "end": "end"}
    return {f"{ours}_{side}": mention[theirs] for ours, theirs in columns.items()}


def _contexts(part: pd.DataFrame, places: Mapping[str, _Places], plain: Mapping[str, str]) -> list[str]:
    """Words around each mention, those beside it twice, the mention left out."""
    found = []
    for article, start, end in zip(part["article_id"], part["start"].tolist(), part["end"].tolist(), strict=True):
        starts, ends = places[article]
        i = max(int(np.searchsorted(starts, start, side="right")) - 1, 0)
        text = plain[article]
        before, after = text[starts[i] : start], text[end : max(ends[i], end)]
        beside = before.split()[-_BESIDE:] + after.split()[:_BESIDE]
        found.append(" ".join(f"{before} {after} {' '.join(beside)}".split()))
    return found
