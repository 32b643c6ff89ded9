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


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """One speaker of an article with what was given to it; made with keywords.

    Parameters
    ----------
    speaker, actor, side : str
        Its name, the registry's actor that it is, and the one it is or belongs to.
    kind, finer : str
        Kind of source and finer kind.
    quotes, words : int
        Statements, and words in them; each reported word counts once.
    quoted, paraphrased : int
        Of these words, how many stand in quotation marks or a block, and how many in indirect speech only.
    verbs : tuple of str
        Words that introduce the statements, most frequent first.
    order : int
        1 for who is heard first in the article.
    ends : bool
        Whether the last statement of the article is its.
    place : str
        The most prominent place it is heard in: headline, lead (first paragraph of the body) or body.
    """

    speaker: str
    actor: str
    kind: str
    side: str
    quotes: int
    words: int
    finer: str
    quoted: int
    paraphrased: int
    verbs: tuple[str, ...]
    order: int
    ends: bool
    place: str
