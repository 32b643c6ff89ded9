"""LexisNexis as it was until 2018.

Source: "N of M DOCUMENTS" stands before each article; then the source, the date, the headline, labels in capitals up
to "LENGTH:", the text, and behind it "LOAD-DATE:" or "LANGUAGE:". So the R package `LexisNexisTools` (Gruber) reads it
(documentation of ``lnt_read``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.corpus.drafts import day_of
from framing.corpus.readers.exports.lines import Found, first, joined, stripped

_START = re.compile(r"^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*$", re.MULTILINE)
_LENGTH = re.compile(r"LENGTH:\s*\d+")
_AFTER = re.compile(r"(?:LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|SUBJECT):")
_LABEL = re.compile(r"[A-Z][A-Z-]+:")
_DAY = re.compile(r".{3,20}?\b(?:19|20)\d\d\b")  # what stands behind the year is a weekday or an edition


def lexis(text: str) -> Iterator[Found]:
    """Read the articles of an export.

    Parameters
    ----------
    text : str
        All of it.

    Yields
    ------
    Found
        Text and facts of each article that has the layout.
    """
    _, *articles = _START.split(text)
    for article in articles:
        lines = stripped(article)
        length = first(lines, _LENGTH.match)
        head = [line for line in lines[:length] if line]
        when = first(head, lambda line: day_of(_day(line))[0], 1)
        if length < len(lines) and when < len(head):
            title = " ".join(line for line in head[when + 1 :] if not _LABEL.match(line))
            given = {"title": title or None, "outlet": head[0], "date": day_of(_day(head[when]))[0]}
            yield joined(lines[length + 1 : first(lines, _AFTER.match, length + 1)]), given


def _day(line: str) -> str:
    m = _DAY.match(line)
    return m[0] if m else line
