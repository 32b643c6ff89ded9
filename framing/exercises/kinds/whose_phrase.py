"""Match the phrase to the outlet: a name or a side's word that one outlet alone uses, among those of its event.

It is an epithet of an actor, a word for a matter that several outlets name and that this one alone names in such a way
("riots", where others have protests), or a judging word in a sentence on an actor that others name too. That no other
uses it is tested against the full text of every article of the event, whatever was found there, and a phrase that
holds the name of an outlet gives itself away. So that a sheet is complete, it shows how each of the outlets writes of
the same actor or matter elsewhere, and the sentence of the phrase without its outlet.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

import pandas as pd

from framing.comparison import shown_label
from framing.exercises.draw import Row, choosing_item, spread
from framing.exercises.item import Item, Passage
from framing.exercises.kind import MATCH
from framing.exercises.material import Material, inside
from framing.exercises.sure import says_of_others
from framing.measure import CHOICE
from framing.text import fold, words

_MOST = 4  # outlets to choose from
_STEM = 5  # letters by which two words are taken for one
_SURE = 0.9  # confidence that a word names the matter
_STRONG = 2.0  # summed strength of the words of a passage that shows how its outlet writes
_LEANS = 0.5  # the same where others have plain words for a matter, so that one that leans shows it
_TELLING_RUNG = 2  # a phrase that is plain could be anybody's


def match_items(material: Material, rng: random.Random) -> Iterator[Item]:
    """Draw phrases that one outlet alone uses; none if sources are not outlets.

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
    if material.comparison.by != "outlet":
        return
    for row in spread([*_phrases(material), *_choices(material), *_judgements(material)], rng):
        others = _passages(material, row)
        names = sorted(p.name for p in others)
        if len(names) > 1 and _shows_itself(material, row, others) and not _named_in(row["text"], names):
            focus = [(int(row["from_"]), int(row["to"]))]
            phrase = material.texts[row["article_id"]][row["from_"] : row["to"]]
            yield choosing_item(
                MATCH, row, names, row["outlet"], row["why"], focus, passages=others, hidden=True,
                rule="only in one outlet of the event", discuss=f"“{phrase}”: {MATCH.discuss}",
            )  # fmt: skip


def _phrases(material: Material) -> list[Row]:
    """Give labels that are not plain and that one outlet alone has in any of its text, with their sentences."""
    labels = material.comparison.labels.rename(columns={"by": "outlet"})
    telling = labels["ladder"].abs() >= _TELLING_RUNG
    asserted = labels["operator"] == "asserted"
    actors = material.comparison.analysis.actors  # what is said of an event is too often said of another one
    lasting = [a for a in actors if not any(str(k.kind) == "event" for k in actors[a].kinds)]
    telling &= labels["actor"].isin(lasting)
    found = labels[telling & asserted & (labels["own"] > 0) & labels["only_here"]]
    rows: list[Row] = []
    for r in found.to_dict("records"):
        there = material.sentences[material.sentences["article_id"] == r["article_id"]]
        there = there[(there["start"] <= r["start"]) & (there["end"] >= r["end"])]
        clear = len(there) and not says_of_others(there.iloc[0]["text"])
        if clear and _alone(material, r) and _tells_alone(material, r):
            phrase = {"from_": r["start"], "to": r["end"], "near": _namings(material, r), "why": _why(material, r)}
            rows.append({**there.iloc[0].to_dict(), **phrase})
    return rows


def _namings(material: Material, row: Row) -> pd.DataFrame:
    """Give the places of an event where an actor is named in an outlet's own voice."""
    mentions = material.table("mentions")
    same = mentions[(mentions["actor"] == row["actor"]) & (mentions["event"] == row["event"])]
    return same[(same["voice"] == "own") & (same["construction"] != "name modifier")]


def _choices(material: Material) -> list[Row]:
    """Give words for a matter that lean to a side, where one outlet alone has such words and others have plain ones."""
    hits = material.table("hits")
    own = hits[(hits["measure"] == CHOICE.name) & (hits["voice"] == "own") & (hits["confidence"] >= _SURE)]
    rows: list[Row] = []
    for (event, matter), same in own.groupby(["event", "category"], sort=True):
        for lean in (-1, 1):
            leaning = same[same["score"] * lean > 0]
            if leaning["outlet"].nunique() == 1 and same["outlet"].nunique() > 1:
                rows.extend(_leaning(material, same, leaning, f"{matter} ({event})" if event else str(matter)))
    return rows


def _leaning(material: Material, same: pd.DataFrame, leaning: pd.DataFrame, matter: str) -> Iterator[Row]:
    """Give the sentences of an outlet's words for a matter; of its other passages those count that lean as well."""
    near = same[(same["outlet"] != leaning["outlet"].iloc[0]) | same.index.isin(leaning.index)]
    for r in leaning.drop_duplicates("term").to_dict("records"):
        there = material.sentences[material.sentences["article_id"] == r["article_id"]]
        there = there[(there["start"] <= r["start"]) & (there["end"] >= r["end"])]
        if len(there) and _only_here(material, r, str(r["text"])):
            why = f"a word for: {matter}; in no other source of this event, which have plainer or other words for it"
            yield {
                **there.iloc[0].to_dict(),
                "from_": r["start"],
                "to": r["end"],
                "near": near,
                "why": why,
                "least": _LEANS,
            }


