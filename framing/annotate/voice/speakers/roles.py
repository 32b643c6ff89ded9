"""What the lists say of a phrase for a speaker: which offices it may stand for, whether it counts some who can speak.

Idea: a noun such as "leader" or "diplomat" names no office of its own; it stands for whoever the article brings in
with one of several ("President", "ambassador", "Foreign Ministry spokeswoman").

Phrases are as written, without a determiner.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from framing.lexicon import Lexicon, Persons
from framing.text import is_capitalised

Offices = tuple[tuple[str, ...], ...]  # of each the words that bring in its holder, the noun last

_RELATIVE = dict.fromkeys(("who", "whom", "whose", "that", "which"), "who")
_HEARER = dict.fromkeys(("you", "your"), "you")
_RUNNING = frozenset({"legislator", "candidate", "governor"})
_HUMAN = frozenset({"official", "expert", "people"})
_MANY = re.compile(r"(?:[^s]s|men|people)$")  # a noun for more than one
SEVERAL = re.compile(r" and (?:the|an?|its|their) ")  # the union and the port: two speakers, and no name of one
_LINK = re.compile(r" (?:of|for|in|at|from|with|to) ")
_WORDS = 3  # words of the longest noun that stands for an office


@lru_cache(maxsize=8)
def pronouns_of(lexicon: Lexicon) -> Mapping[str, str]:
    """Pronoun to its subject form."""
    return {r["form"]: r["lemma"] for r in lexicon.rows} | _RELATIVE | _HEARER


@lru_cache(maxsize=8)
def roles_of(lexicon: Lexicon) -> Mapping[str, Offices]:
    """Noun of ``speaker_nouns`` to the offices that it may stand for."""
    return {r["term"]: tuple(tuple(o.split()) for o in r["stands_for"]) for r in lexicon.rows if r["stands_for"]}


@lru_cache(maxsize=8)
def running_of(lexicon: Lexicon) -> frozenset[str]:
    """Last words of offices that one runs for or is elected to; news calls their holders by them for a change."""
    held = (r["term"].split() for r in lexicon.rows if r["rank"] in _RUNNING)
    return frozenset(words[-1] for words in held if len(words) == 1 or words[0] == "presidential")


def offices_behind(phrase: str, roles: Mapping[str, Offices]) -> Offices:
    """Offices that the noun at the end of a phrase may stand for: the Norlandic head of state."""
    words = phrase.lower().split()
    ends = (" ".join(words[-k:]) for k in range(min(_WORDS, len(words)), 0, -1))
    return next((roles[end] for end in ends if end in roles), ())


def is_someone(name: str, lists: Persons) -> bool:
    """Whether a common noun stands for one person: the minister, a witness, not officials."""
    noun = noun_of(name)
    return noun in lists.titles and lists.nouns.get(noun) in _HUMAN


def noun_of(name: str) -> str:
    """Head of a phrase in small letters: a spokesman for the port."""
    return _LINK.split(name)[0].rpartition(" ")[2].lower()


def is_one(noun: str, lists: Persons) -> bool:
    """Whether a noun in small letters stands for one person, not for several."""
    return lists.nouns.get(noun) in _HUMAN and not _MANY.search(noun)


def is_part(phrase: str, head: str, lists: Persons) -> bool:
    """Whether a phrase counts some of those who can speak: one of the voters."""
    whole: Sequence[str] = phrase.partition(" of ")[2].split() if head in lists.small_words else []
    return any(is_capitalised(word) or lists.can_speak(word) for word in whole)


def listed_end(phrase: str, lists: Persons) -> str:
    """Name of several parts that a phrase ends in and that is listed: Customs and Border Protection."""
    words = phrase.split()
    ends = (" ".join(words[k:]) for k in range(len(words) - 2))
    return next((end for end in ends if end in lists.bodies), "")
