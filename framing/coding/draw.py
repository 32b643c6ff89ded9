"""Draw a blind sheet: a stratified random sample of units, each with the chance at which it was drawn.

Idea: where coders see what the tool says, they agree with it; where units are picked by hand, nothing follows for the
others. So the sheet is drawn at random in each part of the corpus (stratum), in proportion to its size with two units
at least, and shuffled; the tool's answers and the chances stay in the key.

Source: design-based inference (Lohr 2021, ch. 3); how many units are needed for reliability: Krippendorff (2004, ch.
11).

Conventions: a chance is units drawn by units there are, of a stratum. The same analysis, arguments and seed give the
same sheet.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from framing.analysis import Analysis
from framing.coding.record import Kind, Sheet, Unit, Variable
from framing.coding.units import FINDING, MENTION, PARAGRAPH, Population, context, findings, mentions, paragraphs
from framing.errors import SettingsError
from framing.results import check_kind

_KINDS: Mapping[str, Callable[[Analysis], Population]] = {
    PARAGRAPH: paragraphs,
    FINDING: findings,
    MENTION: mentions,
}
_OF_ARTICLES = ("outlet", "event", "article_id", "date")
_OF_UNITS = ("asked", "found")
_FEWEST = 2  # units of a stratum: one alone shows no scatter
_LETTERS = 4


def sheet(
    analysis: Analysis,
    n: int,
    unit: str = PARAGRAPH,
    *,
    strata: Sequence[str] = ("outlet",),
    seed: int = 0,
    variables: Sequence[str] | None = None,
) -> Sheet:
    """Draw units for people to code without seeing what the tool found.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    n : int
        How many units; all there are if there are fewer.
    unit : str
        "paragraph" (counts; what corrects rates), "finding" or "mention".
    strata : Sequence[str]
        By what the corpus is divided: "outlet", "event", "article_id", "date" of the articles; "asked" (the measure
        of a finding); "found" (whether the tool counts anything in a paragraph).
    seed : int
        Which units are drawn.
    variables : Sequence[str] | None
        Which questions are asked; None asks all.

    Returns
    -------
    Sheet
        Its ``table`` is what coders see.

    Raises
    ------
    SettingsError
        If an argument is unknown, there is nothing to draw, or `n` is too small for the strata.
    """
    check_kind(analysis, "Analysis", "framing.coding.sheet")
    if unit not in _KINDS:
        raise SettingsError(f"unit={unit!r}: one of {', '.join(_KINDS)}")
    if n < 1:
        raise SettingsError(f"n={n!r}: draw at least one unit")
    found = _KINDS[unit](analysis)
    if found.table.empty:
        raise SettingsError(f"unit={unit!r}: this analysis has none; nothing can be drawn")
    asked = _chosen(found.variables, variables)
    names = _strata(analysis, found, strata, asked)
    rows, chances = _drawn(names, n, seed)
    letters = _letters(found, rows, seed)
    units = [_unit(analysis, found, int(k), chances[k], names[k], asked) for k in rows]
    named = tuple(replace(u, id=f"{letters}-{i:04d}") for i, u in enumerate(units, 1))
    return Sheet(letters, unit, seed, tuple(strata), asked, named)


def _chosen(known: tuple[Variable, ...], wanted: Sequence[str] | None) -> tuple[Variable, ...]:
    if wanted is None:
        return known
    names = [v.name for v in known]
    unknown = [w for w in wanted if w not in names]
    if unknown or not wanted:
        raise SettingsError(f"variables={list(wanted)!r}: some of {', '.join(names)}")
    return tuple(v for v in known if v.name in wanted)


def _strata(analysis: Analysis, found: Population, strata: Sequence[str], asked: Sequence[Variable]) -> list[str]:
    """Name the stratum of each unit."""
    parts = [_stratum(analysis, found, by, asked) for by in strata]
    return [" / ".join(map(str, row)) for row in zip(*parts, strict=True)] if parts else [""] * len(found.table)


def _stratum(analysis: Analysis, found: Population, by: str, asked: Sequence[Variable]) -> pd.Series:
    counts = [v.name for v in asked if v.kind is Kind.COUNT]
    if by in _OF_ARTICLES:
        articles = analysis.articles.set_index("article_id", drop=False)
        return found.table["article_id"].map(articles[by].astype(str))
    if by == "asked" and found.table["asked"].any():
        return found.table["asked"]
    if by == "found" and counts:
        return (found.table[counts].sum(axis=1) > 0).map({True: "found", False: "not found"})
    raise SettingsError(f"strata: {by!r} divides no such units; some of {', '.join((*_OF_ARTICLES, *_OF_UNITS))}")


def _drawn(names: Sequence[str], n: int, seed: int) -> tuple[list[int], dict[int, float]]:
    """Rows drawn, shuffled, and the chance of each."""
    rng = np.random.default_rng([seed, len(names)])
    codes, labels = pd.factorize(np.asarray(names, dtype=object), sort=True)
    sizes = np.bincount(codes, minlength=len(labels))
    chances: dict[int, float] = {}
    for k, many in enumerate(shares_of(sizes, n)):
        mine = np.flatnonzero(codes == k)
        chances |= {int(i): float(many / sizes[k]) for i in rng.choice(mine, many, replace=False)}
    rows = np.array(sorted(chances))
    return [int(i) for i in rng.permutation(rows)], chances


def shares_of(sizes: np.ndarray[Any, Any], n: int) -> np.ndarray[Any, Any]:
    """Share `n` units out over strata in proportion to their sizes, two each at least.

    Parameters
    ----------
    sizes : np.ndarray[Any, Any]
        Units of each stratum. Shape (strata,).
    n : int
        How many are drawn.

    Returns
    -------
    ndarray of int
        How many of each; sums to `n`, or to all there are. Shape (strata,).

    Raises
    ------
    SettingsError
        If `n` is smaller than what the strata need.
    """
    n = min(n, int(sizes.sum()))
    least = np.minimum(sizes, _FEWEST)
    if least.sum() > n:
        raise SettingsError(
            f"n={n}: {len(sizes)} strata need {int(least.sum())} units ({_FEWEST} each); draw more, or name fewer "
            "strata"
        )
    many: np.ndarray[Any, Any] = least.copy()
    while (left := n - int(many.sum())) > 0:
        wanted = np.where(many < sizes, n * sizes / sizes.sum() - many, 0.0)
        below = np.argsort(-wanted, kind="stable")[:left]  # the farthest below their share first
        many[below[wanted[below] > 0]] += 1
    return many


def _letters(found: Population, rows: Sequence[int], seed: int) -> str:
    """Four letters that differ where the sample differs."""
    places = found.table.loc[list(rows), ["article_id", "start", "end"]].to_numpy().tolist()
    digest = hashlib.sha256(f"{seed}\n{places}".encode()).digest()
    return "".join(chr(ord("a") + b % 26) for b in digest[:_LETTERS])


def _unit(
    analysis: Analysis, found: Population, row: int, chance: float, stratum: str, asked: Sequence[Variable]
) -> Unit:
    r = found.table.loc[row]
    article, start, end = str(r["article_id"]), int(r["start"]), int(r["end"])
    before, after = context(analysis, article, start, end)
    names = {v.name for v in asked}
    return Unit(
        id="", article_id=article, start=start, end=end, before=before,
        text=analysis.article(article).text[start:end], after=after, asked=str(r["asked"]), stratum=stratum,
        chance=chance, tool={v.name: str(r[v.name]) if v.kind is Kind.CHOICE else float(r[v.name]) for v in asked},
        marked=tuple(m for m in found.marked.get(row, ()) if m[0] in names),
    )  # fmt: skip
