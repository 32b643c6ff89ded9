"""Which kinds of source each outlet lets speak.

Idea: selection of sources is framing (method, part 7): how much speech goes to officials, experts, ordinary people;
whether those whom the headline and the lead let speak are those whom the body does.

Conventions: a statement that begins in the headline or in the lead (first paragraph of the body) counts there, all
others in the body.

Units: speakers, statements, words; shares in percent of a source's reported words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from framing.measure.sources import KINDS
from framing.results import as_records, make_frame

SOURCE_KINDS: Mapping[str, str] = {
    "event": "string", "by": "string", "kind": "string", "speakers": "int64", "quotes": "int64", "words": "int64",
    "quoted": "int64", "paraphrased": "int64", "share": "float64", "headline": "int64", "lead": "int64",
    "body": "int64", "first": "int64", "last": "int64", "verbs": "string", "finer": "string",
}  # fmt: skip
_PLACES = ("headline", "lead", "body")
_MOST = 5  # verbs and finer kinds listed


def source_kind_rows(spoke: pd.DataFrame) -> pd.DataFrame:
    """Sum the speech of each kind of source.

    Parameters
    ----------
    spoke : pd.DataFrame
        Rows of ``sources`` with ``event`` and ``by``.

    Returns
    -------
    DataFrame
        Columns `SOURCE_KINDS`; every kind in each source that lets anybody speak, those without words too.
    """
    rows = []
    for (event, by), mine in spoke.groupby(["event", "by"]):
        spoken = as_records(mine)
        total = sum(r["words"] for r in spoken)
        for kind in KINDS:
            part = [r for r in spoken if r["kind"] == kind]
            rows.append({"event": event, "by": by, "kind": kind, **_kind_row(part, total)})
    return make_frame(rows, SOURCE_KINDS)


def _kind_row(part: Sequence[Mapping[str, Any]], total: int) -> dict[str, Any]:
    summed = {c: sum(r[c] for r in part) for c in ("quotes", "words", "quoted", "paraphrased")}
    return {
        "speakers": len({r["speaker"] for r in part}), **summed,
        "share": 100 * summed["words"] / total if total else float("nan"), **_placed(part),
        "verbs": _frequent(v for r in part for v in r["verbs"].split("|")),
        "finer": _frequent(r["finer"] for r in part),
    }  # fmt: skip


def _placed(part: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Count where speech stands, and how often it opens or ends an article."""
    places = Counter(r["place"] for r in part)
    ends = {"first": sum(r["order"] == 1 for r in part), "last": sum(r["ends"] for r in part)}
    return {**{p: places[p] for p in _PLACES}, **ends}


def _frequent(words: Iterable[str]) -> str:
    """List what occurs, most frequent first."""
    counted = Counter(w for w in words if w)
    return "|".join(sorted(counted, key=lambda w: (-counted[w], w))[:_MOST])
