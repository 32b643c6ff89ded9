"""A run in a process of its own that a test may kill.

The process is a fork of a server that has loaded the library and its parser, so that it starts at once.
"""

import multiprocessing

import framing
from framing.parsing import load_parser
from framing.runs import runs
from tests.stories import stories

load_parser("auto")
N = 11
_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload([__name__])


def start(out):
    """Begin the run in this folder, or go on with it."""
    process = _SERVER.Process(target=_work, args=(str(out),))
    process.start()
    return process


def _work(out):
    runs.PART = 3
    framing.analyze_to(framing.Corpus(stories(N)), out, progress=False, resume=True)
