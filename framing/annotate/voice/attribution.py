"""One attribution: a cue, the words that stand for its source, and the content that it reports.

Source: the notion of attribution of PARC and PolNeAR (Pareti 2012; Newell et al. 2018): source, cue, content.

Offsets index the normalised text; token numbers are positions inside the sentence. What is absent is None.
"""

from __future__ import annotations

from dataclasses import dataclass

from framing.lexicon import Row

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One cue with what it reports.

    Rules name the frame; a ``topic`` is what was talked about, in the outlet's own words. `of` is where the words end
    that name what the rest is said of: accused [the board] of theft.
    """

    row: Row
    sentence: int
    rule: str
    cue: Span
    cue_i: int | None = None
    source: Span | None = None
    source_head: int | None = None
    spans: tuple[Span, ...] = ()
    flags: tuple[str, ...] = ()
    of: int | None = None

    @property
    def speech(self) -> bool:
        """Whether the cue reports words rather than a thought or stand."""
        return bool(self.row["act"] == "speech")

    @property
    def quotes(self) -> bool:
        """Whether the cue goes with quotation marks."""
        return "quote" in self.row["frames"]

    @property
    def group(self) -> Span:
        """Hull of source and cue."""
        source = self.source or self.cue
        return min(source[0], self.cue[0]), max(source[1], self.cue[1])

    @property
    def size(self) -> int:
        """Characters of content."""
        return sum(b - a for a, b in self.spans)

    def holds(self, place: int) -> bool:
        """Whether a place lies in the content."""
        return any(a <= place < b for a, b in self.spans)
