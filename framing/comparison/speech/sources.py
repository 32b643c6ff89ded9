"""Who gets to speak in each source: quotes and their words, summed by speaker.

Units: statements, and words of speech.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from framing.results import as_records, make_frame

SPEAKERS: Mapping[str, str] = {
    "event": "string", "by": "string", "speaker": "string", "actor": "string", "kind": "string", "side": "string",
    "quotes": "int64", "words": "int64", "finer": "string", "quoted": "int64", "paraphrased": "int64",
    "verbs": "string", "first": "int64", "last": "int64", "place": "string",
}  # fmt: skip
_PLACES = ("headline", "lead", "body")
_KEYS = ("event", "by", "speaker", "actor", "kind", "side")


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
    parts: dict[tuple[str, ...], list[Mapping[str, Any]]] = defaultdict(list)
    for row in as_records(spoke):
        parts[tuple(row[k] for k in _KEYS)].append(row)
    rows = [{**dict(zip(_KEYS, key, strict=True)), **_told(part)} for key, part in sorted(parts.items())]
    rows.sort(key=lambda r: (r["event"], r["by"], -r["words"], r["speaker"]))
    return make_frame(rows, SPEAKERS)


def _told(part: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Sum what one speaker says in the articles of a source."""
    verbs = dict.fromkeys(v for row in part for v in row["verbs"].split("|") if v)
    return {
        **{c: sum(row[c] for row in part) for c in ("quotes", "words", "quoted", "paraphrased")},
        "first": sum(row["order"] == 1 for row in part),
        "last": sum(bool(row["ends"]) for row in part),
        "finer": part[0]["finer"],
        "verbs": "|".join(verbs),
        "place": min((row["place"] for row in part), key=_PLACES.index),
    }
