"""Agreement, abstaining, and the place of a subject behind a fronted phrase."""

import pytest

from framing.annotate.pronouns.choice import NOBODY, Asked, choose, fits, least
from framing.annotate.pronouns.referents import Referent
from framing.annotate.pronouns.weights import WEIGHTS
from framing.annotate.pronouns.words import BODY, PERSON, THING
from tests.annotate.pronouns.cast import scene_of, token

HE, SHE, IT, THEY = (Asked(lemma, "subject") for lemma in ("he", "she", "it", "they"))


@pytest.mark.parametrize(
    ("referent", "asked", "expected"),
    [
        (Referent("x", sort=PERSON, gender="m"), HE, 1.0),
        (Referent("x", sort=PERSON, gender="m"), SHE, 0.0),
        (Referent("x", sort=PERSON), SHE, WEIGHTS.unknown),
        (Referent("x", sort=PERSON | BODY), HE, WEIGHTS.unknown * WEIGHTS.unsure),
        (Referent("x", sort=PERSON), IT, 0.0),
        (Referent("x", sort=PERSON), THEY, 0.0),
        (Referent("x", sort=PERSON, plural=1.0), THEY, 1.0),
        (Referent("x", sort=PERSON, plural=1.0), HE, 0.0),
        (Referent("x", sort=BODY, plural=0.3), IT, 1.0),
        (Referent("x", sort=BODY, plural=0.3), THEY, 0.3),
        (Referent("x", sort=BODY, plural=0.3), Asked("they", "subject", quoted=True), 1.0),
        (Referent("x", sort=BODY, plural=1.0), IT, 0.0),
        (Referent("x", sort=THING), IT, 1.0),
        (Referent("x", sort=THING), Asked("it", "subject", agent=True), WEIGHTS.inert),
        (Referent("x", sort=THING, plural=1.0), THEY, WEIGHTS.unsure),
        (Referent("x", sort=THING, plural=1.0), Asked("they", "object"), 1.0),
        (Referent("x", sort=PERSON, gender="m", lemmas=("they",)), THEY, 1.0),
        (Referent("x", sort=PERSON, gender="m", lemmas=("they",)), HE, 0.0),
    ],
)
def test_what_agrees_with_what(referent, asked, expected):
    assert fits(referent, asked, WEIGHTS) == expected


def test_more_is_asked_for_in_marks_and_where_a_thing_may_be_meant():
    usual, agent = least(IT, WEIGHTS), least(Asked("it", "subject", agent=True), WEIGHTS)
    assert agent < usual < least(Asked("it", "subject", quoted=True), WEIGHTS)
    assert least(HE, WEIGHTS) < least(Asked("he", "subject", quoted=True), WEIGHTS)


def test_the_subject_behind_a_fronted_phrase_is_meant():
    cast, scene = scene_of("In his speech, Edward Hale thanked the voters.")
    found = choose(cast, scene, token(scene, "his"), Asked("he", "possessive"), "")
    assert (found.referent.actor, found.rule) == ("hale", "fronted phrase")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("While Edward Hale and Peter Holm slept, he left.", ""),  # no telling which
        ("Edward Hale said he or she was ill.", ""),  # one of a choice
        ("Edward Hale said he was ill.", "actor:hale"),  # a speaker is no "he" to himself
        ("Edward Hale praised Claire Moreau.", None),
    ],
)
def test_nobody_is_chosen_where_it_cannot_be_told(text, speaker):
    cast, scene = scene_of(text)
    word = "he" if speaker is not None else "praised"
    lemma = "he" if speaker is not None else "it"
    assert choose(cast, scene, token(scene, word), Asked(lemma, "subject"), speaker or "") == NOBODY


def test_a_sure_pronoun_tells_the_gender_of_a_name():
    cast, scene = scene_of("Robin Vale said she was ill.")
    choose(cast, scene, token(scene, "she"), Asked("she", "subject"), "")
    assert cast.actor("vale").gender == "f"
