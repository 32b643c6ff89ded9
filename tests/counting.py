"""A speed guard counts, it never reads a clock: shared machines are slow at times."""

import sys


def calls(work):
    """Python and C functions called while `work` runs."""
    count = 0

    def tick(frame, event, arg):
        nonlocal count
        count += event in ("call", "c_call")

    work()  # what is compiled once is not counted
    sys.setprofile(tick)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count
