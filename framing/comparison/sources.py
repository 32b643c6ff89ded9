"""Who gets to speak in each source, and which loaded terms stand in it.

Quotes and their words are summed by speaker; loaded terms by voice, each with one place where it stands. Units:
findings, words of speech, and the sum of scores of a term.
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
LOADED: Mapping[str, str] = {
    "event": "string", "by": "string", "voice": "string", "term": "string", "category": "string", "n": "int64",
    "score": "float64", "article_id": "string", "start": "int64", "end": "int64",
}  # fmt: skip


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


def loaded_rows(hits: pd.DataFrame) -> pd.DataFrame:
    """Sum the loaded terms of each source by voice.

    Parameters
    ----------
    hits : pd.DataFrame
        Loaded hits with ``event`` and ``by``.

    Returns
    -------
    DataFrame
        Columns `LOADED`; what weighs most in a source and voice first.
    """
    keys = ["event", "by", "voice", "term", "category"]
    rows = []
    for key, part in hits.groupby(keys):
        first = part.sort_values(["article_id", "start"]).iloc[0]
        place = {"article_id": first["article_id"], "start": int(first["start"]), "end": int(first["end"])}
        rows.append({**dict(zip(keys, key, strict=True)), "n": len(part), "score": float(part["score"].sum()), **place})
    rows.sort(key=lambda r: (r["event"], r["by"], r["voice"], -r["score"], r["term"]))
    return make_frame(rows, LOADED)
