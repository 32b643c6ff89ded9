"""One sentence as the rules for asides see it, and what they find in it.

Conventions: offsets index `Annotated.text`. A rule asks the scene and yields an `Aside`; whether that is the outlet's
own voice, which of two that overlap stays and what it scores is decided once, afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from framing.records import Annotated, Block, Hit, Role, Sentence, Token, Voice

_POSTED = re.compile(r"@\w|\bpic\.twitter|https?://|(?<!\w)#\w")  # what a post has and an article's prose has not


@dataclass(frozen=True, slots=True)
class Aside:
    """What a rule found, how openly the outlet speaks, and how sure the rule is."""

    start: int
    end: int
    kind: str
    strength: int
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its article and the loaded wording in it."""

    doc: Annotated
    low: str  # the whole text in small letters
    sentence: Sentence
    loaded: Sequence[Hit]  # in this sentence

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

    def opens(self, start: int) -> bool:
        """Whether nothing but marks stands in the sentence before a place."""
        return not self.low[self.sentence.start : start].strip(" \"'([")

    def token(self, start: int) -> Token | None:
        """Token that begins at a place; without a parse there is none."""
        return next((t for t in self.sentence.tokens if t.start == start), None)

    def token_in(self, start: int, end: int) -> Token | None:
        """Last token inside a stretch; without a parse there is none."""
        return next((t for t in reversed(self.sentence.tokens) if start <= t.start and t.end <= end), None)

    def quotes_beside(self) -> bool:
        """Whether the paragraph holds a quotation, so that a pronoun may be its speaker's who goes on."""
        return self.block is not None and '"' in self.doc.plain[self.block.start : self.block.end]

    def is_post(self) -> bool:
        """Whether the paragraph is a post or letter without marks: it, or the line below, names a handle."""
        if self.block is None:
            return False
        k = self.sentence.paragraph
        near = self.doc.blocks[k : k + 2]
        return bool(_POSTED.search(self.doc.plain, near[0].start, near[-1].end)) or self._is_introduced(k)

    def _is_introduced(self, k: int) -> bool:
        """Whether the block before ends with a colon: what follows is somebody's text."""
        before = self.doc.blocks[k - 1] if k else None
        return before is not None and self.doc.plain[before.start : before.end].rstrip().endswith(":")
