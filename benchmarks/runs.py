"""Long runs on disk: memory that stays flat, and what a cluster costs over processes of one machine.

Run as `python -m benchmarks.runs HOW ARTICLES [--parser]`, with HOW one of `one` (a process), `two` (`n_jobs=2`) and
`dask` (a local cluster of two workers). Articles are invented, of 60 to 90 words, twenty to an event and five outlets,
with given actors; they are written to Parquet first, by another process, so that their making counts for nothing.

Conventions: CPU seconds are user and system, children included, start-up too; memory is the peak of the process that
hands out, and that of the largest of all processes, in MB.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

import framing

OUTLETS = ("Harbour Post", "Valley Times", "The Ledger", "Morning Wire", "Plain Speaker")
EVENT = 20  # articles of one
ACTORS = {
    "council": {"name": "City Council", "kind": "organisation", "aliases": ["the council"]},
    "doyle": {"name": "Marta Doyle", "kind": "person", "aliases": ["Doyle", "Mayor Doyle"]},
    "union": {"name": "Dockers' Union", "kind": "organisation", "aliases": ["the union", "the dockers"]},
}
WHO = ("Mayor Doyle", "The council", "The union", "A spokesman for the dockers", "Marta Doyle")
DID = ("rejected", "slammed", "welcomed", "delayed", "scrapped", "defended", "blocked", "announced")
WHAT = ("the plan for the harbour", "a reckless budget", "the new contract", "the strike ballot", "a review of pay")
WHEN = ("on Monday", "late on Friday", "before the vote", "after weeks of talks", "despite warnings")
SAID = (
    "“We will not be silenced,” {who} said.",
    "{who} said that the vote was a farce.",
    "“It is a fair offer,” said {who}.",
)


def articles(n: int) -> Iterator[dict[str, str]]:
    """Invent `n` articles, always the same ones."""
    draw = random.Random(7)
    for i in range(n):
        lines = [f"{draw.choice(WHO)} {draw.choice(DID)} {draw.choice(WHAT)} {draw.choice(WHEN)}"]
        for _ in range(draw.randint(4, 6)):
            act = " ".join(draw.choice(words) for words in (WHO, DID, WHAT, WHEN)) + f", item {draw.randint(1, n)}."
            lines.append(f"{act} {draw.choice(SAID).format(who=draw.choice(WHO))}" if draw.random() < 0.5 else act)
        yield {
            "id": f"a{i:07d}",
            "outlet": OUTLETS[i % len(OUTLETS)],
            "event": f"e{i // EVENT:06d}",
            "date": f"2025-03-{1 + i % 28:02d}",
            "text": "\n\n".join(lines),
        }


def run(how: str, source: Path, out: Path, parser: str | None) -> int:
    """Analyse the articles of a file into a folder; give the number of articles that broke a step."""
    actors = framing.Actors.from_dict(ACTORS)
    if how != "dask":
        made = framing.analyze_to(source, out, actors, parser=parser, n_jobs=1 + (how == "two"), progress=False)
        return len(made.errors)
    from distributed import Client, LocalCluster

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as cluster,
        Client(cluster) as client,
    ):
        made = framing.distributed.analyze(source, out, actors, client=client, parser=parser, progress=False)
        return len(made.errors)


def child(how: str, source: Path, parser: str | None) -> dict[str, float]:
    """Run and measure; in a process of its own, whose peaks are those of this run."""
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        errors = run(how, source, Path(folder) / "run", parser)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"wall": time.perf_counter() - begin, "mb": peak, "errors": errors}


def main() -> None:
    """Make the articles, run in a child, and print what it took."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("how", choices=("one", "two", "dask"))
    asked.add_argument("articles", type=int)
    asked.add_argument("--parser", action="store_true", help="parse, too")
    asked.add_argument("--source", type=Path, help=argparse.SUPPRESS)
    args = asked.parse_args()
    if args.source:
        sys.stdout.write(json.dumps(child(args.how, args.source, "auto" if args.parser else None)))
        return
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.parquet"
        pd.DataFrame(articles(args.articles)).to_parquet(source)
        told = subprocess.run([sys.executable, "-m", "benchmarks.runs", *sys.argv[1:], "--source", str(source)],
                              check=True, capture_output=True, text=True)  # fmt: skip
    took = json.loads(told.stdout.splitlines()[-1])
    used = resource.getrusage(resource.RUSAGE_CHILDREN)  # of the run and all that it started, since they have ended
    sys.stdout.write(
        f"{args.how}, {args.articles} articles: {used.ru_utime + used.ru_stime:.0f} CPU s, {took['wall']:.0f} s, "
        f"{took['mb']:.0f} MB in the process that hands out, {used.ru_maxrss / 1024:.0f} MB in the largest, "
        f"{took['errors']:.0f} errors\n"
    )


if __name__ == "__main__":
    main()
