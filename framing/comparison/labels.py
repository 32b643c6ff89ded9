"""Part of comparison."""

from __future__ import annotations

import re
from collections.abc import Mapping

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
    rows = []
    sources = dict(named.groupby("event")["by"].nunique())
    used = {k: set(part) for k, part in named.groupby(["event", "actor", "key"])["by"]}
    for (event, actor, by, key), part in named.groupby(["event", "actor", "by", "key"]):
        voices = part["voice"].value_counts()
        first = part.sort_values(["article_id", "start"]).iloc[0]
        forms = sorted(part["shown"].value_counts().items(), key=lambda f: (-f[1], f[0]))
        rungs = part["ladder"].dropna()
        rows.append(
            (event, actor, by, forms[0][0], len(part), *(int(voices.get(v.value, 0)) for v in Voice),
             _main(part["construction"]), _main(part["operator"]), float(rungs.mean()) if len(rungs) else float("nan"),
             sources[event] > 1 and used[event, actor, key] == {by},
             first["article_id"], int(first["start"]), int(first["end"]))
        )  # fmt: skip
    rows.sort(key=lambda r: (r[0], r[1], r[2], -r[4], r[3]))
    return make_frame(rows, LABELS)


def _main(values: pd.Series) -> str:
    return str(min(values.value_counts().items(), key=lambda f: (-f[1], f[0]))[0])
