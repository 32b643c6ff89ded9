"""What each source tells: a grid of facts by source, and passages that two share.

A fact is shown where at least two sources have it, or one has it in its headline, and in another nothing like it was
found. "Not found" is what a comparison of words says: the other may tell it in quite different ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from framing.comparison import Comparison
from framing.report.sides.places import Places, rows_of

_FIRST, _MOST, _FEW = 8, 40, 12  # facts of an event that are seen at once, in the page, and in that of many articles
_PASSAGES, _EDITS = 6, 8  # passages of an event; changes of a passage
_LONGEST = 320  # characters of a passage
_SHOWN = {"found": "found", "review": "perhaps", "not found": "not found in the text"}
Row = Mapping[Any, Any]


def coverage(comparison: Comparison, places: Places) -> list[dict[str, Any]]:
    """Lay out the facts that some sources of an event have and others lack, and what they share word for word.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    places : Places
        Where words stand in the page.

    Returns
    -------
    list of dict
        An event a row: ``first`` and ``rest``, rows of facts with a cell a source; ``passages``; how many ``more`` of
        each are in the tables. Events with neither are left out.
    """
    told, copied, edits = rows_of(comparison.facts), rows_of(comparison.copies), rows_of(comparison.edits)
    found = []
    for event in comparison.events():
        facts = list(_facts(told.get(event, []), places))
        most = _FEW if places.light else _MOST
        passages = copied.get(event, [])
        if facts or passages:
            changed = defaultdict(list)
            for e in edits.get(event, []):
                changed[e["passage"]].append(e)
            shown = [_passage(p, changed[p["passage"]], places) for p in passages[:_PASSAGES]]
            found.append({
                "name": event, "sources": comparison.sources(event),
                "first": facts[:_FIRST], "rest": facts[_FIRST:most],
                "more": max(0, len(facts) - most), "passages": shown, "more_passages": len(passages) - len(shown),
                "untold": sum(p["more"] > 0 for p in passages),
            })  # fmt: skip
    return found


def _facts(rows: list[Row], places: Places) -> Iterator[dict[str, Any]]:
    """Facts worth showing, in the order of the table, each with a cell a source."""
    by_fact: dict[str, list[Row]] = defaultdict(list)
    for r in rows:
        by_fact[r["fact"]].append(r)
    for fact, cells in by_fact.items():
        if any(r["worth"] for r in cells):
            first = next(r for r in cells if r["status"] == "found")
            yield {
                "number": fact,
                "text": " ".join(first["statement"].split()),
                "lang": places.language(first["article_id"]),
                "having": first["sources"],
                "cells": [_cell(r, places) for r in sorted(cells, key=lambda r: r["by"])],
            }


def _cell(r: Row, places: Places) -> dict[str, Any]:
    anchor = places.anchor(r["article_id"], int(r["start"]), int(r["end"])) if r["article_id"] else ""
    return {
        "source": r["by"], "status": r["status"], "shown": _SHOWN[r["status"]], "anchor": anchor,
        "place": r["place"], "differs": r["differs"], "told": _told(r),
    }  # fmt: skip


def _told(r: Row) -> str:
    """Name how a cell is drawn: how far to the front a fact is told."""
    if r["status"] != "found":
        return "none" if r["status"] == "not found" else "perhaps"
    return f"at-{r['place']}" if r["place"] in ("headline", "lead") else "at-body"


def _passage(p: Row, edits: list[Row], places: Places) -> dict[str, Any]:
    text = " ".join(places.articles[p["article_a"]].text[p["start_a"] : p["end_a"]].split())
    anchors = {s: places.anchor(p[f"article_{s}"], int(p[f"start_{s}"]), int(p[f"end_{s}"])) for s in "ab"}
    return {
        "a": p["a"], "b": p["b"], "anchor_a": anchors["a"], "anchor_b": anchors["b"],
        "lang": places.language(p["article_a"]),
        "sentences": p["sentences"], "words": p["words_a"], "same": f"{100 * p['same']:.0f} %",
        "text": text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + " …",
        "edits": [_edit(e) for e in edits[:_EDITS]], "more": max(0, len(edits) - _EDITS),
    }  # fmt: skip


def _edit(e: Row) -> list[tuple[str, str]]:
    """Give what each of the two has at a change, without saying who wrote first."""
    sides = [(str(e[s]), " ".join(str(e[f"text_{s}"]).split())) for s in "ab"]
    return [(by, words) for by, words in sides if words]
