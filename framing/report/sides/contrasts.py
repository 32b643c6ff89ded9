"""What an editor would point out, on the first screen: two sentences side by side and what differs in them.

Rows are those of ``comparison.contrasts`` in their order. A row is shown with the sentence that says the difference,
its kind, and the two passages with the words marked that differ; each leads to its place in the article. Where nothing
like it was found in the other source, that is said in the place of the second passage. Faint ones stand in the table
alone: an event in which sources hardly differ shows few rows or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from framing.comparison import Comparison
from framing.report.evidence import VOICE_WORDS
from framing.report.sides.places import Places, rows_of, spoken
from framing.results import FAINT

FIRST, SCREEN = 5, 10  # rows of an event on the first screen, and of all events
MOST, MANY = 10, 6  # rows of an event in the page, and of more events than the first screen holds rows
_WHOLE = 0.8  # share of the passage from which marking the words would mark all of it
Row = Mapping[str, Any]


def contrasts(comparison: Comparison, places: Places) -> dict[str, Any]:
    """Lay out the contrasts of all events.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    places : Places
        Where words stand in the page.

    Returns
    -------
    dict
        ``screen``, the rows of the first screen by event, the strongest events first; ``rest``, by event, the rows
        that are one click away; ``all``, by event, how many rows the table holds; ``strength``, by event, that of its
        first row, of events that show one.
    """
    table = comparison.contrasts
    found = rows_of(table[table["strength"] >= FAINT])
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    shown = {
        e: [_view(r, names, places) for r in rows[: MANY if len(found) > SCREEN else MOST]] for e, rows in found.items()
    }
    first = _screen(found)
    return {
        "screen": [(e, shown[e][: first[e]]) for e in found if first[e]],
        "rest": {e: shown[e][first[e] :] for e in found},
        "all": {str(e): int(n) for e, n in table.groupby("event").size().items()},
        "strength": {e: float(rows[0]["strength"]) for e, rows in found.items()},
    }


def _screen(found: Mapping[str, Sequence[Row]]) -> dict[str, int]:
    """How many rows of each event stand on the first screen: rank by rank, the strongest events first."""
    order = sorted(found, key=lambda e: (-found[e][0]["strength"], e))
    ranks = zip_longest(*([(e, r) for r in found[e][:FIRST]] for e in order))
    chosen = [x[0] for rank in ranks for x in rank if x is not None][:SCREEN]
    return {e: chosen.count(e) for e in found}


def _view(r: Row, names: Mapping[str, str], places: Places) -> dict[str, Any]:
    sides = [_side(r, s, places) for s in _sides(r)]
    heads = len(sides) > 1 and all(s["headline"] and not s["found"] for s in sides)
    return {
        "kind": "headlines" if heads else r["kind"],
        "say": r["say"],
        "a": r["a"],
        "b": r["b"],
        "sides": sides,
        "missing": "" if r["article_b"] else r["b"],
        "actor": names.get(r["actor"], ""),
        "sources": [r["a"], r["b"]],
        "voices": sorted({v for s in sides for v in s["voices"]}),
    }


def _sides(r: Row) -> Iterator[str]:
    yield "a"
    if r["article_b"]:
        yield "b"


def _side(r: Row, side: str, places: Places) -> dict[str, Any]:
    """Cut a passage at the words that differ."""
    text, words, article = (str(r[f"{c}_{side}"]) for c in ("text", "words", "article"))
    at = text.find(words) if 0 < len(words) < _WHOLE * len(text) else -1
    cut = (at, at + len(words)) if at >= 0 else (0, 0)
    first = int(r[f"start_{side}"])
    span = (first + cut[0], first + cut[1]) if at >= 0 else (first, first + len(text))
    voices = places.voices(article, *span)
    return {
        "source": r[side],
        "headline": places.in_headline(article, first),
        "before": text[: cut[0]],
        "found": text[slice(*cut)],
        "after": text[cut[1] :],
        "lang": places.language(article),
        "voices": voices,
        "whose": spoken(v for v in voices if v in VOICE_WORDS),
        "anchor": places.anchor(article, *span),
    }
