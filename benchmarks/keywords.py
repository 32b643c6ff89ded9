"""Outlets whose words are known: how often keyness finds a word that is there, and one that is not.

Run as `python -m benchmarks.keywords`; writes its tables to standard output, as they stand in docs/method/keyness.md.
An article has about 400 own words of a vocabulary whose frequencies fall off as in news (Zipf). It uses each word at a
rate of its own around its outlet's (gamma of shape 1: an article is about something; or of shape 4), and where there
are several events each event leans to words of its own (gamma of shape 1), for all outlets alike. One outlet uses
twenty words more often by a factor; whatever else is found is false. The library's own test decides. Seeded; takes
some minutes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.comparison.keyness import REST, Asked, Counted, Gates, tested

Array = NDArray[np.float64]
TERMS, PLANTED = 2000, 20
LENGTH, CONTENT = 400, 0.45  # words of an article, and how many of them are no stop words
ASKED = Asked(REST, "own", 500.0, Gates(), 0.95)


@dataclass(frozen=True)
class Study:
    """What is drawn.

    Parameters
    ----------
    articles : tuple of int
        Of each outlet; the first has the planted words.
    events : int
        Events, over which the articles of each outlet are spread.
    shape : float
        Of the gamma by which an article's rate of a word scatters; 1 is wide.
    mean : float
        Uses an article of a planted word in the other outlets.
    factor : float
        How much more often the first outlet uses it.
    uneven : bool
        Whether the first outlet wrote most of its articles on the first events and the others on the last.
    """

    articles: tuple[int, ...]
    events: int = 1
    shape: float = 1.0
    mean: float = 0.5
    factor: float = 2.0
    uneven: bool = False


def drawn(rng: np.random.Generator, study: Study) -> Counted:
    """Articles of all outlets, counted."""
    by = np.repeat(np.arange(len(study.articles)), study.articles)
    event = np.concatenate([_events(n, study, k) for k, n in enumerate(study.articles)])
    words = np.exp(rng.normal(np.log(LENGTH), 0.45, len(by))).round()
    rates = 1 / (np.arange(TERMS) + 8)
    rates *= CONTENT / rates.sum()
    rates[:PLANTED] = study.mean / LENGTH
    leaning = rng.gamma(1.0, 1.0, (study.events, TERMS)) if study.events > 1 else np.ones((1, TERMS))
    own = rng.gamma(study.shape, 1 / study.shape, (len(by), TERMS))
    own[:, :PLANTED] *= np.where(by == 0, study.factor, 1.0)[:, None]
    counts = rng.poisson(words[:, None] * rates * own * leaning[event])
    kept = counts.sum(axis=0) >= ASKED.gates.uses
    return Counted(
        sparse.csr_matrix(counts[:, kept].astype(float)),
        [f"{'planted' if k < PLANTED else 'word'} {k}" for k in np.flatnonzero(kept)],
        words.astype(np.int64),
        np.array([f"outlet {k}" for k in by], dtype=object),
        np.array([f"event {k}" for k in event], dtype=object),
        (),
    )


def _events(articles: int, study: Study, outlet: int) -> NDArray[np.int64]:
    """Event of each article of an outlet: spread evenly, or three in four in one half of the events."""
    even = np.arange(articles) % study.events
    if not study.uneven or study.events < 2:
        return even
    half = study.events // 2
    first = np.arange(articles) < (0.75 if outlet == 0 else 0.25) * articles
    return np.where(first, even % half, half + even % (study.events - half))


def scored(study: Study, runs: int, seed: int) -> tuple[float, float, float]:
    """Share of the planted words that are found, false words a run, runs with any."""
    rng = np.random.default_rng(seed)
    hits, false = [], []
    for _ in range(runs):
        terms = tested(drawn(rng, study), ASKED)
        found = set(terms.loc[terms["evidence"], "word"])
        right = sum(w.startswith("planted") for w in found)
        hits.append(right / PLANTED)
        false.append(len(found) - right)
    return float(np.mean(hits)), float(np.mean(false)), float(np.mean(np.array(false) > 0))


SIDES = {
    "10 and 10": (10, 10), "30 and 30": (30, 30), "60 and 60": (60, 60), "10 against 40": (10, 40),
    "30 in each of five": (30,) * 5,
}  # fmt: skip


def power(runs: int = 60) -> Iterator[str]:
    """Planted words at twice and four times the rate."""
    yield "| articles | events | articles scatter | uses an article elsewhere | 2x | 4x | false words a run |\n"
    yield "|---|---|---|---|---|---|---|\n"
    for name, articles in SIDES.items():
        if len(articles) > 2:
            continue
        for events in (1, 5):
            for shape in (1.0, 4.0):
                for mean in (0.5, 2.0):
                    twice, four = (
                        scored(Study(articles, events, shape, mean, factor), runs, 1) for factor in (2.0, 4.0)
                    )
                    wide = "widely" if shape < 2 else "little"
                    yield f"| {name} | {events} | {wide} | {mean:g} | {twice[0]:.2f} | {four[0]:.2f}"
                    yield f" | {max(twice[1], four[1]):.2f} |\n"


def false(runs: int = 100) -> Iterator[str]:
    """Nothing planted: whatever is found is false."""
    yield "| articles | events | false words a run | runs with any |\n|---|---|---|---|\n"
    for name, articles in SIDES.items():
        for events, uneven in ((1, False), (5, False), (5, True)):
            study = Study(articles, events, factor=1.0, uneven=uneven)
            _, words, some = scored(study, runs if len(articles) == 2 else runs // 5, 2)
            said = f"{events}, unevenly" if uneven else str(events)
            yield f"| {name} | {said} | {words:.3f} | {some:.3f} |\n"


def main() -> None:
    """Write the tables."""
    for part in (power, false):
        for line in part():
            sys.stdout.write(line)
            sys.stdout.flush()
        sys.stdout.write("\n")


if __name__ == "__main__":
    main()
