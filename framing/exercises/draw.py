"""What the kinds of exercise share: an even draw, and items from rows of tables.

The draw goes round the sources, one from each in turn, so that no outlet serves as the bad example; what is telling
comes earlier (weighted without replacement, Efraimidis and Spirakis 2006).
"""

from __future__ import annotations

import random
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from framing.exercises.item import Item, Passage
from framing.exercises.kind import Kind
from framing.exercises.level import difficulty

Row = Mapping[Any, Any]
Spans = Sequence[tuple[int, int]]


def spread(rows: pd.DataFrame | Iterable[Row], rng: random.Random, by: str = "outlet") -> list[dict[Hashable, Any]]:
    """Put rows into an order that is even over sources: a round from each in turn.

    Parameters
    ----------
    rows : pd.DataFrame | Iterable[Row]
        What to draw from; ``tell`` weighs a row, if it has one.
    rng : random.Random
        Decides which comes first.
    by : str
        Column whose values are served in turn.

    Returns
    -------
    list of dict
        In the order drawn.
    """
    piles: dict[Hashable, list[dict[Hashable, Any]]] = {}
    for row in rows.to_dict("records") if isinstance(rows, pd.DataFrame) else map(dict, rows):
        piles.setdefault(row[by], []).append(row)
    order = []
    for _, pile in sorted(piles.items(), key=lambda p: str(p[0])):
        lots = [rng.random() ** (1 / row.get("tell", 1)) for row in pile]
        order.append([pile[k] for k in sorted(range(len(pile)), key=lots.__getitem__)])
    rng.shuffle(order)
    drawn: list[dict[Hashable, Any]] = []
    while any(order):
        drawn.extend(pile.pop() for pile in order if pile)
    return drawn


def marking_item(kind: Kind, row: Row, spans: Spans, why: str, **more: Any) -> Item:  # noqa: ANN401 - fields of an item
    """Make an item whose answer is to be found and marked in its text.

    Parameters
    ----------
    kind : Kind
        What it is.
    row : Row
        The sentence: ``text``, ``outlet``, ``article_id``, ``start``, ``end``.
    spans : Spans
        What is to be marked, in offsets of the article.
    why : str
        Explanation for the teacher.
    **more : Any
        Further fields of the item.

    Returns
    -------
    Item
        Not yet numbered.
    """
    text, at = str(row["text"]), int(row["start"])
    inside = tuple((start - at, start - at + len(text[start - at : end - at].rstrip())) for start, end in spans)
    words = tuple(dict.fromkeys(text[start:end] for start, end in inside))
    return item_of(kind, row, answer=words, answer_spans=inside, explanation=why, **more)


def choosing_item(
    kind: Kind,
    row: Row,
    options: Sequence[str],
    answer: str,
    why: str,
    focus: Spans = (),
    **more: Any,  # noqa: ANN401 - fields of an item
) -> Item:
    """Make an item whose answer is one of some options.

    Parameters
    ----------
    kind : Kind
        What it is.
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
    **more : Any
        Further fields of the item.

    Returns
    -------
    Item
        Not yet numbered.
    """
    at = int(row["start"])
    pointed = tuple((start - at, end - at) for start, end in focus)
    return item_of(kind, row, focus=pointed, options=tuple(options), answer=(answer,), explanation=why, **more)


def item_of(kind: Kind, row: Row, *, close: bool = False, **parts: Any) -> Item:  # noqa: ANN401 - fields of an item
    """Make an item of a stretch of an article.

    Parameters
    ----------
    kind : Kind
        What it is.
    row : Row
        ``text``, ``outlet``, ``article_id``, ``start``, ``end``, and ``event`` if it has one.
    close : bool
        Whether another answer is worth a second thought.
    **parts : Any
        Further fields of the item.

    Returns
    -------
    Item
        Not yet numbered; as hard as its text, with the prompt of its kind if it has none of its own.
    """
    text = str(row["text"])
    fields = {
        "number": 0, "focus": (), "options": (), "answer_spans": (), "answer": (), "discuss": kind.discuss,
        "difficulty": difficulty(text, close=close), "event": str(row.get("event", "")), **parts,
    }  # fmt: skip
    return Item(
        kind=kind.name,
        text=text,
        source=str(row["outlet"]),
        article_id=str(row["article_id"]),
        start=int(row["start"]),
        end=int(row["end"]),
        **fields,
    )


def lettered(passages: Iterable[Passage], rng: random.Random) -> tuple[Passage, ...]:
    """Shuffle passages and call them by letters, where their sources are not to be seen.

    Parameters
    ----------
    passages : Iterable[Passage]
        In any order.
    rng : random.Random
        Decides the order.

    Returns
    -------
    tuple of Passage
        Named "Text A", "Text B" and so on.
    """
    mixed = list(passages)
    rng.shuffle(mixed)
    return tuple(replace(p, name=f"Text {chr(ord('A') + k)}") for k, p in enumerate(mixed))


def rules_of(hits: Iterable[Row]) -> str:
    """Name the rules behind some findings, each once.

    Parameters
    ----------
    hits : Iterable[Row]
        Rows of ``analysis.hits``.

    Returns
    -------
    str
        With commas between, in the order of the findings.
    """
    return ", ".join(dict.fromkeys(str(h["rule"]) for h in hits))
