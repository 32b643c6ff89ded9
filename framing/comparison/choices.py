"""Same thing, other name: the concepts that sources of an event put into different words.

Idea: that one source has "illegal aliens" and another "undocumented immigrants" is seen only side by side. So a
concept is shown where at least two sources of an event name it and do not take the same variants; what all of them
call alike is left out. Each variant has its counts by voice, since a word in a quotation was chosen by who spoke.

Units: findings; `lean` is that of the lexicon, 1 kinder, 0 plain, -1 harsher. It is shown and never added up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from framing.records import Voice
from framing.results import make_frame

_VOICES = (Voice.OWN, Voice.QUOTED, Voice.ATTRIBUTED)
CHOICES: Mapping[str, str] = {
    "event": "string", "concept": "string", "by": "string", "term": "string", "lean": "int64", "n": "int64",
    **{v.value: "int64" for v in _VOICES}, "article_id": "string", "start": "int64", "end": "int64",
}  # fmt: skip


def choice_rows(hits: pd.DataFrame) -> pd.DataFrame:
    """Lay the variants of each concept that sources name differently side by side.

    Parameters
    ----------
    hits : pd.DataFrame
        Hits of the measure ``choice`` with ``event`` and ``by``.

    Returns
    -------
    DataFrame
        Columns `CHOICES`, by event, concept and source, the most frequent variant first.
    """
    rows: list[dict[str, Any]] = []
    for (event, concept), part in hits.groupby(["event", "category"]):
        if _differ(part):
            rows += ({"event": event, "concept": concept, **row} for row in _variants(part))
    rows.sort(key=lambda r: (r["event"], r["concept"], r["by"], -r["n"], r["term"]))
    return make_frame(rows, CHOICES)


def _differ(part: pd.DataFrame) -> bool:
    """Whether two sources take different variants of a concept."""
    return len({frozenset(terms) for _, terms in part.groupby("by")["term"]}) > 1


def _variants(part: pd.DataFrame) -> Iterator[dict[str, Any]]:
    for (by, term), found in part.groupby(["by", "term"]):
        first = found.sort_values(["article_id", "start"]).iloc[0]
        voices = {v.value: int((found["voice"] == v.value).sum()) for v in _VOICES}
        place = {"article_id": first["article_id"], "start": int(first["start"]), "end": int(first["end"])}
        yield {"by": by, "term": term, "lean": int(first["score"]), "n": len(found), **voices, **place}
