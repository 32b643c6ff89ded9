"""Broken markup made calm, so that `html.parser` reads any page in linear time.

Idea: the parser looks for the end of each tag and comment that begins, and where there is none it looks through all of
the page again for the next one (CVE-2025-6069). What begins behind the last end of its kind cannot end: its first
sign becomes a letter, and what stands there is text, as browsers show it.
"""

from __future__ import annotations

import re

_LONGEST_TAG = 20_000  # characters; a longer one is none
_PAIRS = (("<!--", "-->"), ("<?", ">"), ("<", ">"))
_LONG = re.compile(rf"<(?=[^<>]{{{_LONGEST_TAG}}})")


def calm(html: str) -> str:
    """Make what can never end into text.

    Parameters
    ----------
    html : str
        A page.

    Returns
    -------
    str
        The same page, with ``&lt;`` where a tag, comment or declaration begins that does not end.
    """
    html = html.replace("<![", "<?[")  # a section of XML, which HTML has not; html.parser breaks on most of them
    for begin, end in _PAIRS:
        last = html.rfind(end)
        if html.find(begin, last + 1) >= 0:
            html = html[: last + 1] + html[last + 1 :].replace(begin, "&lt;" + begin[1:])
    return _LONG.sub("&lt;", html)
