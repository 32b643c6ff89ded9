"""Words in quotation marks that nobody said: titles of works, nicknames inside names, addresses, stage directions.

Idea: a title is capitalised throughout and stands beside a noun for a work ("the film “Hard Road”"),
behind a broadcaster's possessive or at the head of its own clause; a nickname stands inside a name
(Joe “Lucky” Hale). Such stretches are left out, so that they are neither speech nor distance.

Offsets index the normalised text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from framing.annotate.voice.marks.stretch import Stretch
from framing.text import WORD

_LAST = re.compile(r"([\w’'.-]{1,60})[ ,]{0,9}$")
_NAMED = re.compile(r"([\w’'-]{1,60}),? (?:of|on|from|titled|entitled|called|named) $")
_STAGE = re.compile(r"\([A-Z .,]+\)\.?")  # a stage direction: (APPLAUSE)
_LISTED = re.compile(r",? (?:and |or )?")
_PLACED = re.compile(r"\b(?:on|in|during)(?: the)? $")
_NEXT = re.compile(r" ([\w-]+)(?: ([\w-]+))?")
_APPOSED = re.compile(r" (?:an?|the|his|her|their|its) ((?:[\w'’-]+ ?){1,4})")
_POSSESSIVE = re.compile(r"\b[A-Z][\w.]*['’]s? $")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w'’-]{0,60} $")
_NAME_BEHIND = re.compile(r" [A-Z][\w'’-]+")
_NICKNAME = 3  # words
_SMALL = 3  # letters of a word that may stand in lower case in a title
_MAX_TITLE = 9  # words
_BEFORE, _AFTER = 40, 60  # characters around a stretch that are looked at

Beside = Callable[[str, str, Sequence[str], frozenset[str]], bool]  # text before and behind, words, nouns for works


def without_titles(text: str, stretches: Sequence[Stretch], nouns: frozenset[str]) -> list[Stretch]:
    """Leave out titles, nicknames and addresses; in a list of titles (“Up,” “Down” and “Out”) each is one."""
    kept: list[Stretch] = []
    title = None
    for s in stretches:
        listed = title is not None and _LISTED.fullmatch(text, title.outer_end, s.outer_start)
        if is_title(text, s, nouns) or (listed and _may_be_title(WORD.findall(text, s.start, s.end))):
            title = s
        else:
            kept.append(s)
    return kept


def is_title(text: str, s: Stretch, nouns: frozenset[str]) -> bool:
    """Whether a stretch is the title of a work, a nickname or an address, judged by what stands beside it."""
    inner = text[s.start : s.end]
    if _STAGE.fullmatch(inner) or text[max(0, s.outer_start - 1) : s.outer_start] == "=":
        return True
    words = WORD.findall(inner)
    if not _may_be_title(words):
        return False
    before = text[max(0, s.outer_start - _BEFORE) : s.outer_start]
    after = inner[-1] + text[s.outer_end : s.outer_end + _AFTER]
    return any(beside(before, after, words, nouns) for beside in _BESIDE)


def _may_be_title(words: Sequence[str]) -> bool:
    return 0 < len(words) <= _MAX_TITLE and is_capitalised(words)


def is_capitalised(words: Sequence[str]) -> bool:
    """Whether all but small words begin with a capital or digit."""
    return not words[0][0].islower() and all(not w[0].islower() or len(w) <= _SMALL or w == "with" for w in words)


def _in_name(before: str, after: str, words: Sequence[str], nouns: frozenset[str]) -> bool:
    """As in Joe “Lucky” Hale."""
    inside = _NAME_BEFORE.search(before) and _NAME_BEHIND.match(after, 1)
    return bool(inside) and len(words) <= _NICKNAME and after[0].isalnum()


def _behind_place(before: str, after: str, words: Sequence[str], nouns: frozenset[str]) -> bool:
    """As in on “The Morning Show”."""
    return len(words) > 1 and _PLACED.search(before) is not None


def _behind_work(before: str, after: str, words: Sequence[str], nouns: frozenset[str]) -> bool:
    """As in the film “Hard Road”, an episode of “Hard Road”."""
    found = (_NAMED.search(before), _LAST.search(before))
    return any(m is not None and {m.group(1).lower(), _singular(m.group(1).lower())} & nouns for m in found)


def _behind_owner(before: str, after: str, words: Sequence[str], nouns: frozenset[str]) -> bool:
    """As in Hale’s “Hard Road”."""
    return _POSSESSIVE.search(before) is not None


def _before_work(before: str, after: str, words: Sequence[str], nouns: frozenset[str]) -> bool:
    """As in the “Hard Road” film; “Hard Road,” a film."""
    if after[0] not in ",?!.":
        following = _NEXT.match(after, 1)
        return following is not None and any(w and w.lower() in nouns for w in following.groups())
    apposed = _APPOSED.match(after, 1) if after[0] != "." else None
    return apposed is not None and any(w.lower() in nouns for w in apposed.group(1).split())


_BESIDE: Sequence[Beside] = (_in_name, _behind_place, _behind_work, _behind_owner, _before_work)


def _singular(word: str) -> str:
    """Singular of a regular noun, without the ending of a possessive."""
    return word[:-2] if word.endswith(("'s", "’s")) else word.removesuffix("s")
