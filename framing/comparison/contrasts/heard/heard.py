"""Who is heard: a speaker whom one source quotes and another does not, and what each lets one speaker say.

Idea: whom one source lacks is set beside whom it has on the same matter, with the strongest words of both; or beside
what it reports of the speaker. A source whose name says nothing ("some residents") is nobody's to miss.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import permutations, product

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import SOURCE, Candidate
from framing.comparison.contrasts.heard.passages import Heard, Passage, Speaker
from framing.comparison.contrasts.heard.picked import of_picks
from framing.comparison.contrasts.heard.silent import Silent
from framing.comparison.contrasts.heard.weights import HEARD
from framing.comparison.contrasts.story import Story
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.comparison.speech import in_words, is_vague
from framing.text import is_capitalised

_Lacking = dict[tuple[str, str], list[str]]  # source and speaker to the sources that lack the speaker


def of_speakers(story: Story) -> Iterator[Candidate]:
    """Set each speaker that only one of two sources quotes against the other's, and the words of those in both."""
    heard, silent = story.read_by(Heard), story.read_by(Silent)
    lacking = {(s.by, s.name): silent.lacking(s) for said in heard.speakers.values() for s in said if s.told}
    for a, b in permutations(sorted(set(story.by.values())), 2):
        yield from _missing(story, heard.speakers.get(a, ()), b, lacking)
        yield from _named(story, heard.speakers.get(a, ()), b, lacking)
        yield from _reported(story, heard.speakers.get(a, ()), b)
    yield from of_picks(story)


def _missing(story: Story, ours: Sequence[Speaker], b: str, lacking: _Lacking) -> Iterator[Candidate]:
    """Find whom only one of two sources quotes, and set the words beside those that the other has on the matter."""
    heard, silent = story.read_by(Heard), story.read_by(Silent)
    for s in (s for s in ours if b in lacking.get((s.by, s.name), ()) and _is_somebody(s)):
        pair = _pair(heard, s.told, _there(heard, b), _only(lacking, b, s.by))
        if pair is None:
            continue
        p, q, fit = pair
        yield Candidate(
            kind=SOURCE, subject=f"speaker: {s.name.lower()}", a=p.place, b=q.place, b_by=b,
            strength=KINDS.source * heard.shares(s.by)[s.name] * min(1.0, s.words / HEARD.missed)
            * silent.standing(s.name, q.place.article) * fit,
            confidence=s.confidence,
            say=say.speaker(
                (in_words(s.name), s.words, p.place), (in_words(q.speaker), q.place), reported=q.reported,
                lacking=lacking[s.by, s.name],
            ),
        )  # fmt: skip


def _there(heard: Heard, by: str) -> list[Passage]:
    """Passages of those with a name whom a source quotes or reports."""
    quoted = [p for t in heard.speakers.get(by, ()) if _is_somebody(t) for p in t.told]
    named = (name for name in heard.heard.get(by, ()) if is_capitalised(in_words(name)))
    return quoted + [p for name in named for p in heard.reports(by, name)]


def _only(lacking: _Lacking, by: str, other: str) -> Collection[str]:
    """Speakers of a source whom another lacks."""
    return {name for (source, name), lack in lacking.items() if source == by and other in lack}


def _named(story: Story, ours: Sequence[Speaker], b: str, lacking: _Lacking) -> Iterator[Candidate]:
    """Set whom one source quotes at some length beside where another names the same one, without any words of it."""
    heard, silent = story.read_by(Heard), story.read_by(Silent)
    for s in (s for s in ours if b in lacking.get((s.by, s.name), ()) and s.words >= HEARD.missed):
        there = silent.named(s.name, b)
        if there is not None and _is_somebody(s):
            best = max(s.told, key=lambda p: (p.worth, -p.k))
            yield Candidate(
                kind=SOURCE, subject=f"speaker: {s.name.lower()}", a=best.place, b=there, b_by=b,
                strength=KINDS.source * heard.shares(s.by)[s.name] * best.worth
                * silent.standing(s.name, there.article),
                confidence=s.confidence, say=say.mute(in_words(s.name), (best.place, s.words), b),
            )  # fmt: skip


def _is_somebody(s: Speaker) -> bool:
    """Whether a speaker has a name and is heard: "lawyers of the city" may be those of one who is missed."""
    return s.words >= SCALE.quoted and is_capitalised(in_words(s.name))


def _pair(
    heard: Heard, ours: Sequence[Passage], theirs: Sequence[Passage], only: Collection[str]
) -> tuple[Passage, Passage, float] | None:
    """Choose the passages of two sources that tell most on one matter, and say how much, 0-1."""
    found = [
        (
            heard.fit(p, q) * heard.sides(p, q) * p.worth * q.worth * (1.0 if q.speaker in only else HEARD.both),
            -p.k,
            -q.k,
            p,
            q,
        )
        for p, q in product(ours, theirs)
    ]
    if not found:
        return None
    fit, _, _, p, q = max(found, key=lambda x: x[:3])
    return p, q, float(fit**0.5)


def _reported(story: Story, ours: Sequence[Speaker], b: str) -> Iterator[Candidate]:
    """Set who is quoted in one source beside what another reports of them; it has all and own words."""
    heard, silent = story.read_by(Heard), story.read_by(Silent)
    for s in (s for s in ours if _is_only_reported(s, b, heard, silent)):
        there = [q for q in heard.reports(b, s.name) if story.may_tell(s.told[0].place.article, q.place.article)]
        pair = _pair(heard, s.told, there, {s.name})
        if pair is not None:
            p, q, fit = pair
            yield Candidate(
                kind=SOURCE, subject=f"speaker: {s.name.lower()}", a=p.place, b=q.place, b_by=b,
                strength=KINDS.source * HEARD.only * heard.shares(s.by)[s.name] * min(1.0, s.words / HEARD.long) * fit,
                confidence=s.confidence, say=say.reported(in_words(s.name), (p.place, s.words), q.place),
            )  # fmt: skip


def _is_only_reported(s: Speaker, by: str, heard: Heard, silent: Silent) -> bool:
    """Whether another source gives a speaker of some words some, but no own ones, nor to one who may be the same."""
    there = heard.heard.get(by, {})
    if s.words < SCALE.told or s.name not in there or s.name in heard.spoken.get(by, {}) or is_vague(s.name):
        return False
    return (
        bool(s.told) and not any(x in there for x in silent.same[s.name] if x != s.name) and not silent.may_speak(s, by)
    )
