"""Rate one label on the ladder; shared by the measure and by rating plain phrases.

Idea, scale and rules are those of `framing.measure.ladder.ladder`. Here a label is its head noun,
the modifiers around it, a hedge, and what the actor is; nothing of a text is needed.

Conventions: a rating is a rung with the row that decided it. The steps run in one order: the head with what goes
on after it, the modifiers, an official title, a bare name, the hedge.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from framing.lexicon import Row
from framing.measure.ladder.lookup import Ladder, fits
from framing.records import Actor
from framing.text import fold

SCARE = "scare"  # as `Mention.hedge` calls scare quotes
_LONGEST = 3  # words before the head that may belong to a head of several words
_SOFTER = 1.0  # what scare quotes and hedges take from a rung, toward 0
_DEGREE = re.compile(r"\S+ly[ -](\S+)")  # "widely feared": the last word says what


class Rating(NamedTuple):
    """A rung and the row that decided it; no rung where no row matched."""

    rung: float | None
    row: str
    term: str

    @property
    def negative(self) -> bool:
        """Whether it is known and below 0."""
        return self.rung is not None and self.rung < 0


NONE = Rating(None, "", "")


def _rated(row: Row | None) -> Rating:
    return NONE if row is None else Rating(float(row["rung"]), row["id"], row["term"])


@dataclass(frozen=True)
class _Phrase:
    """A label ready to look up: folded, modifiers before the head apart from the words after it."""

    head: str
    before: tuple[str, ...]
    long: tuple[str, ...]

    @property
    def modifiers(self) -> tuple[str, ...]:
        """Those before the head, then the words after it."""
        return (*self.before, *self.long)


@dataclass(frozen=True)
class _Subject:
    """Whom a label speaks of."""

    kinds: frozenset[str]
    places: frozenset[str] | None  # countries it belongs to; None where the actor is not known
    named: bool  # whether the label's head is a name


def rate_phrase(
    head: str,
    modifiers: Sequence[str] = (),
    hedge: str = "",
    kinds: Iterable[str] = (),
    *,
    ladder: Ladder,
    actor: Actor | None = None,
    named: bool = False,
) -> Rating:
    """Rate one label.

    Parameters
    ----------
    head : str
        Head noun, singular or plural, or the name.
    modifiers : Sequence[str]
        Words before and after the head, without determiners.
    hedge : str
        What keeps the label at a distance ("so-called", "de facto", "scare" for scare quotes), several joined by |.
    kinds : Iterable[str]
        What the actor is; none means any.
    ladder : Ladder
        The compiled lexicon.
    actor : Actor | None
        Whom the label names: a name of the actor is 0, an official title +1.
    named : bool
        Whether the head is known to be a name; else it is compared with the actor's names.

    Returns
    -------
    Rating
        The rung with the row that decided it; rung None where nothing is known.
    """
    subject = _subject(head, kinds, actor, named)
    phrase = _phrase(head, modifiers, ladder)
    top, rest = (_title_row if subject.named else _head_row)(phrase, ladder, subject)
    rows = (_modifier_row(m, ladder, subject.kinds) for m in (*rest, *phrase.long))
    rating = _combine(top, list(filter(None, rows)))
    if actor is not None and not rating.negative:
        rating = _titled(rating, phrase, ladder, actor, subject)
    if rating.rung is None and subject.named:
        rating = _rated(ladder.name)
    return _hedged(rating, [h for h in fold(hedge).split("|") if h], phrase.modifiers, ladder)


def _subject(head: str, kinds: Iterable[str], actor: Actor | None, named: bool) -> _Subject:
    if actor is None:
        return _Subject(frozenset(kinds), None, named)
    places = frozenset(map(fold, actor.affiliation))
    return _Subject(frozenset(kinds), places, named or _is_name(head, actor))


def _is_name(head: str, actor: Actor) -> bool:
    names = {fold(n) for n in (actor.name, *actor.aliases, *actor.metonyms)}
    return head != head.lower() and fold(head) in names


def _phrase(head: str, modifiers: Iterable[str], ladder: Ladder) -> _Phrase:
    """Fold the words, and join neighbours that the lexicon has as one: internationally + recognized."""
    folded = list(map(fold, modifiers))
    before: list[str] = []
    for word in (m for m in folded if " " not in m):
        if before and f"{before[-1]} {word}" in ladder.slots["modifier"]:
            before[-1] += f" {word}"
        else:
            before.append(word)
    return _Phrase(fold(head), tuple(before), tuple(m for m in folded if " " in m))


def _title_row(phrase: _Phrase, ladder: Ladder, subject: _Subject) -> tuple[Row | None, tuple[str, ...]]:
    """Find the highest title before a name, which is the label ("President X"), and the modifiers left over."""
    found = [(i, ladder.lookup(m, "head", subject.kinds)) for i, m in enumerate(phrase.before)]
    titles = [(i, r) for i, r in found if r is not None and r["rung"] >= 0]
    if not titles:
        return None, phrase.before
    at, title = max(titles, key=lambda x: x[1]["rung"])
    return title, phrase.before[:at] + phrase.before[at + 1 :]


def _head_row(phrase: _Phrase, ladder: Ladder, subject: _Subject) -> tuple[Row | None, tuple[str, ...]]:
    """Find the row of the longest head ("security forces" before "forces") and the modifiers left over."""
    whole = _with_after(phrase, ladder, subject.kinds)
    if whole is not None:
        return whole, phrase.before
    for first in range(max(0, len(phrase.before) - _LONGEST), len(phrase.before) + 1):
        words = " ".join((*phrase.before[first:], phrase.head))
        row = _of_country(ladder.lookup(words, "head", subject.kinds), phrase, ladder, subject)
        if row is not None:
            return row, phrase.before[:first]
    return None, phrase.before


def _with_after(phrase: _Phrase, ladder: Ladder, kinds: frozenset[str]) -> Row | None:
    """Row of a head that goes on after its noun: head of state, war of aggression."""
    for words in (m.split() for m in phrase.long):
        for n in range(min(_LONGEST, len(words)), 1, -1):
            row = ladder.lookup(f"{phrase.head.removesuffix('s')} {' '.join(words[:n])}", "head", kinds)
            if row is not None:
                return row
    return None


def _of_country(row: Row | None, phrase: _Phrase, ladder: Ladder, subject: _Subject) -> Row | None:
    """Give a row that asks for the actor's country beside it ("Verlandish leadership") only where one stands."""
    places = subject.places or frozenset()
    if row is None or row["effect"] != "country":
        return row
    if any(m in places or m.partition(" ")[2] in places for m in phrase.modifiers):
        return row
    others = (r for r in ladder.slots["head"].get(phrase.head, ()) if r["effect"] != "country")
    return next(others, None)


