"""Part of comparison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import pandas as pd

from framing.lexicon import Lexicon, Lexicons
from framing.measure.ladder import standing
from framing.records import Construction, Mention, Operator
from framing.results import make_frame

SENSITIVITY: Mapping[str, str] = {
    "event": "string", "actor": "string", "by": "string", "ladder_row": "string", "n": "int64",
    "mean": "float64", "lower": "float64", "higher": "float64",
}  # fmt: skip


def sensitivity_rows(named: pd.DataFrame, settings: Mapping[str, Any]) -> pd.DataFrame:
    own = named[(named["voice"] == "own") & named["ladder"].notna()]
    lexicon = Lexicons(settings["lexicons"])["ladder"]
    rows: list[tuple[Any, ...]] = []
    for (event, by), part in own.groupby(["event", "by"]):
        mentions = [
            Mention(r.start, r.end, r.actor, r.head, Construction(r.construction), operator=Operator(r.operator),
                    ladder=r.ladder, ladder_row=r.ladder_row)
            for r in part.itertuples()
        ]  # fmt: skip
        rows.extend((event, s.actor, by, *s[1:]) for s in sensitivity(mentions, lexicon))
    rows.sort(key=lambda r: (r[0], r[1], r[2], r[6] - r[7], r[3]))
    return make_frame(rows, SENSITIVITY)


class Sensitivity(NamedTuple):
    """How an actor's ladder mean moves when one row of the lexicon moves a step."""

    actor: str
    row: str
    mentions: int
    mean: float
    lower: float
    higher: float


def sensitivity(mentions: Iterable[Mention], lexicon: Lexicon) -> tuple[Sensitivity, ...]:
    """Move each row that decided a mention by one step and give the actor's mean each time.

    Parameters
    ----------
    mentions : Iterable[Mention]
        Mentions with rungs and the rows that decided them.
    lexicon : Lexicon
        The ladder; its card bounds the rungs.

    Returns
    -------
    tuple of Sensitivity
        One record an actor and row, largest effect first within an actor. That another row might
        then decide a mention is left out of account, so the effect is an upper bound.
    """
    spec = lexicon.card["columns"]["rung"]
    low, high = float(spec["minimum"]), float(spec["maximum"])
    by_actor: dict[str, list[tuple[Mention, float]]] = defaultdict(list)
    for m in mentions:
        value = standing(m)
        if value is not None:
            by_actor[m.actor].append((m, value))
    out: list[Sensitivity] = []
    for actor, rated in by_actor.items():
        n, total = len(rated), sum(v for _, v in rated)
        moved: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
        for m, value in rated:
            held = m.operator in (Operator.NEGATED, Operator.REVOKED)  # a label that does not hold stays at 0
            step = moved[m.ladder_row]
            step[0] += 1
            step[1] += 0.0 if held else max(low, value - 1) - value
            step[2] += 0.0 if held else min(high, value + 1) - value
        out.extend(
            Sensitivity(actor, row, int(k), total / n, (total + down) / n, (total + up) / n)
            for row, (k, down, up) in moved.items()
        )
    return tuple(sorted(out, key=lambda s: (s.actor, s.lower - s.higher, s.row)))
