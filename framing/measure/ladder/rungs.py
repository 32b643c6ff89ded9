"""Rate one label on the ladder; shared by the measure and by rating plain phrases.

Idea, scale and rules are those of `framing.measure.ladder.ladder`. Here a label is its head noun,
the modifiers around it, a hedge, and what the actor is; nothing of a text is needed.

Conventions: a rating is a rung with the row that decided it. The steps run in one order: the head with what goes
on after it, the modifiers, an official title, a bare name, the hedge.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from framing.lexicon import Row
from framing.measure.ladder.lookup import Ladder, fits
from framing.measure.ladder.phrase import Phrase, phrase_of
from framing.records import Actor
from framing.text import fold

SCARE = "scare"  # as `Mention.hedge` calls scare quotes
_LONGEST = 3  # words before the head that may belong to a head of several words
_AUTHORITY = 1  # the rung of a head that a cap holds down; praise ("heroes") stays what it is
_HOLDS = "holds"  # effect of a head that is only what it holds: unknown where that is
_MADE_OF = ("members", _HOLDS)
_SOFTER = 1.0  # what scare quotes and hedges take from a rung, toward 0
_DEGREE = re.compile(r"(?:\S+ly|most|more|very|so|too|often|sometimes)[ -](\S+)")  # "widely feared": the last says what
# where the inner phrase of "group of X" ends, and what joins its parts
_END = re.compile(r", | (?:of|in|from|at|on|to|for|with|by|who|that|which) ")
_JOINED = re.compile(r" (?:and|or) ")


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
    phrase = phrase_of(head, modifiers, ladder)
    top, rest = (_title_row if subject.named else _head_row)(phrase, ladder, subject)
    if _says_the_name(top, ladder, actor, subject):
        top = ladder.name
    said = (*_judging(top, rest, ladder), *phrase.long)
    rows = (_modifier_row(m, ladder, subject.kinds, common=m not in phrase.tied) for m in said)
    rating = _stronger(_combine(top, list(filter(None, rows))), _members(top, phrase, ladder))
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


def _says_the_name(row: Row | None, ladder: Ladder, actor: Actor | None, subject: _Subject) -> bool:
    """Whether a kind word is the noun that the actor is registered by: "families" of the actor "Families"."""
    if row is None or row["rung"] <= 0 or actor is None or subject.named:
        return False
    return row is ladder.lookup(fold(actor.name).split()[-1], "head", subject.kinds)


def _is_name(head: str, actor: Actor) -> bool:
    names = {fold(n) for n in (actor.name, *actor.aliases, *actor.metonyms)}
    return head != head.lower() and fold(head) in names


def _title_row(phrase: Phrase, ladder: Ladder, subject: _Subject) -> tuple[Row | None, tuple[str, ...]]:
    """Find the highest title before a name, which is the label ("President X"), and the modifiers left over."""
    found = [(i, ladder.lookup(m, "head", subject.kinds)) for i, m in enumerate(phrase.before)]
    titles = [(i, r) for i, r in found if r is not None and r["rung"] >= 0]
    if not titles:
        return None, phrase.before
    at, title = max(titles, key=lambda x: x[1]["rung"])
    return title, phrase.before[:at] + phrase.before[at + 1 :]


def _head_row(phrase: Phrase, ladder: Ladder, subject: _Subject) -> tuple[Row | None, tuple[str, ...]]:
    """Find the row of the longest head ("security forces" before "forces") and the modifiers left over."""
    whole = _with_after(phrase, ladder, subject.kinds)
    if whole is not None:
        return whole, phrase.before
    first, row = _own_row(phrase, ladder, subject)
    if row is None and (said := _said_row(phrase, ladder, subject.kinds)) is not None:
        return said, phrase.before
    judged = _general_row(phrase, ladder) if row is None or not row["rung"] else None
    if judged is not None and (row is None or judged["rung"]):
        return judged, phrase.before
    return row, phrase.before[:first]


def _own_row(phrase: Phrase, ladder: Ladder, subject: _Subject) -> tuple[int, Row | None]:
    """Find the ladder's row of the longest head, and where that head begins among the words before."""
    for first, words in _heads(phrase):
        row = _of_country(ladder.lookup(words, "head", subject.kinds), phrase, ladder, subject)
        if row is not None:
            return first, row
    return len(phrase.before), None


def _said_row(phrase: Phrase, ladder: Ladder, kinds: frozenset[str]) -> Row | None:
    """Find the row of a predicate without a noun, the longest first: "is unacceptable", "is politically motivated"."""
    return next(filter(None, (ladder.ask(words, "modifier", kinds) for _, words in _heads(phrase))), None)


def _general_row(phrase: Phrase, ladder: Ladder) -> Row | None:
    """Find the row of the longest head that the general words have."""
    return next(filter(None, (ladder.general_row(words, "head") for _, words in _heads(phrase))), None)


