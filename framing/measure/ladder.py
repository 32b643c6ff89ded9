"""Where a label stands between delegitimising and legitimising.

Idea: a name carries a claim about standing. "Regime" and "government" can be the same
cabinet; the ladder puts such words on an ordinal scale from -3 (denies any legitimacy) to
+3 (praises without reserve), with a reason and a mirror for every row of the lexicon
``ladder``. The categories behind it are van Leeuwen's (2008): titulation, appraisement,
relational identification.

Rules: rows are looked up for the head noun, the modifiers before it and the words after
it. The strongest negative wins; otherwise the highest positive. Words of ideology and
"X-led" bring a positive head down to 0. Scare quotes and hedges ("alleged", "potential")
soften by one step, "so-called" also takes a plain or positive word to -1. A bare name is 0,
an official state title beyond the registered name +1. A phrase in which no row matches is
unknown, not 0: it gets no rung and stays out of means.

Units: rungs, whole numbers -3 to +3 on one mention. What is done with a label (negated,
revoked) does not move the rung of its wording; `standing` gives what a mean may take.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from framing._text import fold
from framing.lexicon import Lexicon, Lexicons, Row, inflections, irregular_forms
from framing.records import Actor, Annotated, Construction, Hit, Mention, Operator, Voice

_NAMES = (Construction.NAME, Construction.NAME_MODIFIER)
_SCARE = "scare"  # as `Mention.hedge` calls scare quotes
_GAP = r"(?:\S+\s+){0,6}?"  # what * stands for after the head
_LONGEST = 3  # words before the head that may belong to a head of several words
_POSSESSIVE = re.compile(r"'s?$")
_DEGREE = re.compile(r"\S+ly[ -](\S+)")  # "widely feared": the last word says what


class Rating(NamedTuple):
    """A rung and the row that decided it; no rung where no row matched."""

    rung: float | None
    row: str
    term: str


class Sensitivity(NamedTuple):
    """How an actor's ladder mean moves when one row of the lexicon moves a step."""

    actor: str
    row: str
    mentions: int
    mean: float
    lower: float
    higher: float


@dataclass(frozen=True, eq=False)
class Ladder:
    """The lexicon compiled: forms of each slot to their rows."""

    heads: Mapping[str, tuple[Row, ...]]
    modifiers: Mapping[str, tuple[Row, ...]]
    hedges: Mapping[str, tuple[Row, ...]]
    affixes: tuple[tuple[str, str, str, Row], ...]  # slot, beginning, end, row
    after: tuple[tuple[re.Pattern[str], Row], ...]
    titles: tuple[tuple[re.Pattern[str], Row], ...]
    name: Row | None

    def lookup(self, word: str, slot: str, kinds: frozenset[str]) -> Row | None:
        """Row for a word in a slot, one for these kinds of actor before one for all."""
        table: Mapping[str, tuple[Row, ...]] = getattr(self, slot)
        rows = table.get(word, ())
        if not rows and slot != "heads":
            rows = tuple(r for s, a, z, r in self.affixes if s == slot and word.startswith(a) and word.endswith(z))
        fitting = [r for r in rows if not r["kinds"] or not kinds or kinds.intersection(r["kinds"])]
        return min(fitting, key=lambda r: (not r["kinds"], r["rung"]), default=None)


