"""What each source calls each actor: every distinct label, counted by voice.

Two labels are one if they read the same without determiner, quotation marks and case. The rung of a label is that of
its wording, whatever is done with it; a construction or operator is the most frequent one. Each row names the first
place where the label stands. Units: findings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from framing.analysis import Analysis
from framing.records import Voice
from framing.results import make_frame
from framing.text import fold

LABELS: Mapping[str, str] = {
    "event": "string", "actor": "string", "by": "string", "label": "string", "n": "int64",
    "own": "int64", "quoted": "int64", "attributed": "int64", "scare": "int64", "uncertain": "int64",
    "construction": "string", "operator": "string", "ladder": "float64", "only_here": "bool",
    "article_id": "string", "start": "int64", "end": "int64",
}  # fmt: skip
_DETERMINER = re.compile(
    r"^(?:the|an?|this|that|these|those|its|their|his|her|our|some|several|many|such)\s+", re.IGNORECASE
)


def article_facts(analysis: Analysis, by: str, events: set[str]) -> pd.DataFrame:
    """Event and source of each article that counts."""
    articles = analysis.articles[analysis.articles["copy_of"] == ""]
    event = "" if by == "event" else articles["event"]
    columns = {"article_id": articles["article_id"], "by": articles[by], "event": event}
    facts = pd.DataFrame(columns).astype("string")
    return facts[facts["event"].isin(list(events))]


def named_mentions(analysis: Analysis, facts: pd.DataFrame) -> pd.DataFrame:
    """Mentions with their event, source and label."""
    named = analysis.mentions.merge(facts, on="article_id", how="inner")
    shown = [shown_label(t) for t in named["text"]]
    return named.assign(shown=shown, key=[fold(t) for t in shown])


def shown_label(text: str) -> str:
    """Return a label without determiner and quote marks, on one line."""
    line = re.sub(r"[“”„\"«»]", "", " ".join(text.split()))
    return _DETERMINER.sub("", line) or line


def label_rows(named: pd.DataFrame) -> pd.DataFrame:
    """Count the labels of each actor in each source.

    Parameters
    ----------
    named : pd.DataFrame
        From `named_mentions`.

    Returns
    -------
    DataFrame
        Columns `LABELS`; the most frequent label of an actor and source first.
    """
    sources = dict(named.groupby("event")["by"].nunique())
    used = {k: set(part) for k, part in named.groupby(["event", "actor", "key"])["by"]}
    rows = []
    for (event, actor, by, key), part in named.groupby(["event", "actor", "by", "key"]):
        only_here = sources[event] > 1 and used[event, actor, key] == {by}
        rows.append({"event": event, "actor": actor, "by": by, "only_here": only_here, **_label(part)})
    rows.sort(key=lambda r: (r["event"], r["actor"], r["by"], -r["n"], r["label"]))
    return make_frame(rows, LABELS)


def _label(part: pd.DataFrame) -> dict[str, Any]:
    """Sum the mentions with one label."""
    voices = part["voice"].value_counts()
    first = part.sort_values(["article_id", "start"]).iloc[0]
    return {
        "label": _main(part["shown"]), "n": len(part), **{v.value: int(voices.get(v.value, 0)) for v in Voice},
        "construction": _main(part["construction"]), "operator": _main(part["operator"]),
        "ladder": float(part["ladder"].mean()),
        "article_id": first["article_id"], "start": int(first["start"]), "end": int(first["end"]),
    }  # fmt: skip


def _main(values: pd.Series) -> str:
    """Most frequent value; of two as frequent, the first by name."""
    return str(min(values.value_counts().items(), key=lambda f: (-f[1], f[0]))[0])