def _judgements(material: Material) -> Iterator[Row]:
    """Give judging words that one outlet alone has, in sentences that name an actor of whom others write as well."""
    mentions = material.table("mentions")
    known = mentions.groupby(["event", "actor"])["outlet"].nunique()
    for s in material.mostly_own.to_dict("records"):
        named = [a for a in dict.fromkeys(inside(mentions, s)["actor"]) if known.get((s["event"], a), 0) > 1]
        for h in material.findings.sure_loaded(s)[:1] if named else ():
            if _only_here(material, s, material.texts[h["article_id"]][h["start"] : h["whole"]]):
                near = _namings(material, {**s, "actor": max(named, key=lambda a: known[s["event"], a])})
                why = "a judging word of its own; in no other source of this event"
                yield {**s, "from_": h["start"], "to": h["whole"], "near": near, "why": why}


def _only_here(material: Material, row: Row, phrase: str) -> bool:
    """Tell whether no other outlet of the event has a phrase anywhere in its text."""
    found = re.compile(rf"\b{re.escape(fold(phrase))}")
    articles = material.articles[material.articles["event"] == row["event"]]
    others = articles.loc[articles["outlet"] != row["outlet"], "article_id"]
    return not any(found.search(fold(" ".join(material.texts[a].split()))) for a in others)


def _alone(material: Material, row: Row) -> bool:
    """Tell whether no other outlet of the event has the phrase anywhere, or words as strong for the same actor."""
    if not _only_here(material, row, shown_label(row["label"])):
        return False
    labels = material.comparison.labels
    same = labels[(labels["event"] == row["event"]) & (labels["actor"] == row["actor"]) & (labels["own"] > 0)]
    theirs = same.loc[same["by"] != row["outlet"], "ladder"].dropna()
    return not (theirs * (1 if row["ladder"] > 0 else -1) >= _TELLING_RUNG).any()


def _tells_alone(material: Material, row: Row) -> bool:
    """Tell whether no other outlet has the word on which the phrase's rung rests, as all have a charge in court."""
    m = material.table("mentions")
    there = m[(m["article_id"] == row["article_id"]) & (m["start"] == row["start"]) & (m["end"] == row["end"])]
    telling = {str(r).partition(":")[2].partition("/")[0] for r in there["ladder_row"]} - {""}
    return all(_only_here(material, row, word) for word in telling)


def _passages(material: Material, row: Row) -> tuple[Passage, ...]:
    """Give of each outlet a sentence that names the same elsewhere; that of the phrase among them."""
    found: dict[str, Passage] = {}
    for s in _telling_first(material, row):
        if s["outlet"] not in found and _holds(row["near"], s) and not _overlap(s, row):
            found.update({p.source: p for p in _apart(material, row, s)})
    others = sorted(o for o in found if o != row["outlet"])
    shown = sorted([*({row["outlet"]} & found.keys()), *others[: _MOST - 1]])
    return tuple(found[o] for o in shown)


def _telling_first(material: Material, row: Row) -> list[Row]:
    """Give the sentences of an event: of the phrase's outlet those with strong words first, of others the telling."""
    sentences = material.sentences[material.sentences["event"] == row["event"]]
    here = sentences["outlet"] == row["outlet"]
    rows = zip(sentences.to_dict("records"), here, strict=True)
    charge = [material.findings.charge(s) if mine else 0.0 for s, mine in rows]
    ordered = sentences.assign(charge=charge).sort_values(["charge", "tell"], ascending=False, kind="stable")
    return list(ordered.to_dict("records"))


def _apart(material: Material, row: Row, s: Row) -> Iterator[Passage]:
    """Give a sentence with what stands around it, or by itself, if it does not give the phrase away."""
    around = (material.passage(s["outlet"], s["article_id"], s["start"], s["end"], most=most) for most in (None, 0))
    yield from [p for p in around if not _repeats(p, row, material)][:1]


def _holds(mentions: pd.DataFrame, s: Row) -> bool:
    inside = (mentions["start"] >= s["start"]) & (mentions["end"] <= s["end"])
    return bool((inside & (mentions["article_id"] == s["article_id"])).any())


def _overlap(s: Row, row: Row) -> bool:
    return bool(s["article_id"] == row["article_id"] and s["start"] < row["end"] and s["end"] > row["start"])


def _repeats(p: Passage, row: Row, material: Material) -> bool:
    """Tell whether a passage has run into the sentence of the phrase, or holds it or a word of it once more."""
    phrase = fold(shown_label(material.texts[row["article_id"]][row["from_"] : row["to"]]))
    if p.source == row["outlet"]:
        inside = p.article_id == row["article_id"] and p.start < row["end"] and p.end > row["start"]
        return inside or phrase in fold(p.text)
    return bool(_stems(phrase) & _stems(fold(p.text)))


def _stems(text: str) -> set[str]:
    """Give the beginnings of the longer words: a phrase that shares one with another outlet is no sure sign."""
    return {text[a : a + _STEM] for a, b in words(text) if b - a >= _STEM}


def _shows_itself(material: Material, row: Row, passages: Sequence[Passage]) -> bool:
    """Tell whether the right outlet's passage has strong words too, and every other's weaker ones."""
    charges = {p.source: material.findings.charge(vars(p)) for p in passages}
    own = charges.pop(row["outlet"], 0.0)
    return own >= row.get("least", _STRONG) and own > max(charges.values(), default=0.0)


def _named_in(text: str, outlets: Sequence[str]) -> bool:
    return any(re.search(rf"\b{re.escape(o)}\b", text) for o in outlets)


def _why(material: Material, row: Row) -> str:
    known = material.comparison.analysis.actors.get(str(row["actor"]))
    who = known.name if known else row["actor"]
    times = "once" if row["n"] == 1 else f"{row['n']} times"
    return f"said of {who}; {times} in {row['outlet']}, in no other source of this event"
