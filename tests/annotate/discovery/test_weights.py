"""Every row of the tables of weights, shown by a sentence that needs it."""

from dataclasses import fields

import pytest

from framing.annotate.discovery.weights import CONFIDENCE, Weights
from framing.annotate.discovery.words import Known
from tests.annotate.discovery.event import Event

PERSONS = {
    "person by an honorific": ("Mr. Xavon left.", "xavon"),
    "person by an office": ("Senator Xavon left.", "xavon"),
    "person by a given name": ("Joan Achieng left.", "joan achieng"),
    "person by a clause": ("Xavon, who is ill, left.", "xavon"),
    "person by a last name alone": ("Xavon Zarrit left. They met Zarrit.", "xavon zarrit"),
    "person by what it does": ("Xavon administration plans failed. They saw Xavon.", "xavon"),
}


@pytest.mark.parametrize("rule", PERSONS)
def test_a_person_is_as_sure_as_what_says_so(rule):
    text, key = PERSONS[rule]
    assert Event(text).roles.persons[key] == CONFIDENCE[rule]


STATES = {
    "body of a state": ("Kenya's Water Ministry slept.", "Water Ministry"),
    "organisation word of a state": (
        "Kenyan President Joan Achieng spoke. The Water Ministry slept.",
        "Water Ministry",
    ),
    "compass word for a country": ("North Korea met Kenya. The North said no.", "North"),
    "plural of two countries": ("South Korea and North Korea met. The two Koreas parted.", "Koreas"),
    "listed body of a state": ("The Pentagon wrote.", "Pentagon"),
}


@pytest.mark.parametrize("rule", STATES)
def test_a_form_of_a_state_is_as_sure_as_its_reason(rule):
    text, form = STATES[rule]
    whys = [why for (_, said), why in Event(text).found.reasons.items() if said == form]
    assert {(why.rule, why.confidence) for why in whys} == {(rule, CONFIDENCE[rule])}


FORCES = "French troops came. French soldiers dug. The French army slept. "
FORMS = {
    "same first and last name": ("Robert Otieno left. They met Bob Otieno.", "Robert Otieno"),
    "other spelling of a name": ("They met Oleh Vereschak. Oleh Vereshchak left.", "Oleh Vereshchak"),
    "beginning of a full name": ("They met Anna Maria Otieno. Anna Maria left.", "Anna Maria"),
    "last name of a full name": ("They met Joan Achieng. Achieng left.", "Achieng"),
    "word of a full name": ("They met Joan Achieng. Joan left.", "Joan"),
    "one of several names": ("They met Joan Achieng and Robert Achieng. Achieng left.", "Achieng"),
    "short form of a body": ("The Helix Company paid. Helix left.", "Helix"),
    "initials of a body": ("The Coastal Herring Alliance spoke. CHA members sang.", "CHA"),
    "nickname in a name": ('They met Robert "Bo" Bell. Bo left.', "Bo"),
    "acronym in brackets": ("The Coastal Herring Alliance (CHA) spoke. The CHA left.", "CHA"),
}


@pytest.mark.parametrize("rule", FORMS)
def test_a_form_is_as_sure_as_its_reason(rule):
    text, form = FORMS[rule]
    event = Event(text)
    why = event.names.why([r for r in event.runs if r.text == form][-1])
    assert why.confidence == CONFIDENCE[rule]


def test_every_confidence_has_its_sentence():
    assert {*PERSONS, *FORMS, *STATES} == set(CONFIDENCE)


def actors(text):
    return set(Event(*text.split("|")).actors)


def persons(text):
    return set(Event(text).roles.persons)


def offices(text):
    """Who holds an office."""
    return {h.person for h in Event(text).roles.held}


def units(text):
    """What is a listed name in a text."""
    return {u.text for doc in Event(text).readings for line in doc for u in line if isinstance(u.value, Known)}


def runs(text):
    return {r.text for r in Event(text).runs}


def nouns(text):
    """The nouns of the largest group."""
    return {n for a in Event(text).found.actors[:1] for n in a.nouns}


