"""What an actor's own act is said to be: its decision to save a town here, its decision to close a mine there.

Idea: a noun with its owner before it ("the mayor's decision", "her move") names one act of one actor in any article,
and what is said of it differs: what was decided, and with which judging word. Two such namings of kin nouns stand side
by side where they say two different things to be done, or one judges and the other does not.

Conventions: an owner is a mention or a pronoun of an actor; what is decided is the infinitive right behind the noun.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product

from framing.comparison.contrasts.beside.told import decided
from framing.comparison.contrasts.beside.weights import BESIDE
from framing.comparison.contrasts.candidate import NAMING, Candidate
from framing.comparison.contrasts.held import Acts
from framing.comparison.contrasts.story import Place, Sentence, Story
from framing.comparison.contrasts.weights import KINDS, VOICES
from framing.comparison.coverage import Statement, Words
from framing.lexicon import Lexicons
from framing.valence import Words as Polarity
from framing.valence import compile_words, favourability

_BOTH_WAYS = {"asserted", "negated"}  # "vowed to stay", "refused to leave"
_BEFORE = re.compile(r"((?:\b[A-Z]\w+['’]s?|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)) (?:[a-z-]+ ){0,3}?)?\b([A-Za-z]+) $")


@dataclass(frozen=True, slots=True)
class Owned:
    """An act of an actor: the words, what was decided, whose words they are, and where."""

    place: Place
    cue: tuple[str, str]
    told: Statement
    verb: str
    value: float
    voice: str
    sentence: Sentence


def of_owned(story: Story) -> Iterator[Candidate]:
    """Set what one source says an actor decided against what another says it did."""
    for actor, by in sorted(_owned(story).items()):
        for a, b in combinations(sorted(by), 2):
            found = [(x, y, gap) for x, y in product(by[a], by[b]) if (gap := _gap(story, x, y))]
            if found:
                x, y, gap = max(found, key=lambda f: (f[2], -f[0].place.start - f[1].place.start))
                yield _pair(story, actor, x, y, gap)


def _owned(story: Story) -> Mapping[str, Mapping[str, Sequence[Owned]]]:
    """Gather what each actor is said to have decided, by source."""
    words = story.read_by(Acts).words
    cues = {words.stem(r["cue"]): r["operator"] for r in story.lexicons["label_cues"].where(type="choice noun")}
    polarity = _polarity(story.lexicons)
    found: dict[str, dict[str, list[Owned]]] = defaultdict(lambda: defaultdict(list))
    for c in story.tables["clauses"]:
        s, start, end = story.sentence(c), int(c["start"]), int(c["end"])
        if s is None or s.headline or c["agent"] not in story.names or end - start > BESIDE.told:
            continue
        cue = _cue(story, s, start, words, cues)
        if cue is None:
            continue
        at, stem = cue
        place = story.within(s.place.article, at, end)
        told, value = Statement(place.text[start - at :], words), favourability(place.text, polarity)
        found[c["agent"]][place.by].append(
            Owned(place, (stem, cues[stem]), told, words.stem(c["verb"]), value, c["voice"], s)
        )
    return found


@lru_cache(maxsize=4)
def _polarity(lexicons: Lexicons) -> Polarity:
    return compile_words(lexicons["polarity_words"], lexicons["irregular_forms"])


def _cue(story: Story, s: Sentence, start: int, words: Words, cues: Collection[str]) -> tuple[int, str] | None:
    """Find the word that makes an infinitive what somebody decided: where it or its owner begins, and its stem."""
    text = story.texts[s.place.article]
    if not text.startswith("to ", start):
        return None
    before = _BEFORE.search(text[s.place.start : start])
    if before is None or words.stem(before[2].lower()) not in cues:
        return None
    own = before[1] and not before[1].endswith((" and ", " or "))
    return s.place.start + (before.start() if own else before.start(2)), words.stem(before[2].lower())


def _gap(story: Story, x: Owned, y: Owned) -> float:
    """How far two namings of an act are apart, 0-1; 0 where they say the same or may be of two acts."""
    mine, theirs = x.told.stems, y.told.stems
    if not mine or not theirs or x.verb == y.verb or mine & theirs - {x.verb, y.verb} == mine | theirs:
        return 0.0
    if float(story.similarity[x.sentence.k, y.sentence.k]) < BESIDE.near or not _is_apart(x, y):
        return 0.0
    apart = 1 - len(mine & theirs) / min(len(mine), len(theirs))
    return (apart + min(1.0, abs(x.value - y.value) / BESIDE.most)) / 2


def _is_apart(x: Owned, y: Owned) -> bool:
    """Whether one act is judged otherwise ("to save", "to close"), or told as a vow here and a refusal there."""
    (mine, ours), (other, theirs) = x.cue, y.cue
    if mine == other:  # with an owner before it: "her decision"
        owned = all(" " in o.place.text.partition(" to ")[0] for o in (x, y))
        return owned and abs(x.value - y.value) >= BESIDE.clear
    return {ours, theirs} == _BOTH_WAYS


def _pair(story: Story, actor: str, x: Owned, y: Owned, gap: float) -> Candidate:
    return Candidate(
        kind=NAMING, subject=f"decided: {actor}", actor=actor, a=x.place, b=y.place, b_by=y.place.by,
        strength=KINDS.decided * gap * VOICES[x.voice] * VOICES[y.voice]
        * max(x.sentence.prominence, y.sentence.prominence),
        confidence=0.7, say=decided(story.names.get(actor, actor), (x.place, x.voice), (y.place, y.voice)),
    )  # fmt: skip
