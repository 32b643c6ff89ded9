from framing.annotate.clauses.parties import Parties
from framing.grammar import tree_of
from tests.annotate.clauses.telling import PEOPLE, at
from tests.annotated import annotate


def party(text, word, role="sufferer"):
    doc = annotate(text, PEOPLE)
    found = tree_of(doc, 0)
    parties = Parties(doc, {"strike": None}, frozenset({"brother", "man"}))
    got = getattr(parties, role)(found, at(found, word))
    return got.name, doc.text[got.start : got.end]


def test_a_naming_tells_the_actor_and_other_words_stand_for_themselves():
    assert party("Peter Hale left.", "Hale") == ("hale", "Peter Hale")
    assert party("A tall man left.", "man") == ("A tall man", "A tall man")


def test_an_amount_is_of_somebody():
    assert party("Dozens of strikers left.", "Dozens")[0] == "strikers"


def test_of_several_the_first_that_is_known():
    assert party("A man and Claire Moreau left.", "man")[0] == "moreau"


def test_a_thing_touches_whose_it_is_but_a_person_is_somebody_else():
    assert party("They closed Hale's office.", "office")[0] == "hale"
    assert party("They saw Hale's brother.", "brother")[0] == "Hale's brother"


def test_what_is_about_somebody_touches_them_and_does_not_act_for_them():
    text = "The tariffs on Norland rose."
    assert party(text, "tariffs")[0] == "norland"
    assert party(text, "tariffs", "doer")[0] == "The tariffs"


def test_an_act_is_done_by_whose_it_is():
    assert party("Norland's strike killed ten.", "strike", "doer")[0] == "norland"


def test_nobody_is_nobody_and_who_is_understood_stands_nowhere():
    doc = annotate("Peter Hale left.", PEOPLE)
    found, parties = tree_of(doc, 0), Parties(doc, {}, frozenset())
    assert parties.doer(found, None).name == ""
    understood = parties.doer(found, at(found, "Hale"), understood=True)
    assert (understood.name, understood.start) == ("hale", None)
