"""An outlet whose rate is known, and a tool that errs: how often each interval holds the truth, and how wide it is.

Run as `python -m benchmarks.corrected`; writes its table to standard output and the picture of docs/coding.md. An
outlet has articles of twelve paragraphs of about 50 words, each article with a rate of its own (gamma); findings come
at that rate (Poisson). The tool finds a share of them and makes some up, in every third article four times as badly as
in the others, so that its errors depend on what it reads. Some paragraphs, drawn at random, are coded by people.
Seeded; takes some seconds.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray
from scipy import stats

from framing.uncertainty import corrected_rate

Array = NDArray[np.float64]
Interval = tuple[float, float]
PICTURE = Path(__file__).parents[1] / "docs" / "images" / "corrected_coverage.png"
LEVEL, RATE, SPREAD = 0.95, 0.010, 0.25  # findings a word; squared coefficient of variation between articles
PARAGRAPHS, RUNS = 12, 1000
TOOLS: Mapping[str, tuple[float, float]] = {  # share found, and made up for each true one
    "finds 85 %, makes up 15 %": (0.85, 0.15),  # its errors cancel each other
    "finds 85 %, makes up none": (0.85, 0.0),
    "finds 95 %, makes up 45 %": (0.95, 0.45),
}
CODED = (20, 50, 100, 200)
ARTICLES = 40


class World:
    """One draw: words, findings, what the tool counts, the article of each paragraph, and which were coded."""

    def __init__(self, rng: np.random.Generator, tool: tuple[float, float], coded: int) -> None:
        hit, false = tool
        own = np.repeat(rng.gamma(1 / SPREAD, SPREAD, ARTICLES), PARAGRAPHS)
        self.article = np.repeat(np.arange(ARTICLES), PARAGRAPHS)
        units = len(self.article)
        self.words = rng.integers(30, 71, units).astype(float)
        expected = self.words * RATE
        self.there = rng.poisson(expected * own).astype(float)
        worse = np.where(self.article % 3 == 0, 2.0, 0.5)
        self.tool = rng.binomial(self.there.astype(int), 1 - np.minimum(1.0, (1 - hit) * worse))
        self.tool = (self.tool + rng.poisson(expected * false * worse)).astype(float)
        self.seen = np.isin(np.arange(units), rng.choice(units, coded, replace=False))


def _clustered(counts: Array, words: Array, article: Array) -> Interval:
    """Interval of a plain rate whose articles scatter."""
    _, code = np.unique(article, return_inverse=True)
    rate = counts.sum() / words.sum()
    off = np.bincount(code, counts - rate * words)
    n = len(off)
    reach = stats.t.ppf(0.5 + LEVEL / 2, n - 1) * np.sqrt((off**2).sum() * n / (n - 1)) / words.sum()
    return rate - reach, rate + reach


def tool_alone(w: World) -> Interval:
    """Take what the tool counts for true."""
    return _clustered(w.tool, w.words, w.article)


def people_alone(w: World) -> Interval:
    """Take what people counted, without the tool."""
    return _clustered(w.there[w.seen], w.words[w.seen], w.article[w.seen])


def corrected(w: World) -> Interval:
    """Correct as the library does."""
    coded, chances = np.where(w.seen, w.there, np.nan), np.full(len(w.words), w.seen.mean())
    found = corrected_rate(w.tool, w.words, coded, chances, level=LEVEL, clusters=list(w.article))
    return found.low, found.high


WAYS: Mapping[str, Callable[[World], Interval]] = {
    "tool alone": tool_alone,
    "people alone": people_alone,
    "corrected": corrected,
}
Row = tuple[str, int, str, float, float]  # tool, coded, way, coverage, mean width per 1,000 words


def simulate(runs: int = RUNS, seed: int = 0) -> Iterator[Row]:
    """Coverage and width of each way, for each tool and number of paragraphs coded."""
    for k, (name, tool) in enumerate(TOOLS.items()):
        for coded in CODED:
            rng = np.random.default_rng([seed, k, coded])
            worlds = [World(rng, tool, coded) for _ in range(runs)]
            for way, interval in WAYS.items():
                found = np.array([interval(w) for w in worlds])
                held = float(np.mean((found[:, 0] <= RATE) & (found[:, 1] >= RATE)))
                yield name, coded, way, held, float(1000 * np.mean(found[:, 1] - found[:, 0]))


def picture(rows: list[Row], path: Path) -> None:
    """Coverage above, width below, a column a tool."""
    figure = Figure(figsize=(9, 5), layout="constrained")
    axes = figure.subplots(2, len(TOOLS), sharex=True, sharey="row")
    styles = {"tool alone": ("#bb5566", "s:"), "people alone": ("#777777", "^--"), "corrected": ("#004488", "o-")}
    for column, name in enumerate(TOOLS):
        for way, (color, style) in styles.items():
            mine = [r for r in rows if r[0] == name and r[2] == way]
            for line, at in ((0, 3), (1, 4)):
                axes[line][column].plot([r[1] for r in mine], [r[at] for r in mine], style, color=color, label=way)
        axes[0][column].axhline(LEVEL, color="#000000", linewidth=0.8)
        axes[0][column].set_title(f"The tool {name}", fontsize=9)
        axes[1][column].set_xlabel("paragraphs coded by people")
        axes[1][column].set_xticks(CODED)
    axes[0][0].set_ylabel("share of intervals\nthat hold the truth")
    axes[1][0].set_ylabel("mean width,\nper 1,000 words")
    axes[0][0].set_ylim(0, 1.03)
    axes[1][0].set_ylim(0, None)
    axes[0][-1].legend(frameon=False, fontsize=8)
    figure.savefig(path, dpi=110, metadata={"Software": None})


def main() -> None:
    """Write the table and the picture."""
    rows = list(simulate())
    sys.stdout.write("| tool | coded | interval | holds the truth | mean width |\n|---|---|---|---|---|\n")
    for name, coded, way, held, width in rows:
        sys.stdout.write(f"| {name} | {coded} | {way} | {held:.3f} | {width:.2f} |\n")
    picture(rows, PICTURE)


if __name__ == "__main__":
    main()
