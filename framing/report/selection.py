"""Who speaks, who is named and does not, and under which aspects the matter is told: tables with their sentences.

Counts are of what was found in these articles. That no statement of an actor was found is no statement on whom an
outlet asked, and the page says so; a frame cue is a word that points to an aspect, never called a frame.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from framing.comparison import Comparison, speaker_names
from framing.measure import FRAME
from framing.report._words import Sentence, source, text
from framing.report.evidence import Evidence, Find
from framing.results import as_records
from framing.uncertainty import says_little

_SILENT, _FRAMES, _SENTENCES, _FEW_FRAMES = (
    8,
    10,
    12,
    4,
)  # silent actors, frames and sentences shown; frames where articles are many
_CHANCE = 0.05
_OWN = "own"


def selection(comparison: Comparison, event: str, evidence: Evidence) -> dict[str, Any]:
    """Tell of one event who speaks, who does not, and which frame cues stand in the sources.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    event : str
        One of its events.
    evidence : Evidence
        Finds sentences.

    Returns
    -------
    dict
        ``shown``, whether there is anything; ``kinds`` and ``spread``, rows by source; ``silent``, each with ``said``
        and ``evidence``; ``more``, how many further ones; ``sources`` and ``frames``, a table frame by source.
    """
    quiet = comparison.silent[comparison.silent["event"] == event]
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    ranked = quiet.sort_values(["mentions", "by", "actor"], ascending=[False, True, True], kind="stable")
    told = [
        {"said": _silent(r, names), "evidence": _place(r, evidence)}
        for r in as_records(ranked.head(_FEW_FRAMES if evidence.light else _SILENT))
    ]
    folded = evidence.folded()
    kinds, frames = list(_kinds(comparison, event, folded)), list(_frames(comparison, event, folded))
    return {
        "shown": bool(kinds or told or frames),
        "kinds": kinds,
        "spread": list(_spread(comparison, event)),
        "silent": told,
        "more": len(quiet) - len(told),
        "sources": comparison.sources(event),
        "frames": frames,
    }


def _kinds(comparison: Comparison, event: str, evidence: Evidence) -> Iterator[dict[str, Any]]:
    """List what each kind of source is given, the source's most heard kind first."""
    table = comparison.source_kinds
    found = table[(table["event"] == event) & (table["speakers"] > 0)]
    statements = _statements(comparison)
    said: dict[tuple[str, str, str], list[Find]] = defaultdict(list)
    columns = ("by", "event", "kind", "article_id", "start", "end", "speaker")
    for by, of, kind, article, start, end, speaker in zip(*(statements[c].tolist() for c in columns), strict=True):
        said[by, of, kind].append(Find(article, start, end, "", (speaker,)))
    for r in found.sort_values(["by", "words"], ascending=[True, False], kind="stable").itertuples():
        yield {
            "source": r.by, "kind": r.kind, "finer": r.finer.replace("|", ", "), "speakers": int(r.speakers),
            "quotes": int(r.quotes), "words": int(r.words), "share": "" if pd.isna(r.share) else f"{r.share:.0f} %",
            "marks": int(r.quoted), "verbs": r.verbs.replace("|", ", "),
            "top": f"{r.headline} / {r.lead} / {r.body}", "evidence": evidence.of(said[r.by, event, r.kind]),
        }  # fmt: skip


def _statements(comparison: Comparison) -> pd.DataFrame:
    """Quotations with the one name and the kind of their speaker, their source and event."""
    quotes, owners = comparison.analysis.quotes, _owners(comparison)
    said = quotes[(quotes["speaker"] != "") & (quotes["act"] == "speech") & (quotes["kind"] != "scare")]
    said = said.drop(columns="kind").merge(owners, on="article_id")
    names = speaker_names(comparison.analysis, owners)
    one = [names.get(k, k[1]) for k in zip(said["article_id"], said["speaker"], strict=True)]
    heard = comparison.speakers
    kinds = dict(zip(zip(heard["event"], heard["by"], heard["speaker"], strict=True), heard["kind"], strict=True))
    found = [kinds.get(k, "") for k in zip(said["event"], said["by"], one, strict=True)]
    return said.assign(speaker=one, kind=found)


