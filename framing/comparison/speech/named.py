"""How a sentence names a speaker, and whether two names may mean one.

Idea: a name stands as it is; a common noun takes the article that a reader expects ("a representative", "the health
ministry", "organizers"). Whoever says that a speaker is not heard somewhere must be sure that no other name there is
that speaker's: names that end alike may be one, and so may a state and a body that speaks for it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from framing.comparison.speech.states import states_of
from framing.lexicon import Lexicons, open_lexicons, persons_of
from framing.text import fold

_OWNER = re.compile(r"['’]s? ")
_BEHIND = re.compile(r" (?:of|for|from|in|at|on|to|with|without|behind|close|familiar|who|that|which) ")
_PLURAL = re.compile(r".*(?:[^s]s|people|police|men|women|children|media)")
_BODIES = frozenset({"government", "organisation", "media"})
_GROUPS = frozenset({"group", "company", "organization", "organisation", "agency", "firm", "outlet", "newspaper"})


@lru_cache(maxsize=4096)
def in_words(name: str, lexicons: Lexicons | None = None) -> str:
    """Give a speaker's name as it stands in a sentence.

    Parameters
    ----------
    name : str
        The name, without an article.
    lexicons : Lexicons | None
        Uses ``speaker_nouns`` and those of `framing.lexicon.Persons`; None takes the shipped ones.

    Returns
    -------
    str
        The name, with an article where it is a common noun that needs one.
    """
    lists = persons_of(lexicons or open_lexicons({}))
    head = _BEHIND.split(name)[0]
    noun, first = head.rpartition(" ")[2], head.partition(" ")[0]
    if any((noun != noun.lower(), _OWNER.search(head), first.lower() in lists.small_words, _PLURAL.fullmatch(noun))):
        return name
    is_body = lists.nouns.get(noun) in _BODIES or bool(lists.body(noun.capitalize()))
    if (is_body and noun not in _GROUPS) or (noun in lists.titles and f"{noun} of " in name):
        return f"the {name}"
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"


def is_vague(name: str, lexicons: Lexicons | None = None) -> bool:
    """Say whether a speaker's name begins with a word of number, as in "some residents" or "many", and so is nobody's.

    Parameters
    ----------
    name : str
        The name.
    lexicons : Lexicons | None
        Uses ``function_words``; None takes the shipped ones.

    Returns
    -------
    bool
        Whether it does.
    """
    return name.partition(" ")[0].lower() in persons_of(lexicons or open_lexicons({})).small_words


def may_be_same_speaker(a: str, b: str, lexicons: Lexicons | None = None) -> bool:
    """Say whether two names may be one speaker's.

    Parameters
    ----------
    a : str
        One name.
    b : str
        The other.
    lexicons : Lexicons | None
        Uses ``countries`` and ``source_nouns``; None takes the shipped ones.

    Returns
    -------
    bool
        Whether they share their last word, one holds all words of the other, or one is a state and the other it or a
        body of its government.
    """
    lists = lexicons or open_lexicons({})
    one, other = _read(a, lists), _read(b, lists)
    if one.last == other.last or one.words <= other.words or other.words <= one.words:
        return True
    return bool(one.of) and one.of == other.of and (one.is_state or other.is_state)


class _Name(NamedTuple):
    """A speaker's words, the last of them, the state that it is or is a body of."""

    last: str
    words: frozenset[str]
    of: str
    is_state: bool


@lru_cache(maxsize=4096)  # each name is held against many
def _read(name: str, lexicons: Lexicons) -> _Name:
    words, states = fold(name).split(), states_of(lexicons)
    whole = states.whole(name)
    return _Name(words[-1] if words else "", frozenset(words), whole or states.body(name), bool(whole))
