"""What evidence weighs when it is decided whom a phrase names: every number of this step, in one place.

Scores are ordinal: they say what beats what, and nothing reads their size but the thresholds beside them.
`tests/annotate/naming/test_weights.py` has a sentence for each row.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """For a noun phrase that holds its own evidence (`verdict`): what is added up for each actor."""

    said: float = 5.0  # its name, a qualifier or a backer of its record: alone enough, at any time
    owner: float = 4.0  # whose it is, and the noun is one for such an actor: from here on a finding
    own_noun: float = 2.0  # a noun of its own, or an owner with a noun of another sort: enough if nothing limits it


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a noun that points back fits what was said before (`fit`): a factor on its prominence."""

    own: float = 1.3  # its own noun, its office, or what it was called before
    kind: float = 1.0  # a noun of its kind, or a group by any word
    weak: float = 0.6  # a person by any word for one, by an office that the text gives to others, or of no record


@dataclass(frozen=True, slots=True)
class Prominence:
    """How present a thing is that was said before (`anaphora`)."""

    near: float = 100.0  # in the same sentence; half of it in the next, a third in the one after
    topic: float = 3.0  # for each doubling of how often it was named
    scale: float = 400.0  # from prominence to confidence
    owner: float = 0.8  # least weight of what "its" can be of, where no subject is: subjects and objects


@dataclass(frozen=True, slots=True)
class Sure:
    """How sure a finding is: about the share of such findings that are right, in articles marked by hand."""

    parsed: float = 1.0
    unparsed: float = 0.8  # patterns of words instead of a parse
    name: float = 0.93
    place: float = 0.9  # a country where things happen: the country for sure, but nobody who acts
    evidence: float = 0.88  # a phrase whose modifiers say whose it is
    own_noun: float = 0.87
    group_of: float = 0.9
    linked: float = 0.9
    least_anaphor: float = 0.6
    most_anaphor: float = 0.85
    power: float = 0.6  # "the country", "his nation": of the one spoken of
    pair: float = 0.5  # "the two": of the two named last
    by_topic: float = 0.75
    event: float = 0.9


@dataclass(frozen=True, slots=True)
class Stranger:
    """How likely a name or noun of nobody listed is a thing that a noun may point back to."""

    told: float = 0.9  # it says what it is: "a militia", "Chadian troops", "Airbus, the planemaker", an acronym
    guessed: float = 0.6  # another name; "the troops", who are perhaps somebody listed


EVIDENCE, FIT, PROMINENCE, SURE, STRANGER = Evidence(), Fit(), Prominence(), Sure(), Stranger()
