"""One source at a time: rates by actor, measure and voice, with n, an interval and a gate.

Every rate is a sum over evidence divided by words (or mentions) of the same voice. Intervals
resample paragraphs; where a source has many articles, whole articles, since an article's
paragraphs resemble each other. Where there is too little text no rate is given and
``withheld`` says why; with few articles the row speaks of these articles, not of the outlet.

Units: ``loaded`` and ``aside`` are score per 1,000 words of the voice; ``named`` mentions per 1,000 words;
``ladder`` the mean rung of rated mentions, -3 delegitimising to +3 legitimising; ``voice`` the
percentage of all words that are in the voice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.analysis import Analysis
from framing.errors import SettingsError
from framing.records.annotation import Voice
from framing.results.results import Result
from framing.results.tables import make_frame
from framing.uncertainty.intervals import Floats, bootstrap_ratio, poisson_interval

BY = ("outlet", "article_id", "event")
UNITS: Mapping[str, tuple[str, float]] = {
    "loaded": ("per 1,000 words", 1000.0),
    "aside": ("per 1,000 words", 1000.0),
    "named": ("per 1,000 words", 1000.0),
    "ladder": ("mean rung", 1.0),
    "voice": ("% of words", 100.0),
}
RATES: Mapping[str, str] = {
    "by": "string", "event": "string", "title": "string", "articles": "int64", "actor": "string", "measure": "string",
    "voice": "string", "n": "int64", "words": "int64", "score": "float64", "rate": "float64", "low": "float64",
    "high": "float64", "unit": "string", "warning": "string", "withheld": "string",
}  # fmt: skip
_FEW = 5  # below this many findings the bootstrap is blind: exact interval
_COUNTED = ("loaded", "aside", "named")
_LONGEST = 1 << 40  # characters; more than any article has
_VOICES = tuple(v.value for v in Voice)
Key = tuple[str, str, str]  # measure, actor, voice


@dataclass(frozen=True, eq=False)
class Profiles(Result):
    """Rates of every source; table ``rates``.

    Parameters
    ----------
    by : str
        What a source is: outlet, article_id or event.
    """

    by: str


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


def profile(analysis: Analysis, by: str = "outlet") -> Profiles:
    """Sum the evidence of each source into rates with intervals.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is. One of "outlet", "article_id", "event".

    Returns
    -------
    Profiles
        Table ``rates``, one row a source, event, actor, measure and voice.

    Raises
    ------
    SettingsError
        If `by` is none of these.
    """
    rows = [row for g in groups(analysis, by) for row in _group_rows(g, analysis.settings)]
    rows.sort(key=lambda r: (r[0], r[1], r[5], r[4], r[6]))
    return Profiles({"rates": make_frame(rows, RATES)}, analysis.settings, by)


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


def _group_rows(g: Group, settings: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    keys = sorted(g.sums)
    if not keys:
        return []
    stacked = np.stack([g.sums[k] for k in keys], axis=2)
    found = bootstrap_ratio(
        stacked[:, 0], stacked[:, 1], resamples=settings["resamples"], level=settings["level"], seed=settings["seed"]
    )
    rows = []
    for i, key in enumerate(keys):
        unit, scale = UNITS[key[0]]
        score, base, n = stacked[:, :, i].sum(axis=0)
        withheld, warning = gate(key[0], n, base, settings)
        if withheld:
            rate = lower = upper = float("nan")
        else:
            rate = scale * score / base
            lower, upper = scale * found.low[i], scale * found.high[i]
            if n < _FEW and key[0] in _COUNTED:
                per = score / n if n else 1.0
                lower, upper = (scale * per * x / base for x in poisson_interval(int(n), level=settings["level"]))
        measure, actor, voice = key
        rows.append(
            (
                g.source,
                g.event,
                g.title,
                g.articles,
                actor,
                measure,
                voice,
                int(n),
                int(base),
                score,
                rate,
                lower,
                upper,
                unit,
                warning,
                withheld,
            )
        )
    return rows


def gate(measure: str, n: float, base: float, settings: Mapping[str, Any]) -> tuple[str, str]:
    """Say whether there is enough text for a rate.

    Parameters
    ----------
    measure : str
        Name of the measure.
    n : float
        Findings.
    base : float
        The denominator: words of the voice, or mentions.
    settings : Mapping[str, Any]
        The gates.

    Returns
    -------
    withheld, warning : str
        Why there is no rate, and what to keep in mind; empty where nothing.
    """
    if measure == "ladder":
        few = n < settings["min_mentions"]
        plural = "" if n == 1 else "s"
        return (f"only {int(n)} rated mention{plural}; {settings['min_mentions']} are needed" if few else ""), ""
    if base < settings["min_words_rate"]:
        return f"only {int(base)} words; {settings['min_words_rate']} are needed", ""
    if base < settings["min_words_warn"]:
        return "", f"few words ({int(base)}): read the interval, not the rate"
    return "", ""


def few_error(measure: str, score: float, base: float, n: float) -> float:
    """Give the least standard error that a rate of few findings can have, since a bootstrap of none is blind.

    Parameters
    ----------
    measure : str
        Name of the measure.
    score : float
        Sum of scores, denominator and findings.
    base : float
        As `score`.
    n : float
        As `score`.

    Returns
    -------
    float
        In units of score by denominator; 0 where the bootstrap can be trusted.
    """
    if measure not in _COUNTED or n >= _FEW or not base:
        return 0.0
    return float(np.sqrt(max(n, 1.0)) * (score / n if n else 1.0) / base)
