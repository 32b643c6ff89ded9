import pytest

from framing.annotate.discovery.names.spellings import spelt_alike
from tests.annotate.discovery.event import Event

GIVEN = frozenset({"Maria", "Mario", "Sergei"})


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("volodymyr zelenski", "volodymyr zelensky", True),
        ("harbour sin frontera", "harbour sin fronteras", True),
        ("mykhailo otienovich", "mychajlo otienovych", True),
        ("maria garcia", "mario garcia", False),  # given names that differ for good
        ("jean moreau", "jean morand", False),  # two letters of six
        ("ann lee", "ann leo", False),  # too short for a slip
        ("ann moreau", "ann boreau", False),  # another first letter
        ("ann moreau", "ann maria moreau", False),
    ],
)
def test_a_letter_or_two_may_differ(one, other, alike):
    assert spelt_alike(one.split(), other.split(), GIVEN) is alike


def test_two_spellings_are_one_actor_and_the_reason_says_so():
    event = Event("They asked Oleksandr Vereschak. Vereschak left.", "We met Oleksandr Vereshchak there, he said.")
    assert [a.name for a in event.found.actors if a.kinds[0].kind == "person"] == ["Oleksandr Vereschak"]
    rules = {form: why.rule for (_, form), why in event.found.reasons.items()}
    assert rules["Oleksandr Vereshchak"] == "other spelling of a name"


def test_letters_that_no_decomposition_turns_into_ascii_are_told():
    assert len(Event("They met Bolesław Xarrit. Xarrit left.", "They met Boleslaw Xarrit there.").roles.persons) == 1
