"""What the measures find: hits, and the speakers of an article.

Idea: every measure hands over rows of one shape, so that profiles, comparison and report sum and show them without
knowing the measure.

Conventions: `score` has the unit that the measure's module states; `rule` names the row of a lexicon or the rule
that found the span, so that each finding can be traced and ablated.
"""

from __future__ import annotations

from dataclasses import dataclass

from framing.records.annotation import Voice


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
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One speaker of an article with what was given to it; `words` counts each reported word once."""

    speaker: str
    actor: str
    kind: str
    side: str
    quotes: int
    words: int
