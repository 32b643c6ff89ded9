"""Nexis Uni and Lexis Advance.

Source: an article ends with the line "End of Document". Headline, source and date are its first lines; then come
labels (Section, Length, Byline), the line "Body", the text, and behind it "Load-Date" or "Classification". So the R
package `LexisNexisTools` (Gruber) and the Python package `nexis-uni-parser` read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.corpus.drafts import day_of
from framing.corpus.readers.exports.lines import Found, first, joined, stripped

_END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE)
_AFTER = re.compile(r"(?:Load-Date:|Classification$|Graphic$|Notes$)")
_LABEL = re.compile(r"(?:Section|Length|Byline|Dateline|Highlight|Copyright)\b", re.IGNORECASE)
_HEAD = 12  # lines in which the date stands


def nexis(text: str) -> Iterator[Found]:
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
    *articles, _ = _END.split(text)
    for article in articles:
        lines = stripped(article)
        body = first(lines, "Body".__eq__)
        head = [line for line in lines[:body] if line and not _LABEL.match(line)]
        when = first(head[:_HEAD], lambda line: day_of(line)[0], 2)
        if body < len(lines) and when < len(head[:_HEAD]):
            end = first(lines, _AFTER.match, body + 1)
            given = {"title": head[when - 2], "outlet": head[when - 1], "date": day_of(head[when])[0]}
            yield joined(lines[body + 1 : end]), given
