"""The overview in plain words, built from the tables alone.

A sentence says what a source uses, quotes or attributes and what was not found; it never says
why, and judges nobody. Sentences are lists of parts (words of ours, names of sources, labels with
a link to where they stand), so that a page can set each part off and escape it.

Namings come first (`framing.report.naming`), then who uses a strong word itself and who lets others
use it, loaded words, asides, speakers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from framing.comparison import Comparison, in_words
from framing.measure import ASIDE, LOADED
from framing.report._words import Part, Sentence, listed, text
from framing.report._words import named as named_list
from framing.report._words import source as source_name
from framing.report.naming import scene, tell
from framing.results import as_records

_ACTORS = 6  # actors told of in an event
_STRONG = 2.0  # rungs this far from the midpoint are told of by voice
_CHANCE = 0.05
_SOURCES = 5  # sources told of
_VERBS = {  # voice to the verb, the word before the speaker, the end
    "own": (" uses ", "", " in its own words"),
    "quoted": (" quotes ", " from ", ""),
    "attributed": (" attributes ", " to ", ""),
    "scare": (" puts in scare quotes ", "", ""),
    "uncertain": (" has, unclear whose words, ", "", ""),
}


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
    by_voice = _by_voice(part, seen.sources, seen.names) if len(seen.sources) > 1 else ()
    others = (_rates(comparison, event), _asides(comparison, event), _speakers(comparison, event, seen.sources))
    return [*told[:_ACTORS], *by_voice, *(s for kind in others for s in kind)]


def _by_voice(part: pd.DataFrame, sources: Sequence[str], actors: Mapping[str, str]) -> Iterator[Sentence]:
    """Strong labels that one source uses itself and another lets somebody else use."""
    strong = part[part["ladder"].abs() >= _STRONG]
    for actor, rows in strong.groupby("actor", sort=True):
        for low in (True, False):
            side = rows[(rows["ladder"] < 0) == low]
            own = set(side.loc[side["voice"] == "own", "by"])
            lent = set(side.loc[side["voice"] != "own", "by"]) - own
            if own and lent:
                yield _voice_sentence(str(actor), side, sources, "−2 or lower" if low else "+2 or higher", actors)


def _voice_sentence(
    actor: str, side: pd.DataFrame, sources: Sequence[str], rung: str, actors: Mapping[str, str]
) -> Sentence:
    parts: list[Part] = [text(f"Words at rung {rung}: ")]
    found = set(side["by"])
    using = [s for s in sources if s in found]
    for i, source in enumerate(using[:_SOURCES]):
        parts += [text("; " if i else ""), *_whose(source, side[side["by"] == source])]
    parts += _more(len(using))
    without = [s for s in sources if s not in found]
    if without:
        parts += [text("; none found in "), *named_list(without)]
    return Sentence((*parts, text(".")), 0.0, actors.get(actor, actor))


def _whose(source: str, rows: pd.DataFrame) -> Iterator[Part]:
    """Tell what one source does with strong labels: its own words, if it has any, before those of others."""
    voice = "own" if (rows["voice"] == "own").any() else str(rows["voice"].iloc[0])
    verb, before_speaker, ending = _VERBS[voice]
    told = rows[rows["voice"] == voice].drop_duplicates("key").head(2)
    yield source_name(source)
    yield text(verb)
    yield from listed({"text": r["shown"], "number": int(r["number"])} for r in as_records(told))
    speaker = next((s for s in told["attributed_to"] if s), "")
    if speaker and before_speaker:
        yield text(before_speaker)
        yield source_name(speaker)
    if ending:
        yield text(ending)


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
        shown = " ".join(str(strongest["text"]).split())[:80]
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


def _more(sources: int) -> list[Part]:
    """Say how many sources a sentence leaves to the tables."""
    return [text(f"; {sources - _SOURCES} more in the figures")] if sources > _SOURCES else []
