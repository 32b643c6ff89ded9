import pytest

from framing.annotate.discovery.event import body_key, country_of, key_of_listed
from framing.annotate.discovery.weights import CONFIDENCE
from framing.annotate.discovery.words import Known
from tests.annotate.discovery.event import Event


def test_a_body_has_the_key_of_its_state_in_it():
    assert body_key("Kenya", "State House") == "body:Kenya:State House"
    assert body_key("", "State House") == ""
    assert country_of("body:Kenya:State House") == country_of("state:Kenya") == "Kenya"
    assert country_of("name:joan achieng") == ""


@pytest.mark.parametrize(
    ("known", "key"),
    [
        (Known("P", "party", "Labour Party", "Labour Party"), "known:Labour Party"),
        (Known("B", "state", "Kenya", "State House"), "body:Kenya:State House"),
        (Known("D", "state", "Kenya", "Kenya"), "state:Kenya"),
    ],
)
def test_a_listed_name_has_a_key(known, key):
    assert key_of_listed(known) == key


def test_a_name_may_be_two_countries_or_short_for_one():
    event = Event("South Korea and North Korea met. The North said no. The two Koreas parted. Joan Achieng left.")
    keys = {r.text: event.facts.keys_of(r) for r in event.runs}
    assert keys["North"] == ["state:North Korea"]
    assert keys["Koreas"] == ["state:North Korea", "state:South Korea"]
    assert keys["Joan Achieng"] == ["name:joan achieng"]
    assert event.facts.is_person("name:joan achieng") and not event.facts.is_person("state:North Korea")


def why(event):
    return {r.text: event.facts.why(r)[:2] for r in event.runs}


def test_a_name_says_why_it_is_whose_it_is():
    found = why(Event("South Korea and North Korea met. The North said no. The two Koreas parted. Joan Achieng left."))
    assert found["North"] == ("compass word for a country", "of 'North Korea'")
    assert found["Koreas"] == ("plural of two countries", "of 'North Korea' and 'South Korea'")
    assert found["Joan Achieng"] == ("name", "as written")


def test_a_body_is_of_the_country_beside_it_or_of_the_home_country():
    found = why(Event("Kenyan President Joan Achieng left. The Health Ministry slept. Uganda's Water Ministry woke."))
    assert found["Health Ministry"] == ("organisation word of a state", "of 'Kenya', the home country")
    assert found["Water Ministry"] == ("body of a state", "of 'Uganda'")


def test_a_body_that_two_states_have_is_less_sure():
    event = Event("Kenya's Water Ministry slept. Uganda's Water Ministry woke.")
    reasons = [event.facts.why(r) for r in event.runs]
    assert [r.evidence for r in reasons] == ["of 'Kenya', one of 2", "of 'Uganda', one of 2"]
    assert {r.confidence for r in reasons} == {CONFIDENCE["one of several names"]}


def test_a_body_without_a_country_is_that_of_which_the_article_said_so():
    home = "Kenyan President Joan Achieng left. "
    found = why(Event(home + "Uganda's Water Ministry woke. The Water Ministry slept."))
    assert found["Water Ministry"][1].startswith("of 'Uganda'")


def test_initials_of_a_body_of_a_state_are_the_body():
    event = Event("The Kenyan Coastal Review Board met. The CRB left, said the board.")
    keys = {run.text: event.facts.keys_of(run) for run in event.runs}
    assert keys["CRB"] == keys["Coastal Review Board"] == ["body:Kenya:Coastal Review Board"]
