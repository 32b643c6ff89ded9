"""What discovery weighs: how sure each reason for a name is, and from how much evidence something counts.

A confidence, 0-1, is that of the reason for which a form is its actor's; a mention is no surer than it, nor than what
found the mention. They are shown to the user; they are judgements from reading, not frequencies. `WEIGHTS` are counts
and shares at which a reading tips.
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
    loud: int = 4  # letters from which a word in capitals that is written small too is no acronym
    proper_lead: float = 3  # a capital inside a sentence that the tagger calls a name may be outnumbered so often
    glued: int = 2  # times a name stands alone before "Duval-Otieno" is taken apart: once may be an error
    passing: int = 3  # mentions of a nameless group in one article, or of a state's body: fewer are said in passing
    shared: float = 0.5  # of the articles that name a state's body: from here it is an actor beside the state
    body: float = 0.2  # or share of the mentions of its state and its bodies
    sort: int = 5  # mentions of one sort of people from which its nouns are one group of the event
    forces: int = 3  # mentions of a state's forces from which they are an actor beside the state
    modifier: float = 0.6  # share of mentions before a noun, or after "at": from here it is a product or a place
    place: float = 0.3  # share of mentions as a place, of what never speaks: from here it is one
    article: float = 0.5  # share of mentions behind "the" from which no given name makes a name a person's
    holder: float = (
        3.0  # times that another is said more to hold an office: from here "president" is no more said of one
    )
    reach: int = 9  # units of a noun phrase before its head, or between a name and what it is tied to: more is chance
    head: int = 6  # sentences at the beginning among which a byline may stand
    tail: int = 2  # and at the end


@dataclass(frozen=True, slots=True)
class Things:
    """From when a family of nouns is a thing of the story: what its sightings weigh in an article."""

    headline: float = 3.0
    lead: float = 2.0  # as known, in the first sentences
    body: float = 1.0  # as known, further down
    bare: float = 0.5  # share of that without an article: "violence", "protests" may be those of the story
    new: float = 0.1  # and with another one: "a deal" may be any
    lead_sentences: int = 3
    enough: float = 6.0  # in an article: more says no more
    share: float = 0.5  # of what it would weigh in all articles
    same: float = 0.6  # of the weight of both: from here two families are one thing
    apart: float = 0.3  # of the sightings of a noun: from here what is before it makes it another thing
    often: int = 3  # sightings in one article from which a noun is the thing's own
    most: int = 3  # things in an event: what is less weighty is hardly contrasted


WEIGHTS, THINGS = Weights(), Things()

_FORMS = {  # why a form belongs to a name
    "same first and last name": 0.95,  # initials and short forms differ: namesakes are rare in one event
    "other spelling of a name": 0.7,  # a letter or two differ: transliteration, a slip
    "beginning of a full name": 0.9,
    "last name of a full name": 0.95,
    "word of a full name": 0.85,  # a first name: others may bear it
    "one of several names": 0.65,  # decided by gender, article and number of mentions
    "acronym in brackets": 0.95,
    "nickname in a name": 0.95,
    "initials of a body": 0.85,
    "short form of a body": 0.9,  # "Helix" of "Helix Motors"
}
_STATES = {  # why a form is a state's
    "listed body of a state": 0.95,
    "body of a state": 0.85,  # "Kenya's Health Ministry": the country stands beside it
    "organisation word of a state": 0.7,  # "the Health Ministry": of the home country, perhaps of another
    "compass word for a country": 0.8,  # "the North"
    "plural of two countries": 0.8,  # "the two Koreas"
}
_PERSONS = {  # why a name is a person's
    "person by an honorific": 0.98,
    "person by an office": 0.95,
    "person by a given name": 0.9,  # some given names are towns and firms too
    "person by a clause": 0.85,  # ", who", ", 23,", "migrant"
    "person by a last name alone": 0.8,  # "Flores" after "Adolfo Flores": bodies are shortened to what they begin with
    "person by what it does": 0.7,  # two words that speak, or have a government: a body may as well
}
CONFIDENCE: Mapping[str, float] = {**_FORMS, **_STATES, **_PERSONS}
