"""Outlets whose rates are known: how often each test of a difference is right, and how many articles a study needs.

Run as `python -m benchmarks.differences`; writes its tables to standard output, as they stand in
docs/method/differences.md. An article has about 600 words in paragraphs of about 50, and a rate of its own around that
of its outlet (gamma); findings come at that rate (Poisson) and weigh 1, 2 or 3. Seeded; takes some minutes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from framing.measure import LOADED
from framing.profiles import Key, Strata, estimate, pool
from framing.uncertainty import apart, benjamini_hochberg

Array = NDArray[np.float64]
Sample = tuple[Array, Array, Array]  # scores, words, findings; shape (units, runs)
KEY = Key(LOADED.name, "", "own")
SHARES = (0.5, 0.3, 0.2)  # of findings that weigh 1, 2, 3
MEAN = 1.7
LEVEL = 0.95
PARAGRAPHS = 12


def drawn(rng: np.random.Generator, shape: tuple[int, ...], rate: float | Array, spread: float) -> Sample:
    """Articles of one outlet; `spread` is the squared coefficient of variation of their rates."""
    words = np.exp(rng.normal(np.log(600), 0.45, shape)).round()
    own = rng.gamma(1 / spread, spread, shape) if spread else np.ones(shape)
    return _findings(rng, words, rate / 1000 * own)


def _findings(rng: np.random.Generator, words: Array, rate: Array) -> Sample:
    found = rng.poisson(words * rate)
    scores = (rng.multinomial(found, SHARES) * np.array([1, 2, 3])).sum(axis=-1)
    return scores.astype(float), words, found.astype(float)


def tested(a: Sample, b: Sample) -> tuple[Array, Array, Array]:
    """The library's own test."""
    one, other = (estimate(np.stack(s, axis=1), [KEY] * s[0].shape[1]).rates for s in (a, b))
    found = apart(one, other, level=LEVEL)
    return found.low / 1000, found.high / 1000, found.p


def _rate(s: Sample) -> tuple[Array, Array]:
    scores, words, _ = s
    rate, n = scores.sum(0) / words.sum(0), len(scores)
    return rate, n / (n - 1) * ((scores - rate * words) ** 2).sum(0) / words.sum(0) ** 2


def welch(a: Sample, b: Sample) -> tuple[Array, Array, Array]:
    """Symmetric interval with Welch's freedom."""
    (ra, va), (rb, vb) = _rate(a), _rate(b)
    error = np.sqrt(np.maximum(va + vb, 1e-18))
    parts = va**2 / (len(a[0]) - 1) + vb**2 / (len(b[0]) - 1)
    freedom = np.maximum((va + vb) ** 2 / np.maximum(parts, 1e-300), 1)
    half = stats.t.ppf(0.5 + LEVEL / 2, freedom) * error
    return ra - rb - half, ra - rb + half, 2 * stats.t.sf(np.abs(ra - rb) / error, freedom)


def quasi_poisson(a: Sample, b: Sample) -> tuple[Array, Array, Array]:
    """Score test with one dispersion for both sides, and the interval that inverts it."""
    (ra, _), (rb, _) = _rate(a), _rate(b)
    wa, wb = a[1].sum(0), b[1].sum(0)
    freedom = len(a[0]) + len(b[0]) - 2
    off = sum(((s[0] - r * s[1]) ** 2 / np.maximum(r * s[1], 1e-9)).sum(0) for s, r in ((a, ra), (b, rb)))
    dispersion = np.maximum(off / freedom, MEAN)
    limit = stats.t.ppf(0.5 + LEVEL / 2, freedom)

    def z(gap: Array) -> Array:
        middle = (wa + wb) * gap - (ra * wa + rb * wb)
        under = np.sqrt(np.maximum(middle**2 + 4 * (wa + wb) * rb * wb * gap, 0))
        low = np.maximum((under - middle) / (2 * (wa + wb)), np.maximum(0, -gap))
        return (ra - rb - gap) / np.sqrt(np.maximum(dispersion * ((low + gap) / wa + low / wb), 1e-18))

    ends = []
    for sign in (-1, 1):
        near, far = np.zeros_like(ra), np.full_like(ra, 0.2)
        for _ in range(50):
            half = (near + far) / 2
            out = np.abs(z(ra - rb + sign * half)) > limit
            near, far = np.where(out, near, half), np.where(out, half, far)
        ends.append(ra - rb + sign * far)
    return ends[0], ends[1], 2 * stats.t.sf(np.abs(z(np.zeros_like(ra))), freedom)


