"""Which names of speakers are one: the fullest form that holds the words of a shorter one and ends like it.

Idea: "the ministry", "Norland's ministry" and "the Norlandic ministry" are one speaker, as are "Hale", "Ann Hale" and
"Ann B. Hale". Where two fuller names could be meant, a short one stays apart.

Conventions: the words of a name are compared by their first letters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

_ALIKE = 5  # letters in which Norland and Norlandic are one mark
_SMALL = ("the", "of")
_OF = re.compile(r" (?:of|for|in) (?:the )?")  # the Times of Norland is not Norland


def same_names(names: Sequence[str]) -> dict[str, str]:
    """Give each name the longest of those that hold its words and end like it, if there is only one.

    Parameters
    ----------
    names : Sequence[str]
        Names of the speakers of one article.

    Returns
    -------
    dict of str to str
        Each name to its fullest form, else to itself.
    """
    ending: dict[str, dict[str, Sequence[str]]] = defaultdict(dict)  # an event has thousands of names
    for name in names:
        marks = _marks(name)
        ending[marks[-1]][name] = marks
    fullest = {name: _fullest(name, alike) for alike in ending.values() for name in alike}
    return {name: fullest[name] for name in names}


def _fullest(name: str, marks: Mapping[str, Sequence[str]]) -> str:
    """First of the longest names that hold the words of one and end like it; itself where there are several."""
    holding = {n: frozenset(m) for n, m in marks.items() if _holds(n, m, name, marks[name])}
    longest = [n for n, m in holding.items() if not any(m < other for other in holding.values())]
    return longest[0] if len({holding[n] for n in longest}) == 1 else name


def _holds(full: str, its: Sequence[str], name: str, mine: Sequence[str]) -> bool:
    """Whether a name holds the words of another that ends like it, and is no body of it."""
    return set(mine) <= set(its) and not _OF.sub("\n", full).endswith(f"\n{name}")


def _marks(name: str) -> list[str]:
    """First letters of the words of a name: Norland's and Norlandic are one."""
    plain = (w.removesuffix("'s").removesuffix("’s").lower()[:_ALIKE] for w in name.split())
    return [w for w in plain if w not in _SMALL] or [name]
