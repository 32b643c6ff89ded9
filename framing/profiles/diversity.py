"""How evenly speech is spread over the kinds and the sides of sources.

Idea: a source that lets only officials speak, or only one side, is less diverse than one that does not, whatever they
say. The weight of a kind is the words given to it; speakers of kind "other", of whom the text does not say what they
are, and speakers without a side are left out and their share of the words is shown.

Source: normalised Shannon entropy (method, part 7). Of kinds the number of all kinds is fixed (7), so 1 means that each
has as many words; of sides it is the number of the event's sides that any source lets speak, 2 at least.

Conventions: units that the interval resamples are speakers of an article, or articles where a source has many. Fewer
than `FEWEST` speakers: no figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.analysis import Analysis
from framing.measure.sources import KINDS
from framing.profiles.evidence import Group
from framing.results import make_frame
from framing.uncertainty import bootstrap_evenness, evenness, wilson_interval

DIVERSITY: Mapping[str, str] = {
    "by": "string", "event": "string", "title": "string", "articles": "int64", "of": "string", "speakers": "int64",
    "found": "int64", "possible": "int64", "words": "int64", "unknown": "float64", "diversity": "float64",
    "low": "float64", "high": "float64", "withheld": "string",
}  # fmt: skip
FEWEST = 5  # speakers
_OTHER = "other"
_NAN = float("nan")


def diversity_rows(analysis: Analysis, by: str, cut: Sequence[Group]) -> pd.DataFrame:
    """Give the diversity of each source's speakers by kind and by side.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is.
    cut : Sequence[Group]
        The sources, from `framing.profiles.groups`.

    Returns
    -------
    DataFrame
        Columns `DIVERSITY`: two rows a source and event.
    """
    spoke = _spoken(analysis, by)
    sides = {str(e): sorted(set(part["side"]) - {""}) for e, part in spoke.groupby("event")}
    read = _Spoke(
        {of: spoke[of].to_numpy(dtype=object) for of in ("kind", "side")},
        spoke["words"].to_numpy(), pd.factorize(spoke["article_id"], sort=True)[0],
    )  # fmt: skip
    rows: list[dict[str, Any]] = []
    theirs: dict[Any, NDArray[np.intp]] = spoke.groupby(["by", "event"]).indices if len(spoke) else {}
    nowhere = np.zeros(0, dtype=np.intp)
    for g in sorted(cut, key=lambda g: (g.source, g.event)):
        mine = read.at(theirs.get((g.source, g.event), nowhere))
        possible = {"kind": [k for k in KINDS if k != _OTHER], "side": sides.get(g.event, [])}
        rows.extend(_row(g, mine, of, names, analysis.settings) for of, names in possible.items())
    return make_frame(rows, DIVERSITY)


def _spoken(analysis: Analysis, by: str) -> pd.DataFrame:
    """Speakers of all parts with their source and event; copies left out."""
    articles = analysis.articles[analysis.articles["copy_of"] == ""]
    event = "" if by == "event" else articles["event"].astype(str)
    places = pd.DataFrame({"article_id": articles["article_id"], "by": articles[by].astype(str), "event": event})
    said = [part.sources[["article_id", "kind", "side", "words"]] for part in analysis.partitions()]
    spoke = pd.concat(said, ignore_index=True) if said else analysis.sources
    return spoke.merge(places, on="article_id")


@dataclass(frozen=True, eq=False)
class _Spoke:
    """Speakers: their kind and side, words that they are given, number of the article."""

    sort: Mapping[str, NDArray[np.object_]]
    words: NDArray[np.int64]
    article: NDArray[np.intp]

    def at(self, some: NDArray[np.intp]) -> _Spoke:
        """Take some of them."""
        return _Spoke({of: v[some] for of, v in self.sort.items()}, self.words[some], self.article[some])


def _row(g: Group, spoke: _Spoke, of: str, names: list[str], settings: Mapping[str, Any]) -> dict[str, Any]:
    number = {name: k for k, name in enumerate(names)}
    of_name = np.array([number.get(x, -1) for x in spoke.sort[of].tolist()], dtype=np.intp)
    known, kinds = of_name >= 0, len(set(of_name.tolist()) - {-1})
    words, told = int(spoke.words[known].sum()), int(spoke.words.sum())
    speakers = int(known.sum())
    withheld = "; ".join(_reasons(speakers, words, of, names))
    value = low = high = _NAN
    if not withheld:
        weights = np.zeros((speakers, len(names)))
        weights[np.arange(speakers), of_name[known]] = spoke.words[known]
        if g.articles >= settings["min_articles"]:
            article = np.unique(spoke.article[known], return_inverse=True)[1]
            weights = np.column_stack([np.bincount(article, weights=w) for w in weights.T])
        draws = {k: settings[k] for k in ("resamples", "level", "seed")}
        value, low, high = bootstrap_evenness(weights, len(names), **draws)
        if kinds == 1:
            high = _blind(len(weights), len(names), settings["level"])
    return {
        "by": g.source, "event": g.event, "title": g.title, "articles": g.articles, "of": of, "speakers": speakers,
        "found": kinds, "possible": len(names), "words": words,
        "unknown": 1 - words / told if told else _NAN, "diversity": value, "low": low, "high": high,
        "withheld": withheld,
    }  # fmt: skip


def _blind(units: int, possible: int, level: float) -> float:
    """Give the upper end where all is of one kind, which every draw repeats: another may have Wilson's upper share."""
    _, most = wilson_interval(0, units, level=level)
    return float(evenness(np.array([1 - most, most]), possible))


def _reasons(speakers: int, words: int, of: str, names: list[str]) -> Iterator[str]:
    """Why there is no figure."""
    if speakers < FEWEST:
        yield f"only {speakers} speaker{'' if speakers == 1 else 's'} of a known {of}; {FEWEST} are needed"
    elif len(names) < 2:  # noqa: PLR2004 - nothing can be spread over one
        yield f"only {len(names)} {of} speaks in the event"
    elif not words:
        yield "no words are given to them"
