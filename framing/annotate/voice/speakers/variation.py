"""Whom another word for a person means that the article has not used of anybody: who spoke right before.

Idea: news calls a senator "the Norlandic lawmaker" for a change, right behind their words. Whoever is brought in with
offices of another sort, such as a spokeswoman, is not meant.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from framing.annotate.voice.speakers.introductions import Introductions
from framing.annotate.voice.speakers.told import Told

_RIGHT_BEFORE = 2  # sentences, of which a quotation may begin one, between a speaker and another word for them


def right_before(
    spoke: Sequence[tuple[int, str]], start: int, told: Told, introduced: Introductions, offices: Set[str]
) -> list[tuple[int, str]]:
    """Those of who spoke that a word for a holder of such offices at a place may mean."""
    near = (p for p in spoke if told.steps(p[0], start) <= _RIGHT_BEFORE)
    return [p for p in near if " " in p[1] and introduced.may_hold(p[1], offices)]