def _modifier_row(modifier: str, ladder: Ladder, kinds: frozenset[str]) -> Row | None:
    """Row of a modifier: its own, that of the word it heightens, of words after the head, of a noun before it."""
    degree = _DEGREE.fullmatch(modifier)
    row = ladder.lookup(modifier, "modifier", kinds) or (
        ladder.lookup(degree.group(1), "modifier", kinds) if degree else None
    )
    if row is not None:
        return row
    if " " in modifier:
        return ladder.follow(modifier, kinds)
    noun = ladder.lookup(modifier, "head", kinds)  # "junta leader": a noun hands on what it denies, not what it grants
    return noun if noun is not None and noun["rung"] < 0 else None


def _combine(head: Row | None, modifiers: Sequence[Row]) -> Rating:
    """Let the strongest negative win, else the highest; a cap holds down a head that no modifier lifts."""
    rows = [*modifiers, *([head] if head is not None else [])]
    lowest = min(rows, key=lambda r: r["rung"], default=None)
    if lowest is None or lowest["rung"] < 0:
        return _rated(lowest)
    lifted = any(r["rung"] > 0 for r in modifiers)
    cap = next((r for r in modifiers if r["effect"] == "cap"), None)
    return _rated(max(rows, key=lambda r: r["rung"]) if lifted or cap is None else cap)


def _titled(rating: Rating, phrase: _Phrase, ladder: Ladder, actor: Actor, subject: _Subject) -> Rating:
    """Add an official title beyond the registered name: in the label's own name, or after "government of"."""
    if subject.named:
        row = _official(phrase.head, ladder, actor, subject.kinds)
        return rating if row is None else _rated(row)._replace(rung=max(rating.rung or 0.0, float(row["rung"])))
    if rating.rung != 1:
        return rating
    known = frozenset(k.kind for k in actor.kinds)
    found = (_official(m, ladder, actor, known) for m in phrase.long if m.startswith("of "))
    row = next(filter(None, found), None)
    return rating if row is None else _rated(row)._replace(rung=rating.rung + row["rung"])


def _official(words: str, ladder: Ladder, actor: Actor, kinds: frozenset[str]) -> Row | None:
    """First title in some words that is not part of the actor's registered name and fits what the actor is."""
    own = fold(actor.name)
    titles = (row for _, _, row in ladder.titles.finditer(words))
    return next((r for r in titles if fold(r["term"]) not in own and fits(r, kinds)), None)


def _hedged(rating: Rating, hedges: Sequence[str], modifiers: Sequence[str], ladder: Ladder) -> Rating:
    """Lower a rating to what a hedge says by itself, or soften it toward 0."""
    for hedge in hedges:  # a hedge may be a rung of its own: de facto, -led
        rating = _lower(rating, _rated(ladder.lookup(f"x{hedge}" if hedge.startswith("-") else hedge, "modifier")))
    rows = list(filter(None, (ladder.lookup(w, "hedge") for w in (*hedges, *modifiers))))
    far = next((r for r in rows if r["effect"] == "distance"), None)
    if far is not None and not rating.negative:
        return _rated(far)
    return _softened(rating) if rows or SCARE in hedges else rating


def _softened(rating: Rating) -> Rating:
    """Move a rung one step toward 0."""
    return rating._replace(rung=rating.rung - math.copysign(_SOFTER, rating.rung)) if rating.rung else rating


def _lower(rating: Rating, other: Rating) -> Rating:
    """Give the lower of two ratings; one that is known before one that is not."""
    if other.rung is None:
        return rating
    return other if rating.rung is None or other.rung < rating.rung else rating
