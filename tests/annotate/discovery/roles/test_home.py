from framing.annotate.discovery.names import Office
from framing.annotate.discovery.roles.home import Homes
from tests.annotate.discovery.event import Event

HOME = "President Joan Achieng spoke. Kenyan President Joan Achieng slept. President Joan Achieng left."
AWAY = "Chancellor Marianne Duval spoke. Chancellor Marianne Duval slept. Health Minister Bo Klein left."


def test_each_article_has_its_own_home():
    event = Event(HOME, "German Chancellor Marianne Duval ate. " + AWAY)
    assert event.roles.homes.event == "Kenya"
    assert event.roles.homes.of(0) == "Kenya" and event.roles.homes.of(1) == "Germany"
    assert event.roles.country["bo klein"] == "Germany"


def test_an_office_that_the_home_country_does_not_have_is_not_its():
    event = Event(HOME, AWAY)
    assert event.roles.country["marianne duval"] == ""
    assert event.roles.country["joan achieng"] == "Kenya"


def test_an_office_of_somebody_is_no_states():
    event = Event(
        HOME, "Ann Moreau, president of the Harbour List, spoke. The group's president, Bo Klein, left. "
        "Helix President Eva Otieno slept."
    )  # fmt: skip
    assert {event.roles.country[x] for x in ("ann moreau", "bo klein", "eva otieno")} == {""}


def test_a_cabinet_of_a_leader_is_the_states():
    event = Event(HOME, "Bo Klein, her attorney general, left. John Oduya, her lawyer, left.")
    assert event.roles.country["bo klein"] == "Kenya" and event.roles.country["john oduya"] == ""


def test_what_is_said_without_a_country_takes_the_holders():
    homes = Homes("Kenya", {1: "Chad"}, {"Kenya": "president"})
    bare, its = Office("head", "president", "", d=0), Office("head", "leader", "", owned=True)
    of = Office("head", "leader", "France")
    assert homes.completed({bare: 2, its: 1, of: 1}, "France") == {
        Office("head", "president", "France"): 2,
        of: 2,
    }
    assert homes.completed({bare: 1, bare._replace(d=1): 1}, "") == {
        Office("head", "president", "Kenya"): 1,
        Office("head", "president", "Chad"): 1,
    }


def test_a_body_by_a_common_noun_speaks_for_no_country_that_is_not_named():
    assert Event("The Senate met. Nigerian lawyers left Nigeria.").roles.homes.event == "Nigeria"
    assert Event("The Senate met. The Nigerian envoy left America.").roles.homes.event == "United States"
    assert Event("The Senate met.").roles.homes.event == "United States"
    assert Event("The State Department slept. Chad Bell left Chad.").roles.homes.event == "United States"
