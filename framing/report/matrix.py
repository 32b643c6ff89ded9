"""The label matrix: what each source calls each actor of an event, own words apart from those of others.

A cell lists each distinct label with how often it stands there, its rung and whose words it is; a
label opens its sentences. Own words and the outlet's scare quotes come first, since they are the
outlet's choice; what it lets others say follows. The most named actors come first.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

import pandas as pd

from framing.comparison import Comparison, shown_label
from framing.measure import LADDER
from framing.report.evidence import VOICE_WORDS, Evidence, Find, language
from framing.text import fold

_OWN = ("own", "scare")
_FIRST = 12  # actors shown at once; the others are one click away
_FIRST_OF_MANY, _REST = 8, 8  # the same where articles are many, and further ones in the page; the tables hold all
_TELLING = 0.5  # a rung from which a label has its sentence where articles are many
_LABELS_OF_MANY = 6  # labels of a cell, own and of others, where articles are many
_BEHIND = re.compile(r",? [^,.;:()\n]+")  # what follows a label up to the next mark
_STEM, _LONGEST = 5, 90  # letters that forms of a word share; characters of what follows
_OPEN = 4  # actors with sentences under their labels, where one sentence stands under each; the others have links


def signed(rung: float) -> str:
    """Write a rung with its sign and a true minus; a dot where none is known."""
    if rung != rung:
        return "·"
    whole = f"{abs(rung):.1f}".removesuffix(".0")
    return whole if whole == "0" else ("−" if rung < 0 else "+") + whole


def tint(rung: float) -> str:
    """Class of a rung's colour."""
    if rung != rung:
        return "rung-none"
    step = max(-3, min(3, round(rung)))
    return f"rung-{'minus' if step < 0 else 'plus'}-{abs(step)}" if step else "rung-0"


def sourced_mentions(comparison: Comparison) -> pd.DataFrame:
    """Mentions with event, source, label and the number that names them in the page."""
    articles = comparison.analysis.articles
    articles = articles[articles["copy_of"] == ""]
    event = "" if comparison.by == "event" else articles["event"]
    facts = pd.DataFrame({"article_id": articles["article_id"], "by": articles[comparison.by], "event": event}).astype(
        "string"
    )
    mentions = comparison.analysis.mentions
    named = mentions.assign(number=range(len(mentions))).merge(facts, on="article_id", how="inner")
    named = named[named["event"].isin(comparison.events())]
    texts = {a.id: a.text for a in comparison.analysis.corpus}
    columns = (named[c] for c in ("article_id", "end", "text", "ladder_row"))
    shown = [shown_label(t + _rated_by(texts[a], end, t, row)) for a, end, t, row in zip(*columns, strict=True)]
    return named.assign(shown=shown, key=[fold(t) for t in shown]).sort_values("number")


def _rated_by(text: str, end: int, label: str, row: str) -> str:
    """Give the words behind a label to which it owes its rung ("migrants" who "tried to enter illegally").

    A row of the ladder is named by its wording; where none of it stands in the label, it was read behind it.
    """
    wording = row.partition(":")[2].partition("/")[0].lower()
    if not wording or _has(label, wording):
        return ""
    behind = _BEHIND.match(text, end)
    if not behind or not _has(behind[0], wording):
        return ""
    return behind[0] if len(behind[0]) <= _LONGEST else behind[0][:_LONGEST].rpartition(" ")[0] + " …"


def _has(words: str, wording: str) -> bool:
    """Whether a wording stands in some words, in any form of it."""
    return any(w[:_STEM] in words.lower() for w in wording.split())


def label_matrix(comparison: Comparison, event: str, named: pd.DataFrame, evidence: Evidence) -> dict[str, Any]:
    """Lay the labels of one event out.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    event : str
        One of its events.
    named : pd.DataFrame
        From `sourced_mentions`.
    evidence : Evidence
        Finds sentences.

    Returns
    -------
    dict
        ``first`` and ``rest``: rows of an actor with a cell a source; ``more``, how many actors are in the tables
        alone.
    """
    part = named[named["event"] == event]
    sources = comparison.sources(event)
    names = {a.id: a for a in comparison.analysis.actors.actors}
    means = _means(comparison, event)
    grouped: Mapping[Any, list[dict[str, Any]]] = defaultdict(list)
    for row in part.to_dict("records"):
        grouped[row["actor"], row["by"]].append(row)
    folded = evidence.folded()
    used = _users(part) if len(sources) > 1 else {}
    rows: list[dict[str, Any]] = []
    ranked = sorted(part["actor"].value_counts().items(), key=lambda i: (-i[1], i[0]))
    first, last = (_FIRST_OF_MANY, _FIRST_OF_MANY + _REST) if evidence.light else (_FIRST, len(ranked))
    for actor, n in ranked[:last]:
        known = names.get(actor)
        seen = evidence if len(rows) < evidence.most * _OPEN else folded
        cells = [
            {"source": s, **_cell(grouped.get((actor, s), []), means.get((actor, s)), used, seen)} for s in sources
        ]
        rows.append(
            {
                "id": actor,
                "name": known.name if known else actor,
                "n": int(n),
                "kind": _kinds(known),
                "cells": cells,
            }
        )
    return {"first": rows[:first], "rest": rows[first:last], "more": len(ranked) - len(rows)}


