"""Toward whom: references to actors as evidence of how they are treated, by the outlet and by those it quotes.

Idea: a stance in the outlet's own words is the outlet's. What those quoted say of an actor is theirs, but an outlet
chooses whom it lets speak, so it has a rate of its own (`HEARD`) and is never added to the outlet's. What an actor
says of itself is neither.

Units: -1 unfavourable to 1 favourable, a reference.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from framing.analysis import Analysis
from framing.measure import HEARD, STANCE
from framing.records import Voice

_THEIRS = (Voice.QUOTED.value, Voice.ATTRIBUTED.value)


def treated(analysis: Analysis) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield the references to actors that have a stance, by the measure they count for.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.

    Yields
    ------
    tuple[str, pd.DataFrame]
        A measure and its hits: of `STANCE` those in the outlet's own words; of `HEARD` those in the words of others,
        whose voice is given as quoted whether or not marks stand around them.
    """
    hits = analysis.hits[analysis.hits["measure"] == STANCE.name]
    yield STANCE.name, hits[hits["voice"] == Voice.OWN]
    theirs = hits[hits["voice"].isin(_THEIRS)]
    if len(theirs):
        others = theirs[_speakers(analysis, theirs) != theirs["actor"].to_numpy(dtype=object)]
        yield HEARD.name, others.assign(voice=Voice.QUOTED.value)


def _speakers(analysis: Analysis, hits: pd.DataFrame) -> np.ndarray:
    """Who says the words in which each hit stands: an actor's id, or ""."""
    spoken = analysis.voices
    places = {k: (g["start"].to_numpy(), g["speaker"].to_numpy(dtype=object)) for k, g in spoken.groupby("article_id")}
    known = {(r.article_id, r.speaker): r.actor for r in analysis.sources.astype(object).itertuples()}
    names = {a.name: a.id for a in analysis.actors.actors}
    nobody = np.zeros(1, dtype=np.int64), np.array([""], dtype=object)  # where shared passages were taken out
    found = np.full(len(hits), "", dtype=object)
    for i, h in enumerate(hits[["article_id", "start", "end"]].astype(object).itertuples()):
        starts, speakers = places.get(h.article_id, nobody)
        speaker = speakers[max(int(np.searchsorted(starts, (h.start + h.end) // 2, side="right")) - 1, 0)]
        found[i] = known.get((h.article_id, speaker)) or names.get(speaker, "")
    return found
