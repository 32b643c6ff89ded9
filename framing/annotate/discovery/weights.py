"""What discovery weighs: how sure each rule is, and from how much evidence something counts.

The confidence of a mention is that of the rule that found it (`CONFIDENCE`), times that of
the reason for which its name is its actor's, both 0-1. They order what the rules say of one
span and are shown to the user; they are judgements from reading, not frequencies. `WEIGHTS`
are counts and shares at which a reading tips.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Counts and shares, a row each."""

    headline: float = 0.8  # share of the longer words: a name or two may stand small in a title-case headline
    headline_words: int = 3  # longer words without which nothing is a headline: "Ann Moreau" is a name
    shouting: float = 0.5  # share of words in capitals: short words of a shouted headline are all in capitals
    proper_lead: float = 3  # a capital inside a sentence that the tagger calls a name may be outnumbered so often
    glued: int = 2  # times a name stands alone before "Duval-Otieno" is taken apart: once may be an error
    home_lead: float = 3  # a foreign holder is meant by the bare office only if named this many times as often
    group: int = 3  # mentions of a nameless group in one article: fewer are said in passing
    sort: int = 5  # mentions of one sort of people from which its nouns are one group of the event
    forces: int = 5  # mentions of a state's forces from which they are an actor beside the state
    modifier: float = 0.6  # share of mentions before a noun, or after "in": from here it is a product or a place
    phrase: int = 9  # units of a noun phrase before its head: longer ones are errors of the codes
    apposition: int = 9  # units before a name in which its apposition may begin
    way: int = 5  # units before "to" among which a word of motion makes a capital a place
    offices: int = 4  # offices kept of a person: more are those of namesakes
    second: float = 0.05  # of two who are named together the second is so much less sure, which orders them


WEIGHTS = Weights()

CONFIDENCE: Mapping[str, float] = {
    # why a form belongs to a name
    "same first and last name": 0.95,  # initials and short forms differ: namesakes are rare in one event
    "same name and office": 0.9,
    "beginning of a full name": 0.9,
    "last name of a full name": 0.95,
    "word of a full name": 0.85,  # a first name: others may bear it
    "one of several names": 0.65,  # decided by gender, article and number of mentions
    "acronym in brackets": 0.95,
}
