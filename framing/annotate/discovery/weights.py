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
    passing: int = 3  # mentions of a nameless group in one article, or of a state's body: fewer are said in passing
    sort: int = 5  # mentions of one sort of people from which its nouns are one group of the event
    forces: int = 3  # mentions of a state's forces from which they are an actor beside the state
    apart: float = 1  # mentions of a body for one of its state: a body named less often speaks for the state
    modifier: float = 0.6  # share of mentions before a noun, or after "in": from here it is a product or a place
    reach: int = 9  # units of a noun phrase before its head, or between a name and what it is tied to: more is chance
    head: int = 6  # sentences at the beginning among which a byline may stand
    tail: int = 2  # and at the end


WEIGHTS = Weights()

_FORMS = {  # why a form belongs to a name
    "same first and last name": 0.95,  # initials and short forms differ: namesakes are rare in one event
    "beginning of a full name": 0.9,
    "last name of a full name": 0.95,
    "word of a full name": 0.85,  # a first name: others may bear it
    "one of several names": 0.65,  # decided by gender, article and number of mentions
    "acronym in brackets": 0.95,
    "initials of a body": 0.85,
    "short form of a body": 0.9,  # "Helix" of "Helix Motors"
}
_PERSONS = {  # why a name is a person's
    "person by an honorific": 0.98,
    "person by an office": 0.95,
    "person by a given name": 0.9,  # some given names are towns and firms too
    "person by a clause": 0.85,  # ", who"
    "person by what it does": 0.7,  # two words that speak, or have a government: a body may as well
}
_NAMES = {  # whom a name stands for
    "name of a country": 1.0,
    "adjective or people of a country": 0.9,  # "French wine"
    "capital for the government": 0.7,
    "body of a state": 0.85,
    "listed name": 0.95,
    "organisation word of a state": 0.7,  # "Ministry", "Senate": perhaps another state's
    "compass word for a country": 0.8,  # "the North"
    "plural of two countries": 0.8,  # "the two Koreas"
    "name of unknown kind": 0.7,
    "word of a name named before": 0.7,
    "title with its country": 0.9,
}
_OFFICES = {  # whom an office stands for
    "office and country": 0.85,
    "office named in the article": 0.7,
    "office, holder named elsewhere": 0.6,
    "office, no holder named": 0.5,  # the body or state instead of a person
    "who speaks for an actor": 0.6,
    "the two named last": 0.5,
}
_STATES = {  # whom a noun for a state stands for
    "owner and noun": 0.85,
    "country and its forces": 0.85,
    "government named by its head": 0.8,
    "government named by a person": 0.6,  # of a former or a would-be head
    "administration of the home country": 0.7,
    "officials of the home country": 0.55,
    "possessive of a person": 0.7,
    "possessive of the speaker": 0.5,  # "our" may be a party's
    "country of who is spoken to": 0.5,
    "what we are": 0.6,
    "country named last": 0.6,
    "forces of the country named last": 0.6,
    "forces named last": 0.6,
    "counterpart of a leader": 0.7,
    "counterpart in a country": 0.5,
}
_PEOPLE = {  # whom a noun for people stands for
    "team of a person": 0.8,
    "advisers of a person": 0.7,
    "client of the lawyers named last": 0.6,
    "part of a body": 0.6,
    "people of a body": 0.6,
    "part for the whole": 0.7,
    "part of the group named last": 0.5,
    "collective of people": 0.75,
    "collective alone": 0.6,
    "group named last": 0.5,
    "organ of a state": 0.7,
    "name and noun": 0.6,
    "noun for people": 0.6,
}
_LINKS = {  # links of a sentence
    "apposition": 0.75,
    "copula": 0.75,
}
_EVENT = {  # what only the event says
    "forces hardly spoken of": 0.6,  # at most this for a state whose forces are no actor
}
CONFIDENCE: Mapping[str, float] = {
    **_FORMS,
    **_PERSONS,
    **_NAMES,
    **_OFFICES,
    **_STATES,
    **_PEOPLE,
    **_LINKS,
    **_EVENT,
}
