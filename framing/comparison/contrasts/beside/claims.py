"""Whether a charge that one source hands on is told as fact by another.

Idea: "the firm hid its debts" here and "a lawyer accused the firm of hiding its debts" there are one charge, once told
and once handed on; the two are found by the actor whom both are on and by words in common.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from framing.comparison.contrasts.beside.told import charged
from framing.comparison.contrasts.beside.weights import BESIDE
from framing.comparison.contrasts.candidate import VOICE, Candidate
from framing.comparison.contrasts.held import Acts
from framing.comparison.contrasts.story import Row, Story
from framing.comparison.contrasts.weights import KINDS
from framing.comparison.coverage import Statement
from framing.records import Voice

_REPORTED, _ALLEGED = "indirect", "alleged"


def of_charges(story: Story) -> Iterator[Candidate]:
    """Set what a source tells of an actor as fact against the like that another hands on as a charge."""
    acts = story.read_by(Acts)
    charges = [(d, q) for d in story.tables["clauses"] if (q := _charge(story, d)) is not None]
    told = [c for c in story.tables["clauses"] if charges and _is_told(story, c)]
    for c, (d, q) in product(told, charges):
        if story.by[c["article_id"]] != story.by[d["article_id"]] and c["agent"] == d["agent"]:
            shared = _said(acts, c) & _said(acts, d)
            if len(shared) >= BESIDE.shared:
                yield _charged(story, c, d, q)


def _is_told(story: Story, c: Row) -> bool:
    """Whether a clause tells in the source's own words what a known actor does."""
    return bool(c["voice"] == Voice.OWN and not c["negated"] and not c["modality"] and c["agent"] in story.names)


def _charge(story: Story, d: Row) -> Row | None:
    """Quotation in which a clause is a charge against an actor whom it has acting; None where it is none."""
    if d["voice"] != Voice.ATTRIBUTED or d["modality"] != _ALLEGED or d["agent"] not in story.names:
        return None
    at = int(d["verb_start"])
    own = (q for q in story.tables["quotes"] if q["article_id"] == d["article_id"] and q["kind"] == _REPORTED)
    return next((q for q in own if int(q["start"]) <= at < int(q["end"]) and q["speaker"]), None)


def _said(acts: Acts, c: Row) -> frozenset[str]:
    """Stems of what a clause or a saying says, without names."""
    text = acts.story.texts[c["article_id"]][int(c["start"]) : int(c["end"])]
    return frozenset(x for x in Statement(text, acts.words).stems if not x.isdigit() and ":" not in x) - acts.empty


def _charged(story: Story, c: Row, d: Row, q: Row) -> Candidate:
    a, b = (story.within(x["article_id"], int(x["start"]), int(x["end"])) for x in (c, d))
    return Candidate(
        kind=VOICE, subject=f"charge: {c['agent']}", actor=c["agent"], a=a, b=b, b_by=b.by,
        strength=KINDS.doubt * max(story.prominence(c), story.prominence(d)), confidence=0.7,
        say=charged(a, b, str(q["speaker"])),
    )  # fmt: skip
