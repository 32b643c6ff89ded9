"""The findings of an analysis as marks on its articles, in layers: others' words, names, loaded words, asides.

A mark says what was found in a tag (a few characters beside the text) and in a note (words), and
carries whose words it stands in as the table has it. Anchors are a letter and the row of the
table: v3, m12, h7.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

import pandas as pd

from framing.analysis import Analysis
from framing.measure import SUMMED, WORDING
from framing.report.evidence import VOICE_WORDS
from framing.report.marks import Mark
from framing.report.matrix import signed

_LETTERS = {m.name: m.words.letter for m in SUMMED}  # stands before the weight in a tag
_LONGEST = 28  # characters of a speaker's name in a tag


def all_marks(analysis: Analysis, articles: Iterable[str] | None = None) -> dict[str, list[Mark]]:
    """Collect the marks of articles, of all if none are named, from the tables of voices, mentions and hits."""
    found: dict[str, list[Mark]] = defaultdict(list)
    wanted = None if articles is None else frozenset(articles)
    for article_id, mark in chain(
        _voice_marks(_of(analysis.voices, wanted)),
        _name_marks(_of(analysis.mentions, wanted), {a.id: a.name for a in analysis.actors.actors}),
        _hit_marks(_of(analysis.hits, wanted)),
    ):
        found[article_id].append(mark)
    return found


def _of(table: pd.DataFrame, wanted: frozenset[str] | None) -> pd.DataFrame:
    """Rows of some articles; the index stays that of the table, since it names the marks."""
    return table if wanted is None else table[table["article_id"].isin(wanted)]


def _voice_marks(table: pd.DataFrame) -> Iterator[tuple[str, Mark]]:
    """Mark the words of others; the outlet's own are the ground they lie on."""
    for r in table.itertuples():
        if r.voice == "own":
            continue
        said = VOICE_WORDS[r.voice]
        yield (
            r.article_id,
            Mark(
                start=r.start,
                end=r.end,
                layer="voice",
                look=f"fr-v-{r.voice}",
                tag=f"{said}: {_short(r.speaker)}" if r.speaker else said,
                note=f"{said}: {r.speaker}" if r.speaker else said,
                anchor=f"v{r.Index}",
                spoken=r.voice,
            ),
        )


def _name_marks(table: pd.DataFrame, names: Mapping[str, str]) -> Iterator[tuple[str, Mark]]:
    for r in table.itertuples():
        rung = signed(r.ladder)
        known = "no rung known" if rung == "·" else f"rung {rung}"
        who = names.get(r.actor, r.actor)
        yield (
            r.article_id,
            Mark(
                start=r.start,
                end=r.end,
                layer="name",
                look="fr-n",
                tag="" if rung in "0·" else rung,
                note=f"names {who} ({r.construction}, {VOICE_WORDS[r.voice]}, {known})" + _whose(r.flags),
                anchor=f"m{r.Index}",
                about=who,
                spoken=r.voice,
            ),
        )


def _hit_marks(table: pd.DataFrame) -> Iterator[tuple[str, Mark]]:
    for r in table.itertuples():
        letter = _LETTERS.get(r.measure)
        if letter is None:
            continue
        yield (
            r.article_id,
            Mark(
                start=r.start,
                end=r.end,
                layer=r.measure,
                look=f"fr-{letter.lower()}",
                tag=letter + _number(r.score),
                note=f"{r.measure}, {VOICE_WORDS[r.voice]}: {r.category}, weight {_number(r.score)}" + _whose(r.flags),
                anchor=f"h{r.Index}",
                spoken=r.voice,
            ),
        )


def _whose(flags: str) -> str:
    """Say that words in reported speech are the outlet's, where they are flagged."""
    return "; the outlet’s wording" if WORDING.name in flags.split("|") else ""


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def _number(score: float) -> str:
    return f"{score:.1f}".removesuffix(".0")
