"""Frozen records that the steps hand to each other.

The atom is evidence: a span with a start, an end, what it is, whose voice it is in and
which rule found it. Offsets inside an `Annotated` document index `Annotated.text`, the
normalised text of one article; the pipeline alone maps them back to `Article.text`.
Spans are half-open, ``text[start:end]``. No step edits its input: it returns new records.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from framing.errors import SettingsError


class Voice(StrEnum):
    """Whose words a stretch of text is; each kept word has exactly one."""

    OWN = "own"
    QUOTED = "quoted"
    ATTRIBUTED = "attributed"
    SCARE = "scare"
    UNCERTAIN = "uncertain"


class Role(StrEnum):
    """What a block of a scraped page is."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    SUBHEADING = "subheading"
    BODY = "body"
    ATTRIBUTION = "attribution"
    RELATED = "related"
    COMMENT = "comment"
    OTHER_ARTICLE = "other_article"
    BOILERPLATE = "boilerplate"


KEPT_ROLES = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEADING, Role.BODY})


class QuoteKind(StrEnum):
    """How words are reported."""

    DIRECT = "direct"
    PARTIAL = "partial"
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
class Article:
    """One article as it was read.

    Parameters
    ----------
    id : str
        Unique in its corpus.
    text : str
        The text as read; it is never changed.
    outlet : str
        Who published it.
    title, url, language : str, optional
        As known.
    date : str or datetime.date, optional
        Day of publication; a string must be ISO 8601 (``2025-07-03``).
    event : str, optional
        The event the article reports; comparisons stay inside an event.
    repairs : tuple of str
        What reading had to mend (encoding, lone surrogates), in words.
    """

    id: str
    text: str
    outlet: str
    title: str | None = field(default=None, kw_only=True)
    date: date | str | None = field(default=None, kw_only=True)
    event: str | None = field(default=None, kw_only=True)
    url: str | None = field(default=None, kw_only=True)
    language: str | None = field(default=None, kw_only=True)
    repairs: tuple[str, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of the page with its role; blocks tile the text."""

    start: int
    end: int
    role: Role
    kept: bool
    reason: str = ""
    confidence: float = 1.0
    rule: str = ""


class Token(NamedTuple):
    """A parsed token; `head` is the index of its governor in the same sentence (itself at the root)."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str  # Universal POS tag
    tag: str  # Penn Treebank tag
    dep: str  # ClearNLP dependency label, as spaCy's English models give it
    head: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a kept block; `paragraph` is the index of its block, `tokens` is empty without a parser."""

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...] = ()


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
    """One naming of an actor. `modifiers` are without determiners, in text order."""

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


@dataclass(frozen=True, slots=True)
class Hit:
    """A span that a measure found; the one row shape of every measure."""

    measure: str
    start: int
    end: int
    term: str
    category: str
    score: float
    voice: Voice = Voice.OWN
    actor: str = ""
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Source:
    """One speaker of an article with what was given to it; `words` counts each reported word once."""

    speaker: str
    actor: str
    kind: str
    side: str
    quotes: int
    words: int


@dataclass(frozen=True, slots=True)
class Clause:
    """Who does what to whom."""

    start: int
    end: int
    verb: str
    agent: str
    patient: str
    passive: bool
    agent_deleted: bool
    voice: Voice = Voice.OWN


@dataclass(frozen=True, slots=True)
class KindSpan:
    """What an actor is, between two days (either may be open)."""

    kind: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class PersonRole:
    """An office a person holds: ``president`` of ``Russia`` between two days."""

    office: str
    of: str = ""
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, group, institution or event that outlets name; see `framing.Actors`."""

    id: str
    name: str
    kinds: tuple[KindSpan, ...]
    aliases: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    affiliation: tuple[str, ...] = ()
    backers: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    roles: tuple[PersonRole, ...] = ()
    member_of: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    pronouns: tuple[str, ...] = ()  # subject forms; empty: worked out from names, titles and the text


@dataclass(frozen=True, slots=True)
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
    actors: Mapping[str, Actor] = field(default_factory=dict)
    year: int | None = None  # of publication; without a date, the latest year the text names

    def voice_of(self, start: int, end: int) -> VoiceSpan:
        """Return the voice span that holds the middle of ``text[start:end]``; own words where there is none."""
        k = bisect_right(self.voices, (start + end) // 2, key=lambda v: v.start) - 1
        if k >= 0 and self.voices[k].end > (start + end) // 2:
            return self.voices[k]
        return VoiceSpan(start, end, Voice.OWN)

    @property
    def parsed(self) -> bool:
        """Whether the sentences carry tokens."""
        return any(s.tokens for s in self.sentences)


@dataclass(frozen=True, slots=True)
class CorpusContext:
    """What the second pass needs to know of the whole corpus, computed once in the first."""

    recurring: Mapping[str, frozenset[str]] = field(default_factory=dict)  # outlet -> lines that recur
    copies: Mapping[str, str] = field(default_factory=dict)  # article id -> id of the identical one counted
    shared: Mapping[str, str] = field(default_factory=dict)  # article id -> id of the same text elsewhere
    events: Mapping[str, tuple[Actor, ...]] = field(default_factory=dict)  # event -> its own actors, if discovered


@dataclass(frozen=True, slots=True)
class Settings:
    """Numbers and files that a user may change; what ran is kept in ``analysis.settings``.

    Parameters
    ----------
    seed : int
        Seed of every resampling.
    resamples : int
        Bootstrap and permutation draws.
    level : float
        Coverage of intervals, 0-1.
    min_words_rate : int
        Fewer words of a voice than this: no rate.
    min_words_warn : int
        Fewer words of a voice than this: the rate carries a warning.
    min_mentions : int
        Fewer rated mentions than this: no ladder mean.
    min_articles, min_events : int
        Fewer than these: rows speak of articles, not of the outlet.
    lexicons : mapping of str to str
        Replacement files: lexicon name to path.
    """

    seed: int = 0
    resamples: int = 2000
    level: float = 0.95
    min_words_rate: int = 150
    min_words_warn: int = 300
    min_mentions: int = 5
    min_articles: int = 10
    min_events: int = 5
    lexicons: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        """Refuse numbers that no interval or gate can be made of."""
        if not 0 < self.level < 1:
            raise SettingsError(f"Settings: level={self.level!r}: coverage lies between 0 and 1, such as 0.95")
        counts = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in ("level", "lexicons")}
        for name, value in counts.items():
            least = 1 if name == "resamples" else 0
            if not isinstance(value, int) or value < least:
                raise SettingsError(f"Settings: {name}={value!r}: give a whole number, {least} or more")