def bootstrap(a: Sample, b: Sample) -> tuple[Array, Array, Array]:
    """Percentiles of resampled articles, p by permutation: what the library did before, and what it could not keep."""
    rng = np.random.default_rng(0)
    ratios = []
    for scores, words, _ in (a, b):
        n = len(scores)
        weights = rng.multinomial(n, np.full(n, 1 / n), size=400).astype(float)
        ratios.append((weights @ scores) / (weights @ words))
    low, high = np.percentile(ratios[0] - ratios[1], [2.5, 97.5], axis=0)
    return low, high, _permuted(a, b, rng)


def _permuted(a: Sample, b: Sample, rng: np.random.Generator) -> Array:
    scores, words = (np.concatenate([x, y]) for x, y in zip(a[:2], b[:2], strict=True))
    first = np.arange(len(scores)) < len(a[0])

    def gap(pick: NDArray[np.bool_]) -> Array:
        one, other = (scores[p].sum(0) / words[p].sum(0) for p in (pick, ~pick))
        return np.abs(one - other)

    as_far = sum((gap(rng.permutation(first)) >= gap(first) * (1 - 1e-9)).astype(float) for _ in range(199))
    return (as_far + 1) / 200


TESTS: dict[str, Callable[[Sample, Sample], tuple[Array, Array, Array]]] = {
    "gamma arms, own freedom (used)": tested,
    "Welch t": welch,
    "quasi-Poisson score, inverted": quasi_poisson,
    "bootstrap and permutation (before)": bootstrap,
}


def coverage(runs: int = 2000) -> Iterator[str]:
    """How often each interval covers the truth, over rates, spreads and numbers of articles."""
    covered: dict[str, list[float]] = {name: [] for name in TESTS}
    opposed: dict[str, list[float]] = {name: [] for name in TESTS}
    rng = np.random.default_rng(1)
    for spread in (0.0, 0.3, 1.0):
        for ra, rb in ((8, 8), (2, 2), (0.5, 0.5), (8, 16), (1, 4)):
            for na, nb in ((10, 10), (10, 40), (40, 10), (20, 20), (40, 40)):
                a, b = drawn(rng, (na, runs), ra, spread), drawn(rng, (nb, runs), rb, spread)
                truth = (ra - rb) * MEAN / 1000
                for name, test in TESTS.items():
                    low, high, p = test(a, b)
                    covered[name].append(float(((low <= truth) & (truth <= high)).mean()))
                    opposed[name].append(float(((p < 1 - LEVEL) & (low <= 0) & (high >= 0)).mean()))
    yield "| test | least | mean | most | within .93-.97 | p < .05 over zero |\n|---|---|---|---|---|---|\n"
    for name, values in covered.items():
        v = np.array(values)
        inside = np.mean((v >= 0.93) & (v <= 0.97))
        said = f"| {name} | {v.min():.3f} | {v.mean():.3f} | {v.max():.3f} | {inside:.0%}"
        yield said + f" | {np.mean(opposed[name]):.1%} |\n"


def few(runs: int = 2000) -> Iterator[str]:
    """Below ten articles paragraphs scatter: covered are these articles' own rates, and less well the outlets'."""
    rng = np.random.default_rng(2)
    yield "| articles a side | of these articles | of the outlets |\n|---|---|---|\n"
    for n in (1, 2, 4, 6, 9):
        sides, own = [], []
        for rate in (8.0, 8.0):
            words = np.exp(rng.normal(np.log(50), 0.4, (n, PARAGRAPHS, runs))).round()
            of_article = rate / 1000 * rng.gamma(1 / 0.3, 0.3, (n, 1, runs))
            sample = _findings(rng, words, np.broadcast_to(of_article, words.shape))
            sides.append(tuple(x.reshape(n * PARAGRAPHS, runs) for x in sample))
            own.append(MEAN * (words * of_article).sum((0, 1)) / words.sum((0, 1)))
        low, high, _ = tested(*sides)
        these = (low <= own[0] - own[1]) & (own[0] - own[1] <= high)
        yield f"| {n} | {these.mean():.3f} | {((low <= 0) & (high >= 0)).mean():.3f} |\n"


