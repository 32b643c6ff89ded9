"""One row a matter: what a row above has pointed out already goes behind what is new.

Idea: "riots" as a naming, as a choice of words, as a judging word and as somebody's own word is one finding, not four;
so are a statement, its speaker and the actor whom only it names. A row repeats another where it is on the same word of
the same source, on the same sentence, on the same speaker, or on an actor whom another source never names. Two words
for one thing are a matter of their own, whatever else their sentences tell.

Conventions: the order of rows is kept on both sides of the cut; none is dropped, but a repeat is the fainter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from framing.comparison.contrasts.candidate import (
    AGENCY,
    CONCEPT,
    HEADLINES,
    LOADED,
    NAMING,
    OMISSION,
    SOURCE,
    STANCE,
    Candidate,
)
from framing.comparison.contrasts.held.weights import HELD
from framing.comparison.contrasts.story import Story
from framing.comparison.coverage import words_of
from framing.text import fold

_SPEECH = "speech"
_LONG = 6  # words of a place that is a passage and no term


def once(story: Story, rows: Sequence[Candidate]) -> list[Candidate]:
    """Put rows that repeat a matter behind the others.

    Parameters
    ----------
    story : Story
        The event.
    rows : Sequence[Candidate]
        Its contrasts in their order.

    Returns
    -------
    list of Candidate
        The same rows; those that repeat a matter come last and have lost strength.
    """
    seen: set[Hashable] = set()
    told: list[int] = []
    new: list[Candidate] = []
    again: list[Candidate] = []
    for c in rows:
        matters = frozenset(_matters(story, c))
        s = story.at(c.a.article, c.a.start)
        like = c.kind == OMISSION and s is not None and any(story.similarity[s.k, k] >= HELD.again for k in told)
        if like or matters & seen:
            again.append(replace(c, strength=min(c.strength, HELD.repeated)))
        else:
            new.append(c)
        seen |= matters
        if s is not None and c.kind == OMISSION:
            told.append(s.k)
    return [*new, *again]


def _matters(story: Story, c: Candidate) -> Iterator[Hashable]:
    """Yield what a row is about."""
    sides = [story.at(p.article, p.start) for p in (c.a, c.b) if p is not None]
    known = [s for s in sides if s is not None]
    yield "sentences", frozenset(s.k for s in known)
    if c.kind == SOURCE:
        yield "who", _last(c.subject)
    elif c.kind == OMISSION:
        yield from _who(story, c)
    else:
        yield from _pairs(c)
        yield from _terms(story, c)
    if known and not c.subject.startswith(CONCEPT):
        yield "sentence", known[0].k


def _who(story: Story, c: Candidate) -> Iterator[Hashable]:
    """Whom an omission is about: the actor, or who speaks, in reported words too."""
    s = story.at(c.a.article, c.a.start)
    name = story.names.get(c.actor, "") or (story.speaker(s) if s is not None else "")
    if name:
        yield "who", _last(name)
    if s is not None:
        yield from (("told by", c.a.by, _last(x)) for x in sorted(story.read_by(_Speakers).of.get(s.k, ())))


def _pairs(c: Candidate) -> Iterator[Hashable]:
    """Say of which two a row is: words for a concept, two namings whichever comes first, two sources on an actor."""
    if c.subject.startswith(CONCEPT):
        yield c.subject, frozenset({c.a.by, c.b_by})
        yield c.subject, frozenset(fold(p.text) for p in (c.a, c.b) if p is not None)
    if c.b is not None and c.kind == NAMING:
        yield "words", frozenset({(p.by, fold(p.text)) for p in (c.a, c.b)})
    if c.subject == HEADLINES and c.kind == NAMING:  # of those that judge alike one pair is enough
        yield c.subject
    yield from _of_actor(c)


def _of_actor(c: Candidate) -> Iterator[Hashable]:
    """Yield whom two sources name, have acting and judge: each once, and no source judges an actor in two rows."""
    if c.kind == NAMING and c.actor:
        yield "named", c.actor, frozenset({c.a.by, c.b_by})
    if c.kind == AGENCY:
        yield "acts", c.actor, frozenset({c.a.by, c.b_by})
    if c.kind == STANCE:
        yield from (("judged", c.actor, by) for by in (c.a.by, c.b_by))


class _Speakers:
    """Who speaks in each sentence of an event, quoted or reported.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.of: dict[int, set[str]] = defaultdict(set)
        for q in story.tables["quotes"]:
            s = story.sentence(q) if q["speaker"] and q.get("act") == _SPEECH else None
            if s is not None:
                self.of[s.k].add(q["speaker"])


def _terms(story: Story, c: Candidate) -> Iterator[Hashable]:
    """Yield the first and the last of the words that a row points out, if they are few."""
    tokens = [t for t in words_of(story.lexicons).tokens(c.a.text) if t.stem]
    if tokens and len(c.a.text.split()) <= _LONG:
        yield from (("term", c.a.by, t.stem) for t in (tokens[0], tokens[-1]))
        if c.kind == LOADED:
            yield "lacked", c.b_by, tokens[-1].stem


def _last(name: str) -> str:
    return fold(name).rpartition(" ")[2]
