"""Part of comparison."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.results import make_frame

LADDER: Mapping[str, str] = {
    "event": "string", "actor": "string", "by": "string", "n": "int64", "rated": "int64", "unknown_share": "float64",
    "mean": "float64", "low": "float64", "high": "float64", "withheld": "string",
}  # fmt: skip


def ladder_rows(named: pd.DataFrame, rates: pd.DataFrame) -> pd.DataFrame:
    own = named[named["voice"] == "own"]
    found = rates[(rates["measure"] == "ladder") & (rates["voice"] == "own")].set_index(["event", "actor", "by"])
    rows = []
    for (event, actor, by), part in own.groupby(["event", "actor", "by"]):
        rated = int(part["ladder"].notna().sum())
        share = 1 - rated / len(part)
        if (event, actor, by) in found.index:
            r = found.loc[event, actor, by]
            rows.append((event, actor, by, len(part), rated, share, r["rate"], r["low"], r["high"], r["withheld"]))
        else:
            nan = float("nan")
            rows.append((event, actor, by, len(part), rated, share, nan, nan, nan, "no rated mention"))
    return make_frame(rows, LADDER)
