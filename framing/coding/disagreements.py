"""Where coders disagree, with the text: what to talk about before the next round, and what to settle for the gold.

Conventions: a row a unit and variable on which at least two values differ; how far apart they are is counted in the
variable's own steps (a choice without order: 1).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from framing.coding.record import Coded, Unit, Variable
from framing.coding.reliability import comparable, one_sheet
from framing.results import make_frame

DISAGREEMENTS: Mapping[str, str] = {
    "variable": "string", "unit": "string", "article_id": "string", "start": "int64", "end": "int64",
    "apart": "float64", "answers": "string", "before": "string", "text": "string", "after": "string", "notes": "string",
}  # fmt: skip
_FEWEST = 2  # different answers


def disagreements(*coders: Coded, tool: bool = False) -> pd.DataFrame:
    """List what coders answered differently.

    Parameters
    ----------
    *coders : Coded
        Sheets that were read back.
    tool : bool
        Whether the tool is one of them.

    Returns
    -------
    DataFrame
        Columns `DISAGREEMENTS`, variable by variable, the farthest apart first.

    Raises
    ------
    SettingsError
        If the coders are not of one sheet.
    """
    sheet = one_sheet(coders)
    everybody = [*coders, *([sheet.tool] if tool else [])]
    rows = [
        row
        for v in sheet.variables
        for row in sorted(_rows(v, everybody, sheet.units), key=lambda r: (-float(str(r["apart"])), str(r["unit"])))
    ]
    return make_frame(rows, DISAGREEMENTS)


def _rows(v: Variable, coders: Sequence[Coded], units: Sequence[Unit]) -> list[dict[str, object]]:
    found = []
    for u in units:
        said = {c.coder: x for c in coders if (x := c.values.at[u.id, v.name]) is not None and x == x}
        if len(set(said.values())) >= _FEWEST:
            marked = {
                c.coder: c.spans[(c.spans["unit"] == u.id) & (c.spans["variable"] == v.name)]["text"] for c in coders
            }
            found.append({
                "variable": v.name, "unit": u.id, "article_id": u.article_id, "start": u.start, "end": u.end,
                "apart": _apart(v, list(said.values())),
                "answers": "; ".join(f"{c}: {_told(x, list(marked[c]))}" for c, x in said.items()),
                "before": u.before, "text": u.text, "after": u.after,
                "notes": "; ".join(f"{c.coder}: {c.notes[u.id]}" for c in coders if c.notes.get(u.id)),
            })  # fmt: skip
    return found


def _apart(v: Variable, values: Sequence[object]) -> float:
    if v.scale == "nominal":
        return 1.0
    numbers = [float(str(x)) for x in comparable(v, pd.Series(list(values), dtype=object)) if x is not None]
    return max(numbers) - min(numbers) if len(numbers) == len(values) else 1.0


def _told(value: object, marked: Sequence[str]) -> str:
    said = f"{value:g}" if isinstance(value, float) else str(value)
    return said + (f" ({' | '.join(' '.join(m.split()) for m in marked)})" if marked else "")