def _pooled(
    rng: np.random.Generator, many: tuple[int, int], rates: tuple[float, float], runs: int
) -> tuple[Array, ...]:
    """Two outlets over events (many: events, articles of each outlet in each), with blocks of events."""
    events, articles = many
    shared = rng.gamma(4, 0.25, (events, runs))
    sides = []
    for rate in rates:
        leaning = rng.gamma(1 / 0.16, 0.16, (events, runs))
        scores, words, found = drawn(rng, (articles, events, runs), rate * shared * leaning, 0.3)
        sums = np.stack([scores.sum(0), words.sum(0), found.sum(0)])
        scatter = ((scores - sums[0] / sums[1] * words) ** 2).sum(0)
        sides.append(Strata(sums, scatter, np.full(shared.shape, float(articles)), np.full(events, float(articles))))
    found = pool(sides[0], sides[1], [KEY] * runs, blocks=5)
    test = apart(found.a.rates, found.b.rates, level=LEVEL)
    return test.low / 1000, test.high / 1000, test.p


def blocks(runs: int = 2000) -> Iterator[str]:
    """Over events: coverage of the outlets' difference, and power."""
    rng = np.random.default_rng(3)
    yield "| events | articles of each in each | coverage, equal | coverage, twice as high | power, twice as high |\n"
    yield "|---|---|---|---|---|\n"
    for many in ((5, 1), (5, 4), (10, 1), (10, 3), (20, 1), (20, 3), (40, 1)):
        low, high, _ = _pooled(rng, many, (8, 8), runs)
        equal = ((low <= 0) & (high >= 0)).mean()
        low, high, p = _pooled(rng, many, (16, 8), runs)
        twice = ((low <= 8 * MEAN / 1000) & (8 * MEAN / 1000 <= high)).mean()
        yield f"| {many[0]} | {many[1]} | {equal:.3f} | {twice:.3f} | {(p < 1 - LEVEL).mean():.2f} |\n"


def discoveries(runs: int = 400) -> Iterator[str]:
    """Of 40 comparisons with q < .05, how many are false, where ten, or none, are true."""
    rng = np.random.default_rng(4)
    yield "| articles a side | true of 40 | false discovery rate | found of the true |\n|---|---|---|---|\n"
    for n in (10, 20, 40):
        for true in (0, 10):
            rates = np.where(np.arange(40) < true, 16.0, 8.0)
            wrong, right = [], []
            for _ in range(runs):
                q = benjamini_hochberg(tested(drawn(rng, (n, 40), rates, 0.3), drawn(rng, (n, 40), 8.0, 0.3))[2])
                found = q < 1 - LEVEL
                wrong.append(found[true:].sum() / max(1, found.sum()))
                right.append(found[:true].mean() if true else np.nan)
            share = f"{np.mean(right):.2f}" if true else ""
            yield f"| {n} | {true} | {np.mean(wrong):.3f} | {share} |\n"


def power(runs: int = 2000) -> Iterator[str]:
    """How often a difference is found at p < .05, by what it is and how many articles each outlet has."""
    rng = np.random.default_rng(5)
    sizes = (10, 20, 40, 80, 160)
    yield (
        "| findings per 1,000 words | spread | "
        + " | ".join(map(str, sizes))
        + " |\n|---|---|"
        + "---|" * len(sizes)
        + "\n"
    )
    for rates in ((8, 10), (8, 12), (8, 16), (2, 3), (2, 4), (0.5, 1)):
        for spread in (0.1, 0.5):
            cells = [
                (
                    tested(drawn(rng, (n, runs), rates[0], spread), drawn(rng, (n, runs), rates[1], spread))[2] < 0.05
                ).mean()
                for n in sizes
            ]
            yield f"| {rates[0]:g} and {rates[1]:g} | {spread:g} | " + " | ".join(f"{c:.2f}" for c in cells) + " |\n"


if __name__ == "__main__":
    for part in (coverage, few, blocks, discoveries, power):
        sys.stdout.write(f"\n{(part.__doc__ or '').splitlines()[0]}\n\n")
        for line in part():
            sys.stdout.write(line)
            sys.stdout.flush()
