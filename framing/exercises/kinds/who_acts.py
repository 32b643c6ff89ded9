"""Who acts, who suffers: does a sentence say who does it, as its subject, behind "by", or not at all.

Asked of acts that harm, help or force persons or bodies of persons, told in the outlet's own voice; who acts must be
such too, so that neither "took place" nor "fired several rounds" is asked. An act happens: what lasts ("ruled", as the
lexicon `verb_effects` marks it) and what is told in the plain present ("requires", "is banned", "stays divided") is
none. The three ways are drawn evenly, and one at most once more often than the next, since always ticking the same
should not pay. That nobody is named is asked only where no other act, and no actor but the one it happens to, stands in
the sentence.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pandas as pd

from framing.exercises.draw import Row, choosing_item, spread
from framing.exercises.heads import head_of
from framing.exercises.item import Item
from framing.exercises.kind import WHO_ACTS
from framing.exercises.material import Material, inside
from framing.exercises.nouns import BODY, FORCE, PERSONS
from framing.records import Effect

_WAYS = {
    "active": "it says who does it, as the subject (active)",
    "passive": "it says who does it, behind “by” (passive)",
    "agentless": "it does not say who does it",
}
_EFFECTS = (Effect.HARM, Effect.HELP, Effect.FORCE)
_FEWEST = 3  # letters of a doer: no "it", no "he"
_PRONOUN = re.compile(r"(?i)(?:they|who|which|that|this|these|those|what|she|him|her|them|one|some|many|all|and|but)$")
_LIGHT = (" with", " somebody")  # senses in which both act, or of a verb that tells no act by itself
_OF = re.compile(r"\A of (?:the )?(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*|\w+)")
_OWNS = re.compile(r"['’]s? ")
_BEHIND = re.compile(r"\b(?:to|with|of|for|in|from|against|on|at|into)(?: the)? $")
_AUXILIARY = re.compile(r"\b(?:did|has|have|had|having)\b")
_PREPOSITION = re.compile(r"\b(?:with|over|at|from|against|on|upon|into|to|about|for|among|through)\b")
_STATE = re.compile(
    r"(?i)(?:(?:\b(?:is|are|am)|['’](?:s|re|m))(?: not| \w+ly)?|\b(?:remain|stay|seem|look|feel|keep|get)\w*"
    r"|\b(?:was|were|been) (?:already|still|long|no longer|deeply|so|very|too|heavily))(?: \w+ly)? $"
)  # before a participle that says how somebody is, and not what was done
_NEAR = 45  # characters between a verb and those whom it ties


def acting_items(material: Material, rng: random.Random) -> Iterator[Item]:
    """Draw sentences that tell an act in one of three ways.

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
    drawn = spread(_acts(material), rng)
    piles = [[r for r in drawn if r["way"] == way] for way in _WAYS]
    most = 1 + sorted(map(len, piles))[-2]
    for row in spread([r for pile in piles for r in pile[:most]], rng, by="way"):
        text = material.texts[row["article_id"]]
        patient = text[int(row["patient_start"]) : int(row["patient_end"])]
        patient += "".join(_OF.findall(text[int(row["patient_end"]) :])[:1])
        named = row["way"] != "agentless"
        doer = f"“{text[int(row['agent_start']) : int(row['agent_end'])]}”" if named else "nobody named"
        verb = text[int(row["verb_start"]) : int(row["verb_end"])]
        why = f"“{verb}”: done by {doer}, to “{patient}”"
        focus = [(int(row["verb_start"]), int(row["verb_end"]))]
        yield choosing_item(
            WHO_ACTS, row, tuple(_WAYS.values()), _WAYS[row["way"]], why, focus,
            question=f"Who does what “{verb}” says?", rule=f"verb_effects:{row['sense']}",
        )  # fmt: skip


def _acts(material: Material) -> list[Row]:
    """Give clear acts with the sentence they stand in and the way they are told."""
    c = material.table("clauses")
    plain = (c["voice"] == "own") & ~c["negated"] & (c["modality"] == "") & ~c["nominal"]
    acts = c[plain & c["effect"].isin(_EFFECTS) & c["patient_start"].notna()]
    acts = acts[~acts["sense"].str.endswith(_LIGHT) & ~acts["sense"].map(material.places.lasts).astype(bool)]
    clear = [_between_actors(material, a) for a in acts.to_dict("records")]
    acts = acts[pd.Series(clear, acts.index, dtype=bool)]
    found: list[Row] = []
    for s in material.sentences.to_dict("records"):
        there = inside(acts, s)
        for clause in there.to_dict("records"):
            way = _way(material, {**clause, "s_start": s["start"], "s_end": s["end"]})
            if way and (way != "agentless" or there["agent_deleted"].all()):
                found.append({**clause, **s, "way": way})
    return found


