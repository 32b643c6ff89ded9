"""Every row of the tables of weights, shown by a sentence that needs it."""

from dataclasses import fields

import pytest

from framing.annotate.discovery.weights import CONFIDENCE, WEIGHTS, Weights
from tests.annotate.discovery.event import Event

TWO = "Kenyan President James Otieno met French President Marianne Duval. The Taliban were there. "

# what one mention of a sentence is sure of: the sentence, the mention, its confidence
NAMES = {
    "name of a country": ("They spoke for Kenya.", "Kenya"),
    "adjective or people of a country": ("They drank Kenyan coffee.", "Kenyan"),
    "capital for the government": ("Nairobi said no.", "Nairobi"),
    "body of a state": ("They asked the Pentagon.", "the Pentagon"),
    "listed name": ("They asked the Taliban.", "the Taliban"),
    "organisation word of a state": ("Kenya was calm. They asked the Harbour Ministry.", "the Harbour Ministry"),
    "compass word for a country": ("South Korea spoke. The South agreed.", "The South"),
    "plural of two countries": ("North Korea and South Korea met. Both Koreas agreed.", "Koreas"),
    "name of unknown kind": ("Xavon left. They asked Xavon.", "Xavon"),
    "title with its country": ("Kenyan President James Otieno left.", "Kenyan President"),
    "person by an honorific": ("Mr. Xavon left.", "Mr. Xavon"),
    "person by an office": ("Senator Xavon left.", "Senator Xavon"),
    "person by a given name": ("Joan Achieng left.", "Joan Achieng"),
    "person by a clause": ("Xavon, who is ill, left.", "Xavon"),
    "person by what it does": ("Kenya fears the Xavon government. They saw Xavon.", "Xavon"),
    "word of a name named before": ("Kenya was calm. They met the Harbour Board. They asked the board.", "the board"),
}
PHRASES = {
    "office and country": (TWO + "They asked the Kenyan president.", "the Kenyan president"),
    "office named in the article": (TWO + "They asked the president.", "the president"),
    "office, no holder named": ("They asked the Kenyan president.", "the Kenyan president"),
    "who speaks for an actor": ("Joan Achieng left. A spokesman for Achieng stayed.", "A spokesman for Achieng"),
    "the two named last": (TWO + "Both leaders left.", "Both leaders"),
    "owner and noun": ("The Kenyan government fell.", "The Kenyan government"),
    "government named by its head": (TWO + "The Otieno administration fell.", "The Otieno administration"),
    "government named by a person": ("Joan Achieng left. The Achieng administration fell.", "The Achieng administration"),
    "administration of the home country": (
        "Kenyan President James Otieno met President Otieno. The administration fell.", "The administration",
    ),
    "officials of the home country": ("Kenya was calm. The immigration officials left.", "The immigration officials"),
    "possessive of a person": (TWO + "Otieno praised his government.", "his government"),
    "possessive of the speaker": (TWO + "Otieno said: “Our government is strong.”", "Our government"),
    "country of who is spoken to": (TWO + "Otieno said: “I saw your country.”", "your country"),
    "what we are": (TWO + "Otieno said: “We are a nation of farmers.”", "a nation"),
    "country named last": ("Kenya voted. The government fell.", "The government"),
    "counterpart of a leader": (TWO + "Otieno saw his French counterpart.", "his French counterpart"),
    "counterpart in a country": ("Joan Achieng saw her French counterpart.", "her French counterpart"),
    "team of a person": ("Joan Achieng left. Achieng’s lawyers stayed.", "Achieng’s lawyers"),
    "advisers of a person": ("Joan Achieng left. Achieng’s economic advisers stayed.", "Achieng’s economic advisers"),
    "client of the lawyers named last": (
        "Joan Achieng left. Achieng’s lawyers praised their client.", "their client",
    ),
    "part of a body": ("The members of the Taliban left.", "The members of the Taliban"),
    "people of a body": ("The Taliban supporters left.", "The Taliban supporters"),
    "part for the whole": ("Migrants came. Migrants sat. The members of the caravan of migrants sang. The caravan of migrants left.", "The members"),
    "part of the group named last": ("The Taliban came, and its members sang.", "its members"),
    "collective of people": ("A caravan of migrants came. Migrants sang. Migrants sat.", "A caravan of migrants"),
    "collective alone": ("The caravan came. The caravan sat. The caravan left.", "The caravan"),
    "group named last": ("The Taliban came, and the group sang.", "the group"),
    "organ of a state": ("The Kenyan state media left.", "The Kenyan state media"),
    "name and noun": ("The Taliban group left.", "The Taliban group"),
    "noun for people": ("Migrants came. Migrants sang. Migrants sat.", "Migrants"),
    "apposition": ("Joan Achieng, a lawyer, left.", "a lawyer"),
    "copula": ("Joan Achieng was a lawyer.", "a lawyer"),
    "forces hardly spoken of": ("Kenyan troops left.", "Kenyan troops"),
}  # fmt: skip


@pytest.mark.parametrize("rule", [*NAMES, *PHRASES])
def test_a_mention_is_as_sure_as_its_rule(rule):
    text, phrase = {**NAMES, **PHRASES}[rule]
    assert max(m.confidence for m in Event(text).mentions(phrase)) == CONFIDENCE[rule]