def _kinds(known: Any) -> str:  # noqa: ANN401 - an actor, or none
    return ", ".join(dict.fromkeys(k.kind for k in known.kinds)) if known else ""


def _users(part: pd.DataFrame) -> dict[Any, set[str]]:
    """Find the sources that use each label of each actor."""
    used: dict[Any, set[str]] = defaultdict(set)
    for actor, by, key in zip(part["actor"], part["by"], part["key"], strict=True):
        used[actor, key].add(by)
    return used


def _cell(
    rows: list[dict[str, Any]], mean: str | None, used: Mapping[Any, set[str]], evidence: Evidence
) -> dict[str, Any]:
    own = [r for r in rows if r["voice"] in _OWN]
    others = [r for r in rows if r["voice"] not in _OWN]
    return {
        "own": _labels(own, used, evidence),
        "others": _labels(others, used, evidence),
        "more": _undrawn(own, evidence) + _undrawn(others, evidence),
        "mean": mean or "",
        "n": len(rows),
    }


def _labels(rows: list[dict[str, Any]], used: Mapping[Any, set[str]], evidence: Evidence) -> list[dict[str, Any]]:
    by_key: Mapping[Any, list[dict[str, Any]]] = defaultdict(list)
    for r in rows:
        by_key[r["key"]].append(r)
    often = sorted(by_key.values(), key=lambda same: -len(same))  # then in the order of the text
    return [_label(same, used, evidence) for same in (often[:_LABELS_OF_MANY] if evidence.light else often)]


def _undrawn(rows: list[dict[str, Any]], evidence: Evidence) -> int:
    """How many labels of a cell are in the tables alone."""
    return max(0, len({r["key"] for r in rows}) - _LABELS_OF_MANY) if evidence.light else 0


def _label(rows: list[dict[str, Any]], used: Mapping[Any, set[str]], evidence: Evidence) -> dict[str, Any]:
    first = rows[0]
    rung = _mean_rung(rows)
    seen = evidence if abs(rung) >= _TELLING or not evidence.light else evidence.folded()
    speakers = _each(rows, "attributed_to")
    return {
        "text": _most_written(rows),
        "lang": language(evidence.articles[first["article_id"]]),
        "n": len(rows),
        "rung": signed(rung),
        "tint": tint(rung),
        "voices": [VOICE_WORDS[v] for v in _each(rows, "voice") if v != "own"],
        "spoken": _each(rows, "voice"),
        "speakers": speakers[:2],
        "more_speakers": max(0, len(speakers) - 2),
        "operators": _operators(rows),
        "reasons": _reasons(rows, evidence),
        "only_here": used.get((first["actor"], first["key"]), set()) == {first["by"]},
        "evidence": seen.of([mention_find(r) for r in rows]),
    }


def _mean_rung(rows: list[dict[str, Any]]) -> float:
    rungs = [r["ladder"] for r in rows if r["ladder"] == r["ladder"]]
    return sum(rungs) / len(rungs) if rungs else float("nan")


def _most_written(rows: list[dict[str, Any]]) -> str:
    """Give the form of a label that stands most often, the first in the alphabet among equals."""
    forms = Counter(str(r["shown"]) for r in rows)
    return min(forms, key=lambda f: (-forms[f], f))


def _each(rows: list[dict[str, Any]], column: str) -> list[str]:
    """Distinct values of a column in the order of the text."""
    return [v for v in dict.fromkeys(r[column] for r in rows) if v]


def _operators(rows: list[dict[str, Any]]) -> list[str]:
    """Say what is done to a label (denied, of the past), and how often if not always."""
    done = Counter(r["operator"] for r in rows if r["operator"] != "asserted")
    return [name if n == len(rows) else f"{n} {name}" for name, n in done.items()]


def _reasons(rows: list[dict[str, Any]], evidence: Evidence) -> list[str]:
    """Say why a label has its rung, from the rows of the ladder that decided."""
    found = dict.fromkeys(
        (signed(r["ladder"]), evidence.reason(LADDER.lexicon, r["ladder_row"])) for r in rows if r["ladder_row"]
    )
    return [f"Rung {rung}: {why}" for rung, why in found if why][:3]


def mention_find(r: Mapping[str, Any]) -> Find:
    """Place of one mention, with what is known of it."""
    rung = "no rung known" if r["ladder"] != r["ladder"] else f"rung {signed(r['ladder'])}"
    voice = VOICE_WORDS[r["voice"]] + (f": {r['attributed_to']}" if r["attributed_to"] else "")
    operator = "" if r["operator"] == "asserted" else r["operator"]
    notes = (voice, r["construction"], operator, rung)
    return Find(r["article_id"], r["start"], r["end"], f"m{r['number']}", notes)


def _means(comparison: Comparison, event: str) -> dict[tuple[str, str], str]:
    """Mean rung in own words by actor and source, in words; or why there is none."""
    found = {}
    for r in comparison.ladder[comparison.ladder["event"] == event].itertuples():
        if r.withheld:
            found[r.actor, r.by] = f"no mean: {r.withheld}" if r.rated else "no mean: no rung is known"
        else:
            found[r.actor, r.by] = (
                f"mean rung {signed(r.mean)} ({signed(r.low)} to {signed(r.high)}), {r.rated} of {r.n} rated"
            )
    return found
