"""Part of exercises.items."""

from __future__ import annotations

import random
from collections.abc import Mapping

import pandas as pd

from framing.comparison import Comparison
from framing.exercises.draw import make_item, sentences_of, spread
from framing.exercises.item import KINDS, Item
from framing.text import words

_VOICE_NAMES: Mapping[str, str] = {
    "own": "the outlet's own words",
    "quoted": "words quoted from somebody",
    "attributed": "somebody's words, paraphrased by the outlet",
}  # fmt: skip


def voice_items(comparison: Comparison, rng: random.Random, each: int) -> list[Item]:
    analysis = comparison.analysis
    frame = sentences_of(comparison)
    if not len(frame):
        return []
    own = frame[frame["words_own"] == frame["words"]].assign(voice="own", speaker="", from_=0, to=0)
    own = own.assign(to=own["text"].str.len())
    spoken = []
    for q in analysis.quotes[(analysis.quotes["act"] == "speech") & (analysis.quotes["speaker"] != "")].itertuples():
        voice = {"direct": "quoted", "indirect": "attributed"}.get(q.kind)
        there = frame[(frame["article_id"] == q.article_id) & (frame["start"] <= q.start) & (frame["end"] >= q.end)]
        mixed = voice == "attributed" and len(there) and there.iloc[0]["words_quoted"] > 0
        if voice and len(there) and not mixed and len(words(q.text)) >= 5:
            row = there.iloc[0].to_dict()
            spoken.append(
                row
                | {"voice": voice, "speaker": q.speaker, "from_": q.start - row["start"], "to": q.end - row["start"]}
            )
    pool = pd.concat([own, pd.DataFrame(spoken)], ignore_index=True) if spoken else own
    options = tuple(_VOICE_NAMES.values())
    found = []
    for row in spread(pool, rng, each, by="voice"):
        who = f"the speaker is {row['speaker']}" if row["speaker"] else ""
        answer = _VOICE_NAMES[str(row["voice"])]
        found.append(
            make_item(KINDS[1], row, ((int(row["from_"]), int(row["to"])),), options, (answer,), who or answer)
        )
    rng.shuffle(found)
    return found
