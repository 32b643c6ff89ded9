"""The gold: what people counted in the units drawn, and with which chance each of them was drawn.

Idea: where several coded a unit their mean is taken. A unit that nobody finished is as if it had not been drawn: the
chance of the others of its stratum is lowered by the share that was finished, which is right if what was left had
nothing to do with what stands in it.

Conventions: only paragraphs correct rates, since they show what was missed, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from framing.coding.record import Coded, Kind, Sheet
from framing.coding.reliability import one_sheet
from framing.coding.units import PARAGRAPH
from framing.errors import SettingsError
from framing.results import make_frame

Gold = Coded | Sequence[Coded]
GOLD: Mapping[str, str] = {
    "unit": "string", "article_id": "string", "start": "int64", "end": "int64", "variable": "string",
    "value": "float64", "chance": "float64",
}  # fmt: skip


def gold_units(gold: Gold) -> pd.DataFrame:
    """Give what was counted by people, unit by unit.

    Parameters
    ----------
    gold : Gold
        One coder's answers to a sheet of paragraphs, or several coders' to the same sheet.

    Returns
    -------
    DataFrame
        Columns `GOLD`: a row a unit and counted variable that somebody answered.

    Raises
    ------
    SettingsError
        If the sheet is not one of paragraphs, the coders are of different sheets, or nobody answered anything.
    """
    coders = [gold] if isinstance(gold, Coded) else list(gold)
    sheet = one_sheet(coders)
    if sheet.unit != PARAGRAPH:
        raise SettingsError(
            f"gold: a sheet of {sheet.unit}s shows what is right and not what is missed; draw one with unit='paragraph'"
        )
    rows = [row for v in sheet.variables if v.kind is not Kind.CHOICE for row in _rows(sheet, coders, v.name)]
    if not rows:
        raise SettingsError("gold: no unit has a count; read back a sheet that somebody filled in")
    return make_frame(rows, GOLD)


def _rows(sheet: Sheet, coders: Sequence[Coded], variable: str) -> list[dict[str, Any]]:
    said = np.array([[_number(c.values.at[u.id, variable]) for c in coders] for u in sheet.units])
    answered = ~np.isnan(said)
    seen = answered.any(axis=1)
    values = np.where(answered, said, 0.0).sum(axis=1) / np.maximum(answered.sum(axis=1), 1)
    strata, _ = pd.factorize(np.array([u.stratum for u in sheet.units], dtype=object))
    drawn, done = np.bincount(strata), np.bincount(strata, weights=seen)
    finished = done / drawn
    return [
        {
            "unit": u.id, "article_id": u.article_id, "start": u.start, "end": u.end, "variable": variable,
            "value": float(values[k]), "chance": float(u.chance * finished[strata[k]]),
        }
        for k, u in enumerate(sheet.units)
        if seen[k]
    ]  # fmt: skip


def _number(value: object) -> float:
    return float(value) if isinstance(value, float | int) else float("nan")
