"""The overview in plain words, built from the tables alone.

A sentence says what a source uses, quotes or attributes and what was not found; it never says
why, and judges nobody. Sentences are lists of parts (words of ours, names of sources, labels with
a link to where they stand), so that a page can set each part off and escape it.

Namings come first (`framing.report.naming`), then who uses a strong word itself and who lets others
use it (`framing.report.plain.strong`), loaded words, asides, speakers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from framing.comparison import Comparison, in_words
from framing.measure import ASIDE, LOADED
from framing.report._words import Part, Sentence, text
from framing.report._words import source as source_name
from framing.report.naming import scene, tell
from framing.report.plain.strong import by_voice

_ACTORS = 6  # actors told of in an event
_CHANCE = 0.05
_SOURCES = 5  # sources told of
_LONGEST = 80  # characters of an aside


def plain_words(comparison: Comparison, event: str, named: pd.DataFrame) -> list[Sentence]:
    """Tell one event in sentences.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    event : str
        One of its events.
    named : pd.DataFrame
        From `framing.report.matrix.sourced_mentions`.

    Returns
    -------
    list of Sentence
        Namings first, the widest contrast first; then loaded words, asides and speakers.
    """
    part = named[(named["event"] == event) & (named["operator"] == "asserted")]
    seen = scene(comparison, event, part)
    told = [s for actor in sorted(seen.labels) if (s := tell(seen, actor))]
    told.sort(key=lambda s: (-round(s.contrast, 6), -s.named, s.lead))
    all_of = named[named["event"] == event]
    strong = by_voice(all_of, seen.sources, seen.names) if len(seen.sources) > 1 else ()
    others = (_rates(comparison, event), _asides(comparison, event), _speakers(comparison, event, seen.sources))
    return [*told[:_ACTORS], *strong, *(s for kind in others for s in kind)]


def _rates(comparison: Comparison, event: str) -> Iterator[Sentence]:
    rates = _of_loaded(comparison.rates, event)
    rates = rates[rates["withheld"] == ""].sort_values("rate", ascending=False)
    if rates.empty:
        return
    parts: list[Part] = [text("Weight of loaded words per 1,000 of the outlet’s own: ")]
    for i, r in enumerate(rates.head(_SOURCES).itertuples()):
        told = f" {r.rate:.0f} ({r.low:.0f} to {r.high:.0f})"
        parts += [text(", " if i else ""), source_name(r.by), text(told)]
    parts += _more(len(rates))
    tests = _of_loaded(comparison.differences, event)
    q = tests["q"].min()
    if len(tests) and q == q:
        clear = int((tests["q"] < _CHANCE).sum())
        chance = (
            "no pair differs more than chance could bring about"
            if not clear
            else f"{clear} of {len(tests)} pairs differ more than chance would bring about"
        )
        parts.append(text(f"; {chance} (smallest q = {q:.2f})"))
    yield Sentence((*parts, text(".")), 0.0, "Loaded words")


def _of_loaded(table: pd.DataFrame, event: str) -> pd.DataFrame:
    """Rows on loaded words in the own voice over all text of an event."""
    here = (table["event"] == event) & (table["measure"] == LOADED.name)
    return table[here & (table["voice"] == "own") & (table["actor"] == "")]


def _asides(comparison: Comparison, event: str) -> Iterator[Sentence]:
    hits = comparison.analysis.hits
    articles = comparison.analysis.articles
    articles = articles[(articles["copy_of"] == "") & ((articles["event"] == event) | (comparison.by == "event"))]
    whose = dict(zip(articles["article_id"], articles[comparison.by], strict=True))
    found = hits[(hits["measure"] == ASIDE.name) & hits["article_id"].isin(list(whose))]
    if found.empty:
        return
    parts: list[Part] = [text("Asides of the outlet to its reader: ")]
    groups = list(found.groupby(found["article_id"].map(whose), sort=True))
    for i, (source, rows) in enumerate(groups[:_SOURCES]):
        strongest = rows.sort_values(["score", "start"], ascending=[False, True]).iloc[0]
        parts += [
            text("; " if i else ""),
            source_name(str(source)),
            text(f" {len(rows)}{', among them' if len(rows) > 1 else ':'} "),
        ]
        shown = _cut(" ".join(str(strongest["text"]).split()))
        parts.append({"kind": "label", "text": shown, "anchor": f"h{strongest.name}"})
    parts += _more(len(groups))
    yield Sentence((*parts, text(".")), 0.0, "Asides")


def _speakers(comparison: Comparison, event: str, sources: Sequence[str]) -> Iterator[Sentence]:
    table = comparison.speakers
    table = table[(table["event"] == event) & (table["speaker"] != "")]
    parts: list[Part] = []
    for source in sources[:_SOURCES]:
        mine = table[table["by"] == source].sort_values(["words", "speaker"], ascending=[False, True])
        if len(mine):
            r = mine.iloc[0]
            parts += [text("; in " if parts else "Most words of others: in "), source_name(source), text(", those of ")]
            parts += [source_name(in_words(r["speaker"])), text(f" ({r['words']} words)")]
    if parts:
        parts += _more(len(sources))
        yield Sentence((*parts, text(".")), 0.0, "Who gets to speak")


def _cut(words: str) -> str:
    """Cut long words behind a word, and say so."""
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0] + " …"


def _more(sources: int) -> list[Part]:
    """Say how many sources a sentence leaves to the tables."""
    return [text(f"; {sources - _SOURCES} more in the figures")] if sources > _SOURCES else []
