"""Names that no record lists."""

import pytest

from framing.annotate.naming.names import names_in
from framing.annotate.naming.strangers import strangers_in
from framing.annotate.naming.weights import STRANGER
from tests.annotate.naming.reading import reading
from tests.annotated import TOWN, WAR


def strangers(text):
    r = reading(text, TOWN | WAR)
    return {c.stranger: c for c in strangers_in(r, names_in(r), ())}


@pytest.mark.parametrize(
    ("text", "key", "kind", "sure"),
    [
        ("Aerolux, the company, spoke.", "Aerolux", "organisation", STRANGER.told),
        ("The Health Committee spoke.", "Committee", "organisation", STRANGER.told),
        ("OPQ spoke.", "OPQ", "party", STRANGER.told),
        ("Ann Okafor spoke.", "Okafor", "person", STRANGER.guessed),
    ],
)
def test_a_name_is_guessed_by_its_form(text, key, kind, sure):
    found = strangers(text)[key]
    assert kind in found.kinds
    assert found.sure == sure


def test_a_country_is_a_place_that_owns():
    found = strangers("He flew to Kenya.")["place:Kenya"]
    assert (found.sort, found.owners) == ("place", {"Kenya"})


def test_listed_names_and_what_they_hold_are_no_strangers():
    assert strangers("The NLF spoke.") == {}
