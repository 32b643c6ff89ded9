"""Asides that their shape on the page shows: a judging kicker or subheading, a question.

A headline that asks yes or no leaves the reader with a doubt. Below it, a question that stands alone above its answer
heads a part of the page, and one that somebody's words answer was put to them: neither asks the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.measure.asides.scene import Aside, Scene
from framing.records import Role

_QUESTION = re.compile(r"\?[\"')\]]*$")
_QUESTION_WORDS = frozenset({"WDT", "WP", "WP$", "WRB"})
_WORDS_OF_KICKER = 3  # what is longer before a colon is a sentence
_WORDS_OF_HEADLINE = 3  # of a question that is a headline, or its end
_WORDS_OF_QUESTION = 4  # a shorter question is an echo or a heading


def shaped(scene: Scene) -> Iterator[Aside]:
    """Asides that their shape shows."""
    start, end = scene.sentence.start, scene.sentence.end
    if scene.role is Role.SUBHEADING:
        if scene.own_loaded:
            yield Aside(start, end, "judging subheading", 2, "judging subheading")
        return
    text = scene.low[start:end]
    if _asks(text) and not _is_heading(scene) and not scene.speaks_on():
        yield Aside(start, end, "rhetorical question", 2, "rhetorical question")


def headed(scene: Scene) -> Iterator[Aside]:
    """Headlines that ask, and in which a word or two before a colon judge what follows: "Disgrace: ...".

    All else in a headline is the business of loaded wording.
    """
    kicker = scene.low.find(":", scene.sentence.start, scene.sentence.end)
    before = [h for h in scene.judging if h.end <= kicker]
    if before and scene.low.count(" ", scene.sentence.start, kicker) < _WORDS_OF_KICKER:
        yield Aside(scene.sentence.start, kicker, "judging headline", 2, "judging kicker")
    colon = scene.low.rfind(": ", scene.sentence.start, scene.sentence.end)
    start = scene.sentence.start if colon < 0 else colon + len(": ")
    text = scene.low[start : scene.sentence.end]
    if _asks(text, _WORDS_OF_HEADLINE) and not _is_wondering(scene, start):
        yield Aside(start, scene.sentence.end, "rhetorical question", 2, "question as headline")


def _asks(text: str, words: int = _WORDS_OF_QUESTION) -> bool:
    return bool(_QUESTION.search(text)) and text.count(" ") >= words - 1 and '"' not in text


def _is_wondering(scene: Scene, start: int) -> bool:
    """Whether a question begins with a question word, so that the article answers it: "Who is Norland's new king?"."""
    token = scene.token(start)
    return token is None or token.tag in _QUESTION_WORDS


def _is_heading(scene: Scene) -> bool:
    """Whether a question stands alone above its answer: "What do we know?"."""
    words = scene.sentence.tokens
    return scene.is_alone() and bool(words) and words[0].tag in _QUESTION_WORDS
