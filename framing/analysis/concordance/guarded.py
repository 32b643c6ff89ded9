r"""A pattern that somebody typed, searched under a time limit.

Idea: a pattern such as ``(a+)+$`` can take longer than the age of the world on one sentence, and Python's `re` cannot
be stopped from within. So it runs in a process of its own that is ended when its time is up; the process reads nothing
but the pattern and the texts, and loads nothing but `re`.

Units: seconds; offsets index each text.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence

from framing.errors import SettingsError

_PROGRAM = """
import json, re, sys
pattern, texts = json.load(sys.stdin)
find = re.compile(pattern).finditer
json.dump([[m.span() for m in find(t) if m.end() > m.start()] for t in texts], sys.stdout)
"""


def search_guarded(pattern: str, texts: Sequence[str], seconds: float) -> list[list[tuple[int, int]]]:
    """Find what a pattern matches in each text.

    Parameters
    ----------
    pattern : str
        A regular expression as `re` reads it.
    texts : Sequence[str]
        Where to look.
    seconds : float
        How long it may take over all.

    Returns
    -------
    list of list of (start, end)
        Matches of each text that are not empty.

    Raises
    ------
    SettingsError
        If the pattern is none, or takes longer.
    """
    try:
        re.compile(pattern)
    except re.error as err:
        raise SettingsError(
            f"query={pattern!r} is no regular expression ({err}); mend it, or search with kind='literal'"
        ) from None
    given = json.dumps([pattern, list(texts)])
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", _PROGRAM], input=given, capture_output=True, text=True, encoding="utf-8",
            timeout=seconds, check=True,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise SettingsError(
            f"query={pattern!r} took longer than {seconds:g} seconds; avoid repeats within repeats such as (a+)+, "
            "search with kind='words' or 'literal', or give more seconds"
        ) from None
    return [[(start, end) for start, end in found] for found in json.loads(done.stdout)]
