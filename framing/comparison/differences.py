"""Each pair of sources in an event: how far their rates lie apart, and whether by more than chance.

Idea: a difference is shown with an interval and a p-value that are one and the same test (`framing.uncertainty.arms`,
chosen by simulation: docs/method/differences.md), and with a q-value over all comparisons shown. So what has q below
one minus the level of the intervals never has an interval over zero. A rate that one of the two sources does not have
is no comparison, and neither is one that rests on a handful of findings: the row says what is lacking, and where.

What scatters stands in ``basis``. Between single articles it is paragraphs, and the row speaks of these articles; from
``min_articles`` articles on it is articles, and over ``min_events`` events it is events, and it speaks of the outlets.

Units: as the rates'. ``ratio`` has half a finding added on either side, so that none against none is 1; two
means have none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, groupby
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.profiles import FEW_UNITS, MEASURES, Estimates, Group, Key, estimate, gate, joined
from framing.records import Base
from framing.results import frame_of, make_frame
from framing.uncertainty import Floats, apart, benjamini_hochberg

DIFFERENCES: Mapping[str, str] = {
    "event": "string", "a": "string", "b": "string", "actor": "string", "measure": "string", "voice": "string",
    "rate_a": "float64", "rate_b": "float64", "difference": "float64", "low": "float64", "high": "float64",
    "ratio": "float64", "n_a": "int64", "n_b": "int64",
    "words_a": "int64", "words_b": "int64", "p": "float64", "q": "float64", "unit": "string", "withheld": "string",
    "basis": "string", "units_a": "int64", "units_b": "int64", "events": "int64",
}  # fmt: skip
_NAN = float("nan")
Pairing = Callable[[Iterable[Any]], Iterable[tuple[Any, Any]]]


def every_two(some: Iterable[Any]) -> Iterable[tuple[Any, Any]]:
    """Give each with each later one.

    Parameters
    ----------
    some : Iterable[Any]
        Anything.

    Returns
    -------
    Iterable[tuple[Any, Any]]
        The pairs.
    """
    return combinations(some, 2)


@dataclass(frozen=True, eq=False)
class Side:
    """One source: its estimates, why a rate is withheld ("" where none is), and what its errors are taken from."""

    source: str
    found: Estimates
    why: NDArray[np.object_]
    basis: str


@dataclass(frozen=True, eq=False)
class Held:
    """Two sides held against each other over some events.

    Parameters
    ----------
    event : str
        Where; "" for several events together.
    a, b : Side
        The sides.
    keys : Sequence[Key]
        What is summed.
    shown : NDArray[np.bool_]
        Which of the keys either side has.
    basis : NDArray[np.object_]
        What scatters, key by key.
    events : Floats
        How many events both have, key by key.
    """

    event: str
    a: Side
    b: Side
    keys: Sequence[Key]
    shown: NDArray[np.bool_]
    basis: NDArray[np.object_]
    events: Floats


def difference_rows(cut: list[Group], settings: Mapping[str, Any], paired: Pairing = every_two) -> pd.DataFrame:
    """Compare the sources of each event, two by two.

    Parameters
    ----------
    cut : list[Group]
        The evidence of every source.
    settings : Mapping[str, Any]
        Gates and level.
    paired : Pairing
        Which sources, sorted, are held against each other: each with each later one, or only neighbours.

    Returns
    -------
    DataFrame
        Columns `DIFFERENCES`; a row for each measure, actor and voice that either source has.
    """
    ordered = sorted(cut, key=lambda g: (g.event, g.source))
    by_event = (list(some) for _, some in groupby(ordered, key=lambda g: g.event))
    return tested([pair for some in by_event for pair in _pairs(some, settings, paired)], settings)


def compared_keys(cut: Sequence[Group]) -> list[Key]:
    """List all that may be compared between some sources, sorted."""
    return sorted(k for k in set().union(*(g.sums for g in cut)) if MEASURES[k.measure].compared)


def _pairs(cut: Sequence[Group], settings: Mapping[str, Any], paired: Pairing) -> Iterator[Held]:
    """Take the sources of an event two by two."""
    keys = compared_keys(cut)
    sides = []
    for g in cut:
        found = estimate(g.stacked(keys), keys)
        basis = "articles" if g.articles >= settings["min_articles"] else "paragraphs"
        has = np.array([k in g.sums for k in keys], dtype=bool)
        sides.append((Side(g.source, found, lacking(g.source, found, keys, settings, basis), basis), has))
    once, named = np.ones(len(keys)), dict[str, NDArray[np.object_]]()
    for (a, has_a), (b, has_b) in paired(sides):
        basis = a.basis if a.basis == b.basis else f"{a.basis}, {b.basis}"
        if basis not in named:
            named[basis] = np.full(len(keys), basis, dtype=object)
        yield Held(cut[0].event, a, b, keys, has_a | has_b, named[basis], once)


def lacking(
    source: str, found: Estimates, keys: Sequence[Key], settings: Mapping[str, Any], basis: str
) -> NDArray[np.object_]:
    """Say of each rate of a source why it cannot be compared: too little text, or too few units to scatter.

    Parameters
    ----------
    source : str
        Whose.
    found : Estimates
        Its rates.
    keys : Sequence[Key]
        What they are of.
    settings : Mapping[str, Any]
        The gates.
    basis : str
        What its errors are taken from.

    Returns
    -------
    ndarray of str
        "" where nothing is lacking.
    """
    few = basis.removesuffix("s"), basis
    said: dict[tuple[str, float, float], str] = {}  # most keys are of one measure and have the base of their voice
    asked = list(zip([k.measure for k in keys], found.base.tolist(), found.units.tolist(), strict=True))
    for measure, base, units in dict.fromkeys(asked):
        withheld, _ = gate(MEASURES[measure], base, settings)
        if not withheld and units < FEW_UNITS:
            withheld = f"only {int(units)} {few[units != 1]}; {FEW_UNITS} are needed"
        said[measure, base, units] = f"{source}: {withheld}" if withheld else ""
    return np.array([said[of] for of in asked], dtype=object)


def tested(held: Sequence[Held], settings: Mapping[str, Any]) -> pd.DataFrame:
    """Test pairs of sources, and take q over all that is shown.

    Parameters
    ----------
    held : Sequence[Held]
        The pairs.
    settings : Mapping[str, Any]
        Level and gates.

    Returns
    -------
    DataFrame
        Columns `DIFFERENCES`.
    """
    held = [h for h in held if h.shown.any()]
    if not held:
        return make_frame([], DIFFERENCES)
    a, b = _side(held, "a"), _side(held, "b")
    withheld = _withheld(held, a, b, settings)
    a, b = _weighed(a, b), _weighed(b, a)
    columns: dict[str, Any] = {
        **_names(held),
        "n_a": a.n, "n_b": b.n, "words_a": a.base, "words_b": b.base, "withheld": withheld,
        "units_a": a.units, "units_b": b.units,
        **_numbers(a, b, withheld == "", settings["level"]),
    }  # fmt: skip
    number, names = pd.factorize(columns["measure"])
    measures = [MEASURES[m] for m in names]
    scale = np.array([m.scale for m in measures])[number]
    columns["unit"] = np.array([m.unit for m in measures], dtype=object)[number]
    has_none = np.array([m.base is Base.FINDINGS for m in measures])[number]
    columns["ratio"] = np.where(has_none, _NAN, _ratio(a, b, columns, scale))
    whole = {c: columns[c].astype(dtype) for c, dtype in DIFFERENCES.items() if dtype == "int64"}
    return frame_of({**columns, **whole}, DIFFERENCES)


def _side(held: Sequence[Held], side: str) -> Estimates:
    """Put the estimates of one side behind each other, those that are shown."""
    return joined([getattr(h, side).found for h in held], np.concatenate([h.shown for h in held]))


def _names(held: Sequence[Held]) -> dict[str, Any]:
    """Name the event, the two sources, what is compared and what scatters in each row."""
    many = [int(h.shown.sum()) for h in held]
    named = zip(*((h.event, h.a.source, h.b.source) for h in held), strict=True)
    sides = zip(("event", "a", "b"), (np.repeat(np.array(n, dtype=object), many) for n in named), strict=True)
    lists = {id(h.keys): h.keys for h in held}  # those of an event have one list
    named_by = {k: np.array(keys, dtype=object) for k, keys in lists.items()}
    keys = np.concatenate([named_by[id(h.keys)][h.shown] for h in held]).T
    scatter = {c: np.concatenate([getattr(h, c)[h.shown] for h in held]) for c in ("basis", "events")}
    return {**dict(sides), **dict(zip(Key._fields, keys, strict=True)), **scatter}


def _weighed(side: Estimates, other: Estimates) -> Estimates:
    """Let a finding that a source does not have weigh what one of the other's does on average."""
    each = np.where((side.n == 0) & (other.n > 0), other.score / np.maximum(other.n, 1.0), 1.0)
    rates = side.rates
    each = np.where(rates.skewed, each, 1.0)
    return replace(side, rates=replace(rates, finding=rates.finding * each, variance=rates.variance * each**2))