def _owners(comparison: Comparison) -> pd.DataFrame:
    """Source and event of each article."""
    articles = comparison.analysis.articles
    event = "" if comparison.by == "event" else articles["event"]
    return pd.DataFrame({"article_id": articles["article_id"], "by": articles[comparison.by], "event": event})


def _spread(comparison: Comparison, event: str) -> Iterator[dict[str, Any]]:
    """List how evenly words are spread, or why nothing is said of it."""
    table = comparison.diversity
    for r in table[table["event"] == event].itertuples():
        why = r.withheld
        if not why and says_little(r.low, r.high, whole=1.0):
            why = f"interval of {r.low:.2f} to {r.high:.2f}, too wide to say anything"
        value = "" if why else f"{r.diversity:.2f} ({r.low:.2f} to {r.high:.2f})"
        yield {"source": r.by, "of": f"{r.of}s", "value": value, "speakers": int(r.speakers), "why": why}


def _silent(r: Mapping[str, Any], names: Mapping[str, str]) -> Sentence:
    """Say that an actor is named and that no statement under its name was found.

    Who speaks for it under a name of their own is known only of listed sides; where one does, the actor is not told of.
    """
    parts = [
        source(r["by"]), text(" names "), source(names.get(r["actor"], r["actor"])),
        text(f" {r['mentions']}×; no statement under that name was found there"),
    ]  # fmt: skip
    if r["speaks_in"]:
        parts.append(text(f", one was in {r['speaks_in']} other source{'s' if r['speaks_in'] > 1 else ''}"))
    return Sentence((*parts, text(".")))


def _place(r: Mapping[str, Any], evidence: Evidence) -> dict[str, Any]:
    return evidence.of([Find(r["article_id"], r["start"], r["end"])])


def _frames(comparison: Comparison, event: str, evidence: Evidence) -> Iterator[dict[str, Any]]:
    """List the frames with most cues in own sentences: a cell a source, and which pairs differ by more than chance."""
    table = comparison.frames[(comparison.frames["event"] == event) & (comparison.frames["voice"] == _OWN)]
    total, sources = table.groupby("frame")["n"].sum(), comparison.sources(event)
    hits = comparison.analysis.hits
    cues = hits[(hits["measure"] == FRAME.name) & (hits["voice"] == _OWN)].merge(_owners(comparison), on="article_id")
    cues = cues[cues["event"] == event].sort_values(["score", "article_id", "start"], ascending=[False, True, True])
    apart, cells = _apart(comparison, event), {(r["frame"], r["by"]): _cell(r) for r in as_records(table)}
    for frame in sorted(total[total > 0].index, key=lambda f: (-total[f], f))[
        : _FEW_FRAMES if evidence.light else _FRAMES
    ]:
        found = cues[cues["category"] == frame].head(_SENTENCES)
        finds = [Find(h.article_id, h.start, h.end, "", (f"cue: {h.term}",)) for h in found.itertuples()]
        yield {
            "set": frame.partition(":")[0], "frame": frame.partition(":")[2],
            "cells": [cells.get((frame, by), "") for by in sources],
            "apart": apart.get(frame, []), "evidence": evidence.of(finds),
        }  # fmt: skip


def _cell(r: Mapping[str, Any]) -> str:
    if r["withheld"]:
        return f"withheld: {r['withheld']}"
    if says_little(r["low"], r["high"]):
        return f"{r['n']} of {r['sentences']}; interval of {r['low']:.0f} to {r['high']:.0f} %, too wide for a share"
    return f"{r['share']:.0f} % ({r['low']:.0f} to {r['high']:.0f}), {r['n']} of {r['sentences']}"


def _apart(comparison: Comparison, event: str) -> Mapping[str, list[str]]:
    """Name by frame the pairs of sources whose shares differ by more than chance."""
    table = comparison.frame_differences
    said: dict[str, list[str]] = {}
    for r in table[(table["event"] == event) & (table["voice"] == _OWN) & (table["q"] < _CHANCE)].itertuples():
        said.setdefault(r.frame, []).append(f"{r.a} and {r.b}: {r.difference:+.0f} points (q = {r.q:.3f})")
    return said
