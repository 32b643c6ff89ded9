"""Rank the names of one actor from harsh to kind: two to four namings of an event whose rungs are apart.

Rungs are those of the ladder lexicon; each name stands in a sentence of the sheet, so that it can be seen in use. Only
namings are asked that neither deny nor take back what they say, and that name the actor by a whole phrase, not some who
belong to it, a part of it with a name of its own, what it is likened to, nor what happened to it.
The word that gives a name its rung must stand in it: in "the migrants, many of whom are criminals" the name is plain.
Of one actor more than one set is asked if they share no name; sets of three or four come first.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pandas as pd

from framing.comparison import shown_label
from framing.exercises.draw import Row, item_of, spread
from framing.exercises.item import Item, Passage
from framing.exercises.kind import RANK
from framing.exercises.material import Material
from framing.exercises.nouns import Nouns
from framing.exercises.sure import reads
from framing.lexicon import open_lexicons
from framing.text import fold

_NO_RUNGS = ("polarity_words", "people_nouns")  # words whose rung is a guess
_SPOKEN = ("own", "quoted", "attributed")  # whoever speaks: the words are ranked, not the speakers
_FEWEST = 2  # names of a question
_MOST = 3  # sets of names of one actor
_HERE = ("head", "modifier")  # kinds of rung whose word stands in the name itself
_DEED = "deed"  # what a row is called that rests on what somebody does, which the name does not say
_PART_OF = "grant"  # what a row is called that casts a group by some of it: its children
_STEM = 4  # letters by which a word is known in another form
_MARKS = frozenset("“”\"‘’'")
_AMOUNT = re.compile(
    r"(?i)(?:(?:an|over|about|nearly|roughly|estimated|some|all|at least|more than|up to) ){0,3}"
    r"(?<![\d,.])\d[\d,.]* (?:(?:thousand|million|billion) )?"
)
_OF_PERSONS = ("person", "people", "movement", "military")  # kinds of actor whose members are what is named
_PART = re.compile(
    r"(?i)\b(?:among|including|full of|filled with|(?:some|many|most|one|part|members) of)\b[^,;]{0,30}$"
)  # before a part of them
_HE_IS = re.compile(
    r"(?i)\b(?:he|she|it|they|who|that|this)(?:['’](?:s|re)|(?: \w+)? (?:is|are|was|were|be|been))(?: \w+ly)? $"
)  # of whom?
_IN_WORK = re.compile(r"(?i)\b(?:villain|hero|monster|character)s? (?:in|of) ")  # a part in a play
_TWO = re.compile(r" (?:and|or) ")
_SOME = re.compile(r"(?i)(?:certain|some|several|many|most|other|few|more|individual|would-be|former)\b")
_ONE = re.compile(r"(?i)an? ")
_ARTICLE = re.compile(r"(?i)(?:the|an?|this|that|his|her|its|their|our|my|[\w ]+['’]s?) ")
_LIKE = re.compile(r"(?i)(?:\b(?:like|than)|[-–])(?: an?| the)? ?$")  # before what somebody is only likened to
_NEXT = re.compile(r" ([a-z]+)\b")
_NEAR = 14  # characters before or behind in which such a word stands
_SURE = 0.8  # confidence that a naming is of this actor
_HARSH = -2  # without a harsh name there is little to rank


def rank_items(material: Material, rng: random.Random) -> Iterator[Item]:
    """Draw namings of an actor to be put into order.

    Parameters
    ----------
    material : Material
        What to draw from.
    rng : random.Random
        Decides which.

    Yields
    ------
    Item
        Not yet numbered; its options are shuffled, its answer goes from harsh to kind.
    """
    lexicons = open_lexicons(dict(material.comparison.analysis.settings.get("lexicons", {})))
    reasons = {r["id"]: r["reason"] for r in lexicons["ladder"].rows}
    mentions = _named(material)
    keys = sorted(set(zip(mentions["event"], mentions["actor"], strict=True)))
    found: list[tuple[str, list[Row]]] = []
    for event, actor in rng.sample(keys, len(keys)):
        rows = mentions[(mentions["event"] == event) & (mentions["actor"] == actor)].to_dict("records")
        rows = spread([r for r in rows if _bears_rung(r) and _is_name_of(material, r)], rng)
        found.extend((actor, chosen) for chosen in _sets(rows, material.level.apart))
    for actor, chosen in sorted(found, key=lambda f: -len(f[1])):
        yield _item(material, actor, chosen, reasons, rng)


def _sets(rows: Sequence[Row], apart: int) -> Iterator[list[Row]]:
    """Give sets of names that are apart and share none."""
    left = list(rows)
    for _ in range(_MOST):
        chosen = _apart(left, apart)
        if len(chosen) < _FEWEST or chosen[0]["ladder"] > _HARSH:
            return
        yield chosen
        names = {fold(_label(r)) for r in chosen}
        left = [r for r in left if fold(_label(r)) not in names]


def _label(row: Row) -> str:
    """Give a name as it is asked: without its article and without how many they are."""
    return _AMOUNT.sub("", shown_label(str(row["text"])), count=1)


def _bears_rung(row: Row) -> bool:
    """Tell whether the word that a rung rests on stands in the name, and the name is of all of them."""
    word, *kinds = str(row["ladder_row"]).partition(":")[2].split("/")
    stems = [w[:_STEM] for w in fold(word).split()]
    known = {w[:_STEM] for w in re.split(r"[\s-]", fold(str(row["text"])))}
    elsewhere = bool({*kinds[:1]} & {*_HERE}) and not all(s in known for s in stems)
    return not elsewhere and _PART_OF not in kinds and kinds[:1] != [_DEED]


def _named(material: Material) -> pd.DataFrame:
    """Give sure namings whose rung is known, with the sentence they stand in."""
    m = material.table("mentions")
    sure = m["voice"].isin(_SPOKEN) & (m["operator"] == "asserted") & (m["confidence"] >= _SURE) & (m["hedge"] == "")
    m = m[sure & m["ladder"].notna() & ~m["ladder_row"].str.startswith(_NO_RUNGS) & m["actor"].isin(_lasting(material))]
    s = material.every_sentence[["article_id", "start", "end", "text", "words"]]
    s = s[(s["words"] <= material.level.passage) & pd.Series([reads(t) for t in s["text"]], s.index, dtype=bool)]
    m = m.merge(s, on="article_id", suffixes=("", "_sentence"))
    return m[(m["start"] >= m["start_sentence"]) & (m["end"] <= m["end_sentence"])]


def _is_name_of(material: Material, row: Row) -> bool:
    """Tell whether a phrase names the actor itself: no mere quality, and of a body not some who belong to it."""
    if not _is_of_all(row):
        return False
    if str(row["construction"]).startswith("name"):
        return bool(row["construction"] == "name") and _is_its_name(material, row)
    text = str(row["text"])
    if _is_plain_in_marks(material, row) or _SOME.match(text) or not _is_whole(material, row):
        return False
    if not _is_noun_of_actor(material, text):
        return False
    return not _are_some(material.nouns, text) if _is_body(material, str(row["actor"])) else not _is_one(row)


def _is_of_all(row: Row) -> bool:
    """Tell whether a phrase is of none of them only, of nobody whom a pronoun leaves open, and of no part in a play."""
    before = row["text_sentence"][: int(row["start"]) - int(row["start_sentence"])]
    return not (_PART.search(before) or _HE_IS.search(before) or _IN_WORK.search(str(row["text"])))


def _is_its_name(material: Material, row: Row) -> bool:
    """Tell whether a name shares its last word with a known name of the actor: no department stands for its country."""
    known = material.comparison.analysis.actors.get(str(row["actor"]))
    names = (known.name, *known.aliases) if known else ()
    return fold(_label(row)).split()[-1:] in [fold(n).split()[-1:] for n in names]


def _is_whole(material: Material, row: Row) -> bool:
    """Tell whether a noun phrase is all there, and stands for its actor: not for a likeness, nor for a state of things.

    One in the singular has an article, as "the occupation" may be an army where "under occupation" is none. No noun for
    somebody follows it.
    """
    text, start, end = material.texts[row["article_id"]], int(row["start"]), int(row["end"])
    if _LIKE.search(text[max(0, start - _NEAR) : start]) or text[end : end + 1] in ("-", "–"):
        return False
    phrase, after = str(row["text"]), _NEXT.match(text[end : end + _NEAR])
    cut = after and material.nouns.is_listed(after[1])
    return not cut and (material.nouns.are_several(shown_label(phrase)) or bool(_ARTICLE.match(phrase)))


def _are_some(nouns: Nouns, text: str) -> bool:
    """Tell whether a phrase is of some who belong to a body: several of whatever sort, but for "authorities"."""
    phrase = shown_label(text)
    return nouns.are_members(phrase) or nouns.are_several(phrase) and not nouns.sorts(phrase)


def _is_noun_of_actor(material: Material, text: str) -> bool:
    """Tell whether a phrase ends in one noun for an actor: no quality ("is innocent") and no event."""
    phrase = shown_label(text)
    quality = " " not in text and not material.nouns.are_several(phrase)
    return material.nouns.is_listed(phrase) and not (quality or material.nouns.is_event(phrase) or _TWO.search(phrase))


def _is_plain_in_marks(material: Material, row: Row) -> bool:
    """Tell whether a name without a harsh rung stands in quotation marks, which make it no plain one."""
    text = material.texts[row["article_id"]]
    start, end = int(row["start"]), int(row["end"])
    return bool(row["ladder"] > _HARSH and _MARKS & {text[max(0, start - 1) : start], text[end : end + 1]})


def _is_body(material: Material, actor: str) -> bool:
    known = material.comparison.analysis.actors.get(actor)
    return known is not None and not any(str(k.kind) in _OF_PERSONS for k in known.kinds)


def _is_one(row: Row) -> bool:
    """Tell whether a phrase picks one of many, as "a migrant" does; a complement with "a" may be all of them."""
    return row["construction"] in ("noun phrase", "nominal") and bool(_ONE.match(str(row["text"])))


def _lasting(material: Material) -> list[str]:
    """List the actors that are no events: what is said of an event is too often said of a part of it."""
    actors = material.comparison.analysis.actors
    return [a for a in actors if not any(str(k.kind) == "event" for k in actors[a].kinds)]


def _apart(rows: Sequence[Row], apart: int) -> list[Row]:
    """Choose a harsh, a plain and a kind name; a mildly harsh one too where rungs may be close."""
    best: dict[int, Row] = {}
    for r in rows:
        if len(_label(r)) > 1:
            best.setdefault(int(r["ladder"]), r)
    plain = [best[k] for k in ((-1, 0) if apart == 1 else (0,)) if k in best]
    chosen: list[Row] = [*(best[k] for k in _end(best, _HARSH, -1)), *plain, *(best[k] for k in _end(best, 1, 1))]
    names = {fold(_label(r)) for r in chosen}
    return chosen if len(names) == len(chosen) else []


def _end(rungs: Iterable[int], least: int, side: int) -> list[int]:
    """Give the furthest rung on a side, at least so far out; none if there is none."""
    return sorted((k for k in rungs if k * side >= least * side), key=lambda k: -k * side)[:1]


def _item(material: Material, actor: str, rows: Sequence[Row], reasons: Mapping[str, str], rng: random.Random) -> Item:
    names = tuple(map(_label, rows))
    known = material.comparison.analysis.actors.get(actor)
    who = known.name if known else actor
    passages = tuple(dict.fromkeys(_passage(r) for r in rng.sample(list(rows), len(rows))))
    reason = (f"“{n}” ({r['outlet']}): {reasons.get(r['ladder_row'], '')}" for n, r in zip(names, rows, strict=True))
    question = "" if fold(who) in map(fold, names) else f"All these are words for: {who}."
    p = _passage(rows[0])
    first = {**rows[0], "start": p.start, "end": p.end, "text": p.text}
    return item_of(
        RANK, first, options=tuple(rng.sample(names, len(names))), answer=names, explanation="; ".join(reason),
        passages=passages,
        question=question, rule=", ".join(str(r["ladder_row"]) for r in rows),
        close=material.level.apart < len(rows) - 1,
    )  # fmt: skip


def _passage(row: Row) -> Passage:
    start, end = int(row["start_sentence"]), int(row["end_sentence"])
    return Passage(row["outlet"], row["outlet"], row["article_id"], start, end, row["text_sentence"])