VOTES = "The Senate met. The Senate voted. The Senate slept. "
AMERICA = "America was calm. "
REEDS = "The reed fell. A reed broke. They asked Reed then."
# with less and with more of what a weight counts: how to look, both texts, and what only one of them shows
TIPS = {
    "headline": (
        runs, "Dockers storm the old harbour and Xavon flees", "Dockers Storm The Old Harbour And Xavon Flees", "Xavon",
    ),
    "headline_words": (runs, "Dockers Storm", "Dockers Storm Harbour", "Dockers Storm"),
    "shouting": (
        units, "Dockers Storm Harbour As KENYA Talks Fail", "DOCKERS STORM HARBOUR AS KENYA TALKS FAIL", "KENYA",
    ),
    "proper_lead": (runs, REEDS, REEDS + " One reed stayed. One reed left.", "Reed"),
    "loud": (
        runs, "They saw the WAL. The wal fell. He hit the WAL.", "They saw the WALL. The wall fell. He hit the WALL.", "WAL",
    ),
    "glued": (
        runs, "Then Duval spoke. Then Otieno spoke. The Duval-Otieno talks failed.",
        "Then Duval spoke. Then Otieno spoke. So Duval left with Otieno. The Duval-Otieno talks failed.", "Duval-Otieno",
    ),
    "passing": (actors, "Nurses left. Nurses came.", "Nurses left. Nurses came. Nurses sat.", "nurses"),
    "sort": (
        nouns, "Protesters left. Demonstrators came. Protesters spoke. Protesters sat.",
        "Protesters left. Demonstrators came. Protesters spoke. Protesters sat. Protesters sang.", "demonstrators",
    ),
    "shared": (
        actors, AMERICA * 20 + VOTES + "|Rain fell.|Snow fell.",
        AMERICA * 20 + "The Senate met. The Senate voted.|The Senate slept.|Snow fell.", "Senate",
    ),
    "body": (
        actors, AMERICA * 16 + VOTES + "|Rain fell.|Snow fell.", AMERICA * 6 + VOTES + "|Rain fell.|Snow fell.", "Senate",
    ),
    "holder": (
        offices, "Kenyan President Ann Oduya left. " * 3 + "Kenyan President Bo Otieno ate.",
        "Kenyan President Ann Oduya left. " * 4 + "Kenyan President Bo Otieno ate.", "bo otieno",
    ),
    "article": (
        persons, "They left Robert Zarrit. Robert Zarrit left. The Robert Zarrit paid.",
        "They left the Robert Zarrit. Robert Zarrit left. The Robert Zarrit paid.", "robert zarrit",
    ),
    "place": (
        actors, "Then Xavon sang. Xavon left. They saw Xavon. They were in Xavon.",
        "Then Xavon sang. Xavon left. They were in Xavon.", "Xavon",
    ),
    "forces": (actors, FORCES.replace("French soldiers dug. ", ""), FORCES, "French army"),
    "modifier": (
        actors, "The Xavon talks failed. The Xavon papers burned. Then Xavon left.",
        "The Xavon talks failed. They saw Xavon. Then Xavon left.", "Xavon",
    ),
    "reach": (
        actors, "French old troops came. " * 3,
        "French old and old and old and old and old troops came. " * 3, "French forces",
    ),
    "head": (actors, "Photo taken by Robert Moore.", "They left. " * 6 + "Photo taken by Robert Moore. Yes. Yes.", "Robert Moore"),
    "tail": (actors, "They left. " * 7 + "Photo taken by Robert Moore.", "They left. " * 7 + "Photo taken by Robert Moore. Yes. Yes.", "Robert Moore"),
}  # fmt: skip


@pytest.mark.parametrize("weight", TIPS)
def test_a_reading_tips_at_its_weight(weight):
    look, less, more, shown = TIPS[weight]
    assert (shown in look(less)) is not (shown in look(more))


def test_every_weight_has_its_test():
    assert {f.name for f in fields(Weights)} == set(TIPS)
