"""How a source's own words judge an actor: its judging words beside a source that has none on the same actor.

A score of one sentence's tone is right in about two of three cases, too few to print; several judging words that land
on the actor can be shown, beside the first sentence of another source on the actor. "None was found" is said where no
sentence of that source that names the actor judges it, or nobody known, in its own words; where some do, but half as
much at most, they are said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import STANCE, Candidate
from framing.comparison.contrasts.held import Namings, Silence, hardly_praises
from framing.comparison.contrasts.story import Row, Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, NO_JUDGEMENT, SCALE
from framing.measure import CHOICE, LOADED
from framing.records import Voice
from framing.text import fold, overlap

_OWNED, _BEFORE = re.compile(r"['’]s? (?:[a-z-]+ )?$"), 24  # and characters in which an owner is seen
_FEAR, _DONE = "fear", "ed"  # "frightened guests" are not judged, and "frightening guests" are
_NOUN = "/noun"  # how the rules of nouns end
_BySource = Mapping[str, Mapping[str, list[Row]]]  # actor to source to findings


def of_stance(story: Story) -> Iterator[Candidate]:
    """Set the judging words of each source on each actor against a source that has none."""
    silence, judges = story.read_by(Silence), _Judges(story)
    told = _told(story)
    for actor, by in sorted(judges.judged().items()):
        for a, b in product(sorted(by), sorted(told[actor])):
            words = [h for h in by[a] if a != b and not silence.begins(b, h["term"])]  # of nobody else there either
            if len({h["term"] for h in words}) < SCALE.judged:
                continue
            theirs = judges.beside(told[actor][b], actor)
            if _sum(words) >= SCALE.judged * _sum(theirs):
                yield from _pair(story, actor, (words, theirs), told[actor][b])


def _sum(found: Sequence[Row]) -> float:
    return sum(float(h["score"]) for h in found)


def _told(story: Story) -> Mapping[str, Mapping[str, list[Sentence]]]:
    """Gather the sentences of each source that name each actor."""
    found: dict[str, dict[str, list[Sentence]]] = defaultdict(lambda: defaultdict(list))
    for s in story.rows:
        for actor in story.named_in(s.k):
            found[actor][s.place.by].append(s)
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

    def judged(self) -> _BySource:
        """Gather the words of each source's own that judge each actor."""
        found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
        for h in self.story.tables["hits"]:
            if h["voice"] == Voice.OWN and h["actor"] and self.holds(h):
                found[h["actor"]][self.story.by[h["article_id"]]].append(h)
        return found

    def beside(self, sentences: Iterable[Sentence], actor: str) -> Sequence[Row]:
        """Judging words of a source's own in some sentences, on an actor or on nobody known."""
        return [
            h
            for s in sentences
            for h in self.story.hits_in.get(s.k, ())
            if h["voice"] == Voice.OWN and h["measure"] == LOADED.name and h["category"] not in NO_JUDGEMENT
            and h["actor"] in (actor, "", None)
        ]  # fmt: skip

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


def _pair(
    story: Story, actor: str, found: tuple[Sequence[Row], Sequence[Row]], there: Sequence[Sentence]
) -> Iterator[Candidate]:
    rows, theirs = found
    first = max(rows, key=lambda h: (h["score"] * story.prominence(h), -int(h["start"])))
    beside = [t for t in there if t.is_whole and not t.headline and t.words >= SCALE.beside]
    if not beside:
        return
    a, b = story.place(first), shown(min(beside, key=lambda t: t.k))
    weight = min(1.0, (_sum(rows) - _sum(theirs)) / (2 * SCALE.score)) ** SCALE.landed
    told = [[story.place(h) for h in of] for of in found]
    yield Candidate(
        kind=STANCE, subject=f"stance: {actor}", actor=actor, a=a, b=b, b_by=b.by,
        strength=KINDS.stance * weight * story.prominence(first),
        confidence=float(first["confidence"]), say=say.judged(story.names.get(actor, actor), a.by, b.by, *told),
    )  # fmt: skip
