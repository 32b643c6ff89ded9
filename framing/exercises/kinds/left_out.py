"""Who left it out: a statement of one source, and of each other source of the event what comes nearest to it.

Only sources are asked about that either tell it for sure or nowhere come near to it; one whose report is "worth a
look" stays off the sheet. The key says "not found in this text", which is what a comparison of words can
say. The sheet shows of each source the sentence that tells it, or else the likest that it has.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

import pandas as pd

from framing.exercises.draw import Row, item_of, spread
from framing.exercises.item import Item, Passage
from framing.exercises.kind import LEFT_OUT
from framing.exercises.material import Material, inside
from framing.exercises.sure import leans_back, reads
from framing.text import fold, words

_NAMES = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'.-]+|\d+")  # names and numbers amid a sentence
_NAMED = 0.6  # part of them that stands in what is taken to tell the same, for another's verdict is another one
_NOT = re.compile(r"(?i)\b(?:not|no|never|nobody|none|neither|without|unclear)\b|n['’]t\b")
_TOLD, _NOT_TOLD = 0.5, 0.25  # similarity from which a statement is told, and below which nothing comes near it
_SEEN = 0.4  # part of the longer words of a statement by which a student sees that it is the same
_NEAR_ALL, _STEM = 0.5, 5  # part of those words in one place by which it may be told after all; letters of a stem
_FEWEST, _MOST = 3, 5  # sources of a question
_SHORT = 3  # letters of a word that says too little to be looked for
_LEAST_NAMES = 3  # words of a statement that are long enough to be looked for in a report


def left_out_items(material: Material, rng: random.Random) -> Iterator[Item]:
    """Draw facts that some sources of an event tell and others do not.

    Parameters
    ----------
    material : Material
        What to draw from.
    rng : random.Random
        Decides which.

    Yields
    ------
    Item
        Not yet numbered; its answer is the other sources that tell it.
    """
    facts = material.comparison.facts
    facts = facts[facts["event"].isin(material.articles["event"])]
    pool = []
    for _, rows in facts.groupby(["event", "fact"], sort=True):
        told = _settled(rows.to_dict("records"))
        if told and _fits(material, told):
            pool.append({**told[0], "outlet": told[0]["by"], "rows": rows, "tell": 1 - 1 / (1 + len(told))})
    for row in spread(pool, rng):
        item = _item(material, row)
        if item is not None:
            yield item


def _settled(rows: Sequence[Row]) -> list[Row]:
    """Give the rows that tell a fact for sure, the best first; none if too few sources are sure, or all tell it."""
    told = [r for r in rows if r["status"] == "found" and r["similarity"] >= _TOLD]
    asked = {r["by"] for r in (*told, *_without(rows))}
    few = _FEWEST <= len(asked) <= _MOST
    return sorted(told, key=lambda r: -r["similarity"]) if few and _without(rows) else []


def _without(rows: Sequence[Row]) -> list[Row]:
    """Give the rows of sources that nowhere come near; those worth a look are not asked."""
    return [r for r in rows if r["status"] == "not found" and r["similarity"] < _NOT_TOLD]


def _fits(material: Material, told: Sequence[Row]) -> bool:
    """Tell whether the statement suits and is worth asking: no background, and told by another source too."""
    r = told[0]
    s = material.sentences
    same = (s["article_id"] == r["article_id"]) & (s["start"] == r["start"]) & (s["end"] == r["end"])
    text = material.texts[r["article_id"]][r["start"] : r["end"]]
    return bool(same.any()) and not leans_back(text) and "?" not in text and len(told) > 1 and not r["background"]


def _item(material: Material, row: Row) -> Item | None:
    rows: pd.DataFrame = row["rows"]
    every = rows.to_dict("records")
    told, asked = _sides(every)
    text = material.texts[row["article_id"]][row["start"] : row["end"]]
    others = sorted(asked - {row["by"]})
    without = [s for s in others if s not in told]
    wanted = _stated(material, row)
    passages = [_shown(material, row, wanted, told.get(s), s) for s in others]
    shown = tuple(filter(None, passages))
    stated = _what_is_said(material, row)
    turned = any(_denies(p.text) != _denies(text) or not _names_same(p.text, stated) for p in shown if p.name in told)
    if len(shown) < len(others) or turned or _told_after_all(material, row, without, wanted):
        return None
    also = tuple(sorted(set(told) - {row["by"]}))
    why = f"told in {', '.join(sorted(told))}; not found in the text of {', '.join(without)}"
    return item_of(
        LEFT_OUT, {**row, "text": text}, options=tuple(others), answer=also, explanation=why,
        passages=shown, question=f"{row['by']} tells this.", rule=f"fact {row['fact']}", close=len(told) > 2,
    )  # fmt: skip


def _denies(text: str) -> bool:
    """Tell whether a statement says that something is not so, or not known; told otherwise it is another one."""
    return bool(_NOT.search(text))


def _stated(material: Material, row: Row) -> set[str]:
    """Give the longer words of what is stated."""
    return _long_words(_what_is_said(material, row))


def _what_is_said(material: Material, row: Row) -> str:
    """Give what is stated: of speech what is said, whoever says it."""
    quotes = inside(material.table("quotes"), row)
    said = quotes.loc[quotes["act"] == "speech", "text"]
    return " ".join(said) or material.texts[row["article_id"]][row["start"] : row["end"]]


def _names_same(text: str, stated: str) -> bool:
    """Tell whether most names and numbers of a statement stand in a text; its first word may be none."""
    names, folded = set(map(fold, _NAMES.findall(stated))), fold(text)
    return sum(n in folded for n in names) >= _NAMED * len(names)


def _sides(rows: Sequence[Row]) -> tuple[dict[str, Row], set[str]]:
    """Give the sources that tell it, and all that are asked about."""
    told = {r["by"]: r for r in rows if r["status"] == "found" and r["similarity"] >= _TOLD}
    return told, {*told, *(r["by"] for r in _without(rows))}


def _told_after_all(material: Material, row: Row, sources: Sequence[str], wanted: set[str]) -> bool:
    return any(_names_it(material, row["event"], s, wanted) for s in sources)


def _shown(material: Material, row: Row, wanted: set[str], told: Row | None, source: str) -> Passage | None:
    """Give what a source has of a statement, or what comes nearest to it."""
    near = _nearest(material, row["event"], source, wanted)
    return near if told is None else _likest(wanted, _told(material, told), near)


def _likest(wanted: set[str], told: Passage | None, near: Passage | None) -> Passage | None:
    """Give of two passages of a source the one that shares more words with a statement, if a student sees it."""
    best = max(filter(None, (told, near)), key=lambda p: len(wanted & _long_words(p.text)), default=None)
    return best if best and len(wanted & _long_words(best.text)) >= _SEEN * len(wanted) else None


def _told(material: Material, r: Row) -> Passage | None:
    """Give the sentence that tells it, if it reads as one."""
    article, start, end = str(r["article_id"]), int(r["start"]), int(r["end"])
    text = material.texts[article][start:end]
    return Passage(r["by"], material.outlet_of[article], article, start, end, text) if reads(text) else None


def _nearest(material: Material, event: str, source: str, wanted: set[str]) -> Passage | None:
    """Give the sentences of a source that share the most words with what is stated."""
    column = {"outlet": "outlet", "article_id": "article_id"}.get(material.comparison.by, "outlet")
    rows = material.sentences[(material.sentences["event"] == event) & (material.sentences[column] == source)]
    if rows.empty:
        return None
    best = max(rows.to_dict("records"), key=lambda s: (len(wanted & _long_words(s["text"])), -s["start"]))
    return material.passage(source, best["article_id"], int(best["start"]), int(best["end"]))


def _names_it(material: Material, event: str, source: str, wanted: set[str]) -> bool:
    """Tell whether a source has nearly all long words of a statement in one place after all."""
    s = material.every_sentence
    column = {"outlet": "outlet", "article_id": "article_id"}.get(material.comparison.by, "outlet")
    rows = s[(s["event"] == event) & (s[column] == source)]
    stems = _stems(wanted)
    share = max((len(stems & _stems(_long_words(t))) / max(1, len(stems)) for t in rows["text"]), default=0.0)
    return share >= _NEAR_ALL or len(wanted) < _LEAST_NAMES


def _stems(found: set[str]) -> set[str]:
    """Give the beginnings of words, so that "Denver's governorship" has words of "governor of Denver"."""
    return {w[:_STEM] for w in found}


def _long_words(text: str) -> set[str]:
    return {fold(text[a:b]) for a, b in words(text) if b - a > _SHORT}
