"""How kindly each source names each actor in its own voice: the mean rung, and the shares that judge or are unknown.

The mean is a rate of the profiles; here the namings without a rung stand beside it, since a mean of few of the many
names says little. Most names are bare and stand at 0, so the mean of all is near 0 by nature: how often a source
judges, and how its judging labels stand, are given apart. A label that is denied or withdrawn judges nothing.
Units: rungs, -3 to +3; `unknown_share` is of all own-voice mentions, `judged_share` of those with a rung, 0-1.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import pandas as pd

from framing.measure import LADDER as MEASURE
from framing.measure.ladder import standing
from framing.records import Voice
from framing.results import make_frame

LADDER: Mapping[str, str] = {
    "event": "string", "actor": "string", "by": "string", "n": "int64", "rated": "int64", "unknown_share": "float64",
    "mean": "float64", "low": "float64", "high": "float64", "withheld": "string", "judged": "int64",
    "judged_share": "float64", "judged_mean": "float64",
}  # fmt: skip
_NAN = float("nan")
_UNRATED = {"mean": _NAN, "low": _NAN, "high": _NAN, "withheld": "no rated mention"}


def ladder_rows(named: pd.DataFrame, rates: pd.DataFrame) -> pd.DataFrame:
    """Lay the mean rungs out by event, actor and source.

    Parameters
    ----------
    named : pd.DataFrame
        Mentions with ``event`` and ``by``.
    rates : pd.DataFrame
        Rates of the same sources.

    Returns
    -------
    DataFrame
        Columns `LADDER`; a row for each actor that a source names in its own voice.
    """
    own = named[named["voice"] == Voice.OWN]
    means = rates[(rates["measure"] == MEASURE.name) & (rates["voice"] == Voice.OWN)]
    found = {
        (r.event, r.actor, r.by): {"mean": r.rate, "low": r.low, "high": r.high, "withheld": r.withheld}
        for r in means.astype(object).itertuples()
    }
    parts: dict[tuple[str, str, str], list[float | None]] = defaultdict(list)
    for m in own[["event", "actor", "by", "ladder", "operator"]].astype(object).itertuples():
        parts[m.event, m.actor, m.by].append(standing(m))
    rows = []
    for (event, actor, by), part in sorted(parts.items()):
        rungs = [rung for rung in part if rung is not None]
        known = {"n": len(part), "rated": len(rungs), "unknown_share": 1 - len(rungs) / len(part), **_judged(rungs)}
        rows.append({"event": event, "actor": actor, "by": by, **known, **found.get((event, actor, by), _UNRATED)})
    return make_frame(rows, LADDER)


def _judged(rungs: Sequence[float]) -> dict[str, float]:
    """How many labels judge, their share of those with a rung, and how they stand."""
    judging = [r for r in rungs if r]
    return {
        "judged": len(judging),
        "judged_share": len(judging) / len(rungs) if rungs else _NAN,
        "judged_mean": sum(judging) / len(judging) if judging else _NAN,
    }
