"""Seeded exercise items, each with its answer and the place that proves it.

The same comparison and seed give the same worksheet. Items are drawn evenly over sources so
that no outlet serves as the bad example.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from framing.comparison.comparison import Comparison
from framing.errors import ResultError
from framing.lexicon.lexicon import Lexicons
from framing.text.strings import words

KINDS = ("mark the loaded words", "whose voice is it", "match the phrase to the outlet")
_VOICE_NAMES: Mapping[str, str] = {
    "own": "the outlet's own words",
    "quoted": "words quoted from somebody",
    "attributed": "somebody's words, paraphrased by the outlet",
}  # fmt: skip
_SHORTEST, _LONGEST = 8, 45  # words of a sentence that fits on a line or three


@dataclass(frozen=True)
class Item:
    """One question with its answer.

    Parameters
    ----------
    kind : str
        One of `KINDS`.
    number : int
        From 1, over the whole worksheet.
    text : str
        The sentence or phrase as it stands in the article; what to look at lies between `focus`.
    focus : tuple of (int, int)
        Spans in `text` that the question points at; empty where the student has to find them.
    options : tuple of str
        What to choose from; empty for marking.
    answer : tuple of str
        The right options or words.
    explanation : str
        Why, for the teacher.
    source : str
        Who published it.
    article_id : str
        Where it stands.
    start, end : int
        Span of `text` in the article.
    """

    kind: str
    number: int
    text: str
    focus: tuple[tuple[int, int], ...]
    options: tuple[str, ...]
    answer: tuple[str, ...]
    explanation: str
    source: str
    article_id: str
    start: int
    end: int


@dataclass(frozen=True)
class Worksheet:
    """Exercises of one comparison; `notes` says what could not be made and why."""

    title: str
    items: tuple[Item, ...]
    notes: tuple[str, ...] = ()

    def of(self, kind: str) -> tuple[Item, ...]:
        """Items of one kind, in order.

        Parameters
        ----------
        kind : str
            One of `KINDS`.

        Returns
        -------
        tuple of Item
            Empty where none could be made.
        """
        return tuple(i for i in self.items if i.kind == kind)


def make_worksheet(
    comparison: Comparison, *, each: int = 6, seed: int = 0, title: str = "How do they put it?"
) -> Worksheet:
    """Draw exercises from a comparison.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`.
    each : int
        Items of each kind at most.
    seed : int
        Which ones are drawn.
    title : str
        Heading of the worksheet.

    Returns
    -------
    Worksheet
        With notes where there was too little to draw from.

    Raises
    ------
    ResultError
        If no item at all could be made.
    """
    rng = random.Random(seed)
    drawn, notes = [], []
    for kind, make in zip(KINDS, (_loaded_items, _voice_items, _match_items), strict=True):
        found = make(comparison, rng, each)
        drawn.extend(found)
        if len(found) < each:
            notes.append(f"{kind}: {len(found)} of {each} items; the articles hold no more that is clear enough")
    if not drawn:
        raise ResultError("no exercise can be made: no loaded term, quotation or label was found in these articles")
    numbered = tuple(replace(item, number=n) for n, item in enumerate(drawn, 1))
    return Worksheet(title, numbered, tuple(notes))


def _sentences(comparison: Comparison) -> pd.DataFrame:
    """Sentences of a length that suits a worksheet, with their source and text."""
    analysis = comparison.analysis
    counted = analysis.articles[analysis.articles["copy_of"] == ""][["article_id", "outlet"]]
    body = analysis.blocks.loc[analysis.blocks["role"] == "body", ["article_id", "start", "end"]]
    fit = analysis.sentences[analysis.sentences["words"].between(_SHORTEST, _LONGEST)].merge(counted, on="article_id")
    inside = fit.merge(body, on="article_id", suffixes=("", "_block"))
    fit = inside[(inside["start"] >= inside["start_block"]) & (inside["end"] <= inside["end_block"])]
    texts = analysis.texts
    return fit.assign(text=[texts[r.article_id][r.start : r.end] for r in fit.itertuples()]).reset_index(drop=True)


def _spread(frame: pd.DataFrame, rng: random.Random, n: int, by: str = "outlet") -> list[dict[str, Any]]:
    """Draw rows evenly over sources: a round from each in turn."""
    piles: list[list[dict[str, Any]]] = []
    for _, part in frame.groupby(by, sort=True):
        rows = part.to_dict("records")
        rng.shuffle(rows)
        piles.append(rows)
    rng.shuffle(piles)
    drawn: list[dict[str, Any]] = []
    while len(drawn) < n and any(piles):
        for pile in piles:
            if pile and len(drawn) < n:
                drawn.append(pile.pop())
    return drawn


def _loaded_items(comparison: Comparison, rng: random.Random, each: int) -> list[Item]:
    hits = comparison.analysis.hits
    own = hits[(hits["measure"] == "loaded") & (hits["voice"] == "own") & (hits["score"] >= 1)]
    plain = _plain_words()
    found = []
    frame = _sentences(comparison)
    marked = frame[[bool(len(_inside(own, r))) for r in frame.itertuples()]] if len(frame) else frame
    for row in _spread(marked, rng, each):
        inside = _inside(own, pd.Series(row))
        terms = tuple(dict.fromkeys(inside["text"]))
        why = "; ".join(dict.fromkeys(_why(h.text, h.category, plain.get(h.rule, "")) for h in inside.itertuples()))
        found.append(_item(KINDS[0], row, (), (), terms, why))
    return found


def _inside(hits: pd.DataFrame, row: object) -> pd.DataFrame:
    get = row.get if isinstance(row, pd.Series) else lambda k: getattr(row, k)
    return hits[
        (hits["article_id"] == get("article_id")) & (hits["start"] >= get("start")) & (hits["end"] <= get("end"))
    ]


def _plain_words() -> dict[str, str]:
    """Lexicon row to its plainer wording."""
    return {r["id"]: r.get("plain", "") for r in Lexicons()["loaded_terms"].rows}


def _why(text: str, category: str, plain: str) -> str:
    return f"“{text}” ({category.replace('_', ' ')}" + (f"; plainer: {plain})" if plain else ")")


def _voice_items(comparison: Comparison, rng: random.Random, each: int) -> list[Item]:
    analysis = comparison.analysis
    frame = _sentences(comparison)
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
    for row in _spread(pool, rng, each, by="voice"):
        who = f"the speaker is {row['speaker']}" if row["speaker"] else ""
        answer = _VOICE_NAMES[str(row["voice"])]
        found.append(_item(KINDS[1], row, ((int(row["from_"]), int(row["to"])),), options, (answer,), who or answer))
    rng.shuffle(found)
    return found


def _match_items(comparison: Comparison, rng: random.Random, each: int) -> list[Item]:
    if comparison.by != "outlet":
        return []
    labels = comparison.labels
    longer = [" " in t for t in labels["label"]]
    alone = labels[labels["only_here"] & (labels["own"] > 0) & pd.Series(longer, index=labels.index, dtype=bool)]
    outlets = {e: tuple(comparison.sources(e)) for e in comparison.events()}
    texts = comparison.analysis.texts
    found = []
    for row in _spread(alone.rename(columns={"by": "outlet"}), rng, each):
        text = texts[str(row["article_id"])][int(row["start"]) : int(row["end"])]
        if any(re.search(rf"\b{re.escape(o)}\b", text) for o in outlets[str(row["event"])]):
            continue
        named = comparison.analysis.actors.get(str(row["actor"]))
        who = named.name if named else row["actor"]
        times = "once" if row["n"] == 1 else f"{row['n']} times"
        why = f"said of {who}; {times} in {row['outlet']}, in no other source of this event"
        found.append(_item(KINDS[2], row | {"text": text}, (), outlets[str(row["event"])], (str(row["outlet"]),), why))
    return found


def _item(
    kind: str,
    row: Mapping[str, Any],
    focus: Sequence[tuple[int, int]],
    options: tuple[str, ...],
    answer: tuple[str, ...],
    why: str,
) -> Item:
    place = int(row["start"]), int(row["end"])
    return Item(
        kind,
        0,
        str(row["text"]),
        tuple(focus),
        options,
        answer,
        why,
        str(row["outlet"]),
        str(row["article_id"]),
        *place,
    )
