"""One sentence as the rules for asides see it, and what they find in it.

Conventions: offsets index `Annotated.text`. A rule asks the scene and yields an `Aside`; whether that is the outlet's
own voice, which of two that overlap stays and what it scores is decided once, afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.records import Annotated, Block, Hit, Role, Sentence, Token, Voice

_POSTED = re.compile(r"@\w|\bpic\.twitter|https?://|(?<!\w)#\w")  # what a post has and an article's prose has not
# Categories of loaded wording that come with the subject of a report ("bombed", "robber", "regime").
_SUBJECTS = frozenset({"violence", "crime", "extremism", "migration", "legitimacy"})
_TURN = re.compile(r"\b(?:i|we|you|my|our|your|me|us)\b(?![.-])|\?")  # a sentence that turns to a hearer
_RUN = 12  # sentences of such turns that are looked at
_THINGS = frozenset({"it", "that", "these", "this", "those", "which"})  # pronouns that take up a thing
_MOSTLY = 0.5  # share of a sentence that makes it mostly somebody's


@lru_cache(maxsize=64)  # asked for each sentence of a paragraph
def _has_handle(plain: str, start: int, end: int) -> bool:
    return _POSTED.search(plain, start, end) is not None


@lru_cache(maxsize=64)
def _has_quote(plain: str, start: int, end: int) -> bool:
    return plain.find('"', start, end) >= 0


def _own_share(doc: Annotated, sentence: Sentence) -> float:
    """Share of a sentence's characters that no voice but the outlet's speaks."""
    first = max(0, bisect_right(doc.voices, sentence.start, key=lambda v: v.start) - 1)
    last = bisect_left(doc.voices, sentence.end, key=lambda v: v.start)
    others = (v for v in doc.voices[first:last] if v.voice is not Voice.OWN)
    taken = sum(max(0, min(v.end, sentence.end) - max(v.start, sentence.start)) for v in others)
    return 1 - taken / max(1, sentence.end - sentence.start)


@dataclass(frozen=True, slots=True)
class Aside:
    """What a rule found, how openly the outlet speaks, and how sure the rule is."""

    start: int
    end: int
    kind: str
    strength: int
    rule: str
    confidence: float = 1.0
    of_reported: bool = False  # said of words that are reported, by whoever reports them: "repeated his false claim"


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its article and the loaded wording in it."""

    doc: Annotated
    low: str  # the whole text in small letters
    sentence: Sentence
    loaded: Sequence[Hit]  # in this sentence
    surfaces: Sequence[str] = ()  # its tokens in small letters
    somebody: frozenset[str] = frozenset()  # forms of the nouns for persons, groups and bodies

    @property
    def block(self) -> Block | None:
        """Block that the sentence stands in."""
        return self.doc.blocks[self.sentence.paragraph] if self.doc.blocks else None

    @property
    def role(self) -> Role:
        """Role of the sentence's block."""
        return self.block.role if self.block else Role.BODY

    @property
    def own_loaded(self) -> list[Hit]:
        """Loaded wording in the outlet's own voice."""
        return [h for h in self.loaded if h.voice is Voice.OWN]

    @property
    def judging(self) -> list[Hit]:
        """Loaded wording of the outlet's own that judges, and does not only follow from what happened."""
        return [h for h in self.own_loaded if h.category not in _SUBJECTS]

    def opens(self, start: int) -> bool:
        """Whether nothing but marks stands in the sentence before a place."""
        return not self.low[self.sentence.start : start].strip(" \"'([")

    def token(self, start: int) -> Token | None:
        """Token that begins at a place; without a parse there is none."""
        return next((t for t in self.sentence.tokens if t.start == start), None)

    def token_in(self, start: int, end: int) -> Token | None:
        """Last token inside a stretch; without a parse there is none."""
        return next((t for t in reversed(self.sentence.tokens) if start <= t.start and t.end <= end), None)

    def children(self, head: Token) -> list[Token]:
        """Tokens that hang on one directly."""
        return [t for t in self.sentence.tokens if t.head == head.i and t.i != head.i]

    def below(self, head: Token) -> list[Token]:
        """Tokens that hang on one directly, or on one of those."""
        near = self.children(head)
        return near + [t for child in near for t in self.children(child)]

    @property
    def own_share(self) -> float:
        """How much of the sentence is the outlet's own voice, 0 to 1."""
        return _own_share(self.doc, self.sentence)

    def is_thing(self, noun: Token) -> bool:
        """Whether a subject is a thing, or a pronoun that takes one up: nobody who acts, no name."""
        low = noun.text.lower()
        return low in _THINGS or (noun.pos == "NOUN" and low not in self.somebody)

    def is_alone(self) -> bool:
        """Whether the sentence is all of its block."""
        block, text = self.block, self.doc.plain
        return block is not None and not (
            text[block.start : self.sentence.start].strip() or text[self.sentence.end : block.end].strip()
        )

    def speaks_on(self, between: int = 0) -> bool:
        """Whether this may be somebody's words, too: theirs stand before or behind it, or a run of such turns does.

        At least so many turns must stand `between`.
        """
        at = bisect_left(self.doc.sentences, self.sentence.start, key=lambda s: s.start)
        before, behind = self.doc.sentences[max(0, at - _RUN) : at][::-1], self.doc.sentences[at + 1 : at + 1 + _RUN]
        return any(self._runs_into_speech(side, between) for side in (before, behind))

    def _runs_into_speech(self, sentences: Sequence[Sentence], between: int) -> bool:
        """Whether the first sentence that neither asks nor says "I", "we" or "you" is somebody's words."""
        for turns, sentence in enumerate(sentences):
            if _own_share(self.doc, sentence) < _MOSTLY:
                return turns >= between
            if not _TURN.search(self.low, sentence.start, sentence.end):
                return False
        return False

    def quotes_beside(self) -> bool:
        """Whether the paragraph holds a quotation, so that a pronoun may be its speaker's who goes on."""
        return self.block is not None and _has_quote(self.doc.plain, self.block.start, self.block.end)

    def is_post(self) -> bool:
        """Whether the paragraph is a post or letter without marks: it, or the line below, names a handle."""
        if self.block is None:
            return False
        k = self.sentence.paragraph
        near = self.doc.blocks[k : k + 2]
        return _has_handle(self.doc.plain, near[0].start, near[-1].end) or self._is_introduced(k)

    def _is_introduced(self, k: int) -> bool:
        """Whether the block before ends with a colon: what follows is somebody's text."""
        before = self.doc.blocks[k - 1] if k else None
        return before is not None and self.doc.plain[before.start : before.end].rstrip().endswith(":")
