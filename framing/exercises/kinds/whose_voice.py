"""Whose voice is it: words of a sentence that are the outlet's own, quoted, or paraphrased by it.

Voices are drawn evenly, so that guessing does not pay. Speech needs a named speaker and five words; a paraphrase with a
quotation in the same sentence is left out, since both answers would be right.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

import pandas as pd

from framing.comparison import Comparison
from framing.exercises.draw import Row, choosing_item, sentences_of, spread
from framing.exercises.item import KINDS, Item
from framing.text import words

_VOICE_NAMES: Mapping[str, str] = {
    "own": "the outlet's own words",
    "quoted": "words quoted from somebody",
    "attributed": "somebody's words, paraphrased by the outlet",
}  # fmt: skip
_VOICE_OF = {"direct": "quoted", "indirect": "attributed"}  # kind of quotation to the voice it is asked as
_FEWEST = 5  # words of speech that can be told apart


def voice_items(comparison: Comparison, rng: random.Random, each: int) -> list[Item]:
    """Draw stretches of one voice.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`.
    rng : random.Random
        Decides which.
    each : int
        Items at most.

    Returns
    -------
    list of Item
        Not yet numbered.
    """
    frame = sentences_of(comparison)
    own = frame[frame["words_own"] == frame["words"]]
    own = own.assign(voice="own", speaker="", from_=own["start"], to=own["end"])
    spoken = pd.DataFrame(_spoken(comparison, frame), columns=own.columns)
    pool = pd.concat([own, spoken], ignore_index=True) if len(spoken) else own
    found = [_item(row) for row in spread(pool, rng, each, by="voice")]
    rng.shuffle(found)
    return found


def _spoken(comparison: Comparison, frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Give the speech of named speakers inside one sentence of the frame, with that sentence."""
    quotes = comparison.analysis.quotes
    found = []
    for q in quotes[(quotes["act"] == "speech") & (quotes["speaker"] != "")].itertuples():
        voice = _VOICE_OF.get(q.kind)
        there = frame[(frame["article_id"] == q.article_id) & (frame["start"] <= q.start) & (frame["end"] >= q.end)]
        if voice is None or there.empty or len(words(q.text)) < _FEWEST:
            continue
        row = there.iloc[0].to_dict()
        if not _mixed(voice, row):
            found.append({**row, "voice": voice, "speaker": q.speaker, "from_": q.start, "to": q.end})
    return found


def _mixed(voice: str, row: Row) -> bool:
    """Tell whether a paraphrase shares its sentence with a quotation."""
    return voice == "attributed" and row["words_quoted"] > 0


def _item(row: Row) -> Item:
    answer = _VOICE_NAMES[str(row["voice"])]
    why = f"the speaker is {row['speaker']}" if row["speaker"] else answer
    focus = [(int(row["from_"]), int(row["to"]))]
    return choosing_item(KINDS[1], row, tuple(_VOICE_NAMES.values()), answer, why, focus)
