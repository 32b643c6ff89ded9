"""Look up the words of one label on the ladder; shared by the measure and by rating plain phrases.

Idea, scale and rules are those of `framing.measure.ladder`. Here a label is its head noun,
the modifiers around it, a hedge, and what the actor is; nothing of a text is needed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from framing.lexicon import Lexicon, Row, inflections, irregular_forms
from framing.records import Actor
from framing.text import PhraseIndex, fold, phrase_index

SCARE = "scare"  # as `Mention.hedge` calls scare quotes
_GAP = r"(?:\S+\s+){0,6}?"  # what * stands for after the head
_LONGEST = 3  # words before the head that may belong to a head of several words
_POSSESSIVE = re.compile(r"'s?$")
_DEGREE = re.compile(r"\S+ly[ -](\S+)")  # "widely feared": the last word says what


class Rating(NamedTuple):
    """A rung and the row that decided it; no rung where no row matched."""

    rung: float | None
    row: str
    term: str


@dataclass(frozen=True, eq=False)
class Ladder:
    """The lexicon compiled: forms of each slot to their rows."""

    heads: Mapping[str, tuple[Row, ...]]
    modifiers: Mapping[str, tuple[Row, ...]]
    hedges: Mapping[str, tuple[Row, ...]]
    affixes: tuple[tuple[str, str, str, Row], ...]  # slot, beginning, end, row
    after: tuple[tuple[re.Pattern[str], Row], ...]
    titles: PhraseIndex[Row]
    name: Row | None
    hyphenated: bool = True  # whether every beginning or end of `affixes` has a hyphen

    def lookup(self, word: str, slot: str, kinds: frozenset[str]) -> Row | None:
        """Row for a word in a slot, one for these kinds of actor before one for all."""
        table: Mapping[str, tuple[Row, ...]] = getattr(self, slot)
        rows = table.get(word, ())
        if not rows and ("-" in word or not self.hyphenated):
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
    irregular : Lexicon | None
        Irregular plurals.

    Returns
    -------
    Ladder
        Forms of each slot with their rows.
    """
    odd = irregular_forms(irregular) if irregular else {}
    tables: dict[str, dict[str, list[Row]]] = {s: defaultdict(list) for s in ("head", "modifier", "hedge")}
    affixes, after, titles = [], [], {}
    name = None
    for row in lexicon.rows:
        term, slot = fold(row["term"]), row["slot"]
        if slot == "name":
            name = name or row
        elif slot == "after":
            after.append((_gapped(term), row))
        elif slot == "title":
            titles[term] = row
        elif "*" in term:
            start, _, end = term.partition("*")
            affixes.append((slot + "s", start, end, row))
        else:
            for form in _plurals(term, odd) if slot == "head" else (term,):
                tables[slot][form].append(row)
    frozen = {s: {k: tuple(v) for k, v in t.items()} for s, t in tables.items()}
    longest_first = sorted(affixes, key=lambda a: -len(a[1]) - len(a[2]))
    return Ladder(
        heads=frozen["head"],
        modifiers=frozen["modifier"],
        hedges=frozen["hedge"],
        affixes=tuple(longest_first),
        after=tuple(after),
        titles=phrase_index(titles),
        name=name,
        hyphenated=all("-" in start + end for _, start, end, _ in affixes),
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


def _phrase(head: str, modifiers: Iterable[str], ladder: Ladder) -> _Phrase:
    """Fold the words, and join neighbours that the lexicon has as one: internationally + recognized."""
    folded = [_POSSESSIVE.sub("", fold(m)) for m in modifiers]
    before: list[str] = []
    for word in (m for m in folded if " " not in m):
        if before and f"{before[-1]} {word}" in ladder.modifiers:
            before[-1] += f" {word}"
        else:
            before.append(word)
    return _Phrase(fold(head), tuple(before), tuple(m for m in folded if " " in m))


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
    kind_set = frozenset(kinds)
    named = named or (actor is not None and _is_name(head, actor))
    phrase = _phrase(head, modifiers, ladder)
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
    whole = _with_after(phrase, ladder, kinds)
    if whole is not None:
        return whole, phrase.before
    for n in range(min(_LONGEST, len(phrase.before)), -1, -1):
        used = phrase.before[len(phrase.before) - n :]
        row = ladder.lookup(" ".join((*used, phrase.head)), "heads", kinds)
        if row is not None and row["effect"] == "country" and not _of_country(phrase, country):
            fallback = [r for r in ladder.heads[phrase.head] if r["effect"] != "country"]
            row = fallback[0] if fallback else None
        if row is not None:
            return row, phrase.before[: len(phrase.before) - n]
    return None, phrase.before


def _with_after(phrase: _Phrase, ladder: Ladder, kinds: frozenset[str]) -> Row | None:
    """Row of a head that goes on after its noun: head of state, war of aggression."""
    for words in (m.split() for m in phrase.long):
        for n in range(min(_LONGEST, len(words)), 1, -1):
            row = ladder.lookup(f"{phrase.head.removesuffix('s')} {' '.join(words[:n])}", "heads", kinds)
            if row is not None:
                return row
    return None


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
    known = kinds if kinds is not None else frozenset(k.kind for k in actor.kinds)
    places = [phrase.head] if kinds is not None else [m for m in phrase.long if m.startswith("of ")]
    for row in (found for place in places for _, _, found in ladder.titles.finditer(place)):
        if fold(row["term"]) in own or not _fits(row, known):
            continue
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
    if rating.rung and (rows or any(SCARE in h for h in given)):
        return rating._replace(rung=rating.rung - (1.0 if rating.rung > 0 else -1.0))
    return rating