def _heads(phrase: Phrase) -> Iterator[tuple[int, str]]:
    """Give the head with the words before it that may belong to it, the longest first."""
    for first in range(max(0, len(phrase.before) - _LONGEST), len(phrase.before) + 1):
        yield first, " ".join((*phrase.before[first:], phrase.head))


def _with_after(phrase: Phrase, ladder: Ladder, kinds: frozenset[str]) -> Row | None:
    """Row of a head that goes on after its noun: head of state, war of aggression."""
    for words in (m.split() for m in phrase.long):
        for n in range(min(_LONGEST, len(words)), 1, -1):
            row = ladder.lookup(f"{phrase.head.removesuffix('s')} {' '.join(words[:n])}", "head", kinds)
            if row is not None:
                return row
    return None


def _of_country(row: Row | None, phrase: Phrase, ladder: Ladder, subject: _Subject) -> Row | None:
    """Give a row that asks for the actor's country beside it ("Verlandish leadership") only where one stands."""
    places = subject.places or frozenset()
    if row is None or row["effect"] != "country":
        return row
    if any(m in places or m.partition(" ")[2] in places for m in phrase.modifiers):
        return row
    others = (r for r in ladder.slots["head"].get(phrase.head, ()) if r["effect"] != "country")
    return next(others, None)


def _modifier_row(modifier: str, ladder: Ladder, kinds: frozenset[str], *, common: bool) -> Row | None:
    """Row of a modifier: its own, that of the word it heightens, of words after the head, of a noun before it."""
    degree = _DEGREE.fullmatch(modifier)
    row = ladder.ask(modifier, "modifier", kinds, common=common)
    if row is None and degree:
        row = ladder.ask(degree[1], "modifier", kinds)
    if row is not None:
        return row
    if " " in modifier:
        return ladder.follow(modifier, kinds)
    noun = ladder.ask(modifier, "head", kinds)  # "junta leader": a noun hands on what it denies, not what it grants
    return noun if noun is not None and noun["rung"] < 0 else None


def _judging(head: Row | None, modifiers: tuple[str, ...], ladder: Ladder) -> tuple[str, ...]:
    """Leave out the nouns before a head that deals with them: "riot police", "murder trial"; not "radical police"."""
    if head is None or head["effect"] != "deals":
        return modifiers
    return tuple(m for m in modifiers if not _dealt_with(m, ladder))


def _dealt_with(words: str, ladder: Ladder) -> bool:
    """Whether words before a head name a wrong: a noun ("riot"), or one with what belongs to it ("violent crime")."""
    *before, noun = words.split()
    return ladder.ask(noun, "modifier") is None and (bool(before) or ladder.ask(noun, "head") is not None)


def _members(head: Row | None, phrase: Phrase, ladder: Ladder) -> Rating:
    """Rate what a head is made of ("a band of thugs", "a show of courage") and who is named with it ("and thugs")."""
    made = _inner(phrase, "of ", ladder) if head is not None and head["effect"] in _MADE_OF else NONE
    return _stronger(made, _inner(phrase, "and ", ladder))


def _inner(phrase: Phrase, opening: str, ladder: Ladder) -> Rating:
    """Rate the first phrase that a word after the head opens: "of fear and moral cowardice" by each of its parts."""
    said = next((m.removeprefix(opening) for m in phrase.written if m.startswith(opening)), "")
    rating = NONE
    for part in _JOINED.split(_END.split(said)[0]):
        *before, noun = part.split() or [""]
        rating = _stronger(rating, rate_phrase(noun, before, ladder=ladder)) if noun else rating
    return rating


def _stronger(rating: Rating, other: Rating) -> Rating:
    """Give the one that judges: the lower, or what stands above a plain word."""
    if not other.rung:
        return rating
    return other if other.negative or not rating.rung else _lower(rating, other)


def _combine(head: Row | None, modifiers: Sequence[Row]) -> Rating:
    """Let the strongest negative win, else the highest; a cap holds down a head that no modifier lifts."""
    rows = [*modifiers, *([head] if head is not None and head["effect"] != _HOLDS else [])]
    lowest = min(rows, key=lambda r: r["rung"], default=None)
    if lowest is None or lowest["rung"] < 0:
        return _rated(lowest)
    cap = next((r for r in modifiers if r["effect"] == "cap"), None)
    highest = max(rows, key=lambda r: r["rung"])
    return _rated(highest if cap is None or _is_lifted(head, modifiers) else cap)


def _is_lifted(head: Row | None, modifiers: Sequence[Row]) -> bool:
    """Whether a label says more than authority, which is all that a cap holds down."""
    return any(r["rung"] > 0 for r in modifiers) or (head is not None and head["rung"] > _AUTHORITY)


def _titled(rating: Rating, phrase: Phrase, ladder: Ladder, actor: Actor, subject: _Subject) -> Rating:
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
