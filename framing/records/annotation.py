"""Frozen records that the steps hand to each other.

The atom is evidence: a span with a start, an end, what it is, whose voice it is in and
which rule found it. Offsets inside an `Annotated` document index `Annotated.text`, the
normalised text of one article; the pipeline alone maps them back to `Article.text`.
Spans are half-open, ``text[start:end]``. No step edits its input: it returns new records.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from framing.records.actor import Actor
from framing.records.article import Article, Block, Sentence


class Voice(StrEnum):
    """Whose words a stretch of text is; each kept word has exactly one."""

    OWN = "own"
    QUOTED = "quoted"
    ATTRIBUTED = "attributed"
    SCARE = "scare"
    UNCERTAIN = "uncertain"


class QuoteKind(StrEnum):
    """How words are reported."""

    DIRECT = "direct"
    PARTIAL = "partial"
    BLOCK = "block"
    SCARE = "scare"
    INDIRECT = "indirect"


class Construction(StrEnum):
    """The grammatical form in which an actor is named."""

    NAME = "name"
    NAME_MODIFIER = "name modifier"
    NOUN_PHRASE = "noun phrase"
    NOMINAL = "nominal"
    APPOSITIVE = "appositive"
    COPULAR = "copular"
    AS_COMPLEMENT = "as-complement"


class Operator(StrEnum):
    """What is done with a label: asserted of the actor, denied, withdrawn, or in the past."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    REVOKED = "revoked"
    HISTORICAL = "historical"


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of reported speech or thought; start and end are the content, without quote marks."""

    start: int
    end: int
    kind: QuoteKind
    act: str = "speech"  # speech or attitude
    speaker: str = ""
    speaker_start: int | None = None
    speaker_end: int | None = None
    cue: str = ""
    cue_start: int | None = None
    cue_end: int | None = None
    cue_stance: int = 0
    confidence: float = 1.0
    rule: str = ""
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VoiceSpan:
    """A stretch of kept text in one voice; `quote` is the index of the quote it comes from, -1 for own words."""

    start: int
    end: int
    voice: Voice
    quote: int = -1


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of an actor. `modifiers` are without determiners, in text order.

    The core is the naming without a quantity in front and without what hangs behind its noun but for "of ...";
    below 0 where nobody has looked for it.
    """

    start: int
    end: int
    actor: str
    head: str
    construction: Construction
    modifiers: tuple[str, ...] = ()
    hedge: str = ""
    operator: Operator = Operator.ASSERTED
    voice: Voice = Voice.OWN
    attributed_to: str = ""
    ladder: float | None = None
    ladder_row: str = ""
    confidence: float = 1.0
    rule: str = ""
    flags: tuple[str, ...] = ()
    core_start: int = -1
    core_end: int = -1


@dataclass(frozen=True, slots=True)
class Pronoun:
    """One pronoun that stands for an actor; it is no label and has no rung, and is counted apart from `Mention`.

    `gender` and `number` are those of the form, except that "they" for one person is singular.
    """

    start: int
    end: int
    actor: str
    lemma: str  # subject form: he, she, it, they, i, we
    gender: str  # masculine, feminine, neuter, common
    number: str  # singular, plural
    case: str  # subject, object, possessive, reflexive
    voice: Voice = Voice.OWN
    attributed_to: str = ""
    confidence: float = 1.0
    rule: str = ""


class Effect(StrEnum):
    """What an act does to whom it is done to."""

    HARM = "harm"
    HELP = "help"
    FORCE = "force"
    YIELD = "yield"
    SPEAK = "speak"
    MOVE = "move"
    NONE = "none"


class ActKind(StrEnum):
    """The form in which an act is told."""

    ACTIVE = "active"
    PASSIVE = "passive"
    REDUCED = "reduced passive"  # "a man killed by ..."
    NOUN = "noun"  # "the killing of X"
    EVENT = "event"  # "clashes erupted": an act that happens
    DEATH = "death"  # "died in custody"
    LOSS = "loss"  # "lost her life"
    CAUGHT = "caught"  # "was caught in the crossfire"
    TOLL = "toll"  # "clashes left 12 dead"


@dataclass(frozen=True, kw_only=True, slots=True)
class Party:
    """Who stands in a role of an act: an actor's id where it is known, else the words; "" where nobody is named."""

    name: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """Who does what to whom; `sense` is the row of the lexicon that the effect is from."""

    start: int
    end: int
    verb: str
    verb_start: int
    verb_end: int
    agent: Party = Party()
    patient: Party = Party()
    kind: ActKind = ActKind.ACTIVE
    passive: bool = False
    agent_deleted: bool = False
    negated: bool = False
    modality: str = ""
    voice: Voice = Voice.OWN
    effect: Effect = Effect.NONE
    sense: str = ""

    @property
    def nominal(self) -> bool:
        """Whether a noun tells the act."""
        return self.kind in (ActKind.NOUN, ActKind.EVENT)


class Relation(StrEnum):
    """How an actor is tied to something."""

    OWNS = "owns"
    OWNED = "owned by"
    JOINED = "joined with"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tie:
    """An actor's tie to a word that is no act: `word` is a lemma or a name, `other` the actor it names, if any."""

    start: int
    end: int
    actor: str
    relation: Relation
    word: str
    word_start: int
    word_end: int
    other: str = ""
    voice: Voice = Voice.OWN


@dataclass(frozen=True)  # without slots, so that it can remember where its voices begin
class Annotated:
    """One article after the annotating steps; measures read it and nothing else.

    `text` is the normalised text that all offsets index; `plain` is the same text with
    straight quotes, character for character as long.
    """

    article: Article
    text: str
    plain: str
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    quotes: tuple[Quote, ...] = ()
    voices: tuple[VoiceSpan, ...] = ()
    mentions: tuple[Mention, ...] = ()
    pronouns: tuple[Pronoun, ...] = ()
    clauses: tuple[Clause, ...] = ()
    ties: tuple[Tie, ...] = ()
    actors: Mapping[str, Actor] = field(default_factory=dict)
    year: int | None = None  # of publication; without a date, the latest year the text names

    @cached_property
    def _voice_starts(self) -> list[int]:
        return [v.start for v in self.voices]

    def voice_of(self, start: int, end: int) -> VoiceSpan:
        """Return the voice span that holds the middle of ``text[start:end]``; own words where there is none."""
        k = bisect_right(self._voice_starts, (start + end) // 2) - 1
        if k >= 0 and self.voices[k].end > (start + end) // 2:
            return self.voices[k]
        return VoiceSpan(start, end, Voice.OWN)

    def voice_in(self, start: int, end: int) -> Voice:
        """Return whose words ``text[start:end]`` are: in a label that a third party gives, not the outlet's own."""
        voice = self.voice_of(start, end).voice
        if voice is not Voice.OWN:
            return voice
        lent = any(m.voice is Voice.ATTRIBUTED and m.start <= start and end <= m.end for m in self.mentions)
        return Voice.ATTRIBUTED if lent else voice

    @property
    def parsed(self) -> bool:
        """Whether the sentences carry tokens."""
        return any(s.tokens for s in self.sentences)
