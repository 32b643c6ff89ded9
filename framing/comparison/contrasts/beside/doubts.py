"""By which word a source hands something on, where another has it as its own or with a plain "said".

Idea: by "claims", "accused of" or "alleged" a source says that what follows is not its own; by "admitted" that it is
true, by "derided" what to think of it. The same told elsewhere as fact, or handed on from the same speaker by a plain
word, is a contrast of voice, whichever of the two is right.

Conventions: a telling word is a cue of speech whose stance is negative, that grants what is said, or that judges; a
charge ("accused the firm of hiding"); or a hedge before what is told. What is in quotation marks is a speaker's own. A
sentence tells the same where most content words of what is handed on stand in it, as a plain fact.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from framing.comparison.contrasts.beside.told import doubted
from framing.comparison.contrasts.beside.weights import BESIDE
from framing.comparison.contrasts.candidate import VOICE, Candidate
from framing.comparison.contrasts.held import NO_COLOUR, Acts, Inside, begun_alike
from framing.comparison.contrasts.story import SPOKEN, Place, Row, Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.comparison.coverage import Statement
from framing.comparison.speech import may_be_same_speaker
from framing.measure import LOADED
from framing.records import Voice
from framing.text import fold, is_capitalised, words

_REPORTED, _CHARGE = "indirect", "preposition"  # kind of quotations, and how the rules of charges end
_ALLEGED, _BIDS = "alleged", "infinitive"
_HEDGES, _PLAIN, _TELLING = ("hedge word", "hedge adverb"), "plain saying", "telling saying"
_AS = re.compile(r",? as\b")
_OPEN = re.compile(r"\b(?:if|whether|unless)\b", re.IGNORECASE)  # what is asked or supposed is told by nobody
_STOP = re.compile(r"[,;:.!?()—–]|\s[-]\s")
_DOUBT, _FORECAST = "doubt", "forecast"  # how words are handed on
_FORECASTS = frozenset({"future", "conditional"})
_MAYBE = frozenset({"possible", _ALLEGED, "tried", "planned", "aimed", "threatened"})


@dataclass(frozen=True, slots=True)
class Doubt:
    """Some words that a source hands on by a telling word: the word, who says them, and where."""

    cue: str
    speaker: str
    words: Place
    sentence: Sentence
    stems: frozenset[str]
    confidence: float
    is_fact: bool  # whether another source may have it as its own: not what is granted or only scorned
    accused: str = ""  # who is said to have done it, where it is a charge
    is_forecast: bool = False  # then another source has it as its own only where it foretells too


def of_doubts(story: Story) -> Iterator[Candidate]:
    """Set what a source hands on by a telling word against the same in each other source without one."""
    doubts = _Doubts(story)
    for d in doubts.all:
        for article in story.others(d.words.article):
            found = doubts.told(d, article)
            if found is not None:
                yield _pair(d, *found)


class _Doubts:
    """What the sources of an event hand on by telling words, and where others tell it.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story, self.acts, self.inside = story, story.read_by(Acts), story.read_by(Inside)
        cues = story.lexicons["label_cues"]
        self.hedges = frozenset(r["cue"] for kind in _HEDGES for r in cues.where(type=kind))
        self.plain, self.telling = (frozenset(r["cue"] for r in cues.where(type=kind)) for kind in (_PLAIN, _TELLING))
        self._quotes: dict[str, list[Row]] = defaultdict(list)
        for q in story.tables["quotes"]:
            self._quotes[q["article_id"]].append(q)

    @cached_property
    def all(self) -> Sequence[Doubt]:
        """What is handed on so in all sources."""
        found = [*filter(None, map(self._handed_on, self.story.tables["quotes"])), *self._hedged()]
        return [d for d in found if len(d.stems) >= BESIDE.shared]

    @cached_property
    def _doubting(self) -> Mapping[int, Sequence[Doubt]]:
        found: dict[int, list[Doubt]] = defaultdict(list)
        for d in self.all:
            found[d.sentence.k].append(d)
        return found

    def _handed_on(self, q: Row) -> Doubt | None:
        """Words that a telling word hands on: "claims that", "the accusation that", "admitted that"."""
        s = self.story.sentence(q)
        how = "" if s is None or self._is_taken_back(q) else self._how(q, s)
        if s is None or not how:
            return None
        who = str(q["cue"]), str(q["speaker"])
        found = self._doubt(who, self.story.place(q), s, q["confidence"], is_fact=how != _TELLING)
        return replace(found, is_forecast=how == _FORECAST, accused=self._accused(q, s))

    def _is_taken_back(self, q: Row) -> bool:
        """Whether words are only marked, or a source may take them back: "never, as she claims"."""
        return q["kind"] == Voice.SCARE or bool(_AS.match(self.story.texts[q["article_id"]], int(q["end"])))

    def _how(self, q: Row, s: Sentence) -> str:
        """Say whether words are handed on with a doubt, by another telling word or as a forecast; or plainly, ""."""
        reported = q["kind"] == _REPORTED
        if reported and (q["cue_stance"] < 0 or self._is_charge(q, s)):
            return "" if self.inside.holds(q["article_id"], int(q["start"]), only=SPOKEN) else _DOUBT
        if self._tells(q, s):
            return _TELLING
        return _FORECAST if reported and q["speaker"] and self._within(q, s, _FORECASTS) else ""

    def _accused(self, q: Row, s: Sentence) -> str:
        """Who is said to have done what is handed on as a charge."""
        agents = (str(c["agent"]) for c in self._within(q, s, {_ALLEGED}))
        return next((a for a in agents if a in self.story.names), "")

    def _is_charge(self, q: Row, s: Sentence) -> bool:
        """Whether what is handed on is what somebody is accused of."""
        return str(q["rule"]).endswith(_CHARGE) and bool(self._within(q, s, {_ALLEGED}))

    def _within(self, q: Row, s: Sentence, how: Collection[str]) -> Sequence[Row]:
        """Clauses of what is handed on that tell it so."""
        within = range(int(q["start"]), int(q["end"]))
        own = (c for c in self.story.clauses_in.get(s.k, ()) if c.get("modality", "") in how)
        return [c for c in own if int(c["verb_start"]) in within]

    def _tells(self, q: Row, s: Sentence) -> bool:
        """Whether a verb of saying grants what somebody says, doubts it or judges who says it."""
        if not q["speaker"] or not q["cue"] or q["cue"] not in s.place.text:
            return False
        return fold(q["cue"]) in self.telling or q["cue_stance"] < 0 or self._judges(q, s)

    def _judges(self, q: Row, s: Sentence) -> bool:
        """Whether a verb of saying is a judging word of the source's own."""
        hits = (h for h in self.story.hits_in.get(s.k, ()) if h["measure"] == LOADED.name and h["voice"] == Voice.OWN)
        return any(fold(h["text"]) == fold(q["cue"]) and h["category"] not in NO_COLOUR for h in hits)

    def _hedged(self) -> Iterator[Doubt]:
        """Yield what stands behind a hedge, up to the next stop: "allegedly hid the money"."""
        for s in self.story.rows:
            for a, b in words(text := s.place.text):
                if self._is_hedge(s, a, b):
                    stop = _STOP.search(text, b)
                    end = min(stop.start() if stop else len(text), b + BESIDE.told)
                    place = self.story.within(s.place.article, s.place.start + b + 1, s.place.start + end)
                    yield self._doubt((text[a:b], ""), place, s, SCALE.likely, is_fact=True)

    def _is_hedge(self, s: Sentence, a: int, b: int) -> bool:
        """Whether a word of a sentence is a hedge, and neither a verb ("accused her") nor a speaker's."""
        article, at = s.place.article, s.place.start + a
        known = fold(s.place.text[a:b]) in self.hedges
        return known and not (self.acts.is_verb(article, at) or self.inside.holds(article, at, only=SPOKEN))

    def _doubt(self, who: tuple[str, str], p: Place, s: Sentence, confidence: float, *, is_fact: bool) -> Doubt:
        return Doubt(*who, p, s, self.acts.plain(p.text), confidence, is_fact)

    def told(self, d: Doubt, article: str) -> tuple[Sentence, float, str] | None:
        """Find the sentence of an article that tells what is handed on, how well it fits, and by which plain word."""
        near = self.acts.near(d.sentence).get(article, ())
        fits = ((t, *fit) for t in near if (fit := self._fit(d, t)) is not None)
        best = max(fits, key=lambda f: (f[1], -f[0].k), default=None)
        by = self.story.by[article]
        theirs = (o for o in self.all if self.story.by[o.words.article] == by)
        if best is None or any(_share(d, o.stems) >= BESIDE.most_shared for o in theirs):
            return None
        return best

    def _fit(self, d: Doubt, t: Sentence) -> tuple[float, str] | None:
        """How well a sentence tells what is handed on, and by which plain word, "" for its own."""
        if d.accused and self._does(d, t):
            return 1.0, ""
        like = float(self.story.similarity[d.sentence.k, t.k])
        if like < SCALE.alike or self._is_open(t):
            return None
        share = _share(d, self.acts.plain(t.place.text))
        told = self._has_enough(d, t, share) and self._is_fact(d, t)
        plain = self._plain_word(d, t, like) if told else None
        return None if plain is None else (share + like, plain)

    def _is_open(self, t: Sentence) -> bool:
        """Whether a sentence asks, supposes, or keeps a distance itself."""
        return t.k in self._doubting or bool(_OPEN.search(t.place.text)) or self._is_hedged(t)

    def _plain_word(self, d: Doubt, t: Sentence, like: float) -> str | None:
        """Word by which a sentence has what is handed on: "" in its own words, None where another says it otherwise."""
        over = self._over(d, t)
        if not over:
            own = d.is_fact and like >= SCALE.same and (not d.is_forecast or self._foretells(d, t))
            return "" if own else None
        said = [str(q["cue"]) for q in over if self._may_say(d, q, t)]
        return said[0] if len(said) == len(over) and not d.is_forecast else None

    def _foretells(self, d: Doubt, t: Sentence) -> bool:
        """Whether a sentence foretells what another source hands on as a forecast: more than two words alike."""
        text = self.story.texts[t.place.article]
        clauses = (c for c in self.story.clauses_in.get(t.k, ()) if c["modality"] in _FORECASTS)
        told = (Statement(text[int(c["start"]) : int(c["end"])], self.acts.words).stems for c in clauses)
        return any(begun_alike(d.stems, stems) > BESIDE.shared for stems in told)

    def _does(self, d: Doubt, t: Sentence) -> bool:
        """Whether a sentence has as its own that the accused did the like."""
        for c in self.story.clauses_in.get(t.k, ()):
            plain = c["voice"] == Voice.OWN and not (c["negated"] or c["modality"])
            text = self.story.texts[c["article_id"]][int(c["start"]) : int(c["end"])]
            if plain and c["agent"] == d.accused and len(self.acts.plain(text) & d.stems) >= BESIDE.shared:
                return True
        return False

    def _is_hedged(self, t: Sentence) -> bool:
        return any(fold(t.place.text[a:b]) in self.hedges for a, b in words(t.place.text))

    def _has_enough(self, d: Doubt, t: Sentence, share: float) -> bool:
        """Whether enough words of what is handed on stand in a sentence: fewer in each other's likest, on one actor."""
        if share * len(d.stems) >= BESIDE.shared and share >= BESIDE.most_shared:
            return True
        one = not self.story.named_in(d.sentence.k).isdisjoint(self.story.named_in(t.k))
        return one and share >= BESIDE.least_shared and self.acts.is_aligned(d.sentence, t)

    def _over(self, d: Doubt, t: Sentence) -> Sequence[Row]:
        """Sayings that have the words that a sentence shares with what is handed on."""
        tokens = (x for x in self.acts.words.tokens(t.place.text) if x.stem and begun_alike([x.stem], d.stems))
        at = [t.place.start + x.start for x in tokens]
        own = (q for q in self._quotes[t.place.article] if q["kind"] != Voice.SCARE)
        return [q for q in own if any(int(q["start"]) <= n < int(q["end"]) for n in at)]

    def _may_say(self, d: Doubt, q: Row, t: Sentence) -> bool:
        """Whether the same speaker says it by a plain word: by name, or some of those whom like sentences have."""
        who, cue = str(q["speaker"]), str(q["cue"])
        bids = str(q["rule"]).endswith(_BIDS)  # "told him to lie" hands on an order
        if not (who and d.speaker) or bids or fold(cue) not in self.plain or cue not in t.place.text:
            return False
        unnamed = not (is_capitalised(who) or is_capitalised(d.speaker)) and self.acts.is_aligned(d.sentence, t)
        return unnamed or may_be_same_speaker(d.speaker, who, self.story.lexicons)

    def _is_fact(self, d: Doubt, t: Sentence) -> bool:
        """Whether no clause of a sentence that shares words with what is handed on denies them or tells a chance."""
        for c in self.story.clauses_in.get(t.k, ()):
            text = self.story.texts[c["article_id"]][int(c["start"]) : int(c["end"])]
            shared = begun_alike(d.stems, Statement(text, self.acts.words).stems)
            if d.is_fact and (c["negated"] or c["modality"] in _MAYBE) and shared >= BESIDE.shared:
                return False
        return True


def _share(d: Doubt, stems: Collection[str]) -> float:
    return begun_alike(d.stems, stems) / len(d.stems)


def _pair(d: Doubt, t: Sentence, fit: float, plain: str) -> Candidate:
    b = shown(t)
    weight = KINDS.doubt * (BESIDE.handed_on if plain else 1.0) * min(1.0, fit)
    return Candidate(
        kind=VOICE, subject=f"doubt: {d.words.article} {d.words.start}", a=d.words, b=b, b_by=b.by,
        strength=weight * max(d.sentence.prominence, t.prominence), confidence=min(1.0, d.confidence * fit),
        say=doubted(d.cue, d.speaker, d.words, b.by, plain),
    )  # fmt: skip
