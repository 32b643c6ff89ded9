"""How much an actor's mean rung hangs on single rows of the ladder.

Idea: a lexicon is a judgement. Moving each row that decided a mention by one step, one at a time, shows how far a
mean would go if that judgement were another. A label that is denied or withdrawn stays at 0 whatever its row says.
That another row might then decide a mention is left out of account, so the effect is an upper bound.

Units: rungs, within the ends that the lexicon's card gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, Protocol

import pandas as pd

from framing.lexicon import Lexicon, Lexicons
from framing.measure import LADDER
from framing.measure.ladder import Rated, holds, standing
from framing.records import Voice
from framing.results import make_frame

SENSITIVITY: Mapping[str, str] = {
    "event": "string", "actor": "string", "by": "string", "ladder_row": "string", "n": "int64",
    "mean": "float64", "lower": "float64", "higher": "float64",
}  # fmt: skip


class Decided(Rated, Protocol):
    """A rated mention of an actor, and the row that gave its rung; a row of the table of mentions is one."""

    @property
    def actor(self) -> str:
        """Whom it names."""

    @property
    def ladder_row(self) -> str:
        """Which row decided."""


class Sensitivity(NamedTuple):
    """How an actor's ladder mean moves when one row of the lexicon moves a step."""

    actor: str
    row: str
    mentions: int
    mean: float
    lower: float
    higher: float


def sensitivity_rows(named: pd.DataFrame, settings: Mapping[str, Any]) -> pd.DataFrame:
    """Lay out what each row of the ladder does to the own-voice means of each source.

    Parameters
    ----------
    named : pd.DataFrame
        Mentions with ``event`` and ``by``.
    settings : Mapping[str, Any]
        Names the lexicons that were used.

    Returns
    -------
    DataFrame
        Columns `SENSITIVITY`; the largest effect on an actor first.
    """
    own = named[(named["voice"] == Voice.OWN) & named["ladder"].notna()]
    lexicon = Lexicons(settings["lexicons"])[LADDER.lexicon]
    parts: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for m in own.astype(object).itertuples():  # reading texts one by one out of Arrow takes most of the time
        parts[m.event, m.by].append(m)
    rows: list[dict[str, Any]] = [
        {
            "event": event, "by": by, "actor": s.actor, "ladder_row": s.row, "n": s.mentions,
            "mean": s.mean, "lower": s.lower, "higher": s.higher,
        }
        for (event, by), part in parts.items()
        for s in sensitivity(part, lexicon)
    ]  # fmt: skip
    rows.sort(key=lambda r: (r["event"], r["actor"], r["by"], r["lower"] - r["higher"], r["ladder_row"]))
    return make_frame(rows, SENSITIVITY)


def sensitivity(mentions: Iterable[Decided], lexicon: Lexicon) -> tuple[Sensitivity, ...]:
    """Move each row that decided a mention by one step and give the actor's mean each time.

    Parameters
    ----------
    mentions : Iterable[Decided]
        Mentions with rungs and the rows that decided them.
    lexicon : Lexicon
        The ladder; its card bounds the rungs.

    Returns
    -------
    tuple of Sensitivity
        One record an actor and row, largest effect first within an actor.
    """
    spec = lexicon.card["columns"]["rung"]
    ends = float(spec["minimum"]), float(spec["maximum"])
    by_actor: dict[str, list[tuple[Decided, float]]] = defaultdict(list)
    for m in mentions:
        value = standing(m)
        if value is not None:
            by_actor[m.actor].append((m, value))
    found = (s for actor, rated in by_actor.items() for s in _moved(actor, rated, ends))
    return tuple(sorted(found, key=lambda s: (s.actor, s.lower - s.higher, s.row)))


def _moved(actor: str, rated: list[tuple[Decided, float]], ends: tuple[float, float]) -> Iterable[Sensitivity]:
    """Move the rows of one actor, one at a time."""
    n, total = len(rated), sum(value for _, value in rated)
    by_row: dict[str, list[tuple[Decided, float]]] = defaultdict(list)
    for m, value in rated:
        by_row[m.ladder_row].append((m, value))
    for row, decided in by_row.items():
        free = [value for m, value in decided if holds(m.operator)]
        down = sum(max(ends[0], value - 1) - value for value in free)
        up = sum(min(ends[1], value + 1) - value for value in free)
        yield Sensitivity(actor, row, len(decided), total / n, (total + down) / n, (total + up) / n)
