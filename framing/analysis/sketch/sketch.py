"""A word sketch of an actor: the company it keeps in each source and voice.

Idea: what corpus linguists draw from a pair of corpora (Kilgarriff et al. 2004), for any number of outlets and with the
voices apart: its modifiers, the verbs it is agent and patient of, what it owns and is owned by, what it is joined with.

``logdice`` is 14 + log2(2 n / (n_relation + n_word)): `n` places of the word in the relation, `n_relation` of the actor
in that relation with any word, `n_word` of the word at all in the source and voice. 14 is a word that stands nowhere
else; one less is half as typical. Its interval takes places as independent; ``articles`` says in how many they stand.

Units: places; log2 units.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from framing.analysis.analysis import Analysis
from framing.analysis.sketch.company import RELATIONS, Found, company
from framing.analysis.sketch.frequencies import Cell, Frequencies, Home
from framing.analysis.terms import EVERY, check_voice
from framing.errors import SettingsError
from framing.results import check_kind, make_frame
from framing.uncertainty import log_dice, log_dice_interval

SKETCH: Mapping[str, str] = {
    "event": "string", "by": "string", "actor": "string", "voice": "string", "relation": "string", "word": "string",
    "n": "int64", "articles": "int64", "n_relation": "int64", "n_word": "int64", "logdice": "float64", "low": "float64",
    "high": "float64", "article_id": "string", "start": "int64", "end": "int64",
}  # fmt: skip
_SOURCES = ("outlet", "article_id", "event")
_Key = tuple[Cell, str, str, str]  # cell, actor, relation, word


def sketch(analysis: Analysis, actor: str, *, by: str = "outlet", voice: str | None = None) -> pd.DataFrame:
    """Sketch an actor: the words it is found with, by source and voice.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`, with the measures labels and power.
    actor : str
        Id or name of one of its actors.
    by : str
        What a source is. One of "outlet", "article_id", "event".
    voice : str | None
        One voice; "all" sums over voices; None keeps each apart.

    Returns
    -------
    DataFrame
        Columns `SKETCH`, the words of each source, voice and relation by logDice; `event` is empty, since all are
        summed.

    Raises
    ------
    SettingsError
        If the actor, what a source is, or the voice is unknown.
    """
    check_kind(analysis, "Analysis", "framing.sketch")
    if voice is not None:
        check_voice(voice)
    if by not in _SOURCES:
        raise SettingsError(f"by={by!r}: one of {', '.join(_SOURCES)}")
    articles = analysis.articles[analysis.articles["copy_of"] == ""]
    home = {a: ("", source) for a, source in zip(articles["article_id"], articles[by], strict=True)}
    table = sketch_rows(analysis, home, only=_id_of(analysis, actor), summed=voice == EVERY)
    return table if voice in (None, EVERY) else table[table["voice"] == voice].reset_index(drop=True)


def _id_of(analysis: Analysis, actor: str) -> str:
    for a in analysis.actors.actors:
        if actor in (a.id, a.name):
            return a.id
    known = ", ".join(f"{a.id!r}" for a in analysis.actors.actors[:8])
    raise SettingsError(f"no actor {actor!r} in this analysis; its actors begin with: {known or 'none at all'}")


def sketch_rows(analysis: Analysis, home: Home, *, only: str = "", summed: bool = False) -> pd.DataFrame:
    """Sketch one actor or all, in each event, source and voice.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    home : Home
        Article id to event and source; other articles do not count.
    only : str
        Id of one actor; "" takes all.
    summed : bool
        Whether voices are summed.

    Returns
    -------
    DataFrame
        Columns `SKETCH`.
    """
    frequencies = Frequencies(analysis, home, summed)
    found: defaultdict[_Key, list[Found]] = defaultdict(list)
    for place in company(analysis):
        cell = frequencies.cell(place.article, place.voice)
        if cell is not None:
            found[cell, place.actor, place.relation, place.other or place.word].append(place)
    wanted = {k: v for k, v in found.items() if only in ("", k[1])}
    rows = list(_rows(wanted, found, frequencies, analysis.settings["level"]))
    order = {relation: i for i, relation in enumerate(RELATIONS)}
    rows.sort(
        key=lambda r: (r["event"], r["actor"], r["by"], r["voice"], order[r["relation"]], -r["logdice"], r["word"])
    )
    return make_frame(rows, SKETCH)


def _rows(
    wanted: Mapping[_Key, list[Found]], found: Mapping[_Key, list[Found]], frequencies: Frequencies, level: float
) -> Iterator[dict[str, Any]]:
    in_relation: Counter[tuple[Cell, str, str]] = Counter()
    with_any: Counter[tuple[Cell, str, str]] = Counter()
    for (cell, actor, relation, word), places in found.items():
        in_relation[cell, actor, relation] += len(places)
        with_any[cell, relation, word] += len(places)
    for (cell, actor, relation, word), places in wanted.items():
        first, n = min(places), len(places)
        at_all = max(frequencies.of(cell, relation, word, first.other), with_any[cell, relation, word])
        sizes = n, in_relation[cell, actor, relation], at_all
        low, high = log_dice_interval(*sizes, level=level)
        event, by, voice = cell
        yield {
            "event": event, "by": by, "actor": actor, "voice": voice, "relation": relation, "word": word, "n": n,
            "articles": len({p.article for p in places}), "n_relation": sizes[1], "n_word": at_all,
            "logdice": log_dice(*sizes), "low": low, "high": high,
            "article_id": first.article, "start": first.start, "end": first.end,
        }  # fmt: skip
