"""Strong labels by voice: who uses them, who quotes or reports them of whom, and where none was found at all.

Idea: that one source calls somebody a terrorist itself and another lets a minister say so is the difference that counts
of labels hide. So each source has a part for each voice, with those who spoke; a wording that several sources have
comes first, so that it is credited to all of them. "None found" is said of sources that have none in any voice, denied
and withdrawn labels included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from framing.comparison import shown_label
from framing.report._words import Part, Sentence, listed, text
from framing.report._words import named as named_list
from framing.report._words import source as source_name
from framing.results import as_records

_STRONG = 2.0  # rungs this far from the midpoint are told of by voice
_LABELS = 3  # labels of a source in a voice
_SOURCES = 5  # sources told of
_MARKED = re.compile(r"[“\"„«]([^“”\"„«»]+)[”\"“»]")
_VERBS = {  # voice to the verb, the word before who spoke, the end; in the order in which they are told
    "own": ("uses ", "", " in its own words"),
    "scare": ("puts in scare quotes ", "", ""),
    "quoted": ("quotes ", " from ", ""),
    "attributed": ("reports ", " of the words of ", ""),
    "uncertain": ("has, unclear whose words, ", "", ""),
}


def by_voice(named: pd.DataFrame, sources: Sequence[str], actors: Mapping[str, str]) -> Iterator[Sentence]:
    """Tell of strong labels that one source uses itself and another lets somebody else use.

    Parameters
    ----------
    named : pd.DataFrame
        Mentions of one event from `framing.report.matrix.sourced_mentions`, those denied or withdrawn among them.
    sources : Sequence[str]
        All of the event.
    actors : Mapping[str, str]
        Actor id to name.

    Yields
    ------
    Sentence
        One an actor and side of the ladder.
    """
    strong = named[named["ladder"].abs() >= _STRONG]
    for actor, rows in strong.groupby("actor", sort=True):
        for low in (True, False):
            side = rows[(rows["ladder"] < 0) == low]
            held = side[side["operator"] == "asserted"]
            own = set(held.loc[held["voice"] == "own", "by"])
            if own and set(held.loc[held["voice"] != "own", "by"]) - own:
                rung = "−2 or lower" if low else "+2 or higher"
                yield Sentence(tuple(_parts(side, sources, rung)), 0.0, actors.get(str(actor), str(actor)))


def _parts(side: pd.DataFrame, sources: Sequence[str], rung: str) -> Iterator[Part]:
    held = side[side["operator"] == "asserted"]
    users = held.groupby("key")["by"].nunique().to_dict()
    yield text(f"Words at rung {rung}: ")
    using = [s for s in sources if s in set(held["by"])]
    for i, source in enumerate(using[:_SOURCES]):
        yield text("; " if i else "")
        yield source_name(source)
        yield from _whose(held[held["by"] == source], users)
    if len(using) > _SOURCES:
        yield text(f"; {len(using) - _SOURCES} more in the figures")
    yield from _others(side, [s for s in sources if s not in using], users)
    yield text(".")


def _others(side: pd.DataFrame, sources: Sequence[str], users: Mapping[str, int]) -> Iterator[Part]:
    """Tell of sources that hold no such label: those that take one back, and those without."""
    found = set(side["by"])
    for source in [s for s in sources if s in found][:_SOURCES]:
        yield text("; ")
        yield source_name(source)
        yield text(" has ")
        yield from _labels(side[side["by"] == source], users)
        yield text(" only where it is denied, withdrawn or of the past")
    if without := [s for s in sources if s not in found]:
        yield text("; none found in ")
        yield from named_list(without)


def _whose(rows: pd.DataFrame, users: Mapping[str, int]) -> Iterator[Part]:
    """Tell what one source does with strong labels, voice by voice and speaker by speaker."""
    found = [
        (voice, speaker, rows[(rows["voice"] == voice) & (rows["attributed_to"] == speaker)])
        for voice in _VERBS
        for speaker in rows.loc[rows["voice"] == voice, "attributed_to"].drop_duplicates()
    ]
    for i, (voice, speaker, said) in enumerate(found):
        verb, before_speaker, ending = _VERBS[voice]
        yield text(" " if i == 0 else ", ")
        yield text(verb)
        yield from _labels(said, users)
        if speaker and before_speaker:
            yield text(before_speaker)
            yield source_name(speaker)
        if ending:
            yield text(ending)


def _labels(rows: pd.DataFrame, users: Mapping[str, int]) -> Iterator[Part]:
    """List distinct labels, those that most sources have first."""
    distinct = as_records(rows.drop_duplicates("key"))
    told = sorted(distinct, key=lambda r: (-users.get(r["key"], 0), r["number"]))
    shown = ({"text": _as_written(r), "number": int(r["number"])} for r in told[:_LABELS])
    yield from listed(shown, max(0, len(told) - _LABELS))


def _as_written(r: Mapping[str, Any]) -> str:
    """Give a label; one with scare quotes inside keeps them, as marks within marks."""
    return shown_label(_MARKED.sub(r"‘\1’", r["text"])) if r["voice"] == "scare" else str(r["shown"])
