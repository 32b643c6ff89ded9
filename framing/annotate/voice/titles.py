"""Words in quotation marks that nobody said: titles of works, nicknames inside names, addresses, stage directions.

Idea: a title is capitalised throughout and stands beside a noun for a work ("the film “Hard Road”"),
behind a broadcaster's possessive or at the head of its own clause; a nickname stands inside a name
(Joe “Lucky” Hale). Such stretches are left out, so that they are neither speech nor distance.

Offsets index the normalised text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.annotate.voice.marks import Stretch
from framing.text import WORD

_LAST = re.compile(r"([\w’'.-]+)[ ,:]*$")
_NAMED = re.compile(r"([\w’'-]+),? (?:of|on|from|titled|entitled|called|named) $")
_STAGE = re.compile(r"\([A-Z .,]+\)\.?")  # a stage direction: (APPLAUSE)
_LISTED = re.compile(r",? (?:and |or )?")
_PLACED = re.compile(r"\b(?:on|in|during)(?: the)? $")
_NEXT = re.compile(r" ([\w-]+)(?: ([\w-]+))?")
_APPOSED = re.compile(r" (?:an?|the|his|her|their|its) ((?:[\w'’-]+ ?){1,4})")
_POSSESSIVE = re.compile(r"\b[A-Z][\w.]*['’]s? $")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w'’-]* $")
_NAME_BEHIND = re.compile(r" [A-Z][\w'’-]+")
_NICKNAME = 3  # words
_SMALL = 3  # letters of a word that may stand in lower case in a title
_MAX_TITLE = 9  # words


def without_titles(text: str, stretches: Sequence[Stretch], nouns: frozenset[str]) -> list[Stretch]:
    """Leave out titles, nicknames and addresses; in a list of titles (“Up,” “Down” and “Out”) each is one."""
    kept: list[Stretch] = []
    title = None
    for s in stretches:
        listed = title is not None and _LISTED.fullmatch(text, title.outer_end, s.outer_start)
        words = WORD.findall(text, s.start, s.end)
        if is_title(text, s, nouns) or (listed and 0 < len(words) <= _MAX_TITLE and is_capitalised(words)):
            title = s
        else:
            kept.append(s)
    return kept


def is_title(text: str, s: Stretch, nouns: frozenset[str]) -> bool:
    """Whether a stretch is the title of a work, a nickname or an address, judged by what stands beside it."""
    inner = text[s.start : s.end]
    if _STAGE.fullmatch(inner) or "://" in inner or text[max(0, s.outer_start - 1) : s.outer_start] == "=":
        return True
    words = [m.group() for m in WORD.finditer(inner)]
    if not words or len(words) > _MAX_TITLE or not is_capitalised(words):
        return False
    before = text[max(0, s.outer_start - 40) : s.outer_start]
    after = text[s.outer_end : s.outer_end + 30]
    if len(words) <= _NICKNAME and _NAME_BEFORE.search(before) and _NAME_BEHIND.match(after) and inner[-1].isalnum():
        return True
    if _PLACED.search(before) and len(words) > 1:
        return True
    named = _NAMED.search(before)
    if named and {named.group(1).lower(), _singular(named.group(1).lower())} & nouns:
        return True
    last = _LAST.search(before)
    if (
        last
        and ({last.group(1).lower(), _singular(last.group(1).lower())} & nouns)
        and not before.rstrip().endswith(":")
    ):
        return True
    if _POSSESSIVE.search(before):
        return True
    following = _NEXT.match(after)
    if following and inner[-1] not in ",?!.":
        return any(w and w.lower() in nouns for w in following.groups())
    apposed = _APPOSED.match(text, s.outer_end, s.outer_end + 60)
    return bool(apposed and inner[-1] in ",?!" and any(w.lower() in nouns for w in apposed.group(1).split()))


def is_capitalised(words: Sequence[str]) -> bool:
    """Whether all but small words begin with a capital or digit."""
    return not words[0][0].islower() and all(not w[0].islower() or len(w) <= _SMALL or w == "with" for w in words)


def _singular(word: str) -> str:
    """Singular of a regular noun, without the ending of a possessive."""
    if word.endswith(("'s", "’s")):
        return word[:-2]
    return word if word.endswith("ss") or not word.endswith("s") else word[:-1]