@lru_cache(maxsize=8)
def compile_ladder(lexicon: Lexicon, irregular: Lexicon | None = None) -> Ladder:
    """Compile the rows of a ladder lexicon for looking up.

    Parameters
    ----------
    lexicon : Lexicon
        Rows as the card of ``ladder`` describes them.
    irregular : Lexicon, optional
        Irregular plurals.

    Returns
    -------
    Ladder
        Forms of each slot with their rows.
    """
    odd = irregular_forms(irregular) if irregular else {}
    tables: dict[str, dict[str, list[Row]]] = {s: defaultdict(list) for s in ("head", "modifier", "hedge")}
    affixes, after, titles = [], [], []
    name = None
    for row in lexicon.rows:
        term, slot = fold(row["term"]), row["slot"]
        if slot == "name":
            name = row
        elif slot == "after":
            after.append((_gapped(term), row))
        elif slot == "title":
            titles.append((re.compile(rf"(?<!\w){re.escape(term)}(?!\w)"), row))
        elif "*" in term:
            start, _, end = term.partition("*")
            affixes.append((slot + "s", start, end, row))
        else:
            for form in _plurals(term, odd) if slot == "head" else (term,):
                tables[slot][form].append(row)
    frozen = {s: {k: tuple(v) for k, v in t.items()} for s, t in tables.items()}
    longest_first = sorted(affixes, key=lambda a: -len(a[1]) - len(a[2]))
    return Ladder(
        frozen["head"], frozen["modifier"], frozen["hedge"], tuple(longest_first), tuple(after), tuple(titles), name
    )


def _gapped(term: str) -> re.Pattern[str]:
    parts = [re.escape(p) for p in term.split(" * ")]
    return re.compile(rf"{(' ' + _GAP).join(parts)}(?!\w)")