FORCES = "French troops came. French soldiers dug. The French army slept. French forces left. French troops wept. "
FORMS = {
    "same first and last name": ("Robert Otieno left. They met Bob Otieno.", "Robert Otieno"),
    "beginning of a full name": ("They met Anna Maria Otieno. Anna Maria left.", "Anna Maria"),
    "last name of a full name": ("They met Joan Achieng. Achieng left.", "Achieng"),
    "word of a full name": ("They met Joan Achieng. Joan left.", "Joan"),
    "one of several names": ("They met Joan Achieng and Robert Achieng. Achieng left.", "Achieng"),
    "short form of a body": ("The Helix Company paid. Helix left.", "Helix"),
    "acronym in brackets": ("The Coastal Herring Alliance (CHA) spoke. The CHA left.", "CHA"),
}


@pytest.mark.parametrize("rule", FORMS)
def test_a_form_is_as_sure_as_its_reason(rule):
    text, form = FORMS[rule]
    event = Event(text)
    why = event.names.why([r for r in event.runs if r.text == form][-1])
    assert why.confidence == CONFIDENCE[rule]


@pytest.mark.parametrize(
    ("rule", "text", "phrase"),
    [
        ("country and its forces", FORCES, "French soldiers"),
        ("forces of the country named last", FORCES + "France praised its troops.", "its troops"),
        ("forces named last", FORCES + "The troops left.", "The troops"),
    ],
)
def test_forces_are_as_sure_as_their_rule(rule, text, phrase):
    assert [m.confidence for m in Event(text).mentions(phrase)] == [CONFIDENCE[rule]]


def test_an_office_may_be_held_in_another_article():
    event = Event("French President Marianne Duval left.", "They asked the president.")
    assert [m.confidence for m in event.mentions("the president", 1)] == [CONFIDENCE["office, holder named elsewhere"]]


def test_every_confidence_has_its_sentence():
    elsewhere = {
        "country and its forces", "forces of the country named last", "forces named last",
        "office, holder named elsewhere",
    }  # fmt: skip
    assert {*NAMES, *PHRASES, *FORMS, *elsewhere} == set(CONFIDENCE)


def actors(text):
    return set(Event(text).actors)


def mentions(text):
    event = Event(text)
    return {event.docs[0].text[m.start : m.end] for m in event.found.mentions["a0"]}


def runs(text):
    return {r.text for r in Event(text).runs}


def group(text):
    """What the largest group without a name is called."""
    event = Event(text)
    return {m for a in event.found.actors[:1] for m in event.called(a.name)}


SENATE = "The Senate met. The Senate voted. "
REEDS = "The reed fell. A reed broke. They asked Reed then."
# with less and with more of what a weight counts: how to look, both texts, and what only one of them shows
TIPS = {
    "headline": (
        runs, "Dockers storm the old harbour and Xavon flees", "Dockers Storm The Old Harbour And Xavon Flees", "Xavon",
    ),
    "headline_words": (runs, "Dockers Storm", "Dockers Storm Harbour", "Dockers Storm"),
    "shouting": (
        mentions, "Dockers Storm Harbour As KENYA Talks Fail", "DOCKERS STORM HARBOUR AS KENYA TALKS FAIL", "KENYA",
    ),
    "proper_lead": (runs, REEDS, REEDS + " One reed stayed. One reed left.", "Reed"),
    "glued": (
        runs, "Then Duval spoke. Then Otieno spoke. The Duval-Otieno talks failed.",
        "Then Duval spoke. Then Otieno spoke. So Duval left with Otieno. The Duval-Otieno talks failed.", "Duval-Otieno",
    ),
    "passing": (actors, "Nurses left. Nurses came.", "Nurses left. Nurses came. Nurses sat.", "nurses"),
    "sort": (
        group, "Protesters left. Demonstrators came. Protesters spoke. Protesters sat.",
        "Protesters left. Demonstrators came. Protesters spoke. Protesters sat. Protesters sang.", "Demonstrators",
    ),
    "forces": (actors, FORCES.replace("French troops wept. ", ""), FORCES, "France forces"),
    "apart": (actors, SENATE + "The Senate fell. " + "America won. " * 4, SENATE + "The Senate fell.", "Senate"),
    "modifier": (
        actors, "The Xavon talks failed. The Xavon papers burned. Then Xavon left.",
        "The Xavon talks failed. They saw Xavon. Then Xavon left.", "Xavon",
    ),
    "reach": (
        mentions, "They flew to Nairobi.",
        "They flew, very old and very old and very old and tired, to Nairobi.", "Nairobi",
    ),
}  # fmt: skip


@pytest.mark.parametrize("weight", TIPS)
def test_a_reading_tips_at_its_weight(weight):
    look, less, more, shown = TIPS[weight]
    assert (shown in look(less)) is not (shown in look(more))


def test_of_two_named_together_the_second_is_less_sure():
    first, second = (m.confidence for m in Event(TWO + "Both leaders left.").mentions("Both leaders"))
    assert first - second == pytest.approx(WEIGHTS.second)


def test_every_weight_has_its_test():
    assert {f.name for f in fields(Weights)} == {*TIPS, "second"}