def _between_actors(material: Material, c: Row) -> bool:
    """Tell whether an act happens to somebody, and is done by somebody where it says by whom."""
    text, named = material.texts[c["article_id"]], pd.notna(c["agent_start"])
    patient, agent = (_is_actor(material, text, c, k) for k in ("patient", "agent"))
    return bool(patient and (agent or not named))


def _is_actor(material: Material, text: str, c: Row, role: str) -> bool:
    if pd.isna(c[f"{role}_start"]):
        return False
    start, end = int(c[f"{role}_start"]), int(c[f"{role}_end"])
    if _OWNS.search(text[start:end]) or role == "patient" and _BEHIND.search(text[:start]):
        return False  # what somebody has, or the place where it happens
    actor = material.comparison.analysis.actors.get(str(c[role]))
    named = material.places.ends_name(c["article_id"], start, end)
    known = named and actor is not None and all(str(k.kind) != "event" for k in actor.kinds)
    return known or any(_is_of_somebody(material, h) for h in _heads(material, text, start, end))


def _is_of_somebody(material: Material, phrase: str) -> bool:
    """Tell whether a phrase names persons or a body, and not what is said, as "the order" and "reports" do."""
    said = {head_of(phrase), material.nouns.singular(head_of(phrase))} & material.acts_of_speech
    return bool({PERSONS, FORCE, BODY} & material.nouns.sorts(phrase)) and not said


def _heads(material: Material, text: str, start: int, end: int) -> tuple[str, str]:
    """Give a phrase, and of whom it is if it counts them: scores of protesters, but no obstruction of justice."""
    several = "".join(_OF.findall(text[end:])[:1]) if material.nouns.are_several(text[start:end]) else ""
    return text[start:end], several[4:]


def _way(material: Material, c: Row) -> str:
    """Say in which way a clause tells who acts; empty where it is not clear."""
    text = material.texts[c["article_id"]]
    if not _is_named(text[int(c["patient_start"]) : int(c["patient_end"])]):
        return ""
    if c["kind"] == "active":
        return "active" if _is_active(material, text, c) else ""
    if c["kind"] not in ("passive", "reduced passive"):
        return ""
    return _way_of_passive(material, text, c)


def _way_of_passive(material: Material, text: str, c: Row) -> str:
    if c["kind"] == "passive" and _STATE.search(text[int(c["s_start"]) : int(c["verb_start"])]):
        return ""
    if c["agent_deleted"]:
        return "agentless" if c["kind"] == "passive" and _tells_nobody(material, text, c) else ""
    return "passive" if pd.notna(c["agent_start"]) and _behind_by(text, c) else ""


def _is_named(text: str) -> bool:
    return len(text) >= _FEWEST and not _PRONOUN.match(text)


def _is_active(material: Material, text: str, c: Row) -> bool:
    if not isinstance(c["agent_start"], int) or not _is_named(text[c["agent_start"] : c["agent_end"]]):
        return False
    before, behind = c["verb_start"] - c["agent_end"], c["patient_start"] - c["verb_end"]
    between = text[c["agent_end"] : c["verb_start"]]
    if _PREPOSITION.search(text[int(c["verb_end"]) : int(c["patient_start"])]):
        return False  # who broke with the president did nothing to the bridge that it was about
    near = (
        0 < before <= _NEAR
        and 0 < behind <= _NEAR
        and not re.search(r"[,;:]|\b(?:to|and|been|being|may|might|can|could|will|would|shall|should|must)\b", between)
    )
    return near and not _is_present(material, text[c["verb_start"] : c["verb_end"]], between)


def _is_present(material: Material, verb: str, between: str) -> bool:
    """Tell whether a verb stands in the plain present, which tells a habit and no act."""
    return material.places.is_present(verb) and not _AUXILIARY.search(between)


def _behind_by(text: str, c: Row) -> bool:
    agent = text[int(c["agent_start"]) : int(c["agent_end"])]
    between = text[int(c["verb_end"]) : int(c["agent_start"])]
    return _is_named(agent) and bool(re.search(r"\bby\b[^,;]{0,25}$", between))


def _tells_nobody(material: Material, text: str, c: Row) -> bool:
    """Tell whether nothing in the sentence could be who did it."""
    sentence = text[c["s_start"] : c["s_end"]]
    mentions = material.table("mentions")
    there = mentions[(mentions["article_id"] == c["article_id"]) & (mentions["start"] >= c["s_start"])]
    there = there[there["end"] <= c["s_end"]]
    others = there[(there["start"] >= c["patient_end"] + 1) | (there["end"] <= c["patient_start"] - 1)]
    return others.empty and not re.search(r"\b(?:by|from|in clashes|in an? \w*\s?attack)\b", sentence)