def _plurals(term: str, irregular: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if term.endswith("man"):
        return term, term[:-3] + "men"
    return inflections(term, "noun", irregular)


@dataclass(frozen=True)
class _Phrase:
    """A label ready to look up: folded, modifiers before the head apart from the words after it."""

    head: str
    before: tuple[str, ...]
    long: tuple[str, ...]


def _phrase(head: str, modifiers: Iterable[str]) -> _Phrase:
    folded = [_POSSESSIVE.sub("", fold(m)) for m in modifiers]
    return _Phrase(fold(head), tuple(m for m in folded if " " not in m), tuple(m for m in folded if " " in m))


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
    modifiers : sequence of str
        Words before and after the head, without determiners.
    hedge : str
        What keeps the label at a distance ("so-called", "de facto", "scare" for scare quotes), several joined by |.
    kinds : iterable of str
        What the actor is; none means any.
    ladder : Ladder
        The compiled lexicon.
    actor : Actor, optional
        Whom the label names: a name of the actor is 0, an official title +1.
    named : bool
        Whether the head is known to be a name; else it is compared with the actor's names.

    Returns
    -------
    Rating
        The rung with the row that decided it; rung None where nothing is known.
    """
    kind_set = frozenset(kinds)
    named = named or (actor is not None and _is_name(head, actor))
    phrase = _phrase(head, modifiers)
    top, rest = _head_row(phrase, ladder, kind_set, None if actor is None else actor.affiliation, named)
    rows = [r for m in (*rest, *phrase.long) if (r := _modifier_row(m, ladder, kind_set)) is not None]
    rating = _combine(top, rows)
    if actor is not None and (rating.rung is None or rating.rung >= 0):
        rating = _titled(rating, phrase, ladder, actor, kind_set if named else None)
    if rating.rung is None and named and ladder.name is not None:
        rating = Rating(float(ladder.name["rung"]), ladder.name["id"], ladder.name["term"])
    return _hedged(rating, hedge, (*phrase.before, *phrase.long), ladder)


def _is_name(head: str, actor: Actor) -> bool:
    names = {fold(n) for n in (actor.name, *actor.aliases, *actor.metonyms)}
    return head != head.lower() and fold(head) in names


def _head_row(
    phrase: _Phrase, ladder: Ladder, kinds: frozenset[str], country: Sequence[str] | None, named: bool
) -> tuple[Row | None, tuple[str, ...]]:
    """Find the row of the longest head ("security forces" before "forces") and the modifiers left over."""
    if named:  # a title before the name is the label: President X
        found = [(i, r) for i, m in enumerate(phrase.before) if (r := ladder.lookup(m, "heads", kinds)) is not None]
        titles = [(i, r) for i, r in found if r["rung"] >= 0]
        if titles:
            at, title = max(titles, key=lambda x: x[1]["rung"])
            return title, phrase.before[:at] + phrase.before[at + 1 :]
        return None, phrase.before
    for n in range(min(_LONGEST, len(phrase.before)), -1, -1):
        used = phrase.before[len(phrase.before) - n :]
        row = ladder.lookup(" ".join((*used, phrase.head)), "heads", kinds)
        if row is not None and row["effect"] == "country" and not _of_country(phrase, country):
            fallback = [r for r in ladder.heads[phrase.head] if r["effect"] != "country"]
            row = fallback[0] if fallback else None
        if row is not None:
            return row, phrase.before[: len(phrase.before) - n]
    return None, phrase.before


def _of_country(phrase: _Phrase, country: Sequence[str] | None) -> bool:
    places = {fold(c) for c in country or ()}
    return any(m in places or m.partition(" ")[2] in places for m in (*phrase.before, *phrase.long))


def _modifier_row(modifier: str, ladder: Ladder, kinds: frozenset[str]) -> Row | None:
    row = ladder.lookup(modifier, "modifiers", kinds)
    if row is None and (degree := _DEGREE.fullmatch(modifier)):
        row = ladder.lookup(degree.group(1), "modifiers", kinds)
    if row is None and " " in modifier:
        matched = (r for pattern, r in ladder.after if pattern.match(modifier) and _fits(r, kinds))
        return min(matched, key=lambda r: r["rung"], default=None)
    if row is None:  # a noun as modifier ("junta leader") hands on what it denies, not what it grants
        noun = ladder.lookup(modifier, "heads", kinds)
        row = noun if noun is not None and noun["rung"] < 0 else None
    return row


def _fits(row: Row, kinds: frozenset[str]) -> bool:
    return not row["kinds"] or not kinds or bool(kinds.intersection(row["kinds"]))


def _combine(head: Row | None, modifiers: Sequence[Row]) -> Rating:
    """Let the strongest negative win, else the highest; a cap holds down a head that no modifier lifts."""
    rows = [*modifiers, *([head] if head is not None else [])]
    if not rows:
        return Rating(None, "", "")
    decisive = min(rows, key=lambda r: r["rung"])
    if decisive["rung"] >= 0:
        lifted = [r for r in modifiers if r["rung"] > 0]
        caps = [r for r in modifiers if r["effect"] == "cap"]
        decisive = caps[0] if caps and not lifted else max(rows, key=lambda r: r["rung"])
    return Rating(float(decisive["rung"]), decisive["id"], decisive["term"])


def _titled(rating: Rating, phrase: _Phrase, ladder: Ladder, actor: Actor, kinds: frozenset[str] | None) -> Rating:
    """Add an official title: in the name itself, or after "government of" (`kinds` is None: the head is no name)."""
    own = fold(actor.name)
    places = [phrase.head] if kinds is not None else [m for m in phrase.long if m.startswith("of ")]
    for pattern, row in ladder.titles:
        known = kinds if kinds is not None else frozenset(k.kind for k in actor.kinds)
        if _fits(row, known) and not pattern.search(own) and any(pattern.search(p) for p in places):
            if kinds is not None:
                return Rating(max(rating.rung or 0.0, float(row["rung"])), row["id"], row["term"])
            if rating.rung == 1:
                return Rating(rating.rung + row["rung"], row["id"], row["term"])
    return rating


def _hedged(rating: Rating, hedge: str, modifiers: Sequence[str], ladder: Ladder) -> Rating:
    given = [h for h in fold(hedge).split("|") if h]
    for h in given:  # a hedge may be a rung of its own: de facto, -led
        row = ladder.lookup(h if not h.startswith("-") else f"x{h}", "modifiers", frozenset())
        if row is not None and (rating.rung is None or row["rung"] < rating.rung):
            rating = Rating(float(row["rung"]), row["id"], row["term"])
    rows = [r for w in (*given, *modifiers) if (r := ladder.lookup(w, "hedges", frozenset())) is not None]
    far = next((r for r in rows if r["effect"] == "distance"), None)
    if far is not None and (rating.rung is None or rating.rung >= 0):
        return Rating(float(far["rung"]), far["id"], far["term"])
    if rating.rung and (rows or any(_SCARE in h for h in given)):
        return rating._replace(rung=rating.rung - (1.0 if rating.rung > 0 else -1.0))
    return rating


def measure(doc: Annotated, hits: tuple[Hit, ...], lexicons: Lexicons) -> tuple[Hit, ...]:
    """Rate every mention of an actor in which a row of the ladder matches.

    Parameters
    ----------
    doc : Annotated
        With mentions and actors.
    hits : tuple of Hit
        Earlier findings; none is needed.
    lexicons : Lexicons
        Holds ``ladder`` and ``irregular_forms``.

    Returns
    -------
    tuple of Hit
        One hit a rated mention, with its span and actor; `score` is the rung, `rule` the row.
    """
    ladder = compile_ladder(lexicons["ladder"], lexicons["irregular_forms"])
    found = []
    for m in doc.mentions:
        actor = doc.actors.get(m.actor)
        hedge = f"{m.hedge}|{_SCARE}" if m.voice is Voice.SCARE else m.hedge
        named = m.construction in _NAMES
        rating = rate_phrase(
            m.head, m.modifiers, hedge, kinds_in(actor, doc.year), ladder=ladder, actor=actor, named=named
        )
        if rating.rung is not None:
            found.append(Hit("ladder", m.start, m.end, rating.term, "", rating.rung, m.voice, m.actor, rating.row))
    return tuple(found)


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


def standing(mention: Mention) -> float | None:
    """Give what a mean over an actor's labels may take from one mention.

    A label that is denied or withdrawn says only that it does not hold: it counts as 0. So
    revoking a negative label never lowers a mean, and negating a positive one never raises it.

    Parameters
    ----------
    mention : Mention
        With its rung, if it has one.

    Returns
    -------
    float or None
        The value, or None where no row matched.
    """
    if mention.ladder is None:
        return None
    return 0.0 if mention.operator in (Operator.NEGATED, Operator.REVOKED) else mention.ladder


def sensitivity(mentions: Iterable[Mention], lexicon: Lexicon) -> tuple[Sensitivity, ...]:
    """Move each row that decided a mention by one step and give the actor's mean each time.

    Parameters
    ----------
    mentions : iterable of Mention
        Mentions with rungs and the rows that decided them.
    lexicon : Lexicon
        The ladder; its card bounds the rungs.

    Returns
    -------
    tuple of Sensitivity
        One record an actor and row, largest effect first within an actor. That another row might
        then decide a mention is left out of account, so the effect is an upper bound.
    """
    spec = lexicon.card["columns"]["rung"]
    low, high = float(spec["minimum"]), float(spec["maximum"])
    by_actor: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        if m.ladder is not None:
            by_actor[m.actor].append(m)
    out = []
    for actor, rated in sorted(by_actor.items()):
        base = _mean(rated)
        for row in {m.ladder_row for m in rated}:
            moved = [
                _mean([_moved(m, step, low, high) if m.ladder_row == row else m for m in rated]) for step in (-1, 1)
            ]
            out.append(Sensitivity(actor, row, sum(m.ladder_row == row for m in rated), base, moved[0], moved[1]))
    return tuple(sorted(out, key=lambda s: (s.actor, s.lower - s.higher, s.row)))


def _mean(mentions: Sequence[Mention]) -> float:
    values = [v for m in mentions if (v := standing(m)) is not None]
    return sum(values) / len(values)


def _moved(mention: Mention, step: int, low: float, high: float) -> Mention:
    assert mention.ladder is not None
    return replace(mention, ladder=min(high, max(low, mention.ladder + step)))
