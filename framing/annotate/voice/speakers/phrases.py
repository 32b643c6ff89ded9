"""The words that stand for a source, as far as they tell by themselves whom they mean.

Idea: a phrase is cut free of what only begins its sentence ("Then the narrator") and of what is put in or behind it;
where the parser cut a name off, it is put back. Then its shape says what it is: an age, a member of a party, a
noun with the name beside it.

Phrases are as written; offsets index the normalised text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from framing.annotate.voice.speakers.names import behind_body, runs_in, without_leads
from framing.lexicon import Persons
from framing.text import is_acronym

_DETERMINER = re.compile(r"(?:the|an?|one|another|his|her|its|their)\b", re.IGNORECASE)
_MEMBER = re.compile(r"the (?:[\w'’.-]{1,40} ){1,3}[A-Z]\w{0,40}$", re.IGNORECASE)
_AGED = re.compile(r"(?:the (?:[\w-]{1,40} )?)?\d{1,3}-year-old", re.IGNORECASE)
_BRACKETS = re.compile(r" ?\([^()]{1,60}\)")
_BEHIND = re.compile(r", (?:who|which)\b")
_KNOWN = re.compile(r"(?:the|this|that|his|her|its|their)\b", re.IGNORECASE)
_OWNED = re.compile(
    r"(?:(?:his|her|its|their)|(?:.{0,60} )?(?P<owner>[A-Z][\w-]{0,40})['’]s?) "
    r"(?:[a-z-]{1,30} ){0,2}?(?P<noun>[a-z-]{1,40})$",
    re.IGNORECASE,
)
_APPOSED = re.compile(r", ([A-Z][^,]*)$")
_COMMA_BEFORE = re.compile(r"(?: \([A-Z]{2,8}\))?, $")
_PLACED = re.compile(r"\b(?:in|at|from|near|to)(?: the)? $", re.IGNORECASE)
_SECOND = re.compile(r" and ")
_NAME = 60  # characters behind a phrase in which a name that was cut off ends


def phrase_at(plain: str, start: int, end: int, lists: Persons, leads: frozenset[str]) -> str:
    """Give the phrase at a place, free of brackets, clauses and adverbs, with a name that was cut off."""
    raw = _BEHIND.split(_BRACKETS.sub("", plain[start:end]))[0].rstrip(" ,")
    name = _cut_off(plain, end, raw, lists) or apposed_to(plain, start, end, lists)
    return _without_adverb(raw, leads) + (f", {name}" if name else "")


def _without_adverb(raw: str, leads: frozenset[str]) -> str:
    first, _, rest = raw.partition(" ")
    begins = first[:1].isupper() and first.lower() in leads and not _DETERMINER.match(first)
    return rest if begins and _DETERMINER.match(rest) else raw


def _cut_off(plain: str, end: int, raw: str, lists: Persons) -> str:
    """Name behind two offices, which the parser took for all: Norland's governor and candidate Lena Hale."""
    if not _SECOND.search(raw) or raw.rpartition(" ")[2] not in lists.titles:
        return ""
    at, _, name = next(runs_in(plain, lists, end + 1, end + _NAME), (-1, -1, ""))
    return name if at == end + 1 and lists.has_first_name(name) else ""


def owner_in(raw: str, head: str) -> list[str] | None:
    """Whose the noun is that a phrase ends in: hale in "Lena Hale's lawyer", nobody by name in "her lawyer"."""
    owned = _OWNED.match(raw)
    if owned is None or owned.group("noun") != head:
        return None
    return [owned.group("owner").lower()] if owned.group("owner") else []


def is_known(raw: str) -> bool:
    """Whether a phrase tells of something that a reader knows already: the letter, his letter."""
    return _KNOWN.match(raw) is not None


def is_aged(raw: str) -> bool:
    """Whether a phrase only tells an age: the 43-year-old."""
    return _AGED.fullmatch(raw) is not None


def is_person(name: str, lists: Persons, leads: frozenset[str]) -> bool:
    """Whether a name may be a person's: the lists allow it, and no noun or other word only begins a sentence."""
    first = name.partition(" ")[0].lower()
    known = first in leads or first in lists.nouns or name in lists.belonging
    return not known and lists.may_be_person(name)


def is_member(raw: str, head: str, lists: Persons) -> bool:
    """Whether a phrase calls somebody by party and place: the South Norland Democrat."""
    return _MEMBER.match(raw) is not None and f"{head}s" in lists.bodies


def name_beside(raw: str, runs: Sequence[str], lists: Persons, leads: frozenset[str]) -> str:
    """Name that a phrase ends in: the auditor, Lena Hale of Hale & Co; the president of Norland Lena Hale."""
    apposed = _APPOSED.search(raw)
    name = next((r for r in runs if " " in r and apposed.group(1).startswith(r)), "") if apposed else ""
    if name:
        return name
    placed = behind_body(runs[-1], lists, leads)
    return placed if raw.endswith(placed) else ""


def apposed_to(plain: str, start: int, end: int, lists: Persons) -> str:
    """Name of two words or more before a phrase that tells what it is: the Harbour Front (HF), the host, wrote."""
    if not (plain.startswith(",", end) and _DETERMINER.match(plain, start)):
        return ""
    comma = _COMMA_BEFORE.search(plain, max(0, start - _NAME), start)
    return _name_until(plain, comma.start(), lists) if comma else ""


def _name_until(plain: str, end: int, lists: Persons) -> str:
    """Name of two words or more that ends at a place, if it is no place where something is."""
    runs = list(runs_in(plain, lists, max(0, end - 2 * _NAME), end))
    start, stop, run = runs[-1] if runs else (0, -1, "")
    placed = _PLACED.search(plain, max(0, start - 6), start) or run.partition(" ")[0].lower() in lists.small_words
    whole = stop == end and " " in run and lists.body(run) != "government"
    return run if whole and not placed else ""


def named_in(raw: str, runs: Sequence[str], leads: frozenset[str], is_name: Callable[[str], bool]) -> list[str]:
    """Names in a phrase with a common noun, without a word that only begins a sentence: Additional records."""
    named = [without_leads(run, leads) for run in runs if is_acronym(run) or run.lower() not in leads]
    first = named[:1] if named and raw.startswith(named[0]) else []
    return [name for name in named if name not in first or is_name(name)]


def begins_sentence(raw: str, head: str, lists: Persons) -> bool:
    """Whether a plural with a capital, which may be no name, only begins a sentence: Critics of the bill."""
    noun = head.lower()
    if not (raw.startswith(head) and noun.endswith("s")) or lists.body(head):
        return False
    return noun in lists.speaking or noun in lists.said
