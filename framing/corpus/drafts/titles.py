"""A headline without the outlet's name behind it.

Idea: pages write ``The town falls | The Outlet`` into their title. What stands behind the last mark is cut off only on
evidence: it is a name that the outlet goes by, or what stands before it is a line of the text by itself.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

_MARK = re.compile(r"(?<! ) ++(?:[|\u2013\u2014\u00b7\u2022\u00bb\u00ab-]|::|//) ++")
_NOT_NAMED = re.compile(r"\W|_")
_HEAD_WORDS = 3  # fewer words before the mark are no headline
_TAILS = 3  # name, section and site may follow each other


def plain_title(title: str, names: Iterable[str], lines: Iterable[str]) -> str:
    """Cut the outlet's name off a headline.

    Parameters
    ----------
    title : str
        As the page or table has it.
    names : Iterable[str]
        Names of the outlet: of the site, of the publisher, of the host.
    lines : Iterable[str]
        Lines of the text, the headline among them perhaps.

    Returns
    -------
    str
        The headline.
    """
    known = {_key(name) for name in names} - {""}
    marks = list(_MARK.finditer(title))[-_TAILS:]
    if not marks:
        return title
    said = {_key(line) for line in lines if len(line) <= len(title)}
    heads = (title[: mark.start()] for mark in marks)
    whole = next((h for h in heads if len(h.split()) >= _HEAD_WORDS and _key(h) in said), "")
    if whole:
        return whole
    return _without_names(title, known)


def _without_names(title: str, known: Container[str]) -> str:
    """Cut off what stands behind the last mark as long as it is a name of the outlet."""
    for mark in reversed(list(_MARK.finditer(title))):
        if _key(title[mark.end() :]) not in known or not title[: mark.start()].strip():
            break
        title = title[: mark.start()]
    return title


def _key(name: str) -> str:
    """Give what two spellings of a name share: its letters and digits, without an article before them."""
    key = _NOT_NAMED.sub("", name).casefold()
    return key[3:] if key.startswith("the") and len(key) > 5 else key
