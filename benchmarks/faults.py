"""Hostile input by the clock: how work grows with the length of a text, and how many inputs a fuzzer gets through.

Run as `python -m benchmarks.faults grow`, or `python -m benchmarks.faults fuzz TARGET SECONDS` with one of `TARGETS`.
Where the package `atheris` is installed (it needs Linux and is no dependency), it guides the fuzzing by coverage;
without it, inputs are mutations of good ones, seeded. The tests hold what needs no clock: tests/test_patterns.py counts
steps, tests/test_bad_inputs.py reads and analyses. An input that makes anything but an error of the library is shown
and ends the run.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path

try:
    import atheris

    guided = atheris.instrument_imports(include=["framing"])
except ImportError:
    atheris, guided = None, nullcontext()

with guided:
    import framing
    from framing.corpus import Corpus
    from framing.errors import FramingError
    from framing.records import Article

SAID = 'The mayor said that "the plan is dead" and killed the plan, critics say. '
SHAPES: Mapping[str, Callable[[int], str]] = {
    "one paragraph": lambda n: SAID * (n // len(SAID)),
    "short lines": lambda n: "a\n" * (n // 2),
    "spaces": lambda n: "The mayor met" + " " * n + "them.",
    "quotation marks": lambda n: SAID + '" ' * (n // 2),
    "capitals": lambda n: "Ab " * (n // 3),
    "stops": lambda n: SAID + "." * n + "a",
}
LENGTHS = (12_500, 25_000, 50_000, 100_000)
GOOD = {
    ".txt": f"By Ann Lee\n\n{SAID * 3}\n".encode(),
    ".html": f"<html><title>Plan</title><nav>Home</nav><article><p>{SAID}</p></article>".encode(),
    ".csv": f'outlet,date,text\nHerald,2025-07-03,"{SAID.replace(chr(34), chr(39))}"\n'.encode(),
    ".jsonl": b'{"outlet": "Herald", "text": "The mayor met them."}\n',
}


def read(ending: str, content: bytes) -> None:
    """Read one file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{ending}"
        path.write_bytes(content)
        framing.read_articles(path)


def analysed(content: bytes) -> None:
    """Take a text through the page step, the voice step and the rest, without a parser."""
    corpus = Corpus([Article("a", content.decode("utf-8", errors="replace"), "Herald")])
    framing.analyze(corpus, parser=None, progress=False)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    **{f"read{e}": (lambda content, e=e: read(e, content)) for e in GOOD},  # type: ignore[misc]
    "analyze": analysed,
}


def tried(target: Callable[[bytes], None], content: bytes) -> None:
    """Run a target; what the library says of bad input is no fault."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            target(content)
        except FramingError:
            return


def mutated(rng: random.Random, good: bytes) -> bytes:
    """Change some bytes, drop some, repeat some."""
    raw = bytearray(good)
    for _ in range(rng.randint(1, 8)):
        a, b = sorted(rng.randrange(len(raw) + 1) for _ in range(2))
        change = rng.randrange(3)
        raw[a:b] = (rng.randbytes(rng.randint(0, 6)), b"", bytes(raw[a:b]) * 2)[change] if b - a < 400 else b""
    return bytes(raw)


def fuzz(name: str, seconds: int) -> None:
    """Fuzz a target for some seconds and report how many inputs it stood."""
    target, good = TARGETS[name], GOOD.get(name.removeprefix("read"), GOOD[".txt"])
    if atheris is None:
        rng, n, end = random.Random(0), 0, time.monotonic() + seconds
        while time.monotonic() < end:
            content = mutated(rng, good)
            try:
                tried(target, content)
            except Exception:
                sys.stdout.write(f"{name}: {content!r}\n")
                raise
            n += 1
        sys.stdout.write(f"{name}: {n} inputs in {seconds} s, no fault (mutations)\n")
        return
    atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", "-max_len=4096"], lambda raw: tried(target, bytes(raw)))
    atheris.Fuzz()


def grow() -> None:
    """Print seconds by shape and length; they should double."""
    analysed(SAID.encode())  # reads the lexicons
    sys.stdout.write("| shape | " + " | ".join(f"{n:,}" for n in LENGTHS) + " |\n|---|" + "---:|" * len(LENGTHS) + "\n")
    for name, shape in SHAPES.items():
        took = []
        for n in LENGTHS:
            start = time.perf_counter()
            tried(analysed, shape(n).encode())
            took.append(f"{time.perf_counter() - start:.2f}")
        sys.stdout.write(f"| {name} | " + " | ".join(took) + " |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:2] == ["grow"]:
        grow()
    elif len(sys.argv) == 4 and sys.argv[1] == "fuzz" and sys.argv[2] in TARGETS:
        fuzz(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(f"usage: python -m benchmarks.faults grow | fuzz {{{','.join(TARGETS)}}} SECONDS")
