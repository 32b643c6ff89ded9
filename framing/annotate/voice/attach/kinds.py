"""What kind of quotation a stretch is.

``direct`` holds a clause of its own, ``partial`` a phrase with a speaker, ``scare`` one to
four words that nobody in the sentence is said to have said, or that qualify what another is called.

Labels are ClearNLP dependencies.
"""

from __future__ import annotations

from framing.annotate.voice.attach.scene import Around
from framing.annotate.voice.attribution import Attribution
from framing.annotate.voice.attributions import FINITE
from framing.records import QuoteKind, Token

_DESIGNATING = frozenset(
    {"verb object preposition", "verb object predicate", "verb object", "verb object topic", "noun topic"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_SHORT = 2  # words of a stretch that, without a parse, is taken for a phrase


def kind_of(here: Around, event: Attribution | None) -> QuoteKind:
    """Kind of a stretch with this attribution."""
    if not here.wordy and (event is None or (event.rule in _DESIGNATING and modifies(here))):
        return QuoteKind.SCARE
    if here.first != here.last:
        return QuoteKind.DIRECT
    if not here.sentence.tokens:  # a capital after a mark is the start of a sentence, or of a name
        clause = here.words > _SHORT and here.doc.text[here.stretch.start].isupper()
    else:
        clause = _has_clause(_inside(here))
    return QuoteKind.DIRECT if clause else QuoteKind.PARTIAL


def modifies(here: Around) -> bool:
    """Whether the stretch stands before the noun that it qualifies (a “terrorist” group)."""
    inside, tokens = _inside(here), here.sentence.tokens
    return any(t.head > inside[-1].i and tokens[t.head].pos in ("NOUN", "PROPN") for t in inside)


def _inside(here: Around) -> list[Token]:
    s = here.stretch
    return [t for t in here.sentence.tokens if s.start <= t.start and t.end <= s.end]


def _has_clause(inside: list[Token]) -> bool:
    """Whether a word that nothing inside governs is a finite verb with its subject inside."""
    numbers = {t.i for t in inside}
    subjects = {t.head for t in inside if t.dep in _SUBJECTS}
    finite = {t.head if t.dep in ("aux", "auxpass") else t.i for t in inside if t.tag in FINITE | {"MD"}}
    return any(t.i in subjects & finite and (t.head not in numbers or t.head == t.i) for t in inside)
