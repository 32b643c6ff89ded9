"""Compare two headlines, or two first sentences: which of them has the stronger words.

One holds judging words of the outlet's own, asides, or one side's word for a thing, that together weigh something; in
the other nothing of that kind was found, in whoever's voice, and nobody is quoted. The outlets are not shown, so that
the words decide.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from itertools import product

from framing.exercises.draw import Row, choosing_item, lettered, rules_of, spread
from framing.exercises.item import Item, Passage
from framing.exercises.kind import HEADLINES
from framing.exercises.material import Material
from framing.exercises.sure import says_of_others, weighs
from framing.text import words

_CHARGED = 2.0  # summed strength of the words of an opening that is plainly the stronger one
_QUOTED = re.compile(r"[\"“”‘]|(?<!\w)'|\?")
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
    for row in spread(_pairs(material), rng):
        passages = lettered([_passage(row), _passage(row["other"])], rng)
        right = {p.article_id: p.name for p in passages}[row["article_id"]]
        sure = [*material.sure_asides(row), *material.sure_loaded(row)]
        hits = sure or [h for h in material.hits_in(row) if weighs(h)]
        yield choosing_item(
            HEADLINES, row, [p.name for p in passages], right, _why(hits),
            passages=passages, hidden=True, rule=rules_of(hits),
        )  # fmt: skip


def _pairs(material: Material) -> list[Row]:
    """Give each strong opening with each plain one of another outlet."""
    openings = [*_headlines(material), *_leads(material)]
    strong = [o for o in openings if material.charge(o) >= _CHARGED]
    plain = [o for o in openings if _is_plain(material, o)]
    return [{**a, "other": b} for a, b in product(strong, plain) if _beside(a, b)]


def _beside(a: Row, b: Row) -> bool:
    return a["outlet"] != b["outlet"] and all(a[k] == b[k] for k in ("event", "place"))


def _why(hits: Sequence[Row]) -> str:
    categories = {h["text"]: str(h["category"]).replace("_", " ") for h in reversed(hits)}
    found = "; ".join(f"“{text}” ({category})" for text, category in reversed(categories.items()))
    return f"{found}; in the other none was found"


def _is_plain(material: Material, row: Row) -> bool:
    theirs = _QUOTED.search(row["text"]) or says_of_others(row["text"])
    return not theirs and all(h["score"] == 0 for h in material.hits_in(row))


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
