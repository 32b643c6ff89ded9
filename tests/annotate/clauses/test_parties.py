from framing.annotate.clauses.bodies import nouns_of
from framing.annotate.clauses.parties import Parties
from framing.grammar import tree_of
from tests.annotate.clauses.telling import PEOPLE, at
from tests.annotated import LEXICONS, annotate

NOUNS = nouns_of(LEXICONS)


def party(text, word, role="sufferer", **more):
    doc = annotate(text, PEOPLE)
    found = tree_of(doc, 0)
    parties = Parties(doc, NOUNS)
    got = getattr(parties, role)(found, at(found, word), **more)
    return got.name, doc.text[got.start : got.end]


def test_a_naming_tells_the_actor_and_other_words_stand_for_themselves():
    assert party("Peter Hale left.", "Hale") == ("hale", "Peter Hale")
    assert party("A tall man left.", "man") == ("A tall man", "A tall man")


def test_an_amount_is_of_somebody():
    assert party("Dozens of strikers left.", "Dozens")[0] == "strikers"


def test_of_several_the_first_that_is_known():
    assert party("A man and Claire Moreau left.", "man")[0] == "moreau"


def test_a_thing_touches_whose_it_is_but_a_person_is_somebody_else():
    assert party("They closed Hale's house.", "house")[0] == "hale"
    assert party("They saw Hale's brother.", "brother")[0] == "Hale's brother"


def test_what_is_about_somebody_touches_them_and_does_not_act_for_them():
    text = "The tariffs on Norland rose."
    assert party(text, "tariffs")[0] == "norland"
    assert party(text, "tariffs", "doer")[0] == "The tariffs"


def test_an_act_is_done_by_whose_it_is():
    assert party("Norland's strike killed ten.", "strike", "doer")[0] == "norland"


def test_nobody_is_nobody_and_who_is_understood_stands_nowhere():
    doc = annotate("Peter Hale left.", PEOPLE)
    found, parties = tree_of(doc, 0), Parties(doc, NOUNS)
    assert parties.doer(found, None).name == ""
    understood = parties.doer(found, at(found, "Hale"), understood=True)
    assert (understood.name, understood.start) == ("hale", None)


def test_members_act_for_the_body_they_belong_to_and_not_for_a_person():
    assert party("Officials from Norland left.", "Officials", "doer")[0] == "norland"
    assert party("Officials from Moreau left.", "Officials", "doer")[0] == "Officials"


def test_a_film_is_not_whom_it_is_about_but_its_owners():
    assert party("They saw a video of Moreau.", "video")[0] == "a video"
    assert party("They saw Moreau's video.", "video")[0] == "moreau"


def test_what_is_the_agents_own_touches_somebody_else_or_stays_words():
    assert party("Norland ended its support for Moreau.", "support", but="norland")[0] == "moreau"
    assert party("Norland ended its aid.", "aid", but="norland")[0] == "its aid"


def test_they_and_it_are_the_body_that_the_sentence_has_speak():
    assert party("Officials from Norland say they were hurt.", "they")[0] == "norland"
    assert party("Moreau says it was stolen.", "it")[0] == "it"


def test_a_noun_and_a_name_beside_it_are_one_naming_whichever_the_parser_takes():
    assert party("They accused the leader Peter Hale late Wednesday.", "Hale")[0] == "hale"
