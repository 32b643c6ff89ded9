"""What only some have: a statement, or an actor, that is found in one source and in no other of the event.

A statement is missed where no sentence of any other source is like it, and no few neighbouring ones of a source have
its words between them; an actor where its name, in no form, stands in the other's text. That is a finding about words:
the other source may tell it in quite different ones, so the row says what was looked for and not that it was left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import OMISSION, Candidate
from framing.comparison.contrasts.held import HELD, Silence, Worth
from framing.comparison.contrasts.story import Row, Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.text import fold

_BARE = frozenset({"name", "name modifier"})
_ARTICLES = frozenset({"the", "a", "an"})


def of_statements(story: Story) -> Iterator[Candidate]:
    """Find the statements that no other source has."""
    silence, worth = story.read_by(Silence), Worth(story)
    for s in story.rows:
        if s.words >= SCALE.told:
            yield from _statement(story, s, silence, worth)


def _statement(story: Story, s: Sentence, silence: Silence, worth: Worth) -> Iterator[Candidate]:
    def lacks(other: str) -> bool:
        return story.nearest(s.k, other)[1] <= SCALE.alike and silence.told(s, other) < HELD.told

    lacking = _lacking(story, s.place.article, lacks)
    if lacking:
        a, like = (
            shown(s),
            max(story.nearest(s.k, x)[1] for x in story.others(s.place.article) if story.by[x] in lacking),
        )
        others = set(story.by.values()) - {s.place.by}
        yield Candidate(
            kind=OMISSION, subject=f"statement: {s.k}", a=a, b=None, b_by=_farthest(story, s, lacking),
            strength=KINDS.fact * s.prominence * worth.of(s) * (1 - like) * len(lacking) / len(others),
            confidence=1 - like / (2 * SCALE.alike), say=say.statement(a, _speaker(story, s), lacking),
        )  # fmt: skip


def _speaker(story: Story, s: Sentence) -> str:
    """Who is quoted in a statement; no source is its own."""
    name = story.speaker(s)
    return "" if fold(name) == fold(s.place.by) else name


def _farthest(story: Story, s: Sentence, lacking: Sequence[str]) -> str:
    """Source of those that lack a statement whose sentences are least like it."""
    like: dict[str, float] = defaultdict(float)
    for article in story.others(s.place.article):
        like[story.by[article]] = max(like[story.by[article]], story.nearest(s.k, article)[1])
    return min(lacking, key=lambda by: (like[by], by))


def of_presence(story: Story) -> Iterator[Candidate]:
    """Find the actors that only one source names, often enough to be part of its story."""
    silence = story.read_by(Silence)
    found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for m in story.tables["mentions"]:
        found[m["actor"]][story.by[m["article_id"]]].append(m)
    for actor, by in sorted(found.items()):
        named = [m for m in next(iter(by.values())) if _is_named(story, m)]
        if len(by) == 1 and len(named) >= SCALE.often:
            yield from _presence(story, actor, named, silence)


def _is_named(story: Story, m: Row) -> bool:
    """Whether a mention gives the actor's name, or a word of it, and not "the director" or "his deputy"."""
    names = set(fold(story.names.get(m["actor"], m["actor"])).split())
    words = set(fold(story.place(m).text).replace("'s", "").replace("’s", "").split())
    return bool(words & names) and (m["construction"] in _BARE or words <= names | _ARTICLES)


def _presence(story: Story, actor: str, rows: list[Row], silence: Silence) -> Iterator[Candidate]:
    first = max(rows, key=lambda m: (story.prominence(m), -int(m["start"])))
    s = story.sentence(first)
    place = story.place(first) if s is None else shown(s)
    lacking = _lacking(story, place.article, lambda other: not silence.names(actor, other))
    if lacking:
        yield Candidate(
            kind=OMISSION, subject=f"presence: {actor}", actor=actor, a=place, b=None, b_by=lacking[0],
            strength=KINDS.actor * story.prominence(first) * min(1.0, len(rows) / (3 * SCALE.often)),
            confidence=0.8, say=say.presence(story.names.get(actor, actor), place.by, len(rows), lacking),
        )  # fmt: skip


def _lacking(story: Story, article: str, lacks: Callable[[str], bool]) -> Sequence[str]:
    """Other sources with articles that could tell what an article tells, all of which lack it."""
    found: dict[str, bool] = {}
    for other in story.others(article):
        if story.may_tell(article, other):
            found[story.by[other]] = found.get(story.by[other], True) and lacks(other)
    return sorted(by for by, lacking in found.items() if lacking)
