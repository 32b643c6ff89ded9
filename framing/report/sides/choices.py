"""Same thing, other name: which variant of a concept each source takes, beside the plain words there are for it.

A concept stands here where two sources of an event do not take the same variants for it, actor by actor where the
words name one. Each variant is told as it stands first, with how often it stands in whose words, in marks where it
never stands without; and whether the word list holds it for kinder or harsher than the plain one, which is a row of an
editable list, not a verdict, and is never added up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from framing.comparison import Comparison
from framing.errors import LexiconError
from framing.lexicon import open_lexicons
from framing.measure import CHOICE
from framing.report.evidence import VOICE_WORDS
from framing.report.sides.places import Places, rows_of

_MOST, _FEW = 12, 4  # concepts of an event in the page, and where articles are many
_PLAIN = 4  # plain words named for a concept
_LEANS = {1: "kinder", 0: "plain", -1: "harsher"}
_MARKED = ("quoted", "scare")  # voices whose words stand in marks
Row = Mapping[Any, Any]
Thing = tuple[str, str]  # concept and actor


def choices(comparison: Comparison, places: Places) -> list[dict[str, Any]]:
    """Lay out the concepts that the sources of an event put into different words.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    places : Places
        Where words stand in the page.

    Returns
    -------
    list of dict
        An event a row: ``name``, ``sources``, ``rows`` (``concept``, ``actor``, ``plain``, ``cells``, a cell a source)
        and how many ``more`` concepts the tables hold. Events without are left out.
    """
    told = rows_of(comparison.choices)
    plain = _plain(comparison) if told else {}
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    found = []
    for event in comparison.events():
        things: dict[Thing, list[Row]] = defaultdict(list)
        for r in told.get(event, []):
            things[r["concept"], r["actor"]].append(r)
        if things:
            ranked = sorted(things, key=lambda t: (-len({r["by"] for r in things[t]}), -_own(things[t]), t))
            most, sources = _FEW if places.light else _MOST, comparison.sources(event)
            rows = [
                {
                    "concept": concept,
                    "actor": names.get(actor, actor),
                    "plain": plain.get(concept, []),
                    "cells": list(_cells(things[concept, actor], sources, places)),
                }
                for concept, actor in ranked[:most]
            ]
            found.append({"name": event, "sources": sources, "rows": rows, "more": len(ranked) - len(rows)})
    return found


def _own(rows: list[Row]) -> int:
    return sum(r["own"] for r in rows)


def _cells(rows: list[Row], sources: list[str], places: Places) -> Iterator[dict[str, Any]]:
    for source in sources:
        mine = [r for r in rows if r["by"] == source]
        yield {"source": source, "variants": [_variant(r, places) for r in mine]}


def _variant(r: Row, places: Places) -> dict[str, Any]:
    """Tell one wording as it stands first: how often, in whose words, how it leans."""
    spoken = [v for v in VOICE_WORDS if r[v]]
    article, start, end = r["article_id"], int(r["start"]), int(r["end"])
    return {
        "term": " ".join(places.articles[article].text[start:end].split()), "n": int(r["n"]),
        "lean": _LEANS[int(r["lean"])], "marked": all(v in _MARKED for v in spoken),
        "voices": [f"{r[v]} {VOICE_WORDS[v]}" if len(spoken) > 1 else VOICE_WORDS[v] for v in spoken],
        "anchor": places.anchor(article, start, end),
        "lang": places.language(article),
    }  # fmt: skip


def _plain(comparison: Comparison) -> Mapping[str, list[str]]:
    """Give the plain words that the list knows for each concept."""
    lexicons = open_lexicons(dict(comparison.analysis.settings.get("lexicons", {})))
    try:
        rows = lexicons[CHOICE.lexicon].rows
    except LexiconError:  # a replacement that has since been moved: the wordings stand, the plain ones are not known
        return {}
    found: dict[str, list[str]] = defaultdict(list)
    for r in rows:
        if str(r["lean"]) == "0" and len(found[r["concept"]]) < _PLAIN:
            found[r["concept"]].append(r["term"])
    return found
