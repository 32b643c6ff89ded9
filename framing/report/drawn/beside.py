"""How far apart sources lie and what changed over time: sentences, and pictures where there is something to see.

A map of the sources is drawn where at least three tell an event and the distance of two of them lies above the noise,
the strip of names where two sources' names for an actor are farther apart than chance, the line over time where a
change from one period to the next could be tested. Else a sentence says that there is no evidence, or too little text.

Conventions: months where the dates of the articles span sixty days, weeks where they span two; quarters beyond five
years.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pandas as pd

from framing.analysis import Analysis
from framing.comparison import Comparison, Distances, Trends, above_noise, distances, trends_of
from framing.report._words import Sentence, source, text
from framing.report.drawn.pictures import drawing_of

_PAIRS = 3  # pairs told of in an event, and changes
_CHANCE = 0.05
_SPANS = ((5 * 366, "quarter"), (60, "month"), (14, "week"))  # days that the dates span, and how long a period is then
_MEASURE, _OWN = "loaded", "own"


def apart(comparison: Comparison, whole: Analysis | None = None) -> dict[str, Any]:
    """Tell how far the sources of each event lie apart, and how their loaded words ran over time.

    Parameters
    ----------
    comparison : Comparison
        The result shown, of the events that are drawn.
    whole : Analysis | None
        All articles, where some of their events are not drawn; sources are followed over all.

    Returns
    -------
    dict
        ``events``, each with ``name`` and ``sentences``; ``sentences``, those over time; ``pictures`` as the charts'.
    """
    lie, over = distances(comparison), _followed(whole or comparison.analysis, comparison.by)
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    pictures = [drawing_of(name, lie, names, event=events) for name, events in _drawn(lie).items() if events]
    events = sorted(set(lie.profiles["event"]))
    told = [{"name": e, "sentences": list(_apart(lie, e))} for e in events]
    sentences: list[Sentence] = []
    if over is not None:
        tested = _tested(over)
        sentences = list(_over_time(over, tested))
        pictures += [drawing_of("timeline", over, names)] if len(tested) else []
    return {"events": told, "sentences": sentences, "pictures": pictures}


def _drawn(lie: Distances) -> Mapping[str, list[str]]:
    """Give each chart of distances the events in which it shows evidence."""
    mapped = {str(e) for e in lie.places["event"]} & {str(e) for e in _above(lie)["event"]}
    named = {str(e) for e in lie.labels.loc[lie.labels["q"] < _CHANCE, "event"]}
    return {"distance_map": sorted(mapped), "label_distances": sorted(named)}


def _above(lie: Distances) -> pd.DataFrame:
    """Pairs whose distance is evidence, the farthest above the noise first."""
    found = lie.profiles[above_noise(lie.profiles)]
    over = (found["noise"] - found["low"]).rename("over")
    return found.assign(over=over).sort_values(["over", "a", "b"], kind="stable")


def _apart(lie: Distances, event: str) -> Iterator[Sentence]:
    """Say of an event which pairs lie above the noise, or that none does."""
    pairs = lie.profiles[lie.profiles["event"] == event]
    known = pairs[pairs["withheld"] == ""]
    if not len(known):
        yield Sentence((text("Too little text to say how far apart the sources lie."),))
        return
    above = _above(lie)
    above = above[above["event"] == event]
    n = f"{len(known)} {'pair' if len(known) == 1 else 'pairs'} of sources"
    if not len(above):
        yield Sentence((text(f"No evidence that two sources lie farther apart than two draws of one source ({n})."),))
    for r in above.head(_PAIRS).itertuples():
        ends = f"lie {r.distance:.2f} apart ({r.low:.2f} to {r.high:.2f})"
        noise = f"two draws of the text of one source, {r.noise:.2f}"
        yield Sentence((source(r.a), text(" and "), source(r.b), text(f" {ends} on a scale from 0 to 1; {noise}.")))
    if len(above):
        lie_farther = f"{len(above)} of {n} lie{'s' if len(above) == 1 else ''} farther apart"
        yield Sentence((text(f"{lie_farther} than two draws of one source do."),))


def _followed(analysis: Analysis, by: str) -> Trends | None:
    """Follow the outlets over time, where their dates span more than one period."""
    dates = sorted(d[:10] for d in analysis.articles["date"] if d)
    if by != "outlet" or not dates:
        return None
    days = (date.fromisoformat(dates[-1]) - date.fromisoformat(dates[0])).days
    every = next((period for least, period in _SPANS if days >= least), "")
    if not every:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # articles without a date: the picture says how many
        found = trends_of(analysis, every=every)
    return found if len(found.periods) > 1 else None


def _tested(over: Trends) -> pd.DataFrame:
    """List changes of the loaded words that were tested, the clearest first."""
    rows = over.changes
    rows = rows[(rows["measure"] == _MEASURE) & (rows["voice"] == _OWN) & (rows["actor"] == "")]
    return rows[rows["withheld"] == ""].sort_values(["q", "by", "after"], kind="stable")


def _over_time(over: Trends, tested: pd.DataFrame) -> Iterator[Sentence]:
    """Say which outlets' loaded words changed by more than chance, or that there is no evidence."""
    first, last = over.periods[0].name, over.periods[-1].name
    undated = f"; {over.undated} without a date left out" if over.undated else ""
    span = f"{len(over.periods)} periods with articles, {first} to {last}{undated}"
    if not len(tested):
        rows = over.changes
        few = ((rows["measure"] == _MEASURE) & (rows["voice"] == _OWN) & (rows["actor"] == "")).any()
        why = "too little text to test a change" if few else "no outlet has loaded words to compare in two of them"
        yield Sentence((text(f"Loaded words over time ({span}): {why}."),))
        return
    found = tested[tested["q"] < _CHANCE]
    n = f"{len(tested)} {'change' if len(tested) == 1 else 'changes'} tested"
    if not len(found):
        yield Sentence((text(f"Loaded words over time ({span}): no evidence of a change ({n})."),))
    for r in found.head(_PAIRS).itertuples():
        rates = f"{r.rate_a:.1f} in {r.before}, {r.rate_b:.1f} in {r.after}"
        said = f": loaded words {rates} per 1,000 own words (q = {r.q:.3f})."
        yield Sentence((source(r.by), text(said)))
    if len(found):
        yield Sentence((text(f"{len(found)} of {n} pass the correction ({span})."),))
