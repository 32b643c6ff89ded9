"""Same thing, other name: the concepts that sources of an event put into different words.

Idea: that one source has "illegal aliens" and another "undocumented immigrants" is seen only side by side. So a
concept is shown where at least two sources of an event name it and do not take the same variants; what all of them
call alike is left out. Each variant has its counts by voice, since a word in a quotation was chosen by who spoke.

Units: findings; `lean` is that of the lexicon, 1 kinder, 0 plain, -1 harsher. It is shown and never added up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from framing.records import Voice
from framing.results import as_records, make_frame

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
    concepts: dict[tuple[str, str], dict[tuple[str, str], list[Mapping[str, Any]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for hit in as_records(hits):
        concepts[hit["event"], hit["category"]][hit["by"], hit["term"]].append(hit)
    rows = [
        {"event": event, "concept": concept, "by": by, "term": term, **_told(found)}
        for (event, concept), variants in concepts.items()
        if _differ(variants)
        for (by, term), found in variants.items()
    ]
    rows.sort(key=lambda r: (r["event"], r["concept"], r["by"], -r["n"], r["term"]))
    return make_frame(rows, CHOICES)


def _differ(variants: Iterable[tuple[str, str]]) -> bool:
    """Whether two sources take different variants of a concept."""
    taken: dict[str, set[str]] = defaultdict(set)
    for by, term in variants:
        taken[by].add(term)
    return len(set(map(frozenset, taken.values()))) > 1


def _told(found: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Count one variant in one source, with its first place."""
    first = min(found, key=lambda hit: (hit["article_id"], hit["start"]))
    voices = {v.value: sum(hit["voice"] == v.value for hit in found) for v in _VOICES}
    place = {c: first[c] for c in ("article_id", "start", "end")}
    return {"lean": int(first["score"]), "n": len(found), **voices, **place}
