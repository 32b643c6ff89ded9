"""How each source treats each actor, and what is left when the topic is taken out.

Idea: the words of a report on a war are dark whoever writes it, so a mean stance measures the topic first. A residual
compares like with like: each reference in a source's own words is set against the references to the same actor in the
sentence of each other source that tells most nearly the same; the mean of these differences is what the source's own
wording adds. What those quoted say of the actor is a row of its own (voice ``quoted``), and has no residual.

One article never ranks outlets: with a story's articles at hand, nothing that was tried orders them better than
chance. A residual describes these sentences.

Units: stances -1 to 1, residuals -2 to 2; similarity of sentences as in `framing.comparison.contrasts.story`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from framing.comparison.contrasts import Row, Story
from framing.measure import HEARD, STANCE
from framing.records import Voice
from framing.results import as_records, make_frame
from framing.uncertainty import bootstrap_ratio, normal_interval

STANCES: Mapping[str, str] = {
    "event": "string", "actor": "string", "by": "string", "title": "string", "voice": "string", "n": "int64",
    "score": "float64", "low": "float64", "high": "float64", "withheld": "string",
    "aligned": "int64", "residual": "float64", "residual_low": "float64", "residual_high": "float64",
    "residual_withheld": "string",
}  # fmt: skip
ALIKE = 0.2  # similarity from which two sentences tell much the same
_NAN = float("nan")
_THEIRS = "only the outlet's own words are compared"
_ALONE = "no other source tells the event"
_NONE = {"aligned": 0, "residual": _NAN, "residual_low": _NAN, "residual_high": _NAN}


class Difference(NamedTuple):
    """A reference less what the aligned sentences have, and the unit that is resampled."""

    value: float
    unit: object


Differences = Mapping[tuple[str, str], list[Difference]]  # actor and source to those of an event


def stance_rows(rates: pd.DataFrame, left: Mapping[str, Differences], settings: Mapping[str, Any]) -> pd.DataFrame:
    """Lay the stances of each source side by side, with residuals.

    Parameters
    ----------
    rates : pd.DataFrame
        From `framing.profile`.
    left : Mapping[str, Differences]
        What is left of the references of each event that several sources tell, from `differences_of`.
    settings : Mapping[str, Any]
        Gates, level, seed and number of draws.

    Returns
    -------
    DataFrame
        Columns `STANCES`, sorted by event, actor, source and voice.
    """
    rows = []
    for r in as_records(rates[rates["measure"].isin([STANCE.name, HEARD.name]) & (rates["actor"] != "")]):
        row = {c: r[c] for c in ("event", "actor", "by", "title", "voice", "n", "low", "high", "withheld")}
        if r["measure"] == HEARD.name:
            more = {**_NONE, "residual_withheld": _THEIRS}
        elif r["event"] not in left:
            more = {**_NONE, "residual_withheld": _ALONE}
        else:
            more = _residual(left[r["event"]].get((r["actor"], r["by"]), []), settings)
        rows.append({**row, "score": r["rate"], **more})
    rows.sort(key=lambda r: (r["event"], r["actor"], r["by"], r["voice"]))
    return make_frame(rows, STANCES)


def differences_of(story: Story, settings: Mapping[str, Any]) -> Differences:
    """Set each reference in an event against what the aligned sentences of other sources have.

    Parameters
    ----------
    story : Story
        The event.
    settings : Mapping[str, Any]
        From how many articles on those are what scatters.

    Returns
    -------
    mapping of (actor, source) to list of Difference
        In the order of the references.
    """
    own = [h for h in story.tables["hits"] if h["measure"] == STANCE.name and h["voice"] == Voice.OWN]
    sizes = pd.Series(story.by).value_counts()
    many = set(sizes[sizes >= settings["min_articles"]].index)
    by_actor: defaultdict[str, list[tuple[int, str, Row]]] = defaultdict(list)
    for h in own:
        s = story.sentence(h)
        if s is not None:
            by_actor[h["actor"]].append((s.k, story.by[h["article_id"]], h))
    found: defaultdict[tuple[str, str], list[Difference]] = defaultdict(list)
    for actor, references in by_actor.items():
        expected = _Expected(story, references)
        for k, by, h in references:
            value = expected.of(k, by)
            unit = h["article_id"] if by in many else k
            if value is not None:
                found[actor, by].append(Difference(h["score"] - value, unit))
    return dict(found)


class _Expected:
    """What the sentences of other sources that are most like a sentence say of an actor."""

    def __init__(self, story: Story, references: Iterable[tuple[int, str, Row]]) -> None:
        scores: defaultdict[tuple[str, int], list[float]] = defaultdict(list)
        for k, by, h in references:
            scores[by, k].append(h["score"])
        self._means = {key: float(np.mean(found)) for key, found in scores.items()}
        self._sentences = {by: np.array(sorted(k for b, k in scores if b == by)) for by in {b for b, _ in scores}}
        self._near = story.similarity

    def of(self, k: int, by: str) -> float | None:
        """Mean over the other sources whose likest sentence is like enough; None where none is."""
        found = list(self._aligned(k, by))
        return float(np.mean(found)) if found else None

    def _aligned(self, k: int, by: str) -> Iterator[float]:
        for other, sentences in sorted(self._sentences.items()):
            near = self._near[k, sentences]
            best = int(near.argmax())
            if other != by and near[best] >= ALIKE:
                yield self._means[other, int(sentences[best])]


def _residual(found: list[Difference], settings: Mapping[str, Any]) -> dict[str, Any]:
    """Mean difference with its interval, or why there is none."""
    n, fewest = len(found), settings["min_references"]
    if n < max(1, fewest):
        why = f"only {n} aligned reference{'' if n == 1 else 's'}; {max(1, fewest)} are needed"
        return {**_NONE, "aligned": n, "residual_withheld": why}
    units = pd.factorize(pd.Series([d.unit for d in found], dtype=object), sort=False)[0]
    sums = np.bincount(units, weights=[d.value for d in found])[:, None].astype(np.float64)
    counts = np.bincount(units)[:, None].astype(np.float64)
    draws = {k: settings[k] for k in ("resamples", "level", "seed")}
    drawn = bootstrap_ratio(sums, counts, **draws)
    mean = float(sums.sum() / n)
    # each difference has the scatter of two references; what is drawn of few sentences may miss it
    least, most = normal_interval(np.array(mean), np.array(STANCE.spread * np.sqrt(2 / n)), level=settings["level"])
    low, high = min(float(drawn.low[0]), float(least)), max(float(drawn.high[0]), float(most))
    return {"aligned": n, "residual": mean, "residual_low": low, "residual_high": high, "residual_withheld": ""}
