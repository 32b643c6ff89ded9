import pytest

from tests.annotate.clauses.telling import clause, roles


@pytest.mark.parametrize(
    ("text", "verb", "agent", "patient"),
    [
        ("Peter Hale was arrested by the police.", "arrest", "police", "hale"),
        ("Peter Hale died in custody.", "die", "", "hale"),
        ("Claire Moreau faced criticism from Peter Hale.", "face", "hale", "moreau"),
        ("The police searched Hale's house.", "search", "police", "hale"),
        ("Peter Hale opened Hale's shop.", "open", "hale", "Hale's shop"),
        ("Peter Hale struck at Claire Moreau.", "strike", "hale", "moreau"),
        ("Norland voted to confirm Peter Hale.", "vote", "norland", "hale"),
        ("Peter Hale walked away from Claire Moreau.", "walk", "hale", "moreau"),
        ("The police used force against the strikers.", "use", "police", "strikers"),
        ("The strikers received money from Norland.", "receive", "norland", "strikers"),
        ("Norland ended its support for the strikers.", "end", "norland", "strikers"),
        ("The police demanded that Peter Hale leave.", "demand", "police", "hale"),
    ],
)
def test_who_acts_and_who_suffers(text, verb, agent, patient):
    assert roles(text, verb) == (agent, patient)


def test_who_is_only_understood_has_no_place():
    found = clause("Norland voted to confirm Peter Hale.", "vote").patient
    assert (found.name, found.start, found.end) == ("hale", None, None)


def test_a_tag_behind_what_is_said_is_not_done_to_whom_it_is_about():
    assert roles("Norland will leave, Peter Hale said.", "say") == ("hale", "")


def test_nobody_does_it_to_itself_but_by_a_reflexive():
    assert roles("Norland attacked its soldiers.", "attack")[1] != "norland"
    assert roles("Peter Hale hurt himself.", "hurt") == ("hale", "hale")


def test_who_is_given_advice_or_makes_a_vow_acts():
    assert roles("Peter Hale offered Norland some advice on deporting the strikers.", "deport") == (
        "norland",
        "strikers",
    )
    assert roles("The letter held a vow from Norland to arrest the strikers.", "arrest")[0] == "norland"
