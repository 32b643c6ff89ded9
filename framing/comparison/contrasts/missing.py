"""What only some have: a statement, or an actor, that is found in one source and in no other of the event.

A statement is missed where no sentence of any other source is like it. That is a finding about words: the other source
may tell it in quite different ones, so the row says what was looked for and not that it was left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import OMISSION, Candidate
from framing.comparison.contrasts.story import Place, Row, Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.measure import ASIDE, LOADED

_TOLD = 0.15  # for each judging word and each harm in the statement, three at most


def of_statements(story: Story) -> Iterator[Candidate]:
    """Find the statements that no other source has."""
    for s in story.rows:
        if s.words >= SCALE.told:
            judging = (h for h in story.hits_in.get(s.k, ()) if h["measure"] in (LOADED.name, ASIDE.name))
            yield from _statement(story, s, sum(min(SCALE.score, h["score"]) for h in judging))


def _statement(story: Story, s: Sentence, judged: float) -> Iterator[Candidate]:
    like = story.likest_elsewhere(s.k)
    if like <= SCALE.alike:
        a, lacking = shown(s), _lacking(story, s.place)
        if lacking:
            told = 0.5 + _TOLD * (min(3.0, judged) + min(3, story.harms(s)))
            yield Candidate(
                kind=OMISSION, subject=f"statement: {s.k}", a=a, b=None, b_by=_farthest(story, s, lacking),
                strength=KINDS.fact * s.prominence * told * (1 - like),
                confidence=1 - like / (2 * SCALE.alike), say=say.statement(a, story.speaker(s), lacking),
            )  # fmt: skip


def _farthest(story: Story, s: Sentence, lacking: Sequence[str]) -> str:
    """Source of those that lack a statement whose sentences are least like it."""
    like: dict[str, float] = defaultdict(float)
    for article in story.others(s.place.article):
        like[story.by[article]] = max(like[story.by[article]], story.nearest(s.k, article)[1])
    return min(lacking, key=lambda by: (like[by], by))


def of_presence(story: Story) -> Iterator[Candidate]:
    """Find the actors that only one source names, often enough to be part of its story."""
    found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for m in story.tables["mentions"]:
        found[m["actor"]][story.by[m["article_id"]]].append(m)
    for actor, by in sorted(found.items()):
        source, rows = next(iter(by.items()))
        if len(by) == 1 and len(rows) >= SCALE.often:
            yield from _presence(story, actor, source, rows)


def _presence(story: Story, actor: str, source: str, rows: list[Row]) -> Iterator[Candidate]:
    first = max(rows, key=lambda m: (story.prominence(m), -int(m["start"])))
    s = story.sentence(first)
    place = story.place(first) if s is None else shown(s)
    lacking = _lacking(story, place)
    if lacking:
        yield Candidate(
            kind=OMISSION, subject=f"presence: {actor}", actor=actor, a=place, b=None, b_by=lacking[0],
            strength=KINDS.actor * story.prominence(first) * min(1.0, len(rows) / (3 * SCALE.often)),
            confidence=0.8, say=say.presence(story.names.get(actor, actor), place.by, len(rows), lacking),
        )  # fmt: skip


def _lacking(story: Story, place: Place) -> list[str]:
    """Other sources with an article that could have it: none of an earlier day, nor of much later."""
    found = set()
    for article in story.others(place.article):
        later = story.later(place.article, article)
        if later is None or 0 <= later <= SCALE.days:
            found.add(story.by[article])
    return sorted(found)
