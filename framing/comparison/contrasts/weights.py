"""What a contrast weighs: every number by which rows are ordered.

Strength is 0-1 and ordinal: it says which contrast is shown first, and nothing reads its size. The numbers are
judgements from reading; a newsroom weighs more than they can (what is new, who is powerful, what happened since).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from framing.records import Voice


@dataclass(frozen=True, slots=True)
class Kinds:
    """How much a kind of contrast says of a source at its best."""

    label: float = 0.55  # two descriptions of one actor
    concept: float = 0.7  # two words for one thing, from the lexicon of choices
    loaded: float = 0.8  # a judging word where the other source tells the like without it
    aside: float = 0.5  # a word to the reader, likewise
    agent: float = 0.8  # a harm with who did it, and without
    source: float = 0.3  # whom two sources let speak
    headline: float = 1.0  # two headlines
    fact: float = 0.6  # a statement that no other source has
    stance: float = 0.6  # judging words on an actor whom another source treats without any
    voice: float = 0.3  # a judging word of its own that another source only hands on
    doubt: float = 0.7  # what is handed on as a claim, where the other source tells the like without doubt
    actor: float = 0.4  # an actor whom no other source names
    remark: float = 0.2  # the strongest word to the reader of two sources
    reading: float = 0.8  # what two sources make of one matter
    marked: float = 0.8  # a judging word before a thing that another source has without one
    likest: float = 0.36  # two sentences that are each other's likest, in other words
    described: float = 0.5  # a telling description of somebody whom another source names plainly
    decided: float = 0.7  # two things that one actor is said to have decided


@dataclass(frozen=True, slots=True)
class Scale:
    """What makes a contrast stronger or weaker: factors and thresholds."""

    landed: float = 1.5  # power of how strong the words are that judge an actor: a single mild one tells little
    judged: int = 2  # judging words on an actor that are pointed out together, and how many times those of the other
    widest: float = 2.0  # lean of a word, or distance of two, that counts in full
    farthest: float = 5.0  # distance of two descriptions of one actor that counts in full: as wide as the ladder
    distant: float = 0.75  # power of that distance: one mild adjective more is hardly another name
    sure: float = 0.85  # confidence under which a description may be another's: nouns that point back are left out
    firm: float = 0.75  # confidence of an aside from which it is pointed out
    praise: float = 2.0  # score of a word of praise from which it judges somebody
    likely: float = 0.7  # confidence from which a judging word is told of an actor
    faint: float = 0.02  # what is left of two headlines that tell the same without a judging word
    first: float = 0.5  # of one that tells what the other source does not begin with
    cool: float = 0.5  # of what it tells without a good or bad word
    plain: float = 0.35  # what is left of two words of one concept that lean alike
    usual: float = 0.6  # power of the share that a word has in a source's words for the thing
    rare: float = 0.15  # power of the share that each of two namings has in its source's namings of the actor
    chosen: float = 0.5  # power of by how much a source prefers its wording, against the other
    steady: float = 0.75  # share of words that lean one way from which a source has chosen its side
    both: float = 0.25  # for a word that the other source has as well, or that its own has no more often than the other
    echo: float = 0.1  # for a judging word or aside that the other sentence has in another form
    like: float = 0.4  # similarity of two sentences that counts in full
    alike: float = 0.12  # similarity under which two sentences do not tell the same
    common: int = 5  # content words of two sentences from which they are on one matter
    few: float = 2.0  # power of the share of them
    same: float = 0.2  # similarity from which two clauses of harm may tell one act
    score: float = 2.0  # score of a finding that counts in full
    main: float = 0.5  # how central an actor is that an event is about
    often: int = 3  # mentions from which an actor is part of the story
    much: float = 2.0  # power of how often it is named, against three times that
    apart: float = 0.3  # what is left of a contrast in sentences that name nobody the event is about
    early: float = 4.0  # sentences into an article at which a sentence counts half as early as the first
    late: float = 0.3  # what is left of a contrast whose sentences come last
    lead: float = 0.8  # how much of being set beside another sentence is standing early
    beside: int = 6  # words of a sentence that tells enough to be set beside another
    spoken: float = 0.7  # what a contrast of two speakers' sentences loses
    line: float = 0.25  # what is left of one with a line that is neither a statement nor a headline
    ways: int = 8  # in which two sentences may differ, that count in full
    many: float = 1.5  # power of the share of them
    days: int = 7  # between two articles from which one may tell what the other could not
    told: int = 8  # words of a statement that can be missed
    picked: int = 3  # words of a speaker in each of two sources that may be set side by side


@dataclass(frozen=True, slots=True)
class Order:
    """How rows make way for others, so that the first ten say ten things: factors for each row like it before it."""

    kind: float = 0.85
    subject: float = 0.3  # of the same wording, concept or statement
    actor: float = 0.6  # of its kind on the same actor
    source: float = 0.8  # of its kind that points at the same source
    place: float = 0.65  # with the same sentence on one side
    rows: int = 150  # rows of an event at most


NO_JUDGEMENT = frozenset({"emotion", "identity", "intensifier"})  # loaded words that judge nobody by themselves
KINDS, SCALE, ORDER = Kinds(), Scale(), Order()
VOICES: Mapping[str, float] = {  # the outlet's own words say more of it than those of others
    Voice.OWN: 1.0,
    Voice.SCARE: 0.9,
    Voice.ATTRIBUTED: 0.6,
    Voice.QUOTED: 0.5,
    Voice.UNCERTAIN: 0.4,
}
WORDINGS: Mapping[str, float] = {**VOICES, Voice.ATTRIBUTED: 0.3, Voice.QUOTED: 0.2}  # a speaker's word is no choice
LEANS: Mapping[str, float] = {**VOICES, Voice.SCARE: 0.5}  # a source in doubt of a word leans less by it
PROMINENCE = (
    (1, 0.6),
    (4, 1.0),
    (9, 0.9),
)  # sentences before which one is so prominent; headlines have their own row
LATER = 0.8
