"""Results beside a comparison, made by hand for the chart tests: sources over time, and how far apart they lie."""

import random
from datetime import date
from itertools import combinations, pairwise

from framing.comparison.comparison import OVERVIEW
from framing.comparison.distance import LABEL_DISTANCES, PLACES, PROFILE_DISTANCES, Distances
from framing.comparison.trends import CHANGES, TREND_LABELS, TREND_RATES, Trends, cut_at, period_of
from tests.charts.made import ACTORS, SETTINGS, frame

NAMES = {k: a["name"] for k, a in ACTORS.items()}
MONTHS = [f"2031-{m:02}" for m in range(1, 9)]


def trends(outlets, *, periods=None, split="", seed=1):
    """Sources over months, or before and from a date; the first source's last change passes."""
    rng = random.Random(seed)
    if split:
        spans = [cut_at(split)(d) for d in (date.min, date.max)]
    else:
        spans = [period_of("month")(date.fromisoformat(f"{m}-01")) for m in periods or MONTHS]
    rates, changes = [], []
    for i, by in enumerate(outlets):
        mine = []
        for k, p in enumerate(spans):
            for actor in ("", "front"):
                if not actor and i % 3 == 1 and k == 2:
                    continue  # a period without an article
                few = k == 1 and i % 2 == 1
                value = rng.uniform(4, 20)
                given = {} if few else {"rate": value, "low": value * 0.6, "high": value * 1.5}
                row = {
                    "by": by, "period": p.name, "title": f"{by} (2 articles)", "articles": 2, "actor": actor, "measure": "loaded",
                    "voice": "own", "n": rng.randint(1, 30), "words": 90 if few else 1500, "unit": "per 1,000 words",
                    "start": p.start.isoformat() if p.start else "", "end": p.end.isoformat() if p.end else "",
                    "withheld": "only 90 words; 150 are needed" if few else "", **given,
                }  # fmt: skip
                rates.append(row)
                mine += [row] if not actor else []
        for a, b in pairwise(mine):
            held = "rate" not in a or "rate" not in b
            gap = {} if held else {"difference": a["rate"] - b["rate"], "q": 0.004 if b is mine[-1] and i == 0 else 0.4}
            ends = {} if held else {"low": gap["difference"] - 3, "high": gap["difference"] + 3, "p": 0.1}
            changes.append({
                "by": by, "before": a["period"], "after": b["period"], "measure": "loaded", "voice": "own",
                "withheld": "too little text" if held else "", **gap, **ends,
            })  # fmt: skip
    tables = {
        "rates": frame(TREND_RATES, rates), "changes": frame(CHANGES, changes), "labels": frame(TREND_LABELS, [{"by": b, "actor": "front"} for b in outlets]),
    }  # fmt: skip
    return Trends(tables, {**SETTINGS, "min_articles": 20}, "outlet", tuple(spans), 3, NAMES)


def distances(overview, *, evidence=True, seed=2):
    """Distances of the sources of each event; the first two lie above the noise."""
    rng = random.Random(seed)
    pairs, labels, places = [], [], []
    events = {}
    for r in overview:
        events.setdefault(r["event"], []).append(r["by"])
    for event, there in events.items():
        for k, (a, b) in enumerate(combinations(there, 2)):
            d = 0.8 if k == 0 else rng.uniform(0.2, 0.6)
            low = 0.5 if k == 0 and evidence else 0.1
            pairs.append({
                "event": event, "a": a, "b": b, "distance": d, "low": low, "high": min(1.0, d + 0.2), "noise": 0.35, "measures": 5 + k % 3,
                "least": d, "most": d, "hangs_on": "loaded",
            })  # fmt: skip
            for actor in ("front", "council"):
                few = k % 4 == 3
                given = {"withheld": f"{a}: only 2 namings; 5 are needed"} if few else {
                    "distance": d, "chance": 0.4, "p": 0.01, "q": 0.02 if k == 0 and evidence else 0.4,
                }  # fmt: skip
                labels.append(
                    {"event": event, "actor": actor, "a": a, "b": b, "n_a": 2 if few else 9, "n_b": 14, **given}
                )
        for by in there if len(there) > 2 else ():
            places.append({
                "event": event, "by": by, "x": rng.uniform(-0.5, 0.5), "y": rng.uniform(-0.3, 0.3), "width": 0.3, "height": 0.15,
                "angle": rng.uniform(0, 180), "nearest": there[0] if by != there[0] else there[1], "stable": 0.62, "stress": 0.08,
            })  # fmt: skip
    tables = {
        "labels": frame(LABEL_DISTANCES, labels), "profiles": frame(PROFILE_DISTANCES, pairs), "places": frame(PLACES, places),
        "overview": frame(OVERVIEW, overview),
    }  # fmt: skip
    return Distances(tables, SETTINGS, "own", NAMES)


def result_for(name, comparison):
    """Give the result that a chart is drawn from: the comparison, or one beside it of the same sources."""
    overview = comparison.overview.to_dict("records")
    if name == "timeline":
        return trends(list(dict.fromkeys(r["by"] for r in overview)))
    return distances(overview) if name in ("distance_map", "label_distances") else comparison


def chart(name):
    """Give a chart by its name."""
    from framing import charts

    return {**charts.CHARTS, **charts.BESIDE}[name]
