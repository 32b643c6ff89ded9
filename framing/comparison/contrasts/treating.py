"""How a source's own words judge an actor: its judging words beside a source that has none on the same actor.

A score of one sentence's tone is right in about two of three cases, too few to print; a judging word that lands on the
actor can be shown, beside the first sentence in which the other source has the actor at all. "None was found" is said
of the other source's own words alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import STANCE, Candidate
from framing.comparison.contrasts.held import Namings, Silence, hardly_praises
from framing.comparison.contrasts.story import Place, Row, Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, NO_JUDGEMENT, SCALE
from framing.measure import CHOICE, LOADED
from framing.measure import STANCE as TREATMENT
from framing.records import Voice
from framing.text import fold, overlap

_OWNED, _BEFORE = re.compile(r"['’]s? (?:[a-z-]+ )?$"), 24  # and characters in which an owner is seen
_FEAR, _DONE = "fear", "ed"  # "frightened guests" are not judged, and "frightening guests" are
_NOUN = "/noun"  # how the rules of nouns end
_BySource = Mapping[str, Mapping[str, list[Row]]]  # actor to source to findings


def of_stance(story: Story) -> Iterator[Candidate]:
    """Set the judging words of each source on each actor against a source that has none."""
    silence, judges = story.read_by(Silence), _Judges(story)
    judged = _own(story, judges.holds)
    treated = _own(story, lambda h: h["measure"] == TREATMENT.name)
    judging = _own(story, lambda h: h["measure"] == LOADED.name)
    for actor, by in sorted(judged.items()):
        plain = {b: _first(story, rows) for b, rows in treated[actor].items() if b not in judging[actor]}
        for a, b in product(sorted(by), sorted(plain)):
            words = [h for h in by[a] if not silence.begins(b, h["term"])]  # of nobody else there either
            if a != b and words and (other := plain[b]) is not None:
                yield _pair(story, actor, words, other)


def _own(story: Story, counts: Callable[[Row], bool]) -> _BySource:
    """Gather findings of a kind on each actor in each source's own words."""
    found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for h in story.tables["hits"]:
        if h["voice"] == Voice.OWN and h["actor"] and counts(h):
            found[h["actor"]][story.by[h["article_id"]]].append(h)
    return found


class _Judges:
    """Tells which judging words judge the actor on whom they were found.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story, self.namings = story, story.read_by(Namings.of)
        self.hedges = frozenset(r["cue"] for r in story.lexicons["label_cues"].where(type="hedge word"))
        self._kind = {
            (h["article_id"], h["start"])
            for h in story.tables["hits"]
            if h["measure"] == CHOICE.name and h["score"] >= 0  # the kind one of two nouns judges nobody
        }
        self._mentions: dict[str, list[Row]] = defaultdict(list)
        for m in story.tables["mentions"]:
            self._mentions[m["article_id"]].append(m)

    def holds(self, h: Row) -> bool:
        """Whether a word judges an actor, who likely is this one."""
        if h["measure"] != LOADED.name or h["category"] in NO_JUDGEMENT or hardly_praises(h) or self._is_plain(h):
            return False
        span = (int(h["start"]), int(h["end"]))
        mine = (m for m in self._mentions[h["article_id"]] if m["actor"] == h["actor"])
        return all(self._is_whole(m, h) for m in mine if overlap((int(m["start"]), int(m["end"])), span))

    def _is_plain(self, h: Row) -> bool:
        """Whether a word is one of doubt, a fear that the actor has, the kind noun of two, or on what the actor has."""
        first = fold(h["text"]).partition(" ")[0]
        felt = h["category"] == _FEAR and first.endswith(_DONE)
        kind = str(h["rule"]).endswith(_NOUN) and (h["article_id"], h["start"]) in self._kind
        return first in self.hedges or felt or kind or self._is_owned(h)

    def _is_owned(self, h: Row) -> bool:
        """Whether a word stands on what somebody has: "the town's last starving miners" says nothing of the town."""
        article, start = h["article_id"], int(h["start"])
        found = _OWNED.search(self.story.texts[article], max(0, start - _BEFORE), start)
        if found is None:
            return False
        ends = range(found.start(), found.end())  # of a naming, with its "'s" or without
        return any(m["actor"] == h["actor"] and int(m["end"]) in ends for m in self._mentions[article])

    def _is_whole(self, m: Row, h: Row) -> bool:
        """Whether a naming is likely the actor's, and of the actor itself where a judging word stands before it."""
        if m["confidence"] < SCALE.likely:
            return False
        heads = fold(str(m["head"])) in fold(h["term"])
        return heads or self.namings.has_noun(m["actor"], str(m["head"]))


def _first(story: Story, rows: Iterable[Row]) -> Sentence | None:
    """First sentence that treats an actor."""
    return min((s for h in rows if (s := story.sentence(h)) is not None), key=lambda s: s.k, default=None)


def _pair(story: Story, actor: str, rows: Sequence[Row], other: Sentence) -> Candidate:
    first = max(rows, key=lambda h: (h["score"] * story.prominence(h), -int(h["start"])))
    a, b = story.place(first), shown(other)
    weight = min(1.0, sum(h["score"] for h in rows) / (2 * SCALE.score)) ** SCALE.landed
    return Candidate(
        kind=STANCE, subject=f"stance: {actor}", actor=actor, a=a, b=b, b_by=b.by,
        strength=KINDS.stance * weight * story.prominence(first),
        confidence=float(first["confidence"]), say=say.judged(story.names.get(actor, actor), _words(story, rows), a, b),
    )  # fmt: skip


def _words(story: Story, rows: Sequence[Row]) -> list[Place]:
    return [story.place(h) for h in rows]
