"""Compare two headlines, or two first sentences: which of them judges in words of the writer's own.

One holds a judging word of the outlet's own, or an aside; in the other nothing of that kind was found, in whoever's
voice. The outlets are not shown, so that the words decide.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import permutations

from framing.exercises.draw import Row, choosing_item, lettered, spread
from framing.exercises.item import Item, Passage
from framing.exercises.kind import HEADLINES
from framing.exercises.material import Material
from framing.text import words

_SHORTEST = 5  # words of an opening that says something


def headline_items(material: Material, rng: random.Random) -> Iterator[Item]:
    """Draw two openings of an event, one of which judges.

    Parameters
    ----------
    material : Material
        What to draw from.
    rng : random.Random
        Decides which.

    Yields
    ------
    Item
        Not yet numbered.
    """
    openings = [*_headlines(material), *_leads(material)]
    pairs = [
        {**a, "other": b}
        for a, b in permutations(openings, 2)
        if a["event"] == b["event"] and a["outlet"] != b["outlet"] and a["place"] == b["place"]
        if material.sure_loaded(a) and not material.hits_in(b)
    ]
    for row in spread(pairs, rng):
        passages = lettered([_passage(row), _passage(row["other"])], rng)
        right = next(p.name for p in passages if p.article_id == row["article_id"])
        hits = material.sure_loaded(row)
        why = "; ".join(f"“{h['text']}” ({str(h['category']).replace('_', ' ')})" for h in hits)
        yield choosing_item(
            HEADLINES, row, [p.name for p in passages], right, why + "; in the other none was found",
            passages=passages, hidden=True, rule=", ".join(str(h["rule"]) for h in hits),
        )  # fmt: skip


def _headlines(material: Material) -> Iterator[Row]:
    blocks = material.table("blocks")
    for b in blocks[(blocks["role"] == "headline") & blocks["kept"]].to_dict("records"):
        text = material.texts[b["article_id"]][b["start"] : b["end"]]
        row = {**b, "text": text.rstrip(), "end": b["start"] + len(text.rstrip()), "place": "headline"}
        if len(words(row["text"])) >= _SHORTEST and "\n" not in row["text"]:
            yield row


def _leads(material: Material) -> Iterator[Row]:
    """Give the first sentence of each body, if it suits."""
    first = material.every_sentence.sort_values("start", kind="stable").groupby("article_id", sort=True)["start"].min()
    for s in material.own.to_dict("records"):
        if first[s["article_id"]] == s["start"]:
            yield {**s, "place": "lead"}


def _passage(row: Row) -> Passage:
    return Passage("", row["outlet"], row["article_id"], int(row["start"]), int(row["end"]), row["text"])
