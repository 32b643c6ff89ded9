"""What a sentence answers about its nouns, with a parse (`Tree`) or without one (`Chunks`).

Namings are read through this protocol, so that a headline in capitals is read by the same rules as a parsed
sentence; where a rule needs the tree itself, it asks for a `Tree`.
"""

from __future__ import annotations

from typing import Protocol

from framing.grammar.phrases import Phrase
from framing.records import Sentence


class Shape(Protocol):
    """One sentence, asked for its words and noun phrases by word number."""

    index: int
    sentence: Sentence

    @property
    def parsed(self) -> bool:
        """Whether the answers come from a parse."""

    def surface(self, i: int) -> str:
        """Word `i` in lower case."""

    def raw(self, i: int) -> str:
        """Word `i` as written."""

    def plural(self, i: int) -> bool:
        """Whether word `i` is plural."""

    def proper(self, i: int) -> bool:
        """Whether word `i` is a name."""

    def span(self, i: int) -> tuple[int, int]:
        """Offsets of word `i`."""

    def heads(self, among: frozenset[str]) -> list[int]:
        """Words of a set, in lower case, that may head a noun phrase."""

    def head_of(self, start: int, end: int) -> int | None:
        """Word of a stretch of text that governs the others."""

    def governors(self, i: int) -> list[tuple[int, bool]]:
        """Nouns to the right that word `i` modifies, nearest first, and whether as an owner."""

    def phrase(self, i: int) -> Phrase:
        """Noun phrase with head word `i`."""

    def weight(self, i: int) -> float:
        """Prominence of word `i`, 0-1."""

    def clause(self, i: int) -> tuple[int, bool]:
        """Verb of the clause that word `i` stands in (negative where none is known), and whether `i` is its subject."""

    def preposition(self, i: int) -> str:
        """Preposition that governs word `i`, or nothing."""

    def verb(self, i: int) -> str:
        """Verb that word `i` is the object of, or nothing."""
