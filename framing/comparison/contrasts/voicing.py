"""Whose word it is: what one source uses as its own and another only hands on, or doubts.

The same judging word is needed on both sides, and on one actor or in one act, so that the row claims nothing about
likeness; a word that another source always has with a doubt before it ("alleged") is set against that one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import permutations, product

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import VOICE, Candidate
from framing.comparison.contrasts.held import Acts, hardly_praises
from framing.comparison.contrasts.story import Row, Story
from framing.comparison.contrasts.weights import KINDS, NO_JUDGEMENT, SCALE
from framing.measure import CHOICE, LOADED
from framing.records import Voice
from framing.text import fold

_BEFORE = 24  # characters before a finding in which a word of doubt is looked for
_HANDED_ON = frozenset({Voice.QUOTED, Voice.ATTRIBUTED, Voice.SCARE})


def of_voices(story: Story) -> Iterator[Candidate]:
    """Set each judging word of a source's own against the sources in which it stands in others' voices only."""
    acts = story.read_by(Acts)
    for (term, actor), by in sorted(_used(story).items()):
        for a, b in permutations(sorted(by), 2):
            own = [h for h in by[a] if h["voice"] == Voice.OWN]
            if own and _is_handed_on(story, own, by[b]) and (actor or _of_one(acts, own, by[b])):
                yield _pair(story, term, own, by[b])


def of_hedges(story: Story) -> Iterator[Candidate]:
    """Set words of a source's own against the sources in which they stand with a word of doubt before them only."""
    hedges = frozenset(r["cue"] for r in story.lexicons["label_cues"].where(type="hedge word"))
    used: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for h in story.tables["hits"]:
        if h["measure"] in (LOADED.name, CHOICE.name):
            used[h["term"]][story.by[h["article_id"]]].append(h)
    for term, by in sorted(used.items()):
        yield from _hedged(story, term, by, {b: {_hedge(story, h, hedges) for h in rows} for b, rows in by.items()})


def _hedged(
    story: Story, term: str, by: Mapping[str, list[Row]], doubted: Mapping[str, Collection[str]]
) -> Iterator[Candidate]:
    """Set the sources that never doubt a word against those that always do."""
    for a, b in permutations(sorted(by), 2):
        own = [h for h in by[a] if h["voice"] == Voice.OWN]
        if own and not any(doubted[a]) and all(doubted[b]) and _is_counted(story, own, by[b]):
            yield _pair(story, term, own, by[b], say.hedged(story.place(own[0]), b, sorted(doubted[b])))


def _hedge(story: Story, h: Row, hedges: Collection[str]) -> str:
    """Word of doubt right before a finding; empty where there is none."""
    before = story.texts[h["article_id"]][max(0, int(h["start"]) - _BEFORE) : int(h["start"])].rstrip()
    last = fold(before).rpartition(" ")[2]
    return last if last in hedges else ""


def _is_counted(story: Story, own: list[Row], others: list[Row]) -> bool:
    """Whether the words of a finding stand in another source only where they were found."""
    return story.times(story.by[others[0]["article_id"]], story.place(own[0]).text) <= len(others)


def _of_one(acts: Acts, own: list[Row], others: list[Row]) -> bool:
    """Whether a word that judges nobody known is of one thing in both: migrants threaten, or a president does."""
    places = ([acts.story.place(h) for h in rows] for rows in (own, others))
    return any(acts.shares_party(p, q) for p, q in product(*places))


def _used(story: Story) -> Mapping[tuple[str, str], Mapping[str, list[Row]]]:
    """Gather judging words by term and actor, and by source."""
    used: dict[tuple[str, str], dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for h in story.tables["hits"]:
        if h["measure"] == LOADED.name and h["category"] not in NO_JUDGEMENT and not hardly_praises(h):
            used[h["term"], h["actor"] or ""][story.by[h["article_id"]]].append(h)
    return used


def _is_handed_on(story: Story, own: list[Row], others: list[Row]) -> bool:
    """Whether the word stands in the other source in others' voices only, and nowhere that is no finding."""
    return all(h["voice"] in _HANDED_ON for h in others) and _is_counted(story, own, others)


def _pair(
    story: Story, term: str, own: list[Row], others: list[Row], told: Callable[[], str] | None = None
) -> Candidate:
    x, y = _likest(story, own, others)
    a, b = story.place(x), story.place(y)
    weight = KINDS.voice * min(1.0, x["score"] / SCALE.score) * _like(story, x, y) if told is None else KINDS.doubt
    return Candidate(
        kind=VOICE, subject=f"voice: {term}", actor=x["actor"] or "", a=a, b=b, b_by=b.by,
        strength=weight * story.prominence(x), confidence=min(x["confidence"], y["confidence"]),
        say=told or say.voices(a, len(own), b.by, len(others), {h["voice"] for h in others}),
    )  # fmt: skip


def _likest(story: Story, own: list[Row], others: list[Row]) -> tuple[Row, Row]:
    """Choose the two places of a word whose sentences are most alike: there it is most likely said of one thing."""
    pairs = product(own, others)
    return max(
        pairs, key=lambda p: (_like(story, *p), story.prominence(p[0]), -int(p[0]["start"]), -int(p[1]["start"]))
    )


def _like(story: Story, x: Row, y: Row) -> float:
    """How like the sentences of two findings are, 0-1."""
    s, t = story.sentence(x), story.sentence(y)
    return 0.0 if s is None or t is None else min(1.0, float(story.similarity[s.k, t.k]) / SCALE.like)
