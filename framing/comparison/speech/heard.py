"""Which kinds of source each outlet lets speak, and who is named and never speaks.

Idea: selection of sources is framing (method, part 7): how much speech goes to officials, experts, ordinary people;
whether those whom the headline and the lead let speak are those whom the body does; which actors are written about and
not heard.

Conventions: a statement that begins in the headline or in the lead (first paragraph of the body) counts there, all
others in the body. Silent is who is named at least `NAMED_ENOUGH` times in a source without a word of its own in it;
that it says nothing in these articles is no statement on whom the outlet asked. Of an actor nothing is said where a
speaker goes by one of its own nouns ("the union said"), since that may be it.

Units: speakers, statements, words; shares in percent of a source's reported words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from framing.analysis import Analysis
from framing.measure.sources import KINDS
from framing.results import as_records, make_frame

SOURCE_KINDS: Mapping[str, str] = {
    "event": "string", "by": "string", "kind": "string", "speakers": "int64", "quotes": "int64", "words": "int64",
    "quoted": "int64", "paraphrased": "int64", "share": "float64", "headline": "int64", "lead": "int64",
    "body": "int64", "first": "int64", "last": "int64", "verbs": "string", "finer": "string",
}  # fmt: skip
SILENT: Mapping[str, str] = {
    "event": "string", "by": "string", "actor": "string", "mentions": "int64", "side_speaks": "int64",
    "speaks_in": "int64", "article_id": "string", "start": "int64", "end": "int64",
}  # fmt: skip
NAMED_ENOUGH = 2
_MUTE = frozenset({"event"})  # kinds of actor that cannot speak
_PLACES = ("headline", "lead", "body")
_MOST = 5  # verbs and finer kinds listed


def source_kind_rows(spoke: pd.DataFrame) -> pd.DataFrame:
    """Sum the speech of each kind of source.

    Parameters
    ----------
    spoke : pd.DataFrame
        Rows of ``sources`` with ``event`` and ``by``.

    Returns
    -------
    DataFrame
        Columns `SOURCE_KINDS`; every kind in each source that lets anybody speak, those without words too.
    """
    rows = []
    for (event, by), mine in spoke.groupby(["event", "by"]):
        spoken = as_records(mine)
        total = sum(r["words"] for r in spoken)
        for kind in KINDS:
            part = [r for r in spoken if r["kind"] == kind]
            rows.append({"event": event, "by": by, "kind": kind, **_kind_row(part, total)})
    return make_frame(rows, SOURCE_KINDS)


def _kind_row(part: Sequence[Mapping[str, Any]], total: int) -> dict[str, Any]:
    summed = {c: sum(r[c] for r in part) for c in ("quotes", "words", "quoted", "paraphrased")}
    return {
        "speakers": len({r["speaker"] for r in part}), **summed,
        "share": 100 * summed["words"] / total if total else float("nan"), **_placed(part),
        "verbs": _frequent(v for r in part for v in r["verbs"].split("|")),
        "finer": _frequent(r["finer"] for r in part),
    }  # fmt: skip


def _placed(part: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Count where speech stands, and how often it opens or ends an article."""
    places = Counter(r["place"] for r in part)
    ends = {"first": sum(r["order"] == 1 for r in part), "last": sum(r["ends"] for r in part)}
    return {**{p: places[p] for p in _PLACES}, **ends}


def _frequent(words: Iterable[str]) -> str:
    """List what occurs, most frequent first."""
    counted = Counter(w for w in words if w)
    return "|".join(sorted(counted, key=lambda w: (-counted[w], w))[:_MOST])


def silent_rows(analysis: Analysis, named: pd.DataFrame, spoke: pd.DataFrame) -> pd.DataFrame:
    """List who is named in a source and never speaks there.

    Parameters
    ----------
    analysis : Analysis
        For the kinds of its actors.
    named : pd.DataFrame
        Mentions with ``event`` and ``by``.
    spoke : pd.DataFrame
        Rows of ``sources`` with ``event`` and ``by``.

    Returns
    -------
    DataFrame
        Columns `SILENT`; who is named most first. ``side_speaks``: speakers of the source that belong to it;
        ``speaks_in``: other sources of the event in which it speaks.
    """
    mute = {a.id for a in analysis.actors.actors if a.kinds and a.kinds[0].kind in _MUTE}
    heard = Counter(zip(spoke["event"], spoke["by"], spoke["actor"], strict=True))
    beside = Counter(zip(spoke["event"], spoke["by"], spoke["side"], strict=True))
    speaks = Counter((event, actor) for event, _, actor in heard)
    passed = heard.keys() | _perhaps(analysis, spoke)
    rows: list[dict[str, Any]] = []
    for (event, by, actor), spans in _spans(named).items():
        if len(spans) < NAMED_ENOUGH or actor in mute or (event, by, actor) in passed:
            continue
        article, start, end = min(spans, key=lambda span: span[:2])
        rows.append({
            "event": event, "by": by, "actor": actor, "mentions": len(spans),
            "side_speaks": beside[event, by, actor], "speaks_in": speaks[event, actor],
            "article_id": article, "start": int(start), "end": int(end),
        })  # fmt: skip
    rows.sort(key=lambda r: (r["event"], r["by"], -r["mentions"], r["actor"]))
    return make_frame(rows, SILENT)


def _spans(named: pd.DataFrame) -> Mapping[tuple[str, str, str], list[tuple[str, int, int]]]:
    """Article, start and end of the mentions of each actor by event and source."""
    found: dict[tuple[str, str, str], list[tuple[str, int, int]]] = defaultdict(list)
    columns = (named[c].tolist() for c in ("event", "by", "actor", "article_id", "start", "end"))
    for event, by, actor, *span in zip(*columns, strict=True):
        found[event, by, actor].append(tuple(span))
    return found


def _perhaps(analysis: Analysis, spoke: pd.DataFrame) -> set[tuple[str, str, str]]:
    """Event, source and actor where a speaker that is no actor's goes by one of its own nouns."""
    owners: dict[str, list[str]] = defaultdict(list)
    for a in analysis.actors.actors:
        for noun in a.nouns:
            owners[noun.lower()].append(a.id)
    unlisted = spoke[spoke["actor"] == ""]
    last = [speaker.rpartition(" ")[2].lower() for speaker in unlisted["speaker"]]
    return {
        (event, by, actor)
        for event, by, noun in zip(unlisted["event"], unlisted["by"], last, strict=True)
        for actor in owners.get(noun, ())
    }
