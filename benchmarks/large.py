"""One event told by thousands of articles: what comparing and reporting them costs.

Run as `python -m benchmarks.large ARTICLES [--source FILE] [--keep FOLDER]`. The articles go to twenty outlets and one
event. Without a file they are those of `benchmarks.runs`: invented, of the same few hundred sentences, each with a
number of its own, the hardest case for the search for copied passages. A ``.parquet`` file of texts (columns ``id`` and
``text``) stands for real ones; outlets, dates and event are given to them here. Actors are those of `benchmarks.runs`
or, for a file, discovered only with `--discover`; nothing is parsed.

Conventions: CPU seconds of each step, user and system; memory is the peak of the process so far, in MB.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pandas as pd

import framing
from benchmarks.runs import ACTORS, articles

OUTLETS = 20
Made = TypeVar("Made")


def one_event(n: int, source: Path | None) -> framing.Corpus:
    """Give `n` articles to twenty outlets in turn."""
    texts = pd.DataFrame(articles(n)) if source is None else pd.read_parquet(source, columns=["id", "text"]).head(n)
    return framing.Corpus(
        framing.Article(row.id, row.text, f"Outlet {i % OUTLETS:02d}", event="all", date=f"2025-03-{1 + i % 28:02d}")
        for i, row in enumerate(texts.itertuples())
    )


def timed(name: str, make: Callable[[], Made]) -> Made:
    """Do a step and say what it took."""
    begin = time.process_time()
    made = make()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{name}: {time.process_time() - begin:.1f} CPU s, {peak:.0f} MB\n")
    sys.stdout.flush()
    return made


def main() -> None:
    """Analyse the articles on disk, compare them, write the report, and print what each took."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("articles", type=int)
    asked.add_argument("--source", type=Path, help="Parquet file with columns id and text")
    asked.add_argument("--discover", action="store_true", help="discover actors instead of taking those given")
    asked.add_argument("--keep", type=Path, help="folder of the analysis, which is made only if it is missing")
    args = asked.parse_args()
    actors = None if args.discover else framing.Actors.from_dict(ACTORS)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        run = args.keep or Path(folder) / "run"
        corpus = one_event(args.articles, args.source)
        analysis = timed("analyze", lambda: framing.analyze_to(
            corpus, run, actors, parser=None, resume=True, progress=False))  # fmt: skip
        compared = timed("compare", lambda: framing.compare(analysis, progress=False))
        page = timed("report", lambda: framing.write_report(compared, Path(folder) / "report.html", progress=False))
        sizes = ", ".join(
            f"{len(compared.tables[t])} {t}" for t in ("copies", "edits", "pairs", "labels", "differences")
        )
        sys.stdout.write(f"{len(analysis.sentences)} sentences, {sizes}; page {page.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()
