"""Who is let speak: the speakers of two sources side by side as a whole, with telling words of those whom one lacks.

Idea: that a source lacks one speaker says little, since it may let another say the same; whom it turns to among all is
a choice. So those whom each of two sources quotes most are told in one row, which weighs by how far their shares of the
words lie apart. Nobody is said to be missing, and the lists do not claim to be whole.

Source: total variation distance of two distributions; sourcing as a measure of framing (Gans 1979, Deciding what's
news).

Conventions: shares of words in quotation marks or blocks, speakers by their name over the event. Units: 0-1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import SOURCE, Candidate
from framing.comparison.contrasts.heard.passages import Heard, Passage, Speaker
from framing.comparison.contrasts.heard.weights import HEARD
from framing.comparison.contrasts.story import Story
from framing.comparison.contrasts.weights import KINDS
from framing.comparison.speech import in_words, may_be_same_speaker
from framing.text import is_acronym, is_capitalised

CAST = "cast"  # subject of two lists of speakers
_Pair = tuple[float, Passage, Passage]


def of_casts(story: Story) -> Iterator[Candidate]:
    """Set whom one source quotes most beside whom another does, for each two with words of the same days."""
    heard = story.read_by(Heard)
    casts = {by: _cast(heard, by) for by in heard.speakers}
    for a, b in combinations(sorted(by for by, cast in casts.items() if cast), 2):
        best, apart = _words(story, casts[a], casts[b]), _apart(story, casts[a], casts[b])
        if best is not None and apart >= HEARD.apart:
            fit, p, q = best
            yield Candidate(
                kind=SOURCE, subject=CAST, a=p.place, b=q.place, b_by=b,
                strength=KINDS.source * apart**2 * _much(casts[a], casts[b]) * fit,
                confidence=min(s.confidence for s in (*casts[a], *casts[b])),
                say=say.casts((a, _names(casts[a])), (b, _names(casts[b]))),
            )  # fmt: skip


def _cast(heard: Heard, by: str) -> list[Speaker]:
    """Give those with a full name and most words; nobody where they say too little of all that is quoted."""
    named = [s for s in heard.speakers[by] if s.told and s.words >= HEARD.listed and _is_full(in_words(s.name))]
    if sum(s.words for s in named) < HEARD.known * heard.words(by):
        return []
    return sorted(named, key=lambda s: (-s.words, s.name))[: HEARD.names]


def _is_full(name: str) -> bool:
    """Whether a name has several words, or is letters for some: "Hale" alone, or "Senate", was not made out."""
    return is_capitalised(name) and (" " in name or is_acronym(name))


def _names(cast: Sequence[Speaker]) -> list[str]:
    return [in_words(s.name) for s in cast]


def _shares(cast: Sequence[Speaker]) -> Mapping[str, float]:
    total = sum(s.words for s in cast)
    return {s.name: s.words / total for s in cast}


def _apart(story: Story, ours: Sequence[Speaker], theirs: Sequence[Speaker]) -> float:
    """How far the shares of the speakers of two sources lie apart, 0-1; names that may be one person's are one."""
    there = _shares(theirs)
    common = 0.0
    for name, share in _shares(ours).items():
        common += min(share, sum(part for other, part in there.items() if _is_same(story, name, other)))
    return max(0.0, 1 - common)


def _is_same(story: Story, name: str, other: str) -> bool:
    return name == other or may_be_same_speaker(name, other, story.lexicons)


def _much(ours: Sequence[Speaker], theirs: Sequence[Speaker]) -> float:
    """Say how much two sources quote: of few words little can be told."""
    return min(1.0, min(sum(s.words for s in cast) for cast in (ours, theirs)) / HEARD.much)


def _words(story: Story, ours: Sequence[Speaker], theirs: Sequence[Speaker]) -> _Pair | None:
    """Choose the passages that tell most of the two, from those whom the other source lacks where there are any."""
    heard = story.read_by(Heard)
    told = product(_only(story, ours, theirs), _only(story, theirs, ours))
    pairs = [(p, q) for p, q in told if story.same_time(p.place.article, q.place.article)]
    found = [(heard.fit(p, q) * heard.sides(p, q) * p.worth * q.worth, -p.k, -q.k, p, q) for p, q in pairs]
    if not found:
        return None
    worth, *_, p, q = max(found, key=lambda f: f[:3])
    return float(worth**0.5), p, q


def _only(story: Story, ours: Sequence[Speaker], theirs: Sequence[Speaker]) -> list[Passage]:
    """Passages of those whom only one of two sources quotes; of all if there is none."""
    alone = [s for s in ours if not any(_is_same(story, s.name, t.name) for t in theirs)] or ours
    told = (p for s in alone for p in s.told)
    return sorted(told, key=lambda p: (-p.worth, p.k))[: HEARD.most]
