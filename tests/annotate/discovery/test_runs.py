import pytest

from tests.annotate.discovery.event import Event


def runs(*texts):
    return [r.text for r in Event(*texts).runs]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She works at the Center for Marine Studies in Oslo.", "Center for Marine Studies"),
        ("He met Kim Jong-un there.", "Kim Jong-un"),
        ("They followed Osama bin Laden there.", "Osama bin Laden"),
        ("He wrote for the Baltimore Herald then.", "Baltimore Herald"),
        ("They asked Theresa May then.", "Theresa May"),
        ("They asked Roger Stone Jr. then.", "Roger Stone Jr."),
        ("They asked Senator C. D. French Hale then.", "C. D. French Hale"),
        ("They feared the 3 March Brigade then.", "3 March Brigade"),
        ("The Commissioner for Marine Rights Uzo Lamar spoke.", "Uzo Lamar"),
    ],
)
def test_a_name_is_found_whole(text, name):
    assert name in runs(text)


def test_names_side_by_side_are_told_apart_by_what_stands_alone_elsewhere():
    text = "Duval spoke. Then Otieno spoke. So Duval left with Otieno. The Duval-Otieno talks failed."
    assert runs(text)[-2:] == ["Duval", "Otieno"]


def test_a_capital_at_the_head_of_a_sentence_is_no_part_of_a_name():
    text = "We heard Duval. They saw Duval. It was Duval. Whatever Duval says is done."
    assert runs(text)[-1] == "Duval"


def test_the_realm_of_an_office_is_no_given_name():
    assert "Andrei Rudenko" in runs("The Deputy Minister of Fish Affairs Andrei Rudenko spoke.")


def test_an_honorific_gives_the_gender():
    assert [r.gender for r in Event("Mrs. Duval met Mr. Otieno and Dr. Achieng.").runs] == ["f", "m", ""]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She joined the Institute for the Study of Rain then.", "Institute for the Study of Rain"),
        ("They own the Zarrit Pacific Airways then.", "Zarrit Pacific Airways"),
        ("They met Bashar al-Zarrit then.", "Bashar al-Zarrit"),
        ("The Secretary of the Army John Zarrit left.", "John Zarrit"),
    ],
)
def test_names_that_go_on_and_names_that_end(text, found):
    assert found in runs(text)


def test_initials_alone_are_no_name():
    assert "C. D." not in runs("They asked Senator C. D. about it.")


def test_a_body_of_a_state_ends_with_its_noun():
    kinds = {
        r.text: r.kind for r in Event("They saw the Port Authority. They met at Port Authority Bus Terminal.").runs
    }
    assert kinds["Port Authority Bus Terminal"] != "state body"
