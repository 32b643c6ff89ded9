"""Seeded exercise items, each with its answer and the place that proves it.

The same comparison, level and seed give the same worksheet. Items are drawn evenly over sources so that no outlet
serves as the bad example. No sentence is asked twice, and none gives away the answer of another.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from framing.comparison import Comparison
from framing.errors import ResultError, SettingsError
from framing.exercises.item import Item, Worksheet
from framing.exercises.kind import kinds_named
from framing.exercises.kinds import MAKERS
from framing.exercises.level import level_named
from framing.exercises.material import Material
from framing.exercises.sheets import formats_named, paper_named
from framing.text import fold

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
    drawn: list[Item] = []
    notes = []
    for kind in wanted:
        rng = random.Random(f"{seed} {kind.name}")  # a kind draws the same, whichever others are asked for
        found = _apart(MAKERS[kind.name](material, rng), drawn, each)
        rng.shuffle(found)
        drawn.extend(found)
        if len(found) < each:
            notes.append(f"{kind.title}: {len(found)} of {each} items; the articles hold no more that is clear enough")
    if not drawn:
        raise ResultError("no exercise can be made: nothing clear enough to ask was found in these articles")
    numbered = tuple(replace(item, number=n) for n, item in enumerate(drawn, 1))
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


def _apart(items: Iterable[Item], before: Sequence[Item], each: int) -> list[Item]:
    """Take the first items that neither repeat nor give away one that is taken already."""
    found: list[Item] = []
    for item in items:
        if not any(_clash(item, other) for other in (*before, *found)):
            found.append(item)
        if len(found) == each:
            break
    return found


def _clash(a: Item, b: Item) -> bool:
    """Tell whether two items ask of the same words, or one shows a sentence whose source the other hides."""
    asked_twice = _touch([_place(a)], [_place(b)])
    marked = bool(a.answer_spans) or a.open
    same_answer = a.kind == b.kind and marked and _answer(a) == _answer(b)
    given_away = a.hidden and _touch([_place(a)], _places(b)) or b.hidden and _touch([_place(b)], _places(a))
    return asked_twice or same_answer or given_away


def _answer(item: Item) -> set[str]:
    return {fold(a) for a in item.answer}


def _place(item: Item) -> Place:
    return item.article_id, item.start, item.end


def _places(item: Item) -> list[Place]:
    return [_place(item), *((p.article_id, p.start, p.end) for p in item.passages)]


def _touch(some: Sequence[Place], others: Sequence[Place]) -> bool:
    return any(a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for a in some for b in others)


def _balance(items: Sequence[Item]) -> str:
    """Say how many items come from each source."""
    counts = Counter(i.source for i in items)
    shares = ", ".join(f"{source} {n}" for source, n in sorted(counts.items()))
    return f"Drawn in turn from each source that has something clear to ask: {shares}"
