"""Which words of one speaker each of two sources has: others, or many here and few there.

Idea: of a speaker whom both quote, those passages are set side by side that tell most and that the other source does
not have; where one source quotes much and the other little, what only the first has stands beside what is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations, product
from math import sqrt

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import SOURCE, Candidate
from framing.comparison.contrasts.heard.passages import Heard, Passage, Speaker
from framing.comparison.contrasts.heard.weights import HEARD
from framing.comparison.contrasts.story import Story
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.comparison.speech import in_words, is_vague


def of_picks(story: Story) -> Iterator[Candidate]:
    """Set the words of each speaker whom two sources quote side by side."""
    heard = story.read_by(Heard)
    for a, b in permutations(sorted(heard.speakers), 2):
        for x, y in product(heard.speakers[a], heard.speakers[b]):
            if x.name == y.name and not is_vague(x.name) and min(x.words, y.words) >= SCALE.picked:
                yield from _pick(story, heard, x, y)


def _pick(story: Story, heard: Heard, x: Speaker, y: Speaker) -> Iterator[Candidate]:
    """Propose one pair of passages: the words of who quotes much come first."""
    cut = _is_cut(x, y)
    if not cut and (x.by > y.by or _is_cut(y, x)):
        return
    ours, theirs = _only_there(heard, x, y.by), y.told if cut else _only_there(heard, y, x.by)
    pair = _best(story, heard, (ours, theirs), alone=cut)
    if pair is None:
        return
    p, q = pair
    name = in_words(x.name)
    told = say.at_length(name, (p.place, x.words), (q.place, y.words)) if cut else say.picked(name, p.place, q.place)
    yield Candidate(
        kind=SOURCE, subject=f"picked: {x.name.lower()}", a=p.place, b=q.place, b_by=y.by,
        strength=KINDS.picked * sqrt(heard.shares(x.by)[x.name] * heard.shares(y.by)[y.name])
        * (max(p.worth, q.worth) + (p.worth + q.worth) / 2) / 2 * sqrt(heard.fit(p, q)),
        confidence=min(x.confidence, y.confidence), say=told,
    )  # fmt: skip


def _only_there(heard: Heard, s: Speaker, by: str) -> Sequence[Passage]:
    """Passages of a speaker that another source does not have, in no words of the speaker."""
    return [p for p in s.told if not heard.stands(p.place, by) and not heard.tells(p, by)]


def _is_cut(x: Speaker, y: Speaker) -> bool:
    """Whether one source quotes much of what another quotes little of."""
    return x.words >= max(HEARD.much, HEARD.times * y.words)


def _best(
    story: Story, heard: Heard, told: tuple[Sequence[Passage], Sequence[Passage]], *, alone: bool
) -> tuple[Passage, Passage] | None:
    """Choose the two passages that tell most, of the same days and not one in other words; on one matter or alone."""
    pairs = [(p, q) for p, q in product(*told) if _are_apart(story, p, q) and not heard.repeats(p, q)]
    fits = [1.0 if alone else sqrt(heard.fit(*pair)) for pair in pairs]
    found = [((p.worth + q.worth) * fit, -p.k, -q.k, p, q) for (p, q), fit in zip(pairs, fits, strict=True)]
    return max(found, key=lambda x: x[:3])[3:] if found else None


def _are_apart(story: Story, p: Passage, q: Passage) -> bool:
    """Whether two passages may be of the same days and are quite different."""
    if story.rows[p.k].headline or story.rows[q.k].headline:
        return False
    return story.same_time(p.place.article, q.place.article) and float(story.similarity[p.k, q.k]) <= SCALE.like
