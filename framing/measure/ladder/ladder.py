"""Where a label stands between delegitimising and legitimising.

Idea: a name carries a claim about standing. "Regime" and "government" can be the same
cabinet; the ladder puts such words on an ordinal scale from -3 (denies any legitimacy) to
+3 (praises without reserve), with a reason and a mirror for every row of the lexicon
``ladder``. The categories behind it are van Leeuwen's (2008): titulation, appraisement,
relational identification.

Rules: rows are looked up for the head noun, the modifiers before it and the words after
it, up to a clause right behind it ("who killed"); words that no row has are asked of a general
lexicon of judgements (`general`). The strongest negative wins; otherwise the highest positive. Words of ideology and
"X-led" bring a positive head down to 0. Scare quotes and hedges ("alleged", "potential")
soften by one step, "so-called" also takes a plain or positive word to -1. A bare name is 0,
so is an office, an official state title beyond the registered name +1. A predicate ("was too little, too late", "as a
win") says what its subject is worth: where no row matches, or a word before it turns it ("less effective"), its
favourability (`framing.valence`) gives one step; praise denied ("is no hero") is -1. A kind word that the actor is
registered by ("Families", "Reform") is its name. Any other phrase in which no row matches is unknown, not 0: it gets no
rung and stays out of means.

Units: rungs, whole numbers -3 to +3 on one mention. What else is done with a label (blame denied,
revoked) does not move the rung of its wording; `standing` gives what a mean may take.
"""

from __future__ import annotations

import math
import re
from typing import Protocol

from framing.lexicon import Lexicons
from framing.measure.ladder.lookup import ladder_of
from framing.measure.ladder.reading import Reading
from framing.measure.ladder.rungs import NONE, Rating, rate_phrase
from framing.records import (
    Actor,
    Annotated,
    Base,
    Construction,
    Gate,
    Hit,
    Measure,
    Mention,
    Operator,
    Wording,
)
from framing.valence import Words, compile_words, favourability, turned

LADDER = Measure(
    name="ladder",
    words=Wording("rung", "rungs", "mean rung", "mean rung", "−3 to +3, own labels"),
    base=Base.FINDINGS,
    unit="mean rung",
    scale=1.0,
    ends=(-3.0, 3.0),
    gate=Gate("rated mention", "min_mentions"),
    lexicon="ladder",
)

_PREDICATES = (Construction.COPULAR, Construction.AS_COMPLEMENT)
_CLEAR = 1.0  # favourability from which the words of a predicate judge: one plain judging word
# what follows speaks of others: "an informant against the gang"; "of" and "to" say what it is
_BEHIND = re.compile(r" (?:against|by|in|at|on|over|since|from|that|which|who)\b")
_PRAISE = 2.0  # rung from which a word praises: to deny it blames, to deny an office or a need does not
_STEP = 1.0  # what a predicate without a row takes: favourability has a side, and no rung of its own


def measure(doc: Annotated, hits: tuple[Hit, ...], lexicons: Lexicons) -> tuple[Hit, ...]:
    """Rate every mention of an actor in which a row of the ladder matches.

    Parameters
    ----------
    doc : Annotated
        With mentions and actors.
    hits : tuple[Hit, ...]
        Earlier findings; none is needed.
    lexicons : Lexicons
        Holds ``ladder``, ``irregular_forms``, ``function_words``, ``polarity_words``, and what `general` asks.

    Returns
    -------
    tuple of Hit
        One hit a rated mention, with its span and actor; `score` is the rung, `rule` the row.
    """
    ladder = ladder_of(lexicons)
    reading = Reading.of(lexicons)
    words = compile_words(lexicons["polarity_words"], lexicons["irregular_forms"])
    known: dict[tuple[object, ...], Rating] = {}  # an article repeats its labels
    found = []
    for m in doc.mentions:
        label = reading.label(m, doc.plain)
        key = (label, m.actor)
        if key not in known:
            actor = doc.actors.get(m.actor)
            kinds = kinds_in(actor, doc.year)
            known[key] = rate_phrase(*label[:3], kinds, ladder=ladder, actor=actor, named=label.named)
        rating = known[key]
        if m.construction in _PREDICATES:
            rating = _of_predicate(rating, m, doc.plain[m.start : m.end], words)
        if rating.rung is not None:
            found.append(_hit(m, rating, rating.rung))
    return tuple(found)


def _of_predicate(rating: Rating, m: Mention, said: str, words: Words) -> Rating:
    """Rate what is said of an actor: praise denied is blame, and what no row speaks of has a side.

    "Is no hero" is below 0 and "is no villain" is not above it. "Too little, too late" has no row; in "less effective"
    the words turn the row around.
    """
    rung = rating.rung or 0.0
    if m.operator is Operator.NEGATED and rung >= _PRAISE:
        return rating._replace(rung=-_STEP)
    if rating.rung is not None and not (rung > 0 and turned(said.partition(" ")[0], words)):
        return rating
    core = _BEHIND.split(said)[0]
    light = favourability(core, words)
    if abs(light) < _CLEAR:
        return NONE
    return Rating(math.copysign(_STEP, light), "polarity_words", core)


def _hit(m: Mention, rating: Rating, rung: float) -> Hit:
    return Hit(
        measure=LADDER.name,
        start=m.start,
        end=m.end,
        term=rating.term,
        category="",
        score=rung,
        voice=m.voice,
        actor=m.actor,
        rule=rating.row,
    )


def kinds_in(actor: Actor | None, year: int | None) -> frozenset[str]:
    """Give the kinds an actor has in a year; all of them where the year is unknown or none fits."""
    if actor is None:
        return frozenset()
    now = {
        k.kind
        for k in actor.kinds
        if year is None or ((k.start is None or k.start.year <= year) and (k.end is None or year <= k.end.year))
    }
    return frozenset(now or {k.kind for k in actor.kinds})


class Rated(Protocol):
    """What may have a rung: a `Mention`, or a row of the table of mentions."""

    @property
    def ladder(self) -> float | None:
        """The rung of the wording; None or NaN where no row matched."""

    @property
    def operator(self) -> str:
        """What is done with the label, an `Operator` or its name."""


def holds(operator: str) -> bool:
    """Whether a label is said to hold, now or once: it is neither denied nor withdrawn."""
    return operator not in (Operator.NEGATED, Operator.REVOKED)


def standing(mention: Rated) -> float | None:
    """Give what a mean over an actor's labels may take from one mention.

    A label that is denied or withdrawn says only that it does not hold: it counts as 0. So
    revoking a negative label never lowers a mean, and negating a positive one never raises it.

    Parameters
    ----------
    mention : Rated
        With its rung, if it has one.

    Returns
    -------
    float or None
        The value, or None where no row matched.
    """
    rung = mention.ladder
    if rung is None or rung != rung:
        return None
    return rung if holds(mention.operator) else 0.0
