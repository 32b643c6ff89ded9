"""What each source calls each actor: every distinct label, counted by voice.

Two labels are one if they read the same without determiner, quotation marks and case. The rung of a label is that of
its wording, whatever is done with it; a construction or operator is the most frequent one. Each row names the first
place where the label stands. Units: findings.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

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
    found: dict[tuple[str, str, str, str], list[_Named]] = defaultdict(list)
    sources: dict[str, set[str]] = defaultdict(set)
    used: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for event, actor, by, key, *mention in _values(named, ("event", "actor", "by", "key", *_Named._fields)):
        found[event, actor, by, key].append(_Named(*mention))
        sources[event].add(by)
        used[event, actor, key].add(by)
    rows = []
    for (event, actor, by, key), part in found.items():
        only_here = len(sources[event]) > 1 and len(used[event, actor, key]) == 1
        rows.append({"event": event, "actor": actor, "by": by, "only_here": only_here, **_label(part)})
    rows.sort(key=lambda r: (r["event"], r["actor"], r["by"], -r["n"], r["label"]))
    return make_frame(rows, LABELS)


class _Named(NamedTuple):
    """What is counted of one mention."""

    shown: str
    voice: str
    construction: str
    operator: str
    ladder: float
    article_id: str
    start: int
    end: int


def _values(table: pd.DataFrame, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Give the rows of some columns: pandas takes a millisecond for each group of rows, and most labels stand once."""
    return zip(*(table[c].tolist() for c in columns), strict=True)


def _label(part: Sequence[_Named]) -> dict[str, Any]:
    """Sum the mentions with one label."""
    voices = Counter(m.voice for m in part)
    first = min(part, key=lambda m: (m.article_id, m.start))
    return {
        "label": _main(m.shown for m in part), "n": len(part), **{v.value: voices[v.value] for v in Voice},
        "construction": _main(m.construction for m in part), "operator": _main(m.operator for m in part),
        "ladder": _mean([m.ladder for m in part]),
        "article_id": first.article_id, "start": first.start, "end": first.end,
    }  # fmt: skip


def _mean(rungs: Sequence[float]) -> float:
    """Mean of the rungs that are known, NaN where none is."""
    known = [r for r in rungs if not math.isnan(r)]
    return sum(known) / len(known) if known else math.nan


def _main(values: Iterable[str]) -> str:
    """Most frequent value; of two as frequent, the first by name."""
    return min(Counter(values).items(), key=lambda f: (-f[1], f[0]))[0]
