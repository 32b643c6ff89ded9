import pytest

from framing.annotate.naming.clues import by_owner
from framing.registry import Name
from tests.annotate.naming.reading import reading
from tests.annotated import annotate

ACTORS = {
    "chile": {"name": "Chile", "kind": "state", "aliases": ["Chile", "Water Board"]},
    "peru": {"name": "Peru", "kind": "state", "aliases": ["Peru", "Water Board"]},
}


def named(text):
    doc = annotate(text, ACTORS)
    return [m.actor for m in doc.mentions if "Water Board" in doc.text[m.start : m.end]]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Rain fell on Chile. The Peruvian Water Board slept.", "peru"),
        ("In Peru, the Water Board slept.", "peru"),
        ("In Peru it rained, but in Chile the Water Board slept.", "chile"),
    ],
)
def test_one_name_is_the_bodys_of_the_country_said_near_it(text, actor):
    assert named(text) == [actor]


def test_without_a_country_the_order_stays():
    r = reading("The Water Board slept.", ACTORS)
    both = (Name("chile", "name"), Name("peru", "name"))
    assert by_owner(r, 4, 2, both) == list(both)
