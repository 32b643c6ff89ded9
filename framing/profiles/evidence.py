"""Part of profiles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.analysis import Analysis
from framing.errors import SettingsError
from framing.records import Voice
from framing.uncertainty import Floats

BY = ("outlet", "article_id", "event")
_LONGEST = 1 << 40  # characters; more than any article has
_VOICES = tuple(v.value for v in Voice)
Key = tuple[str, str, str]  # measure, actor, voice


@dataclass(frozen=True, eq=False)
class Group:
    """The evidence of one source in one event, unit by unit.

    Parameters
    ----------
    source, event, title : str
        Whose it is.
    articles : int
        How many articles, copies not counted.
    sums : mapping of (measure, actor, voice) to ndarray of shape (units, 3)
        Score, denominator and count in each unit.
    """

    source: str
    event: str
    title: str
    articles: int
    sums: Mapping[Key, Floats]


def groups(analysis: Analysis, by: str) -> list[Group]:
    """Cut the evidence by source and event.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is.

    Returns
    -------
    list of Group
        Sorted by event and source.

    Raises
    ------
    SettingsError
        If `by` is unknown.
    """
    if by not in BY:
        raise SettingsError(f"by={by!r}: one of {', '.join(BY)}")
    articles = analysis.articles
    counted = articles[articles["copy_of"] == ""]
    units = _units(analysis)
    made = []
    events = "" if by == "event" else "event"
    keys = counted[by].astype(str), counted[events].astype(str) if events else pd.Series("", index=counted.index)
    spread = counted.groupby(keys[0])["event"].nunique()
    for (source, event), part in counted.groupby([keys[0], keys[1]]):
        title = (
            _title(str(source), len(part), int(spread[source]), analysis.settings) if by == "outlet" else str(source)
        )
        ids = set(part["article_id"])
        made.append(
            Group(str(source), str(event), title, len(part), _sums(units, ids, analysis.settings["min_articles"]))
        )
    return made


def _title(source: str, articles: int, events: int, settings: Mapping[str, Any]) -> str:
    if articles >= settings["min_articles"] and events >= settings["min_events"]:
        return source
    return f"{source} ({articles} article{'s' if articles != 1 else ''})"


def _units(analysis: Analysis) -> pd.DataFrame:
    """Long table of all evidence: article, paragraph, measure, actor, voice, score, denominator, count."""
    by_voice = {f"words_{v}": v for v in _VOICES}
    spoken = analysis.sentences.groupby(["article_id", "paragraph"], as_index=False)[list(by_voice)].sum()
    words = spoken.rename(columns=by_voice).melt(["article_id", "paragraph"], var_name="voice", value_name="words")
    parts = [words.assign(measure="", actor="", score=0.0, count=0)]
    for table, measure, score in ((analysis.hits, None, "score"), (analysis.mentions, "named", None)):
        if len(table):
            found = pd.DataFrame({
                "article_id": table["article_id"], "paragraph": _paragraphs(table, analysis.sentences),
                "voice": table["voice"],
                "measure": table["measure"] if measure is None else measure, "actor": table["actor"],
                "score": table[score].astype(float) if score else 1.0, "count": 1, "words": 0,
            })  # fmt: skip
            parts.append(found)
            if measure is None:
                parts.append(found[found["actor"] != ""].assign(actor=""))
            else:
                # a label that is denied or withdrawn says only that it does not hold: it counts as 0
                held = table["operator"].isin(["negated", "revoked"])
                rungs = table["ladder"].where(~held | table["ladder"].isna(), 0.0)
                parts.append(found.assign(measure="ladder", score=rungs)[rungs.notna()])
    return pd.concat(parts, ignore_index=True)


def _paragraphs(table: pd.DataFrame, sentences: pd.DataFrame) -> Any:  # noqa: ANN401 - array of int
    """Paragraph of each row of `table`, by its start."""
    if sentences.empty:
        return np.zeros(len(table), dtype=np.int64)
    article, ids = pd.factorize(sentences["article_id"])  # sorted by article and start, as all tables are
    mine = ids.get_indexer(pd.Index(table["article_id"]))
    first = np.searchsorted(article, mine)
    at = np.searchsorted(article * _LONGEST + sentences["start"].to_numpy(), mine * _LONGEST + table["start"], "right")
    found = np.maximum(at - 1, first)  # before the first sentence: with it
    return np.where(mine < 0, 0, sentences["paragraph"].to_numpy()[np.minimum(found, len(sentences) - 1)])


def _sums(units: pd.DataFrame, ids: set[str], many: int) -> dict[Key, Floats]:
    """Score, denominator and count by unit, for every measure, actor and voice of one group."""
    mine = units[units["article_id"].isin(ids)]
    units_of = mine["article_id"]
    if len(ids) < many:
        units_of = pd.MultiIndex.from_frame(mine[["article_id", "paragraph"]].astype(str))
    unit, _ = pd.factorize(units_of, sort=True)
    size = int(unit.max()) + 1 if len(unit) else 0

    values = {column: mine[column].to_numpy(dtype=float) for column in ("words", "score", "count")}

    def add(rows: NDArray[np.bool_] | NDArray[np.intp], column: str) -> Floats:
        return np.bincount(unit[rows], weights=values[column][rows], minlength=size).astype(np.float64)

    base = (mine["measure"] == "").to_numpy()
    spoken = {v: add(base & (mine["voice"] == v).to_numpy(), "words") for v in _VOICES}
    total = np.sum(list(spoken.values()), axis=0) if size else np.zeros(0)
    sums: dict[Key, Floats] = {("voice", "", v): np.column_stack([w, total, w]) for v, w in spoken.items()}
    everyone = [("loaded", "", v) for v in _VOICES if spoken[v].any()] + [("aside", "", "own")]
    found = mine[~base]
    seen = found.groupby(["measure", "actor", "voice"]).indices
    where = np.flatnonzero(~base)
    for key in sorted({*everyone, *seen} if size else seen):
        rows = where[seen[key]] if key in seen else where[:0]
        score, count = add(rows, "score"), add(rows, "count")
        sums[key] = np.column_stack([score, count if key[0] == "ladder" else spoken[key[2]], count])
    return sums
