"""Work in which Python looks for no garbage: records are freed as they go, and looking takes up to half of the time.

Python's collector looks for objects that hold each other whenever some thousands have been made, and walks through all
that live; a table is made of hundreds of thousands of rows that hold nobody. Only such rings wait for the end.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage inside a block, or, as a decorator, inside a function; afterwards it is as it was.

    What a block leaves behind goes to the oldest generation unlooked at, as it will be kept: trees, parses, rows.

    Yields
    ------
    None
        While nobody looks.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was and not gc.get_freeze_count():  # who has frozen objects keeps them so
            gc.freeze()
            gc.unfreeze()
        if was:
            gc.enable()
