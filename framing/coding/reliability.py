"""How far coders agree, with each other and with the tool: alpha, kappa, percent agreement and span F1, with intervals.

Idea: alpha (Krippendorff 2004) is the figure to report: any number of coders, missing values, the scale of each
variable. Kappa (Cohen 1960) and plain agreement stand beside it for pairs, since readers ask for them; agreement
alone says little where one answer is common. F1 of spans asks whether coders mark the same places, once with half of
the characters in common and once to the letter.

Conventions: values lie at most at 1. Intervals draw articles with all their units, since units of an article resemble
each other; below `FEW_ARTICLES` articles units are drawn and the interval speaks of these articles only. The tool is
one coder more and never among those of the alpha of people.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from framing.coding.matching import pairs
from framing.coding.record import Coded, Kind, Sheet, Variable
from framing.errors import SettingsError
from framing.results import make_frame
from framing.uncertainty import Agreement, bootstrap_ratio, cohen_kappa, krippendorff_alpha

RELIABILITY: Mapping[str, str] = {
    "variable": "string", "scale": "string", "measure": "string", "a": "string", "b": "string", "value": "float64",
    "low": "float64", "high": "float64", "units": "int64", "coders": "int64", "withheld": "string",
}  # fmt: skip
FEW_ARTICLES = 5
OVERLAP = 0.5  # share of common characters from which on two spans are one place
_UNMARKED = 0.1  # share of a coder's counts without places above which spans are not compared
F1 = (("span F1", OVERLAP), ("span F1, same characters", 1.0))
_NAN = float("nan")


@dataclass(frozen=True, slots=True)
class Draws:
    """How intervals are drawn: resamples, level and seed."""

    resamples: int = 2000
    level: float = 0.95
    seed: int = 0


def reliability(
    *coders: Coded, tool: bool = True, resamples: int = 2000, level: float = 0.95, seed: int = 0
) -> pd.DataFrame:
    """Measure how far coders of one sheet agree.

    Parameters
    ----------
    *coders : Coded
        Sheets that were read back.
    tool : bool
        Whether the tool's answers are held against each coder's.
    resamples : int
        Bootstrap draws; 0 gives no interval.
    level : float
        Coverage, 0-1.
    seed : int
        Of the draws.

    Returns
    -------
    DataFrame
        Columns `RELIABILITY`: of each variable the alpha of all people, then each pair, then the tool with each.

    Raises
    ------
    SettingsError
        If there is no coder, two have one name, or they coded different sheets.
    """
    sheet = one_sheet(coders)
    draws = Draws(resamples, level, seed)
    rows: list[dict[str, Any]] = []
    held = [*combinations(coders, 2), *((sheet.tool, c) for c in coders if tool)]
    for v in sheet.variables:
        if len(coders) > 1:
            rows.append(figure_row(v.name, "alpha", ("", ""), _alpha(v, coders, sheet, draws), v.scale))
        for a, b in held:
            pair = a.coder, b.coder
            rows.extend(figure_row(v.name, of, pair, f, v.scale) for of, f in _pair(v, a, b, sheet, draws))
    return make_frame(rows, RELIABILITY)


def one_sheet(coders: Sequence[Coded]) -> Sheet:
    """Give the sheet that all these coded.

    Parameters
    ----------
    coders : Sequence[Coded]
        Who coded.

    Returns
    -------
    Sheet
        What was asked.

    Raises
    ------
    SettingsError
        If there is none, two have one name, or they coded different sheets.
    """
    if not coders:
        raise SettingsError("no coder; give what `framing.coding.read_sheet` returned, one for each coder")
    names = [c.coder for c in coders]
    twice = sorted({n for n in names if names.count(n) > 1})
    if twice:
        raise SettingsError(f"two coders are called {twice[0]!r}; name them with read_sheet(..., coder=)")
    first = coders[0]
    for c in coders[1:]:
        if _ids(c.sheet) != _ids(first.sheet):
            raise SettingsError(
                f"{first.coder!r} coded sheet {first.sheet.name!r} and {c.coder!r} sheet {c.sheet.name!r}; measure the "
                "coders of one sheet at a time"
            )
    return first.sheet


def _ids(sheet: Sheet) -> list[str]:
    return [u.id for u in sheet.units]


def comparable(v: Variable, values: pd.Series) -> list[object]:
    """Give values as their scale needs them.

    Parameters
    ----------
    v : Variable
        Its scale.
    values : pd.Series
        Answers to it.

    Returns
    -------
    list
        Numbers where there is an order, and None where an answer has no place in it.
    """
    if v.scale == "nominal" or v.kind is not Kind.CHOICE:
        return [None if x is None or x != x else x for x in values]
    return [float(x) if x is not None and _is_number(x) else None for x in values]


def _is_number(text: object) -> bool:
    return str(text).lstrip("-").replace(".", "", 1).isdigit()


def _clusters(sheet: Sheet) -> list[Hashable]:
    """Say what is drawn together: articles, or units where there are few articles."""
    articles: list[Hashable] = [u.article_id for u in sheet.units]
    return articles if len(set(articles)) >= FEW_ARTICLES else [u.id for u in sheet.units]


def _alpha(v: Variable, coders: Sequence[Coded], sheet: Sheet, draws: Draws) -> Agreement:
    table = pd.DataFrame({c.coder: comparable(v, c.values[v.name]) for c in coders}, dtype=object)
    return krippendorff_alpha(
        table, scale=v.scale, clusters=_clusters(sheet), resamples=draws.resamples, level=draws.level, seed=draws.seed
    )


def _pair(v: Variable, a: Coded, b: Coded, sheet: Sheet, draws: Draws) -> Iterator[tuple[str, Agreement]]:
    one, other = (comparable(v, c.values[v.name]) for c in (a, b))
    clusters = _clusters(sheet)
    yield "alpha", _alpha(v, (a, b), sheet, draws)
    if v.kind is Kind.CHOICE:
        options = {"resamples": draws.resamples, "level": draws.level, "seed": draws.seed}
        yield "kappa", cohen_kappa(_hashable(one), _hashable(other), clusters=clusters, **options)  # type: ignore[arg-type]
    both = np.array([x is not None and y is not None for x, y in zip(one, other, strict=True)], dtype=float)
    same = np.array([x is not None and x == y for x, y in zip(one, other, strict=True)], dtype=float)
    yield "agreement", ratio(same, both, int(both.sum()), clusters, draws)
    if v.kind is not Kind.CHOICE:
        yield from _span_figures(v, a, b, sheet, draws)


def _span_figures(v: Variable, a: Coded, b: Coded, sheet: Sheet, draws: Draws) -> Iterator[tuple[str, Agreement]]:
    """Give F1 of spans; none where nobody marked any, withheld where one of the two mostly gave numbers."""
    if not any((c.spans["variable"] == v.name).any() for c in (a, b)):
        return
    withheld = "; ".join(filter(None, (_unmarked(v, c) for c in (a, b))))
    for name, least in F1:
        twice, all_spans, units = _span_sums(v, a, b, sheet, least)
        if withheld:
            yield name, Agreement(_NAN, _NAN, _NAN, units, 2, withheld)
        else:
            yield name, ratio(twice, all_spans, units, _clusters(sheet), draws)


def _unmarked(v: Variable, coder: Coded) -> str:
    """Say how often a coder counted without showing what, if that is too often: what is left has too many zeros."""
    shown = _marked(v, coder)
    counted = [u for u, x in coder.values[v.name].items() if x is not None and x == x and x > 0]
    blind = sum(u not in shown for u in counted)
    if blind <= _UNMARKED * len(counted):
        return ""
    return f"{coder.coder} gave numbers without the words in {blind} of {len(counted)} units"


def _hashable(values: Sequence[object]) -> list[Hashable]:
    return [None if x is None else str(x) for x in values]


def ratio(
    numerators: np.ndarray[Any, Any],
    denominators: np.ndarray[Any, Any],
    units: int,
    clusters: Sequence[Hashable],
    draws: Draws,
) -> Agreement:
    """Give a quotient of sums over units, with an interval that draws whole clusters.

    Parameters
    ----------
    numerators : np.ndarray[Any, Any]
        Of each unit. Shape (units,).
    denominators : np.ndarray[Any, Any]
        As `numerators`.
    units : int
        How many units went in.
    clusters : Sequence[Hashable]
        What each unit belongs to.
    draws : Draws
        How the interval is drawn.

    Returns
    -------
    Agreement
        Withheld where there is nothing to divide by.
    """
    total = float(denominators.sum())
    if not total:
        return Agreement(_NAN, _NAN, _NAN, units, 2, "no unit has values of both coders")
    codes, labels = pd.factorize(np.asarray(clusters, dtype=object))
    above, below = (
        np.bincount(codes, weights=x, minlength=len(labels))[:, None].astype(np.float64)
        for x in (numerators, denominators)
    )
    value = float(numerators.sum()) / total
    if not draws.resamples:
        return Agreement(value, _NAN, _NAN, units, 2)
    found = bootstrap_ratio(above, below, resamples=draws.resamples, level=draws.level, seed=draws.seed)
    return Agreement(value, float(found.low[0]), float(found.high[0]), units, 2)


def _span_sums(
    v: Variable, a: Coded, b: Coded, sheet: Sheet, least: float
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any], int]:
    """Twice the pairs and all spans of each unit that both marked or found empty, and how many units these are."""
    marked = [_marked(v, c) for c in (a, b)]
    twice, total = np.zeros(len(sheet.units)), np.zeros(len(sheet.units))
    units = 0
    for k, u in enumerate(sheet.units):
        mine = [m.get(u.id, []) for m in marked]
        said = [c.values.at[u.id, v.name] for c in (a, b)]
        if all(_shown(x, spans) for x, spans in zip(said, mine, strict=True)):
            units += 1
            total[k] = len(mine[0]) + len(mine[1])
            twice[k] = 2 * len(pairs(mine[0], mine[1], least))
    return twice, total, units


def _shown(value: object, spans: Sequence[object]) -> bool:
    """Whether it is known which places a coder meant: marked ones, or none."""
    return value is not None and value == value and (bool(spans) or value == 0)


def _marked(v: Variable, coder: Coded) -> dict[str, list[tuple[int, int]]]:
    mine = coder.spans[coder.spans["variable"] == v.name]
    found: dict[str, list[tuple[int, int]]] = {}
    for unit, start, end in zip(mine["unit"], mine["start"], mine["end"], strict=True):
        found.setdefault(str(unit), []).append((int(start), int(end)))
    return found


def figure_row(variable: str, measure: str, pair: tuple[str, str], found: Agreement, scale: str = "") -> dict[str, Any]:
    """Make a row of `RELIABILITY`.

    Parameters
    ----------
    variable : str
        What was coded.
    measure : str
        Which figure.
    pair : tuple[str, str]
        The two coders; empty names stand for all.
    found : Agreement
        The figure.
    scale : str
        Of an alpha.

    Returns
    -------
    dict
        The row.
    """
    return {
        "variable": variable, "scale": scale if measure == "alpha" else "", "measure": measure, "a": pair[0],
        "b": pair[1], "value": found.value, "low": found.low, "high": found.high, "units": found.units,
        "coders": found.coders, "withheld": found.withheld,
    }  # fmt: skip
