"""The evidence of one source, unit by unit: score, base and count of every measure, actor and voice.

Units are what scatters: paragraphs, or whole articles where a source has many, since an article's
paragraphs resemble each other. Copies count once. Each sum keeps its base beside it, so that a rate of any set of
units is the quotient of two sums.

Units: scores as the measures give them (a naming is 1, a word is 1), bases in words or rated mentions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.analysis import Analysis
from framing.errors import SettingsError
from framing.measure import LADDER, SUMMED, WORDING, is_flagged
from framing.measure.ladder import standing
from framing.measure.power import TOLD, may_count, shares
from framing.profiles.measures import MEASURES, NAMED, VOICE
from framing.profiles.numbered import LONGEST, Found, Key, numbered, rows_by_group
from framing.profiles.stance import treated
from framing.records import Base, Voice
from framing.results import as_records
from framing.uncertainty import Floats

BY = ("outlet", "article_id", "event")
SCORE, BASE, COUNT = range(3)  # columns of a sum
_VOICES = tuple(v.value for v in Voice)


@dataclass(frozen=True, eq=False)
class Group:
    """The evidence of one source in one event, unit by unit.

    Parameters
    ----------
    source, event, title : str
        Whose it is.
    articles : int
        How many articles, copies not counted.
    sums : mapping of Key to ndarray of shape (units, 3)
        Score, base and count in each unit; the words of every voice are among them.
    """

    source: str
    event: str
    title: str
    articles: int
    sums: Mapping[Key, Floats]

    @property
    def words(self) -> int:
        """Words of all voices."""
        return int(self.sums[_spoken(Voice.OWN.value)][:, BASE].sum())

    def stacked(self, keys: Sequence[Key]) -> Floats:
        """Lay several sums side by side; of what was not found the base is kept.

        Parameters
        ----------
        keys : Sequence[Key]
            Any measures, actors and voices.

        Returns
        -------
        ndarray of shape (units, 3, keys)
            As `sums`.
        """
        units = len(self.sums[_spoken(Voice.OWN.value)])
        spoken = {v: self.sums[_spoken(v)][:, SCORE] for v in {k.voice for k in keys}}
        laid = np.zeros((units, 3, len(keys)))
        for i, k in enumerate(keys):
            if k in self.sums:
                laid[:, :, i] = self.sums[k]
            elif MEASURES[k.measure].base is not Base.FINDINGS:
                laid[:, BASE, i] = spoken[k.voice]
        return laid


def _spoken(voice: str) -> Key:
    return Key(VOICE.name, "", voice)


def groups(analysis: Analysis, by: str) -> list[Group]:
    """Cut the evidence by source and event.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is.

    Returns
    -------
    list of Group
        Sorted by event and source; from ``min_articles`` articles on, an article is a unit, and below a paragraph is.

    Raises
    ------
    SettingsError
        If `by` is unknown.
    """
    return cuts_of(analysis, by, [analysis.settings["min_articles"]])[0]


def cuts_of(analysis: Analysis, by: str, many: Sequence[int]) -> list[list[Group]]:
    """Cut the evidence by source and event, once for each way to choose units.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is.
    many : Sequence[int]
        From so many articles on, an article is a unit, and below a paragraph is.

    Returns
    -------
    list of list of Group
        A list for each of `many`, sorted by event and source.

    Raises
    ------
    SettingsError
        If `by` is unknown.
    """
    if by not in BY:
        raise SettingsError(f"by={by!r}: one of {', '.join(BY)}")
    articles = analysis.articles
    counted = articles[articles["copy_of"] == ""]
    sources = counted[by].astype(str)
    events = pd.Series("", index=counted.index) if by == "event" else counted["event"].astype(str)
    spread = counted.groupby(sources)["event"].nunique()
    parts = list(counted.groupby([sources, events]))
    group = np.full(len(articles) + 1, -1, dtype=np.intp)  # the last is for rows of no article
    for k, (_, part) in enumerate(parts):
        group[articles.index.get_indexer(part.index)] = k
    wholes = [[len(part) >= least for _, part in parts] for least in many]
    summed = _summed(analysis, pd.Index(articles["article_id"]), group, wholes)
    cuts: list[list[Group]] = [[] for _ in many]
    for k, ((source, event), part) in enumerate(parts):
        title = str(source)
        if by == "outlet":
            title = _title(title, len(part), int(spread[source]), analysis.settings)
        for cut, found in zip(cuts, summed, strict=True):
            cut.append(Group(str(source), str(event), title, len(part), _joined(found.pop(k, []))))
    return cuts


Sums = dict[Key, Floats]


def _summed(
    analysis: Analysis, ids: pd.Index, group: NDArray[np.intp], wholes: Sequence[Sequence[bool]]
) -> list[dict[int, list[Sums]]]:
    """Sum the evidence of each group in each partition that has any, once for each way to choose units."""
    summed: list[dict[int, list[Sums]]] = [defaultdict(list) for _ in wholes]
    for partition in analysis.partitions():
        found = numbered(_units(partition), ids)
        here, mine = np.unique(group[found.article], return_inverse=True)
        for k, at in zip(here.tolist(), rows_by_group(mine, len(here)), strict=True):
            for sums, whole in zip(summed, wholes, strict=True):
                if k >= 0:
                    sums[k].append(_sums(found, at, whole[k]))
    return summed


def _joined(parts: Sequence[Sums]) -> Sums:
    """Put the units of several partitions one after another."""
    if len(parts) == 1:
        return parts[0]
    spoken = [_spoken(v) for v in _VOICES]
    if not parts:
        nothing: Sums = {key: np.zeros((0, 3)) for key in spoken}
        return nothing | {key: np.zeros((0, 3)) for key in sorted(_looked_for({v: np.zeros(0) for v in _VOICES}))}
    keys = [*spoken, *sorted(set().union(*parts) - set(spoken))]
    return {key: np.concatenate([part[key] if key in part else _none_of(part, key) for part in parts]) for key in keys}


def _none_of(sums: Mapping[Key, Floats], key: Key) -> Floats:
    """Give the sums of what was not found: its base is kept."""
    spoken = sums[_spoken(key.voice)][:, SCORE]
    none = np.zeros_like(spoken)
    return np.column_stack([none, none if MEASURES[key.measure].base is Base.FINDINGS else spoken, none])


def _title(source: str, articles: int, events: int, settings: Mapping[str, Any]) -> str:
    if articles >= settings["min_articles"] and events >= settings["min_events"]:
        return source
    return f"{source} ({articles} article{'s' if articles != 1 else ''})"


def _units(analysis: Analysis) -> pd.DataFrame:
    """Long table of all evidence: article, paragraph, measure, actor, voice, score, words, count."""
    counted = (_found_rows, _named_rows, _flagged_rows, _acted_rows, _treated_rows)
    parts = [_spoken_rows(analysis.sentences), *chain.from_iterable(rows(analysis) for rows in counted)]
    return pd.concat(parts, ignore_index=True)


def _spoken_rows(sentences: pd.DataFrame) -> pd.DataFrame:
    """Words of each voice in each paragraph."""
    by_voice = {f"words_{v}": v for v in _VOICES}
    place = ["article_id", "paragraph"]
    spoken = sentences.groupby(place, as_index=False)[list(by_voice)].sum().rename(columns=by_voice)
    words = spoken.melt(place, var_name="voice", value_name="words")
    return words.assign(measure=VOICE.name, actor="", score=0.0, count=0)


def _found_rows(analysis: Analysis) -> Iterator[pd.DataFrame]:
    """Hits that may be summed, as they are; those of an actor count for all text, too."""
    hits = analysis.hits[analysis.hits["measure"].isin([m.name for m in SUMMED])]
    if len(hits):
        found = _rows_of(hits, analysis.sentences, measure=hits["measure"], score=hits["score"].astype(float))
        yield found
        yield found[found["actor"] != ""].assign(actor="")


def _named_rows(analysis: Analysis) -> Iterator[pd.DataFrame]:
    """Mentions, once as namings and once, where they have one, by what their rung may count for."""
    mentions = analysis.mentions
    if len(mentions):
        named = _rows_of(mentions, analysis.sentences, measure=NAMED.name, score=1.0)
        yield named
        rated = mentions[["ladder", "operator"]].astype(object).itertuples()
        rungs = pd.Series([standing(m) for m in rated], index=named.index, dtype=float)
        yield named.assign(measure=LADDER.name, score=rungs)[rungs.notna()]


def _acted_rows(analysis: Analysis) -> Iterator[pd.DataFrame]:
    """Acts of harm and help, by what each counts for."""
    known = {a.id for a in analysis.actors.actors}
    clauses = analysis.clauses.loc[may_count(analysis.clauses), ["article_id", "start", "voice", *TOLD]]
    acts = as_records(clauses)
    counted = [{**act, **share._asdict()} for act in acts for share in shares(act, known)]
    if counted:
        table = pd.DataFrame(counted)
        yield _rows_of(table, analysis.sentences, measure=table["measure"], score=table["score"])


def _treated_rows(analysis: Analysis) -> Iterator[pd.DataFrame]:
    """Take references to actors, by the stance of the words around them."""
    for name, hits in treated(analysis):
        if len(hits):
            yield _rows_of(hits, analysis.sentences, measure=name, score=hits["score"].astype(float))


def _flagged_rows(analysis: Analysis) -> Iterator[pd.DataFrame]:
    """Words that their speakers cannot mean, each place once; those of an actor count for all text, too."""
    places = ["article_id", "start", "end", "voice", "actor"]
    tables = [t.loc[is_flagged(t["flags"]), places] for t in (analysis.hits, analysis.mentions)]
    flagged = pd.concat(tables, ignore_index=True).sort_values(places[:3], kind="stable", ignore_index=True)
    reached = flagged.groupby("article_id")["end"].cummax().groupby(flagged["article_id"]).shift(fill_value=-1)
    places_apart = flagged[flagged["start"] >= reached]
    if len(places_apart):
        found = _rows_of(places_apart, analysis.sentences, measure=WORDING.name, score=1.0)
        yield found
        yield found[found["actor"] != ""].assign(actor="")


def _rows_of(table: pd.DataFrame, sentences: pd.DataFrame, *, measure: str | pd.Series, score: Any) -> pd.DataFrame:  # noqa: ANN401 - a number or a column
    return pd.DataFrame({
        "article_id": table["article_id"], "paragraph": _paragraphs(table, sentences), "voice": table["voice"],
        "measure": measure, "actor": table["actor"], "score": score, "count": 1, "words": 0,
    })  # fmt: skip


def _paragraphs(table: pd.DataFrame, sentences: pd.DataFrame) -> Any:  # noqa: ANN401 - array of int
    """Paragraph of each row of `table`, by its start."""
    at = sentence_places(table, sentences)
    return np.where(at < 0, 0, sentences["paragraph"].to_numpy()[at]) if len(sentences) else np.zeros_like(at)


def sentence_places(table: pd.DataFrame, sentences: pd.DataFrame) -> NDArray[np.int64]:
    """Place in the table of sentences of each row of a table, by its start.

    Parameters
    ----------
    table : pd.DataFrame
        Has ``article_id`` and ``start``.
    sentences : pd.DataFrame
        Table of an analysis.

    Returns
    -------
    ndarray of int
        -1 where the article has no sentence; what stands before the first sentence is with it.
    """
    if sentences.empty:
        return np.full(len(table), -1, dtype=np.int64)
    article, ids = pd.factorize(sentences["article_id"])  # sorted by article and start, as all tables are
    mine = ids.get_indexer(pd.Index(table["article_id"]))
    first = np.searchsorted(article, mine)
    at = np.searchsorted(article * LONGEST + sentences["start"].to_numpy(), mine * LONGEST + table["start"], "right")
    found = np.minimum(np.maximum(at - 1, first), len(sentences) - 1)
    return np.where(mine < 0, -1, found).astype(np.int64)


def _sums(found: Found, at: NDArray[np.intp], whole: bool) -> Sums:
    """Score, base and count by unit (a whole article or a paragraph), for every measure, actor and voice of a group."""
    unit_of = found.article if whole else found.place
    units, unit = np.unique(unit_of[at], return_inverse=True)
    mine, key = np.unique(found.key[at], return_inverse=True)
    shape = len(units), len(mine)
    added: list[Floats] = [
        np.bincount(unit * shape[1] + key, weights=column, minlength=shape[0] * shape[1])
        .reshape(shape)
        .astype(np.float64)
        for column in found.values[at].T
    ]
    seen = {found.keys[k]: i for i, k in enumerate(mine)}
    nothing: Floats = np.zeros(shape[0])
    words, scores, counts = ({k: column[:, i] for k, i in seen.items()} for column in added)
    spoken = {v: words.get(_spoken(v), nothing) for v in _VOICES}
    total = np.sum(list(spoken.values()), axis=0)
    sums: Sums = {_spoken(v): np.column_stack([w, total, w]) for v, w in spoken.items()}
    for k in sorted({*_looked_for(spoken), *seen} - set(sums)):
        count = counts.get(k, nothing)
        base = count if MEASURES[k.measure].base is Base.FINDINGS else spoken[k.voice]
        sums[k] = np.column_stack([scores.get(k, nothing), base, count])
    return sums


def _looked_for(spoken: Mapping[str, Floats]) -> Iterator[Key]:
    """Name what has a row though nothing was found: in the own voice, and in others where there are words."""
    for measure in (*SUMMED, WORDING):
        for voice in measure.voices:
            if voice is Voice.OWN or spoken[voice].any():
                yield Key(measure.name, "", voice.value)
