"""Shares of sentences with cues of a frame, by source and voice.

Idea: method, part 8: report the share of sentences that a frame's cues stand in, several frames a sentence allowed, by
voice. A sentence counts for a frame when its cues of it add up to `ENOUGH`: one sure or two fair ones; a lone weak cue
does not. A sentence has a voice when it has words of it, and a cue the voice of its words, so a sentence may count in
two voices; "all" counts it once.

Conventions: sets and frames are those found anywhere in the analysis, so that none in one source is a finding.
Errors come from how paragraphs scatter, or articles where a source has many; where a voice has too few words there is
no share.

Units: percent of the sentences that have words of the voice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.analysis import Analysis
from framing.measure import FRAME
from framing.profiles.evidence import Group, sentence_places
from framing.profiles.measures import FEW, gate
from framing.records import Voice
from framing.results import make_frame
from framing.uncertainty import Floats, Rates, ratio_variance, wilson_interval

FRAMES: Mapping[str, str] = {
    "by": "string", "event": "string", "title": "string", "articles": "int64", "frame": "string", "voice": "string",
    "n": "int64", "sentences": "int64", "words": "int64", "share": "float64", "low": "float64", "high": "float64",
    "warning": "string", "withheld": "string",
}  # fmt: skip
ENOUGH = 4 / 9  # score of one cue of strength 2, see `framing.measure.frames`
ALL = "all"
PERCENT = 100.0
_CLOSE = 1e-9
_VOICES = (*(v.value for v in Voice), ALL)


class FrameKey(NamedTuple):
    """A frame, as ``set:frame``, in a voice."""

    frame: str
    voice: str


@dataclass(frozen=True, eq=False)
class FrameGroup:
    """Sentences of one source in one event, unit by unit.

    Parameters
    ----------
    group : Group
        Whose they are.
    told : mapping of FrameKey to ndarray of shape (units, 2)
        Sentences with cues of a frame, and sentences of the voice, in each unit.
    words : mapping of str to int
        Words of each voice.
    """

    group: Group
    told: Mapping[FrameKey, Floats]
    words: Mapping[str, int]


def frame_groups(analysis: Analysis, by: str, cut: Sequence[Group]) -> list[FrameGroup]:
    """Count the sentences of each source by frame and voice.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is.
    cut : Sequence[Group]
        The sources, from `framing.profiles.groups`.

    Returns
    -------
    list of FrameGroup
        One a group, in its order; nothing told where the measure did not run.
    """
    articles = analysis.articles[analysis.articles["copy_of"] == ""]
    events = pd.Series("", index=articles.index) if by == "event" else articles["event"]
    owner = {a: (str(s), str(e)) for a, s, e in zip(articles["article_id"], articles[by], events, strict=True)}
    whole = {(g.source, g.event): g.articles >= analysis.settings["min_articles"] for g in cut}
    pieces: dict[tuple[str, str], list[_Piece]] = defaultdict(list)
    frames: set[str] = set()
    for part in analysis.partitions():
        cued, named = _cued(part)
        frames |= named
        sentences = part.sentences
        owners = pd.Series([owner.get(a) for a in sentences["article_id"]], index=sentences.index, dtype=object)
        places: dict[Any, NDArray[np.intp]] = sentences.groupby(owners).indices if len(sentences) else {}
        words = _words_of(sentences)
        unit = _numbered_units(sentences)
        for key in places.keys() & whole.keys():
            pieces[key].append(_piece(words, unit[whole[key]], places[key], cued))
    return [_group(g, pieces.pop((g.source, g.event), []), sorted(frames)) for g in cut]


def _words_of(sentences: pd.DataFrame) -> Mapping[str, NDArray[np.int64]]:
    """Words of each voice in each sentence."""
    return {v: sentences["words" if v == ALL else f"words_{v}"].to_numpy() for v in _VOICES}


def _numbered_units(sentences: pd.DataFrame) -> Mapping[bool, NDArray[np.intp]]:
    """Give the number of the unit of each sentence, where whole articles are units and where paragraphs are."""
    article = sentences["article_id"].astype(str)
    paragraph = article + "\n" + sentences["paragraph"].astype(str)
    return {whole: pd.factorize(of, sort=True)[0] for whole, of in ((True, article), (False, paragraph))}


def _cued(analysis: Analysis) -> tuple[Mapping[FrameKey, NDArray[np.bool_]], set[str]]:
    """Which sentences have enough cues of each frame, by voice; and all frames."""
    hits = analysis.hits[analysis.hits["measure"] == FRAME.name]
    at = pd.Series(sentence_places(hits, analysis.sentences), index=hits.index)
    table = pd.DataFrame({"at": at, "frame": hits["category"], "voice": hits["voice"], "score": hits["score"]})
    both = pd.concat([table, table.assign(voice=ALL)])
    summed = both[both["at"] >= 0].groupby(["frame", "voice", "at"])["score"].sum()
    enough = summed[summed >= ENOUGH - _CLOSE].reset_index()
    found: dict[FrameKey, NDArray[np.bool_]] = {}
    for key, part in enough.groupby(["frame", "voice"]):
        found[FrameKey(*key)] = np.zeros(len(analysis.sentences), dtype=np.bool_)
        found[FrameKey(*key)][part["at"].to_numpy()] = True
    return found, set(hits["category"])


_Cued = Mapping[FrameKey, NDArray[np.bool_]]


class _Piece(NamedTuple):
    """What a partition has of a group: by unit, sentences of each voice, and those with cues; words of each voice."""

    spoken: Mapping[str, Floats]
    cued: Mapping[FrameKey, Floats]
    words: Mapping[str, int]


def _piece(
    words: Mapping[str, NDArray[np.int64]], unit_of: NDArray[np.intp], mine: NDArray[np.intp], cued: _Cued
) -> _Piece:
    """Count the sentences `mine` of a group by unit; `words` and `unit_of` are those of all sentences."""
    units, unit = np.unique(unit_of[mine], return_inverse=True)
    size, words = len(units), {v: counts[mine] for v, counts in words.items()}
    spoken = {v: np.bincount(unit[counts > 0], minlength=size).astype(np.float64) for v, counts in words.items()}
    told = {}
    for key, having in cued.items():
        here = having[mine] & (words[key.voice] > 0)
        if here.any():
            told[key] = np.bincount(unit[here], minlength=size).astype(np.float64)
    return _Piece(spoken, told, {v: int(counts.sum()) for v, counts in words.items()})


def _group(g: Group, pieces: Sequence[_Piece], frames: Sequence[str]) -> FrameGroup:
    """Put the units of all partitions one after another."""
    words = {v: sum(p.words[v] for p in pieces) for v in _VOICES}
    told = {}
    for voice in _VOICES:
        spoken = _chained(p.spoken[voice] for p in pieces)
        for frame in frames if words[voice] or voice == Voice.OWN.value else ():
            key = FrameKey(frame, voice)
            cued = _chained(p.cued.get(key, np.zeros_like(p.spoken[voice])) for p in pieces)
            told[key] = np.column_stack([cued, spoken])
    return FrameGroup(g, told, words)


def _chained(arrays: Iterable[Floats]) -> Floats:
    return np.concatenate([np.zeros(0), *arrays])


def share_rates(group: FrameGroup, keys: Sequence[FrameKey]) -> Rates:
    """Give the shares of one source with their errors, in percent.

    Parameters
    ----------
    group : FrameGroup
        Its sentences.
    keys : Sequence[FrameKey]
        Which shares.

    Returns
    -------
    Rates
        An entry a key; no error is less than that of a share with one more sentence of either sort: none seen is not
        none.
    """
    told = np.stack([group.told[k] for k in keys], axis=2)
    n, base = told.sum(axis=0)
    variance, units = ratio_variance(told[:, 0], told[:, 1])
    share = (n + 1) / (base + 2)
    variance = np.maximum(variance, share * (1 - share) / (base + 2))
    divided = np.maximum(base, 1.0)
    no = np.zeros(len(keys), dtype=bool)
    return Rates(PERCENT * n / divided, PERCENT**2 * variance, np.maximum(units - 1, 1.0), no, PERCENT / divided)


def frame_rows(found: Sequence[FrameGroup], settings: Mapping[str, Any]) -> pd.DataFrame:
    """Give the share of sentences with cues of each frame.

    Parameters
    ----------
    found : Sequence[FrameGroup]
        From `frame_groups`.
    settings : Mapping[str, Any]
        Gates and level.

    Returns
    -------
    DataFrame
        Columns `FRAMES`, a row a source, event, frame and voice, sorted.
    """
    rows = sorted(
        (row for g in found for row in _rows(g, settings)), key=lambda r: (r["by"], r["event"], r["frame"], r["voice"])
    )
    return make_frame(rows, FRAMES)


def _rows(g: FrameGroup, settings: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    keys = sorted(g.told)
    if not keys:
        return
    stacked = np.stack([g.told[k] for k in keys], axis=2)
    lows, highs = share_rates(g, keys).interval(settings["level"])
    for i, key in enumerate(keys):
        n, base = (int(x) for x in stacked[:, :, i].sum(axis=0))
        withheld, warning = gate(FRAME, g.words[key.voice], settings)
        share = low = high = float("nan")
        if not withheld and base:
            share = PERCENT * n / base
            low, high = max(0.0, float(lows[i])), min(PERCENT, float(highs[i]))
            if n < FEW or base - n < FEW:
                low, high = (PERCENT * x for x in wilson_interval(n, base, level=settings["level"]))
        yield {
            "by": g.group.source, "event": g.group.event, "title": g.group.title, "articles": g.group.articles,
            **key._asdict(), "n": n, "sentences": base, "words": g.words[key.voice], "share": share,
            "low": low, "high": high, "warning": warning, "withheld": withheld,
        }  # fmt: skip
