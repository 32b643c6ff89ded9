"""What a text holds that may name somebody, in the order of the text: candidates, and what is decided of each.

A candidate is what stands there: a name, a noun, the phrase around it, its part in the sentence. It is made once and
never changed. What a step learns of it is a `Decision`, which that step returns: the sentence alone gives some
(`Candidate.given`), the text before it gives the rest (`anaphora`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from framing.grammar import Phrase
from framing.lexicon import NounSense
from framing.records import Construction


class Sort(StrEnum):
    """What stands there."""

    NAME = "name"  # of a listed actor
    NOUN = "noun"  # a noun that names a listed actor where it stands
    ANAPHOR = "anaphor"  # a definite noun, which may point back
    OWNED = "owned"  # a noun with "its" or "their"
    POWER = "power"  # a noun for a state or its officials, whose country its sentence does not say
    PAIR = "pair"  # "the two countries", "both leaders"
    LEADER = "leader"  # "the nation's leader", "Mr. President"
    STRANGER = "stranger"  # a name or noun of nobody listed, which a noun may point back to as well
    PLACE = "place"  # a country or capital: it owns things, and nothing points back to it


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a naming: its head, its modifiers without determiners, and what they do to it."""

    head: str = ""
    modifiers: tuple[str, ...] = ()
    hedge: str = ""
    past: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """The part that a candidate plays in its sentence."""

    weight: float = 0.7  # prominence, 0-1
    clause: int = -1  # token number of its verb
    subject: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """Whom a candidate names, and why."""

    actor: str
    rule: str
    confidence: float
    construction: Construction = Construction.NOUN_PHRASE


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Candidate:
    """One thing in the text.

    Parameters
    ----------
    sort : Sort
        What it is.
    sentence, start, end : int
        Where it is.
    said : Wording
        How it is put.
    role : Role
        Its part in the sentence.
    phrase : Phrase or None
        The noun phrase that it is.
    sense : NounSense or None
        What its head noun can stand for.
    kinds, heads, owners : frozenset of str
        What it can be, the nouns that it goes by, and whose it is.
    called : tuple of str
        A noun with fewer and with more of its modifiers: what an office is compared with.
    compound : bool
        Whether a common noun that is no actor's stands before the head: "the trial court".
    possessed : bool
        Whether it is a thing that a listed actor did or has: "Moreau's decision".
    owner_at : tuple of int
        Where the owner of "its" is looked for first.
    below : tuple of int
        Where the subjects stand in whose clauses it is: no noun names the subject over it again.
    stranger : str
        By what it is known where no record lists it.
    at_country : bool
        Whether its owner is a country without its name: "the nation's army".
    at_place : bool
        Whether a preposition of place stands before it: "in the country".
    sure : float
        How likely a stranger is a thing of its own.
    given : Decision or None
        What its own sentence decides.
    """

    sort: Sort
    sentence: int
    start: int
    end: int
    said: Wording = Wording()
    role: Role = Role()
    phrase: Phrase | None = None
    sense: NounSense | None = None
    kinds: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    called: tuple[str, ...] = ()
    compound: bool = False
    possessed: bool = False
    owner_at: tuple[int, ...] = ()
    below: tuple[int, ...] = ()
    stranger: str = ""
    at_country: bool = False
    at_place: bool = False
    sure: float = 1.0
    given: Decision | None = None

    @property
    def actor(self) -> str:
        """The listed actor that its own sentence gives it to, or nothing."""
        return "" if self.given is None else self.given.actor

    @property
    def given_by(self) -> str:
        """The rule by which its own sentence gives it to an actor, or nothing."""
        return "" if self.given is None else self.given.rule

    @property
    def named(self) -> bool:
        """Whether it is an actor's bare name, and not a phrase around it."""
        return self.given is not None and self.given.construction == Construction.NAME
