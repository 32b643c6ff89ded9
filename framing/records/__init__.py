"""What passes between the steps: frozen records of articles, findings, actors and settings."""

from framing.records.actor import Actor, KindSpan, PersonRole
from framing.records.annotation import (
    ActKind,
    Annotated,
    Clause,
    Construction,
    Effect,
    Mention,
    Operator,
    Party,
    Pronoun,
    Quote,
    QuoteKind,
    Relation,
    Tie,
    Voice,
    VoiceSpan,
)
from framing.records.article import KEPT_ROLES, Article, Block, Role, Sentence, Token
from framing.records.finding import Hit, Source
from framing.records.measure import Base, Gate, Measure, Wording
from framing.records.settings import STANCE_MODELS, CorpusContext, Settings

__all__ = [
    "STANCE_MODELS",
    "ActKind",
    "Actor",
    "Annotated",
    "Article",
    "Base",
    "Block",
    "Clause",
    "Construction",
    "CorpusContext",
    "Effect",
    "Gate",
    "Hit",
    "KEPT_ROLES",
    "KindSpan",
    "Measure",
    "Mention",
    "Operator",
    "Party",
    "PersonRole",
    "Pronoun",
    "Quote",
    "QuoteKind",
    "Relation",
    "Role",
    "Sentence",
    "Settings",
    "Source",
    "Tie",
    "Token",
    "Voice",
    "VoiceSpan",
    "Wording",
]
