"""One outlet over many events: its rates beside those of all others in the same events, equally weighted.

The others are taken together, so an event weighs by what this outlet and all others have there; an event that no other
outlet tells weighs nothing, and is counted in the warning. See `framing.profiles.pooling`. The interval of the rate
speaks of these events; whether two outlets differ is asked of `framing.compare`.

Units: as the rates'.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from typing import Any

import pandas as pd

from framing.profiles.estimates import ends
from framing.profiles.evidence import Group
from framing.profiles.measures import MEASURES, gate
from framing.profiles.numbered import Key
from framing.profiles.pooling import Cuts, Strata, pool, strata
from framing.results import make_frame

POOLED: Mapping[str, str] = {
    "by": "string", "event": "string", "title": "string", "articles": "int64", "actor": "string", "measure": "string",
    "voice": "string", "n": "int64", "words": "int64", "score": "float64", "rate": "float64", "low": "float64",
    "high": "float64", "unit": "string", "warning": "string", "withheld": "string",
    "events": "int64", "others": "float64",
}  # fmt: skip
_NEVER = 1 << 30  # the rate of one outlet has no blocks: its events are the events
_UNSHARED = "no event in which others have such words, too"


def pooled_rows(cuts: Cuts, settings: Mapping[str, Any]) -> pd.DataFrame:
    """Put the events of each outlet together.

    Parameters
    ----------
    cuts : Cuts
        The evidence of every outlet in every event.
    settings : Mapping[str, Any]
        Gates and level.

    Returns
    -------
    DataFrame
        Columns `POOLED`; a row an outlet, actor, measure and voice.
    """
    events, keys = cuts.events, sorted(set().union(*(g.sums for g in cuts.paragraphs)))
    mine = {s: cuts.of(s, within=cuts.within([s], settings)) for s in cuts.sources}
    sides = {s: strata(part, events, keys) for s, part in mine.items()}
    rows: list[dict[str, Any]] = []
    for source, side in sides.items():
        others = [strata([], events, keys), *(x for s, x in sides.items() if s != source)]
        has = set().union(*(g.sums for g in mine[source]))
        rows += _rows(mine[source], (side, others), (keys, has), settings)
    rows.sort(key=lambda r: (r["by"], r["measure"], r["actor"], r["voice"]))
    return make_frame(rows, POOLED)


def _rows(
    mine: Sequence[Group],
    sides: tuple[Strata, Sequence[Strata]],
    counted: tuple[Sequence[Key], set[Key]],
    settings: Mapping[str, Any],
) -> Iterator[dict[str, Any]]:
    (side, others), (keys, has) = sides, counted
    against = reduce(Strata.plus, others)
    found = pool(side, against, keys, blocks=_NEVER)
    low, high = found.a.rates.interval(settings["level"])
    articles = sum(g.articles for g in mine)
    for i, key in enumerate(keys):
        if key not in has:
            continue
        measure, events = MEASURES[key.measure], int(found.events[i])
        score, base, n = float(found.a.score[i]), float(found.a.base[i]), int(found.a.n[i])
        withheld, warning = gate(measure, base, settings) if events else (_UNSHARED, "")
        rate = lower = upper = other = float("nan")
        if not withheld:
            rate, other = float(found.a.rates.value[i]), float(found.b.rates.value[i])
            lower, upper = ends(measure, (score, n), (low[i], high[i]), settings["level"])
        yield {
            "by": mine[0].source, "event": "", "title": mine[0].title, "articles": articles, **key._asdict(),
            "n": n, "words": int(base), "score": score, "rate": rate, "low": lower, "high": upper,
            "unit": measure.unit, "warning": warning or _alone(len(mine), events), "withheld": withheld,
            "events": events, "others": other,
        }  # fmt: skip


def _alone(all_events: int, shared: int) -> str:
    """Say how many events of an outlet have nothing to be held against."""
    left = all_events - shared
    return f"{left} of its {all_events} events left out: not told by others, or without such words" if left else ""
