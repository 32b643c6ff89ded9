"""The noun that a phrase turns on, and whether it is the last of its phrase.

What hangs on a noun stands behind it ("of", "who", "limiting"); what was chosen for it stands before.
"""

from __future__ import annotations

import re

TAIL = re.compile(
    r" (?:of|in|on|to|for|from|against|with|without|at|by|who|that|\w+ing(?: the)?(?= \w+$)) .*$"
)  # behind the noun that counts
_AHEAD = 12  # characters in which the next word shows
_ENDS = re.compile(
    r"[^\w\s-]|$| (?:of|in|to|and|or|by|who|that|which|on|at|for|with|from|as|is|was|are|were|has|have|had)\b"
)


def head_of(phrase: str) -> str:
    """Give the noun that a phrase turns on.

    Parameters
    ----------
    phrase : str
        A noun phrase.

    Returns
    -------
    str
        In lower case; empty where there is no word.

    Examples
    --------
    >>> head_of("the armed fighters of the north")
    'fighters'
    """
    found = TAIL.sub("", phrase.strip().lower()).split()
    return found[-1] if found else ""


def stands_alone(text: str, end: int) -> bool:
    """Tell whether a noun that ends here goes before no other, so that it can be replaced.

    Parameters
    ----------
    text : str
        An article.
    end : int
        Where the noun ends.

    Returns
    -------
    bool
        Whether a mark, or a word that opens a new phrase, follows.
    """
    return bool(_ENDS.match(text[end : end + _AHEAD]))