def _withheld(held: Sequence[Held], a: Estimates, b: Estimates, settings: Mapping[str, Any]) -> NDArray[np.object_]:
    """Why each row has no numbers: the first source's reason, the other's, or too few findings in both."""
    first, second = (np.concatenate([getattr(h, s).why[h.shown] for h in held]) for s in ("a", "b"))
    findings, needed = (a.n + b.n).astype(int), settings["min_findings"]
    few = [f"only {n} finding{'' if n == 1 else 's'} in both; {needed} are needed" for n in range(needed)]
    reasons = np.array([*few, ""], dtype=object)[np.minimum(findings, needed)]
    return np.where(first != "", first, np.where(second != "", second, reasons))


def _numbers(a: Estimates, b: Estimates, is_tested: NDArray[np.bool_], level: float) -> dict[str, Floats]:
    """Rates, difference, interval, p and q where there is a test, and nothing elsewhere."""
    one, other = a.at(is_tested).rates, b.at(is_tested).rates
    found = apart(one, other, level=level)
    given = {
        "rate_a": one.value, "rate_b": other.value, "difference": one.value - other.value,
        "low": found.low, "high": found.high, "p": found.p, "q": benjamini_hochberg(found.p),
    }  # fmt: skip
    columns = {c: np.full(len(is_tested), _NAN) for c in given}
    for c, values in given.items():
        columns[c][is_tested] = values
    return columns


def _ratio(a: Estimates, b: Estimates, columns: Mapping[str, Any], scale: Floats) -> Floats:
    """Give the ratio of two rates with half a finding on either side."""
    total = np.maximum(a.base + b.base, 1.0)
    half = scale / total
    return np.asarray((columns["rate_a"] + half) / (columns["rate_b"] + half), dtype=np.float64)
