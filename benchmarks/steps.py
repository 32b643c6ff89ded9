"""Where the time of a run goes: CPU milliseconds an article for each step, and for the parse with spaCy's own vectors.

Run as `python -m benchmarks.steps [CORPUS]`; the seeds stand in where no corpus is given. Each step runs three times
and the least is shown, since machines are shared; the first run of all, which loads lexicons and learns words, is shown
apart. A sentence that was parsed before is not parsed again, so the parse is timed on parsers that have seen nothing.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import framing
from framing.parsing import Parser, SpacyParser, load_parser

RUNS = 3
Step = tuple[str, Callable[[], object]]


class Heard:
    """A parser that keeps what it was asked, and asks another."""

    def __init__(self, parser: Parser) -> None:
        self.name, self.asked, self._parser = parser.name, [], parser

    def parse(self, sentences: Sequence[str]) -> list[Any]:
        """Parse as the other does."""
        self.asked += sentences
        return self._parser.parse(sentences)


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of some work."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def steps(corpus: framing.Corpus) -> list[Step]:
    """Give the steps by name, each ready to run."""
    parser = load_parser()
    heard = Heard(parser)
    analysis = framing.analyze(corpus, parser=heard, progress=False)
    comparison = framing.compare(analysis)
    actors = analysis.actors
    return [
        ("parse", lambda: SpacyParser(parser._nlp).parse(heard.asked)),
        ("parse, spaCy's own vectors", lambda: _own(parser._nlp).parse(heard.asked)),
        ("analyze, parse known", lambda: framing.analyze(corpus, actors, progress=False)),
        ("analyze, parser=None", lambda: framing.analyze(corpus, actors, parser=None, progress=False)),
        ("actors discovered, parse known", lambda: framing.analyze(corpus, progress=False)),
        ("profile", lambda: framing.profile(analysis)),
        ("compare", lambda: framing.compare(analysis)),
        ("write_report", lambda: _written(comparison)),
    ]


def _own(nlp: Any) -> SpacyParser:
    parser = SpacyParser(nlp)
    parser._vectors = None
    return parser


def _written(comparison: framing.Comparison) -> None:
    with tempfile.TemporaryDirectory() as folder:
        framing.write_report(comparison, Path(folder) / "report.html")


def main() -> None:
    """Print a line a step."""
    corpus = framing.read_articles(sys.argv[1] if len(sys.argv) > 1 else "seeds")
    per = 1000 / len(corpus)
    write = sys.stdout.write
    write(f"{len(corpus)} articles, CPU milliseconds an article\n\n")
    write(f"{'first run of all':34s} {per * cpu(lambda: framing.analyze(corpus, progress=False)):8.1f}\n")
    for name, work in steps(corpus):
        write(f"{name:34s} {per * min(cpu(work) for _ in range(RUNS)):8.1f}\n")


if __name__ == "__main__":
    main()
