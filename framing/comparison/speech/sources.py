"""Who gets to speak in each source: quotes and their words, summed by speaker.

Units: statements, and words of speech.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.results import make_frame

SPEAKERS: Mapping[str, str] = {
    "event": "string", "by": "string", "speaker": "string", "actor": "string", "kind": "string", "side": "string",
    "quotes": "int64", "words": "int64", "finer": "string", "quoted": "int64", "paraphrased": "int64",
    "verbs": "string", "first": "int64", "last": "int64", "place": "string",
}  # fmt: skip
_PLACES = ("headline", "lead", "body")


def speaker_rows(spoke: pd.DataFrame) -> pd.DataFrame:
    """Sum the speech of each speaker.

    Parameters
    ----------
    spoke : pd.DataFrame
        Rows of ``sources`` with ``event`` and ``by``.

    Returns
    -------
    DataFrame
        Columns `SPEAKERS`; who has most words in a source first.
    """
    keys = ["event", "by", "speaker", "actor", "kind", "side"]
    placed = spoke.assign(first=spoke["order"] == 1, last=spoke["ends"])
    rows = []
    for key, part in placed.groupby(keys):
        sums = part[["quotes", "words", "quoted", "paraphrased", "first", "last"]].sum().to_dict()
        verbs = dict.fromkeys(v for found in part["verbs"] for v in found.split("|") if v)
        told = {
            "finer": part.iloc[0]["finer"],
            "verbs": "|".join(verbs),
            "place": min(part["place"], key=_PLACES.index),
        }
        rows.append({**dict(zip(keys, key, strict=True)), **sums, **told})
    rows.sort(key=lambda r: (r["event"], r["by"], -r["words"], r["speaker"]))
    return make_frame(rows, SPEAKERS)
