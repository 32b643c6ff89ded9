"""Whether the words of a naming tell that it is not the one thing that another naming names.

Idea: "all tax laws" and "many voters" are of a sort, not one law or these voters; "a favourite of Mayor Hale" is what
somebody is to somebody else; "the 1998 vote" is not "the June 4 vote", nor "Ms. Orr's ruling" "the Mint's ruling".

Conventions: only the words of the namings are asked, not what stands around them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from framing.lexicon import Lexicons
from framing.text import fold, is_capitalised, straighten

_OWNER = re.compile(r"^(?:the |an? )?(.+?)'s? (?=\w)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_ARTICLES = frozenset({"a", "an"})
_AT = ("at least ", "at most ", "up to ")
_OR = re.compile(r" (?:or|and/or) ")
_MORE = re.compile(r"(?:more|less) (?!than )\S+ \S")  # "more damaging files" compares and counts none


class _Cues(NamedTuple):
    """First words that tell an amount or no one thing, and nouns for what one is to another."""

    some: frozenset[str]
    relations: frozenset[str]


@lru_cache(maxsize=4)
def _cues(lexicons: Lexicons) -> _Cues:
    cues = lexicons["label_cues"]
    some = {r["cue"] for of in ("quantity word", "vague determiner") for r in cues.where(type=of)}
    return _Cues(
        frozenset(some) - _ARTICLES,
        frozenset(r["cue"] for r in cues.where(type="predicate person")),
    )


def names_one(text: str, lexicons: Lexicons) -> bool:
    """Say whether words name one thing by themselves: no amount, no sort, and not what somebody is to another.

    Parameters
    ----------
    text : str
        A naming.
    lexicons : Lexicons
        Uses ``label_cues``.

    Returns
    -------
    bool
        False for "all laws", "at least ten boxes", "each ship", "a friend of Mr. Hale".
    """
    low, cues = fold(text), _cues(lexicons)
    if (
        low.startswith(_AT)
        or low[:1].isdigit()
        or _OR.search(low)
        or (low.split(" ")[0] in cues.some and not _MORE.match(low))
    ):
        return False
    own, _, of = text.partition(" of ")
    return not (of and fold(own.rpartition(" ")[2]) in cues.relations and any(map(is_capitalised, of.split()[:2])))


def may_be_one(a: str, b: str) -> bool:
    """Say whether two namings may name one thing: not with other numbers, nor with other names for owners.

    Parameters
    ----------
    a : str
        A naming.
    b : str
        Another.

    Returns
    -------
    bool
        False where their words tell two things.
    """
    mine, theirs = (frozenset(_NUMBER.findall(x)) for x in (a, b))
    if mine and theirs and mine.isdisjoint(theirs):
        return False
    ours, others = _owner(a), _owner(b)
    return not ours or not others or not ours.isdisjoint(others)


def _owner(text: str) -> frozenset[str]:
    """Words of the name before a possessive; empty where there is none, or no name."""
    found = _OWNER.match(straighten(text))
    return frozenset(map(fold, found[1].split())) if found and is_capitalised(found[1].split()[-1]) else frozenset()
