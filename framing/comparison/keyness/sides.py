"""A source against its reference: weighted log-odds of every term, with the variance that articles show.

Idea: an article that is about floods says "flood" ten times, so uses are not independent and the variance of the
formula is too small: with outlets shuffled among articles it calls some eight words different in every run. Here each
side's variance is multiplied by its dispersion: how far its articles' counts scatter about their expectation, over what
independent uses would, never below 1. That is the sandwich estimator with the article as its unit; z is read on a t
distribution with as many degrees of freedom as articles leave.

Events are strata: only events that both sides report count, each with the same weight on either side (Mantel and
Haenszel 1959: an event's weight is what the thinner of two sides can bear), so that a source does not differ for having
written more of one event. With one event all weights are 1 and the values are those of the published formula.

Source: Monroe, Colaresi and Quinn 2008; Greenland and Robins 1985 for the common ratio over strata; Liang and Zeger
1986 for the variance. Units: uses; rates per word; log-odds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.comparison.keyness.counted import Counted
from framing.uncertainty import Floats, Uses, log_odds, pooled_prior

Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Side:
    """One side over the events that both report; arrays of shape (terms,).

    Parameters
    ----------
    articles : int
        Articles of it.
    words : int
        Their words.
    n : Floats
        Uses.
    spread : Floats
        Articles that use the term.
    uses : Uses
        Weighted uses with their dispersion.
    effective : float
        Articles that its weights are worth (Kish 1965): fewer where it wrote most on events the other seldom has.
    """

    articles: int
    words: int
    n: Floats
    spread: Floats
    uses: Uses
    effective: float

    @property
    def rate(self) -> Floats:
        """Uses per word, events weighted as on the other side."""
        rate: Floats = self.uses.counts / self.uses.size
        return rate


@dataclass(frozen=True, eq=False)
class Apart:
    """How far two sides are apart, term by term."""

    mine: Side
    theirs: Side
    events: int
    freedom: Floats
    delta: Floats
    error: Floats


@dataclass(frozen=True, eq=False)
class _Frame:
    """Articles of the events that both sides report: what the sums are taken over."""

    counts: Any
    words: Floats
    first: Mask
    strata: Any  # one row an event, 1 where an article is of it
    exposure: Floats  # words of each side in each event, shape (2, events)
    weights: Floats

    def of(self, mine: bool) -> Floats:
        """1 for the articles of a side, 0 for others."""
        return (self.first if mine else ~self.first).astype(float)


def set_apart(counted: Counted, mine: Mask, theirs: Mask, strength: float) -> Apart | None:
    """Compare two groups of articles.

    Parameters
    ----------
    counted : Counted
        The terms.
    mine : Mask
        Articles of the source.
    theirs : Mask
        Articles of its reference.
    strength : float
        Pseudo-counts of the prior.

    Returns
    -------
    Apart or None
        None where no event has words of both.
    """
    frame = _framed(counted, mine, theirs)
    if frame is None:
        return None
    sides = [_weighted(frame, True), _weighted(frame, False)]
    events, articles = frame.exposure.shape[1], len(frame.words)
    freedom = articles - events - 1
    if freedom > 0:
        sides = [_dispersed(frame, k == 0, sides, articles / freedom) for k in (0, 1)]
    first, second = sides
    prior = _prior(first, second, strength)
    delta, error = log_odds(first.uses, second.uses, prior=prior, total=strength)
    return Apart(first, second, events, _freedom(first, second, freedom, prior), delta, error)


def _freedom(first: Side, second: Side, freedom: int, prior: Floats) -> Floats:
    """Degrees of freedom of each term's z: few where the side that scatters has few articles (Welch 1947)."""
    sides = [(s, s.uses.variance(prior)) for s in (first, second)]
    total = sides[0][1] + sides[1][1]
    articles = first.articles + second.articles
    parts = [v**2 / max(1e-9, min(s.effective - 1, freedom * s.effective / articles)) for s, v in sides]
    return np.asarray(total**2 / (parts[0] + parts[1]))


def _prior(first: Side, second: Side, strength: float) -> Floats:
    """Pooled prior; a term that neither side uses, which is not shown, gets one that can be divided by."""
    prior = pooled_prior(first.uses, second.uses, strength=strength)
    return np.where(prior > 0, prior, 1.0)


def _framed(counted: Counted, mine: Mask, theirs: Mask) -> _Frame | None:
    """Take the articles of the events in which both sides have words, and weigh them."""
    from scipy import sparse

    some = counted.words > 0
    both = set(counted.event[mine & some]) & set(counted.event[theirs & some])
    used = np.flatnonzero((mine | theirs) & some & np.isin(counted.event, list(both)))
    if not len(used):
        return None
    names, code = np.unique(counted.event[used].astype(str), return_inverse=True)
    first, words = mine[used], counted.words[used].astype(float)
    strata = sparse.csr_matrix((np.ones(len(used)), (code, np.arange(len(used)))), shape=(len(names), len(used)))
    exposure = np.stack([strata @ (words * first), strata @ (words * ~first)])
    across = exposure[::-1] / exposure.sum(axis=0)  # a side's weight is the other's share of the event
    weights = np.where(first, across[0][code], across[1][code])
    for side in (first, ~first):
        weights[side] *= words[side].sum() / (weights[side] * words[side]).sum()
    return _Frame(counted.counts[used], words, first, strata, exposure, weights)


def _weighted(frame: _Frame, mine: bool) -> Side:
    of = frame.of(mine)
    counts = frame.counts.T @ (frame.weights * of)
    squares = frame.counts.T @ (frame.weights**2 * of)
    effective = np.divide(counts**2, squares, out=np.zeros_like(counts), where=squares > 0)
    size = float((frame.words * of).sum())
    n, spread = frame.counts.T @ of, (frame.counts > 0).T @ of
    worth = float((frame.weights * of).sum() ** 2 / (frame.weights**2 * of).sum())
    return Side(int(of.sum()), int(size), n, spread, Uses(counts, size, effective), worth)


def _dispersed(frame: _Frame, mine: bool, sides: list[Side], correction: float) -> Side:
    """Give a side the dispersion of its articles about what they are expected to have."""
    side, of, k = sides[0 if mine else 1], frame.of(mine), 0 if mine else 1
    rates = [s.rate for s in sides]
    expected = np.outer(frame.exposure[0], rates[0]) + np.outer(frame.exposure[1], rates[1])
    pooled = (frame.strata @ frame.counts).toarray()
    rate = rates[k] * np.divide(pooled, expected, out=np.zeros_like(pooled), where=expected > 0)  # events by terms
    squared = frame.weights**2 * of
    spread = frame.counts.power(2).T @ squared
    cross = (frame.strata.multiply(squared * frame.words) @ frame.counts).toarray()
    fixed = frame.strata @ (squared * frame.words**2)
    scatter = spread - 2 * (rate * cross).sum(axis=0) + fixed @ rate**2
    poisson = frame.counts.T @ squared
    ratio = np.divide(correction * scatter, poisson, out=np.ones_like(poisson), where=poisson > 0)
    uses = Uses(side.uses.counts, side.uses.size, side.uses.effective, np.maximum(1.0, ratio))
    return Side(side.articles, side.words, side.n, side.spread, uses, side.effective)
