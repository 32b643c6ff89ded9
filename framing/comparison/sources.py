"""Part of comparison."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.results import make_frame

SPEAKERS: Mapping[str, str] = {
    "event": "string", "by": "string", "speaker": "string", "actor": "string", "kind": "string", "side": "string",
    "quotes": "int64", "words": "int64",
}  # fmt: skip
LOADED: Mapping[str, str] = {
    "event": "string", "by": "string", "voice": "string", "term": "string", "category": "string", "n": "int64",
    "score": "float64", "article_id": "string", "start": "int64", "end": "int64",
}  # fmt: skip


def speaker_rows(spoke: pd.DataFrame) -> pd.DataFrame:
    keys = ["event", "by", "speaker", "actor", "kind", "side"]
    summed = spoke.groupby(keys, as_index=False)[["quotes", "words"]].sum()
    summed = summed.sort_values(["event", "by", "words", "speaker"], ascending=[True, True, False, True])
    return make_frame(summed[list(SPEAKERS)].itertuples(index=False), SPEAKERS)


def loaded_rows(hits: pd.DataFrame) -> pd.DataFrame:
    rows = []
    for (event, by, voice, term, category), part in hits.groupby(["event", "by", "voice", "term", "category"]):
        first = part.sort_values(["article_id", "start"]).iloc[0]
        score = float(part["score"].sum())
        rows.append(
            (
                event,
                by,
                voice,
                term,
                category,
                len(part),
                score,
                first["article_id"],
                int(first["start"]),
                int(first["end"]),
            )
        )
    rows.sort(key=lambda r: (r[0], r[1], r[2], -r[6], r[3]))
    return make_frame(rows, LOADED)
