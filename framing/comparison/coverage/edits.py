"""What one source changed in a passage that it shares with another: words put in, left out, replaced.

The two passages are aligned word by word (difflib's longest matching blocks). The direction is that of the table of
copies, from `a` to `b`: "put in" stands in `b` alone, "left out" in `a` alone. It does not say who wrote first.

Units: spans in characters of the articles' texts; missing where a side has no words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

import pandas as pd

from framing.comparison.coverage.copies import folded
from framing.results import as_records, make_frame
from framing.text import words

EDITS: Mapping[str, str] = {
    "event": "string", "passage": "string", "change": "string", "a": "string", "b": "string",
    "text_a": "string", "article_a": "string", "start_a": "Int64", "end_a": "Int64",
    "text_b": "string", "article_b": "string", "start_b": "Int64", "end_b": "Int64",
}  # fmt: skip
PUT_IN, LEFT_OUT, REPLACED = "put in", "left out", "replaced"
_CHANGES = {"insert": PUT_IN, "delete": LEFT_OUT, "replace": REPLACED}
_STOPS = re.compile(r"[.!?](?!\w)")  # so that no change runs over the end of a sentence that both have
Span = tuple[int, int]


def edit_rows(copies: pd.DataFrame, texts: Mapping[str, str]) -> pd.DataFrame:
    """List the changes in each shared passage.

    Parameters
    ----------
    copies : pd.DataFrame
        From `copy_rows`.
    texts : Mapping[str, str]
        Article id to text.

    Returns
    -------
    DataFrame
        Columns `EDITS`; passage by passage, in text order.
    """
    rows = [row for passage in as_records(copies) for row in _edits(passage, texts)]
    return make_frame(rows, EDITS)


def _edits(passage: Mapping[Any, Any], texts: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    if _text(passage, "a", texts) == _text(passage, "b", texts):
        return
    read = {side: _words(passage, side, texts) for side in "ab"}
    same = {c: passage[c] for c in ("event", "passage", "a", "b")}
    matcher = SequenceMatcher(None, [w for w, _ in read["a"]], [w for w, _ in read["b"]], autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind in _CHANGES:
            sides: dict[str, Any] = {}
            for side, part in (("a", read["a"][i:j]), ("b", read["b"][k:m])):
                sides |= _side(passage, side, [span for _, span in part], texts)
            yield {**same, "change": _CHANGES[kind], **sides}


def _text(passage: Mapping[Any, Any], side: str, texts: Mapping[str, str]) -> str:
    return texts[passage[f"article_{side}"]][passage[f"start_{side}"] : passage[f"end_{side}"]]


def _words(passage: Mapping[Any, Any], side: str, texts: Mapping[str, str]) -> list[tuple[str, Span]]:
    text = texts[passage[f"article_{side}"]]
    start, end = int(passage[f"start_{side}"]), int(passage[f"end_{side}"])
    stops = [m.span() for m in _STOPS.finditer(text, start, end)]
    spans = sorted({*words(text, start, end), *stops})
    return [(folded(text[s:e]), (s, e)) for s, e in spans]


def _side(passage: Mapping[Any, Any], side: str, spans: list[Span], texts: Mapping[str, str]) -> dict[str, Any]:
    article = passage[f"article_{side}"]
    start, end = (spans[0][0], spans[-1][1]) if spans else (pd.NA, pd.NA)
    text = texts[article][start:end] if spans else ""
    return {f"text_{side}": text, f"article_{side}": article, f"start_{side}": start, f"end_{side}": end}
