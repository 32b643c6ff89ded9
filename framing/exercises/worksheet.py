"""Seeded exercise items, each with its answer and the place that proves it.

The same comparison, level and seed give the same worksheet. Items are drawn evenly over sources so that no outlet
serves as the bad example. No sentence is asked twice, and none gives away the answer of another.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from framing.comparison import Comparison
from framing.errors import ResultError, SettingsError
from framing.exercises.item import Item, Worksheet
from framing.exercises.kind import ASIDE, HEADLINES, LOADED, REWRITE, kinds_named
from framing.exercises.kinds import MAKERS
from framing.exercises.level import level_named
from framing.exercises.material import Material
from framing.exercises.sheets import formats_named, paper_named
from framing.text import fold

_JUDGING = (
    LOADED.name,
    REWRITE.name,
    ASIDE.name,
    HEADLINES.name,
)  # kinds that show the words of their source as strong
_NEXT = 4  # items of a kind among which one is chosen
_RARE = 4  # a pool of up to so many times what is asked for has little to spare
_FEW = 3  # words of a focus that two sentences may share by chance
Place = tuple[str, int, int]


def make_worksheet(
    comparison: Comparison,
    *,
    each: int = 6,
    seed: int = 0,
    title: str = "How do they put it?",
    kinds: Sequence[str] | None = None,
    level: str = "15-18",
) -> Worksheet:
    """Draw exercises from a comparison.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`; of one event only, if it was made so.
    each : int
        Items of each kind at most.
    seed : int
        Which ones are drawn.
    title : str
        Heading of the worksheet.
    kinds : Sequence[str] | None
        Names of kinds as in `framing.exercises.KINDS`; None for all.
    level : str
        "12-14", "15-18" or "adult".

    Returns
    -------
    Worksheet
        With notes where there was too little to draw from.

    Raises
    ------
    ResultError
        If no item at all could be made.
    SettingsError
        If a kind or the level is unknown, or `each` is below 1.
    """
    check_choice(kinds, ("html",), level, each)
    wanted, material = kinds_named(kinds), Material(comparison, level_named(level))
    drawn = _rounds({k.name: list(MAKERS[k.name](material, random.Random(f"{seed} {k.name}"))) for k in wanted}, each)
    notes = []
    for kind in wanted:
        found = drawn[kind.name]
        random.Random(f"{seed} {kind.name} order").shuffle(found)
        if len(found) < each:
            notes.append(f"{kind.title}: {len(found)} of {each} items; the articles hold no more that is clear enough")
    items = [item for kind in wanted for item in drawn[kind.name]]
    if not items:
        raise ResultError("no exercise can be made: nothing clear enough to ask was found in these articles")
    numbered = tuple(replace(item, number=n) for n, item in enumerate(items, 1))
    return Worksheet(title, numbered, tuple(notes), _balance(numbered), level)


def check_choice(kinds: Sequence[str] | None, formats: Sequence[str], level: str, each: int, paper: str = "a4") -> None:
    """Refuse what cannot be chosen, before any work is done.

    Parameters
    ----------
    kinds : Sequence[str] | None
        Names of kinds.
    formats : Sequence[str]
        Names of formats.
    level : str
        Name of a level.
    each : int
        Items of each kind.
    paper : str
        Name of a paper.

    Raises
    ------
    SettingsError
        If one is unknown or below 1, or a package that a format needs is missing.
    """
    kinds_named(kinds)
    formats_named(formats)
    level_named(level)
    paper_named(paper)
    if each < 1:
        raise SettingsError(f"each must be 1 or more, not {each}")


def _rounds(pools: Mapping[str, Sequence[Item]], each: int) -> dict[str, list[Item]]:
    """Take items in rounds, one of each kind in turn and the rarest first, so that none is left without sentences.

    An item is passed over if it repeats or gives away one that is taken already. Of the next few of a kind that one is
    taken which leaves the most to the kinds that have few.
    """
    found: dict[str, list[Item]] = {kind: [] for kind in pools}
    left = {kind: list(pools[kind]) for kind in sorted(pools, key=lambda k: len(pools[k]))}
    while left:
        for kind in list(left):
            left[kind] = _free(left[kind], found)
            found[kind].extend([_least_in_the_way(kind, left, each)] if left[kind] else [])
            if not left[kind] or len(found[kind]) == each:
                del left[kind]
    return found


def _free(pool: Sequence[Item], found: Mapping[str, Sequence[Item]]) -> list[Item]:
    """Give the items of a pool that repeat none that is taken, and neither give away one nor are given away."""
    taken = [item for items in found.values() for item in items]
    return [item for item in pool if not any(_clash(item, other) for other in taken)]


def _least_in_the_way(kind: str, left: Mapping[str, Sequence[Item]], each: int) -> Item:
    """Choose among the next items of a kind: that which shuts out the smallest part of what other kinds have left."""
    rare = [pool for other, pool in left.items() if other != kind and len(pool) <= _RARE * each]

    def costs(item: Item) -> float:
        return sum(sum(_clash(item, other) for other in pool) / len(pool) for pool in rare if pool)

    return min(left[kind][:_NEXT], key=costs)


def _clash(a: Item, b: Item) -> bool:
    """Tell whether two items ask of the same words, or one shows a sentence whose source the other hides."""
    asked_twice = _touch([_place(a)], [_place(b)])
    marked = bool(a.answer_spans) or a.open
    same_answer = a.kind == b.kind and (marked and _answer(a) == _answer(b) or _same_focus(a, b))
    given_away = a.hidden and _touch([_place(a)], _places(b)) or b.hidden and _touch([_place(b)], _places(a))
    return asked_twice or same_answer or given_away


def _same_focus(a: Item, b: Item) -> bool:
    """Tell whether both point at the same word or two, as "ordered" in two reports of one order."""
    words = [[fold(i.text[start:end]) for start, end in i.focus] for i in (a, b)]
    return words[0] == words[1] != [] and all(w.count(" ") < _FEW for w in words[0])


def _answer(item: Item) -> set[str]:
    return {fold(a) for a in item.answer}


def _place(item: Item) -> Place:
    return item.article_id, item.start, item.end


def _places(item: Item) -> list[Place]:
    return [_place(item), *((p.article_id, p.start, p.end) for p in item.passages)]


def _touch(some: Sequence[Place], others: Sequence[Place]) -> bool:
    return any(a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for a in some for b in others)


def _judges(item: Item) -> bool:
    """Tell whether an item shows words of its source as judging ones, and not only for discussion."""
    return item.kind in _JUDGING and (item.kind != LOADED.name or bool(item.answer_spans))


def _balance(items: Sequence[Item]) -> str:
    """Say how many items come from each source, and how many of them show its words as the judging ones."""
    counts, judging = (Counter(i.source for i in chosen) for chosen in (items, filter(_judges, items)))
    shares = ", ".join(f"{source} {n}" for source, n in sorted(counts.items()))
    harsh = ", ".join(f"{source} {n}" for source, n in sorted(judging.items()))
    drawn = f"Drawn in turn from each source that has something clear to ask: {shares}"
    return f"{drawn}. Of these show judging words: {harsh}" if harsh else drawn
