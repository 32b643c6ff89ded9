"""Part of results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from framing.results.results import _B, _F, _I, _NI, _T

_SPAN = {"article_id": _T, "start": _I, "end": _I}
_VOICES = {
    "words": _I, "words_own": _I, "words_quoted": _I, "words_attributed": _I, "words_scare": _I, "words_uncertain": _I,
}  # fmt: skip
TABLES: Mapping[str, Mapping[str, str]] = {
    "articles": {
        "article_id": _T, "outlet": _T, "event": _T, "date": _T, "title": _T, **_VOICES,
        "sentences": _I, "flesch_reading_ease": _F, "flesch_kincaid_grade": _F, "gunning_fog": _F,
        "vader_compound": _F, "copy_of": _T, "shared_with": _T, "repairs": _T,
    },
    "blocks": {**_SPAN, "role": _T, "kept": _B, "reason": _T, "confidence": _F},
    "sentences": {**_SPAN, "paragraph": _I, **_VOICES},
    "sources": {"article_id": _T, "speaker": _T, "actor": _T, "kind": _T, "side": _T, "quotes": _I, "words": _I},
    "quotes": {
        **_SPAN, "text": _T, "kind": _T, "act": _T, "speaker": _T, "speaker_start": _NI, "speaker_end": _NI,
        "cue": _T, "cue_stance": _I, "flags": _T, "confidence": _F, "rule": _T,
    },
    "voices": {**_SPAN, "voice": _T, "speaker": _T},
    "mentions": {
        **_SPAN, "text": _T, "actor": _T, "head": _T, "modifiers": _T, "construction": _T, "hedge": _T,
        "operator": _T, "voice": _T, "attributed_to": _T, "ladder": _F, "ladder_row": _T, "confidence": _F, "rule": _T,
    },
    "pronouns": {
        **_SPAN, "text": _T, "actor": _T, "lemma": _T, "gender": _T, "number": _T, "case": _T, "voice": _T,
        "attributed_to": _T, "confidence": _F, "rule": _T,
    },
    "hits": {
        "article_id": _T, "measure": _T, "start": _I, "end": _I, "text": _T, "term": _T, "category": _T,
        "score": _F, "voice": _T, "actor": _T, "rule": _T, "confidence": _F,
    },
    "clauses": {
        **_SPAN, "verb": _T, "agent": _T, "patient": _T, "passive": _B, "agent_deleted": _B, "voice": _T,
    },
    "exposure": {"article_id": _T, "voice": _T, "words": _I},
}  # fmt: skip


def make_frame(rows: Iterable[Sequence[Any]], columns: Mapping[str, str]) -> pd.DataFrame:
    """Build a frame with these columns and dtypes.

    Parameters
    ----------
    rows : Iterable[Sequence[Any]]
        One sequence a row, in the order of `columns`.
    columns : Mapping[str, str]
        Column name to dtype.

    Returns
    -------
    DataFrame
        Shape (rows, columns), index 0..n-1.
    """
    values = list(zip(*rows, strict=True)) or [()] * len(columns)
    made = {c: pd.Series(list(v), dtype=dtype) for (c, dtype), v in zip(columns.items(), values, strict=True)}
    return pd.DataFrame(made, columns=list(columns))
