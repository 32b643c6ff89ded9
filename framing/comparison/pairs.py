"""Same referent, different word: places where two sources tell the same thing of an actor and name it differently.

For each actor, mentions of two sources are compared by what is said around them: words of the
sentence, those beside the mention counted twice, the mention itself masked, as TF-IDF vectors
(sublinear, no stop words) with cosine similarity. Two mentions are aligned if each is the
other's best match (mutual best match separates true from false pairs at AUC 0.98 on hand-set
facts, and at 0.30 nearly all matched pairs share a topic; between 0.15 and 0.30 a person should look).

Similarity is 0-1; only the outlet's own words are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.comparison.vectors import weighed, word_counts
from framing.results import as_records, make_frame
from framing.text import straighten

PAIRS: Mapping[str, str] = {
    "event": "string", "actor": "string", "a": "string", "b": "string", "label_a": "string", "label_b": "string",
    "article_a": "string", "start_a": "int64", "end_a": "int64",
    "article_b": "string", "start_b": "int64", "end_b": "int64", "similarity": "float64",
}  # fmt: skip
THRESHOLD = 0.15
_READ = ("event", "actor", "by", "article_id", "start", "end", "shown", "key")
_BESIDE = 6  # words on either side that count twice
Row = Mapping[str, Any]
_Places = tuple[NDArray[np.int64], NDArray[np.int64]]  # where the sentences of an article begin and end
_FEW = 1000  # mentions of one actor that are held against each other at once
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
    few = list(_compared(named))
    places = {k: (g["start"].to_numpy(), g["end"].to_numpy()) for k, g in sentences.groupby("article_id")}
    plain = {k: straighten(texts[k]) for k in {m["article_id"] for part in few for m in part}}
    counts = word_counts([_context(m, places[m["article_id"]], plain[m["article_id"]]) for part in few for m in part])
    if counts is None:
        return make_frame([], PAIRS)
    rows: list[dict[str, Any]] = []
    start = 0
    for part in few:
        vectors = weighed(counts[start : start + len(part)])
        start += len(part)
        same = {"event": part[0]["event"], "actor": part[0]["actor"]}
        rows.extend({**same, **row} for row in _actor_pairs(part, vectors))
    rows.sort(key=_best_first)
    return make_frame(rows, PAIRS)


def _compared(named: pd.DataFrame) -> Iterator[list[Row]]:
    """Mentions of each actor that at least two sources of an event name, and not all alike, by article and place."""
    own = named.loc[named["voice"].isin(["own", "scare"]), list(_READ)]
    found: dict[tuple[str, str], dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for m in sorted(as_records(own), key=lambda m: (m["article_id"], m["start"])):
        found[m["event"], m["actor"]][m["by"]].append(m)
    for _, by in sorted(found.items()):
        part = [m for _, mine in sorted(by.items()) for m in mine[:_MOST]]
        if len(by) > 1 and len({m["key"] for m in part}) > 1:
            yield part


def _best_first(row: Mapping[str, Any]) -> tuple[Any, ...]:
    where = (row[c] for c in ("a", "b", "article_a", "start_a"))
    return row["event"], row["actor"], -row["similarity"], *where


def _actor_pairs(part: Sequence[Row], vectors: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - a sparse matrix
    """Pairs of one actor's mentions, which stand source by source."""
    bounds = [0, *(k for k in range(1, len(part)) if part[k]["by"] != part[k - 1]["by"]), len(part)]
    turned = vectors.T.tocsr()
    whole = (vectors @ turned).toarray() if len(part) <= _FEW else None
    for number, (first, last) in enumerate(pairwise(bounds)):
        # of many a source at a time: all at once take memory by the square
        alike = (vectors[first:last] @ turned).toarray() if whole is None else whole[first:last]
        for start, end in pairwise(bounds[number + 1 :]):
            near = alike[:, start:end]
            best_b, best_a = near.argmax(axis=1), near.argmax(axis=0)
            for i in np.flatnonzero(best_a[best_b] == np.arange(len(near))).tolist():
                k = int(best_b[i])
                x, y, similarity = part[first + i], part[start + k], float(near[i, k])
                if similarity >= THRESHOLD and x["key"] != y["key"]:
                    sides = {"a": x["by"], "b": y["by"], **_side(x, "a"), **_side(y, "b")}
                    yield {**sides, "similarity": round(similarity, 6)}


def _side(mention: Row, side: str) -> dict[str, Any]:
    """Label and place of one side of a pair."""
    columns = {"label": "shown", "article": "article_id", "start": "start", "end": "end"}
    return {f"{ours}_{side}": mention[theirs] for ours, theirs in columns.items()}


def _context(mention: Row, places: _Places, text: str) -> str:
    """Words around a mention, those beside it twice, the mention left out."""
    (starts, ends), start, end = places, mention["start"], mention["end"]
    i = max(int(np.searchsorted(starts, start, side="right")) - 1, 0)
    before, after = text[starts[i] : start], text[end : max(ends[i], end)]
    beside = before.split()[-_BESIDE:] + after.split()[:_BESIDE]
    return " ".join((before, after, *beside))
