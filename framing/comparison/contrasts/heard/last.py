"""Who has the last word: whose words an article ends with, where another ends with somebody else's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import sqrt

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import SOURCE, Candidate
from framing.comparison.contrasts.heard.passages import Heard, Passage
from framing.comparison.contrasts.heard.silent import Silent
from framing.comparison.contrasts.heard.weights import HEARD
from framing.comparison.contrasts.story import Story
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.comparison.speech import in_words, may_be_same_speaker


def of_last_words(story: Story) -> Iterator[Candidate]:
    """Set the last words of each two articles side by side where they are of two speakers."""
    ends = [p for a in story.by if (p := _last(story, a)) is not None]
    heard = story.read_by(Heard)
    for p, q in combinations(ends, 2):
        if (
            p.place.by == q.place.by
            or min(p.worth, q.worth) < HEARD.strong
            or may_be_same_speaker(p.speaker, q.speaker, story.lexicons)
        ):
            continue
        yield Candidate(
            kind=SOURCE, subject="last word", a=p.place, b=q.place, b_by=q.place.by,
            strength=KINDS.last * sqrt(p.worth * q.worth * heard.fit(p, q)), confidence=0.7,
            say=say.last_word((in_words(p.speaker), p.place, p.reported), (in_words(q.speaker), q.place, q.reported)),
        )  # fmt: skip


def _last(story: Story, article: str) -> Passage | None:
    """Find the last words of an article, where it ends with somebody's who has a name."""
    heard, silent, own = story.read_by(Heard), story.read_by(Silent), story.sentences_of(article)
    by = story.by[article]
    near = {s.k for s in own[-HEARD.end :]} if len(own) > 3 * HEARD.end else set()
    told = (p for s in heard.speakers.get(by, ()) for p in s.told)
    reports = (p for name in heard.heard.get(by, ()) for p in heard.reports(by, name))
    last = [p for p in (*told, *reports) if p.k in near and _is_heard(silent, p)]
    return max(last, key=lambda p: (p.place.article, p.k, p.worth), default=None)


def _is_heard(silent: Silent, p: Passage) -> bool:
    """Whether somebody known says some words more than a few."""
    return bool(silent.ids(p.speaker)) and len(p.place.text.split()) >= SCALE.told
