import pytest

from tests.annotate.discovery.event import Event


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President James Otieno left.",
        "President James Otieno of Kenya left.",
        "James Otieno, the president of Kenya, left.",
        "James Otieno, the Kenyan president, left.",
        "Kenya and its president, James Otieno, left.",
        "The president of Kenya, James Otieno, left.",
    ],
)
def test_an_office_is_read_wherever_it_stands(text):
    assert Event(text).roles.holders["president", "Kenya"] == {"james otieno": 1}


def test_the_office_of_somebody_else_is_not_taken():
    event = Event("Zamir Kabulov, President Vladimir Putin’s envoy, left. Russian President Vladimir Putin stayed.")
    assert "zamir kabulov" not in event.roles.office["president"]


def test_an_office_without_a_country_belongs_to_the_home_country():
    event = Event(
        "President Joan Achieng met French President Marianne Duval. The White House and the Senate were silent."
    )
    assert event.roles.homes.event == "United States"
    assert event.roles.country["joan achieng"] == "United States"


def test_what_nothing_calls_a_person_is_none():
    event = Event("We saw Xavon there. They bought Xavon too.")
    assert not event.roles.persons


@pytest.mark.parametrize("text", ["Mr. Xavon left.", "Xavon, who is ill, left.", "Senator Xavon left."])
def test_a_person_is_known_by_honorific_clause_or_title(text):
    assert "xavon" in Event(text).roles.persons


def test_a_name_whose_last_word_stands_alone_is_a_persons_and_the_named_thing_is_none():
    assert "xavon zarrit" in Event("They asked Xavon Zarrit. Zarrit left.").roles.persons
    assert "xavon zarrit" not in Event("They asked Xavon Zarrit. Xavon left.").roles.persons
    assert not Event("The Robert Zarrit List paid. They left the Robert Zarrit List.").roles.persons


def test_what_opens_names_of_bodies_is_no_given_name():
    assert not Event("“It rains,” El Zarrit said.").roles.persons
    assert Event("“It rains,” Zubin Zarrit said.").roles.persons


def test_a_former_office_is_not_held_where_another_holds_it():
    event = Event("Kenyan President Joan Achieng met former Kenyan President James Otieno.")
    assert event.roles.holders["president", "Kenya"] == {"joan achieng": 1}
    assert "james otieno" in event.roles.persons
    assert Event("Former Kenyan President James Otieno left.").roles.holders["president", "Kenya"] == {
        "james otieno": 1
    }


def test_an_office_is_hers_of_whom_it_is_said_much_more():
    many = "Kenyan President Joan Achieng spoke. " * 4
    assert set(Event(many + "Kenyan President James Otieno left.").roles.holders["president", "Kenya"]) == {
        "joan achieng"
    }
    assert len(Event(many + "Kenyan President James Otieno left. " * 2).roles.holders["president", "Kenya"]) == 2


def test_what_a_sentence_calls_a_company_or_a_group_is_no_person():
    text = (
        "Moreau Estates, a property company, bought the mill. Moreau Estates said that it would build. "
        "Meadow Watch, an aid group, sued. “We will win,” Meadow Watch said. Ann Moreau, a lawyer, said she would too. "
    )
    kinds = {name: a.kinds[0].kind for name, a in Event(text, text).actors.items()}
    assert (kinds["Moreau Estates"], kinds["Meadow Watch"]) == ("organisation", "organisation")
    assert kinds["Ann Moreau"] == "person"
