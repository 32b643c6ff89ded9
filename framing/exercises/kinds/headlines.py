"""Compare two headlines, or two first sentences: which of them has the stronger words.

One holds judging words of the outlet's own, asides, or one side's word for a thing, that together weigh something; in
the other nothing of that kind was found, in whoever's voice, and nobody is quoted; or so little, and nothing sure, that
the first weighs a good deal more. A word that both have tells neither from the other. A first sentence may be longer
than others that are asked, as such sentences are, and may report what somebody says if nothing in it judges. The
outlets are not shown, so that the words decide.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import product

from framing.exercises.draw import Row, choosing_item, lettered, rules_of, spread
from framing.exercises.item import Item, Passage
from framing.exercises.kind import HEADLINES
from framing.exercises.material import Material
from framing.exercises.sure import leans_back, reads, says_of_others, weighs
from framing.measure import CHOICE
from framing.text import fold, words

_CHARGED = 2.0  # strength of a word that makes an opening plainly the stronger one
_MANY = 3.0  # summed strength of weaker words that do so too
_AHEAD = 2.0  # by how much one is the stronger where the other has a weak word too
_MILD = frozenset(
    {"praise", "intensifier", "hyperbole", "controversy"}
)  # these alone make no opening strong: "landmark"
_WEAK = 1.0  # summed strength of words that leave an opening the weaker one
_QUOTED = re.compile(r"[\"“”‘]|(?<!\w)'|\?")
_OWN = 0.7  # part of a strong opening that is the outlet's own
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
        yield choosing_item(
            HEADLINES, row, [p.name for p in passages], right, _why(material, row),
            passages=passages, hidden=True, rule=rules_of(filter(weighs, material.findings.hits_in(row))),
        )  # fmt: skip


def _pairs(material: Material) -> list[Row]:
    """Give each strong opening with each of another outlet that is plain, or else much weaker."""
    openings = [*_headlines(material), *_leads(material)]
    strong = [o for o in openings if _is_strong(material, o)]
    weak = [o for o in openings if _is_weak(material, o)]
    return [{**a, "other": b} for a, b in product(strong, weak) if _beside(a, b) and _is_ahead(material, a, b)]


def _beside(a: Row, b: Row) -> bool:
    return a["outlet"] != b["outlet"] and all(a[k] == b[k] for k in ("event", "place"))


def _is_ahead(material: Material, a: Row, b: Row) -> bool:
    weak, folded = material.findings.charge(b), fold(b["text"])
    shared = any(fold(str(h["text"])) in folded for h in material.findings.hits_in(a) if weighs(h))
    return not shared and not weak or not shared and material.findings.charge(a) >= weak + _AHEAD


def _is_strong(material: Material, row: Row) -> bool:
    grave = [h for h in filter(weighs, material.findings.hits_in(row)) if h["category"] not in _MILD]
    heavy = any(abs(h["score"]) >= _CHARGED for h in grave) or grave and material.findings.charge(row) >= _MANY
    heavy = heavy or material.findings.sure_asides(row) or material.findings.sure_loaded(row)
    return bool(row["mostly_own"] and heavy and "?" not in row["text"])


def _is_weak(material: Material, row: Row) -> bool:
    """Tell whether an opening quotes nobody and holds no judging words, or a weak one of its own that is not sure."""
    hits = [h for h in material.findings.hits_in(row) if h["score"]]
    theirs = _QUOTED.search(row["text"]) or any(h["voice"] != "own" for h in hits)
    sure = material.findings.sure_asides(row) or material.findings.sure_loaded(row)
    return not theirs and not sure and material.findings.charge(row) <= _WEAK


def _why(material: Material, row: Row) -> str:
    other = [h["text"] for h in material.findings.hits_in(row["other"]) if h["score"]]
    found = "; ".join(f"“{t}” ({c.replace('_', ' ')})" for t, c in _strongest(material, row).items())
    rest = "the other has only " + ", ".join(f"“{t}”" for t in dict.fromkeys(other))
    return f"{found}; {rest if other else 'in the other none was found'}"


def _strongest(material: Material, row: Row) -> dict[str, str]:
    """Give the words that make an opening the stronger, the heaviest first, each stretch once, with what it is."""
    found: list[Row] = []
    for h in sorted(filter(weighs, material.findings.hits_in(row)), key=lambda h: -abs(h["score"])):
        apart = all(h["end"] <= f["start"] or f["end"] <= h["start"] for f in found)
        if apart and (not found or abs(h["score"]) >= _CHARGED):
            found.append(h)
    return {str(h["text"]): _sort(h) for h in sorted(found, key=lambda h: h["start"])}


def _sort(hit: Row) -> str:
    category = str(hit["category"])
    return f"one side's word for: {category}" if hit["measure"] == CHOICE.name else category


def _headlines(material: Material) -> Iterator[Row]:
    blocks = material.table("blocks")
    for b in blocks[(blocks["role"] == "headline") & blocks["kept"]].to_dict("records"):
        text = material.texts[b["article_id"]][b["start"] : b["end"]]
        row = {
            **b,
            "text": text.rstrip(),
            "end": b["start"] + len(text.rstrip()),
            "place": "headline",
            "mostly_own": True,
        }
        if len(words(row["text"])) >= _SHORTEST and "\n" not in row["text"]:
            yield row


def _leads(material: Material) -> Iterator[Row]:
    """Give the first sentence of each body, if it reads as one and is not too long for a passage."""
    first = material.every_sentence.sort_values("start", kind="stable").groupby("article_id", sort=True).head(1)
    for s in first.to_dict("records"):
        if _SHORTEST <= s["words"] <= material.level.passage and reads(s["text"]) and not leans_back(s["text"]):
            own = s["words_own"] >= _OWN * s["words"] and not says_of_others(s["text"])
            yield {**s, "place": "lead", "mostly_own": own}


def _passage(row: Row) -> Passage:
    return Passage("", row["outlet"], row["article_id"], int(row["start"]), int(row["end"]), row["text"])
