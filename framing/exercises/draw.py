"""What the kinds of exercise share: sentences that suit a worksheet, an even draw, items from table rows.

A sentence suits if it stands in the body of a page that is no copy of another, and is neither a
fragment nor longer than three lines. The draw goes round the sources, one from each in turn, so that no outlet
serves as the bad example.
"""

from __future__ import annotations

import random
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from framing.comparison import Comparison
from framing.exercises.item import Item

Row = Mapping[Hashable, Any]
Spans = Sequence[tuple[int, int]]
_SHORTEST, _LONGEST = 8, 45  # words of a sentence that fits on a line or three


def sentences_of(comparison: Comparison) -> pd.DataFrame:
    """Sentences of a length that suits a worksheet, with their source and text.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`.

    Returns
    -------
    pd.DataFrame
        Rows of ``analysis.sentences`` with ``outlet`` and ``text``.
    """
    analysis = comparison.analysis
    counted = analysis.articles[analysis.articles["copy_of"] == ""][["article_id", "outlet"]]
    body = analysis.blocks.loc[analysis.blocks["role"] == "body", ["article_id", "start", "end"]]
    fit = analysis.sentences[analysis.sentences["words"].between(_SHORTEST, _LONGEST)].merge(counted, on="article_id")
    inside = fit.merge(body, on="article_id", suffixes=("", "_block"))
    fit = inside[(inside["start"] >= inside["start_block"]) & (inside["end"] <= inside["end_block"])]
    texts = analysis.texts
    return fit.assign(text=[texts[r.article_id][r.start : r.end] for r in fit.itertuples()]).reset_index(drop=True)


def spread(frame: pd.DataFrame, rng: random.Random, n: int, by: str = "outlet") -> list[dict[Hashable, Any]]:
    """Draw rows evenly over sources: a round from each in turn.

    Parameters
    ----------
    frame : pd.DataFrame
        What to draw from.
    rng : random.Random
        Decides which.
    n : int
        Rows at most.
    by : str
        Column whose values are served in turn.

    Returns
    -------
    list of dict
        In the order drawn.
    """
    piles: list[list[dict[Hashable, Any]]] = []
    for _, part in frame.groupby(by, sort=True):
        rows = part.to_dict("records")
        rng.shuffle(rows)
        piles.append(rows)
    rng.shuffle(piles)
    drawn: list[dict[Hashable, Any]] = []
    while any(piles):
        drawn.extend(pile.pop() for pile in piles if pile)
    return drawn[:n]


def marking_item(kind: str, row: Row, spans: Spans, why: str) -> Item:
    """Make an item whose answer is to be found and marked in its text.

    Parameters
    ----------
    kind : str
        One of `KINDS`.
    row : Row
        The sentence: ``text``, ``outlet``, ``article_id``, ``start``, ``end``.
    spans : Spans
        What is to be marked, in offsets of the article.
    why : str
        Explanation for the teacher.

    Returns
    -------
    Item
        Not yet numbered.
    """
    text, at = str(row["text"]), int(row["start"])
    inside = tuple((start - at, end - at) for start, end in spans)
    words = tuple(dict.fromkeys(text[start:end] for start, end in inside))
    return _item(kind, row, answer=words, answer_spans=inside, explanation=why)


def choosing_item(kind: str, row: Row, options: Sequence[str], answer: str, why: str, focus: Spans = ()) -> Item:
    """Make an item whose answer is one of some options.

    Parameters
    ----------
    kind : str
        One of `KINDS`.
    row : Row
        The sentence or phrase: ``text``, ``outlet``, ``article_id``, ``start``, ``end``.
    options : Sequence[str]
        What to choose from.
    answer : str
        The right one.
    why : str
        Explanation for the teacher.
    focus : Spans
        What the question points at, in offsets of the article.

    Returns
    -------
    Item
        Not yet numbered.
    """
    at = int(row["start"])
    pointed = tuple((start - at, end - at) for start, end in focus)
    return _item(kind, row, focus=pointed, options=tuple(options), answer=(answer,), explanation=why)


def _item(kind: str, row: Row, **parts: Any) -> Item:  # noqa: ANN401 - the fields of an item
    return Item(
        **{"kind": kind, "number": 0, "focus": (), "options": (), "answer_spans": (), **parts},
        text=str(row["text"]),
        source=str(row["outlet"]),
        article_id=str(row["article_id"]),
        start=int(row["start"]),
        end=int(row["end"]),
    )
