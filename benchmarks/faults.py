"""Hostile input by the clock: how work grows with the length of a text, and how many inputs a fuzzer gets through.

Run as `python -m benchmarks.faults grow`, or `python -m benchmarks.faults fuzz TARGET SECONDS` with one of `TARGETS`,
or `python -m benchmarks.faults press`, which puts each of `PIECES` into lines, under a limit of time and memory.
Where the package `atheris` is installed (it needs Linux and is no dependency), it guides the fuzzing by coverage;
without it, inputs are mutations of good ones, seeded. The tests hold what needs no clock: tests/test_patterns.py
counts steps, tests/test_bad_inputs.py reads and analyses, tests/test_fuzz.py runs every target. What makes anything
but an error of the library is shown, once a place.
"""

from __future__ import annotations

import multiprocessing
import random
import resource
import sys
import tempfile
import time
import traceback
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
    from benchmarks.inputs import PIECES, SAID, TARGETS, Target, analysed, good
    from framing.errors import FramingError

SHAPES: Mapping[str, Callable[[int], str]] = {
    "one paragraph": lambda n: SAID * (n // len(SAID)),
    "short lines": lambda n: "a\n" * (n // 2),
    "spaces": lambda n: "The mayor met" + " " * n + "them.",
    "quotation marks": lambda n: SAID + '" ' * (n // 2),
    "capitals": lambda n: "Ab " * (n // 3),
    "stops": lambda n: SAID + "." * n + "a",
}
WIDTHS = (45, 300, 1_900, 60_000)  # characters of a line that is pressed; of more than 2,000 no cue is asked
LENGTHS = (12_500, 25_000, 50_000, 100_000)


def tried(target: Target, content: bytes, faults: dict[str, bytes] | None = None) -> None:
    """Run a target; what the library says of bad input is no fault. A fault is shown once a place, and noted."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            target(content)
        except FramingError:
            return
        except Exception as err:
            if faults is None:
                raise
            frames = [f for f in traceback.extract_tb(err.__traceback__) if "framing" in f.filename]
            place = f"{type(err).__name__} at {Path(frames[-1].filename).name}:{frames[-1].lineno}"
            if place not in faults:
                faults[place] = content
                sys.stdout.write(f"FAULT {place}: {err}: {content!r}\n")
                sys.stdout.flush()


def mutated(rng: random.Random, seed: bytes) -> bytes:
    """Change some bytes, drop some, repeat some."""
    raw = bytearray(seed)
    for _ in range(rng.randint(1, 8)):
        a, b = sorted(rng.randrange(len(raw) + 1) for _ in range(2))
        change = rng.randrange(3)
        raw[a:b] = (rng.randbytes(rng.randint(0, 6)), b"", bytes(raw[a:b]) * 2)[change] if b - a < 400 else b""
    return bytes(raw)


def fuzz(name: str, seconds: int) -> None:
    """Fuzz a target for some seconds and report how many inputs it stood."""
    target, seed = TARGETS[name], good(name)
    faults: dict[str, bytes] = {}
    target(seed)  # it stands, and the lexicons are read
    if atheris is None:
        rng, n, end = random.Random(0), 0, time.monotonic() + seconds
        while time.monotonic() < end:
            tried(target, mutated(rng, seed), faults)
            n += 1
        sys.stdout.write(f"{name}: {n} inputs in {seconds} s, {len(faults)} faults (mutations)\n")
        return
    with tempfile.TemporaryDirectory() as corpus:
        (Path(corpus) / "good").write_bytes(seed)
        flags = [f"-max_total_time={seconds}", f"-max_len={max(4096, 2 * len(seed))}", "-timeout=60", corpus]
        atheris.Setup([sys.argv[0], *flags], lambda raw: tried(target, bytes(raw), faults))
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


def press() -> None:
    """Analyse lines of one piece over and over; show those that fail or need more than the limit."""
    analysed(SAID.encode())  # reads the lexicons, for all that are forked from here
    known, took = multiprocessing.get_context("fork"), []
    for piece in PIECES:
        for length in WIDTHS:
            text = f"{SAID}\n\n{piece * (length // len(piece))}z b\n\n{SAID}"
            start = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            child = known.Process(target=_limited, args=(text.encode(),))
            child.start()
            child.join()
            took.append((resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - start, piece, length))
            if child.exitcode:
                sys.stdout.write(f"FAULT {piece!r} x {length}: exit {child.exitcode}\n")
    sys.stdout.write(f"{len(took)} lines, the slowest {max(took)[0]:.1f} CPU s: {max(took)[1:]!r}\n")


def _limited(content: bytes) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (60, 65))
    resource.setrlimit(resource.RLIMIT_AS, (4 * 2**30,) * 2)
    tried(analysed, content)


if __name__ == "__main__":
    if sys.argv[1:2] == ["grow"]:
        grow()
    elif sys.argv[1:2] == ["press"]:
        press()
    elif len(sys.argv) == 4 and sys.argv[1] == "fuzz" and sys.argv[2] in TARGETS:
        fuzz(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(f"usage: python -m benchmarks.faults grow | press | fuzz {{{','.join(TARGETS)}}} SECONDS")
