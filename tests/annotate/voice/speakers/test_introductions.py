import pytest

from framing.annotate.voice.speakers.introductions import introductions
from framing.lexicon import leads_of, persons_of
from tests.annotated import LEXICONS, parsed


def found(text):
    return introductions(parsed(text, parse=False), persons_of(LEXICONS), leads_of(LEXICONS))


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Foreign Minister Lena Hale came.", "minister", "Lena Hale"),
        ("We met minister Lena Hale there.", "minister", "Lena Hale"),
        ("It was Port Ministry spokesman Tom Brand.", "spokesman", "Tom Brand"),
        ("Lena Hale, a spokeswoman for the port, came.", "spokeswoman", "Lena Hale"),
        ("Lena Hale, the port's spokeswoman, came.", "spokeswoman", "Lena Hale"),
        ("It was the Foreign Ministry of Norland.", "ministry", "Foreign Ministry of Norland"),
        ("We went to the Center for Clean Ports.", "center", "Center for Clean Ports"),
        ("Zoll's lawyer, Lena Hale, came.", "lawyer", "Lena Hale"),
        ("We met a lawyer for Bo Zoll, Lena Hale, there.", "lawyer", "Lena Hale"),
        ("In talks with the mayor, Lena Hale came.", "mayor", ""),
        ("Lena Hale, glad and rested, came.", "rested", ""),
        ("Lena Hale, who leads the union, came.", "union", ""),
    ],
)
def test_a_noun_beside_a_name_brings_it_in(text, noun, name):
    assert found(text).bearer(noun, ()) == name


def test_marks_choose_among_those_who_bear_a_noun():
    both = found("Norlandic Minister Lena Hale met Sudland Minister Bo Day.")
    assert (both.bearer("minister", ()), both.bearer("minister", ["sudla"])) == ("Lena Hale", "Bo Day")
    assert both.bearer("minister", ["westl"]) == ""


def test_a_body_has_one_name():
    text = (
        "Norland's Foreign Ministry met. Then the Norlandic Foreign Ministry met, as the Sudish Foreign Ministry did."
    )
    names = {i.name for i in found(text).by_noun["ministry"]}
    assert names == {"Norland's Foreign Ministry", "Sudish Foreign Ministry"}


def test_short_names_go_back_to_long_ones():
    assert found("The Port and River Guard (PRG) came.").short["PRG"] == "Port and River Guard"
    assert found("The Center for Clean Ports came.").short["CCP"] == "Center for Clean Ports"
    assert "XYZ" not in found("The Port and River Guard (XYZ) came.").short


def test_an_office_of_a_state_right_before_a_name():
    assert found("The president of Ukraine Lena Hale came.").bearer("president", ()) == "Lena Hale"


def test_holders_of_offices_that_hold_the_marks():
    held = found("Foreign Ministry spokesman Tom Brand met President Lena Hale.").holders
    assert held([("foreign", "spokesman"), ("president",)], ()) == ["Tom Brand", "Lena Hale"]
    assert held([("port", "spokesman"), ("president",)], ()) == ["Lena Hale"]
    assert held([("president",)], ["norla"]) == []


def test_a_person_may_hold_an_office_of_the_sort_or_have_none():
    brought_in = found("Governor Lena Hale met Tom Brand.")
    assert brought_in.may_hold("Lena Hale", {"governor"})
    assert not brought_in.may_hold("Lena Hale", {"senator"})
    assert brought_in.may_hold("Tom Brand", {"senator"})


def test_only_one_bears_a_noun():
    one = found("Zoll's lawyer, Lena Hale, came. Fell's lawyer, Tom Brand, left.")
    assert one.only_bearer("lawyer", ["fell"]) == "Tom Brand"
    assert one.only_bearer("lawyer", []) == ""


def test_one_word_stands_for_a_department():
    assert found("The Treasury Department met.").department("Treasury") == "Treasury Department"
    assert found("The Department of the Treasury met.").department("Treasury") == "Department of the Treasury"
    assert found("The Department of the Treasury met.").department("State") == ""


def test_an_owner_s_ending_is_no_part_of_a_body_s_name():
    assert found("The Ministry of Ports’s plan is old.").bearer("ministry", ()) == "Ministry of Ports"
