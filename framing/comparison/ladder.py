"""How kindly each source names each actor in its own voice: the mean rung, and the share of names that have none.

The mean is a rate of the profiles; here the namings without a rung stand beside it, since a mean of few of the many
names says little. Units: rungs, -3 to +3; `unknown_share` is of all own-voice mentions, 0-1.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.measure import LADDER as MEASURE
from framing.records import Voice
from framing.results import make_frame

LADDER: Mapping[str, str] = {
    "event": "string", "actor": "string", "by": "string", "n": "int64", "rated": "int64", "unknown_share": "float64",
    "mean": "float64", "low": "float64", "high": "float64", "withheld": "string",
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
        for r in means.itertuples()
    }
    rows = []
    for (event, actor, by), part in own.groupby(["event", "actor", "by"]):
        rated = int(part["ladder"].notna().sum())
        known = {"n": len(part), "rated": rated, "unknown_share": 1 - rated / len(part)}
        rows.append({"event": event, "actor": actor, "by": by, **known, **found.get((event, actor, by), _UNRATED)})
    return make_frame(rows, LADDER)
