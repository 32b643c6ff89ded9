"""What a noun that points back fits."""

import pytest

from framing.annotate.naming.fit import fit
from framing.annotate.naming.memory import Memory, Seen
from framing.annotate.naming.weights import FIT
from tests.annotate.naming.reading import all_of
from tests.annotated import TOWN, WAR

PEOPLE = {
    "moreau": {"name": "Ann Moreau", "kind": "person", "roles": [{"office": "president", "of": "France"}]},
    "holm": {"name": "Peter Holm", "kind": "person", "nouns": ["suspect"]},
    "union": {"name": "Kenya Union", "kind": "organisation", "nouns": ["union"], "affiliation": ["Kenya"]},
    "acme": TOWN["acme"],
}


def fits(text, actors):
    """How well the last noun of a text fits the first thing in it."""
    _, registry, found = all_of(text, actors)
    memory = Memory(found, registry.vocabulary)
    first = Seen(found[0], found[0].actor, found[0].stranger)
    memory.add(first)
    noun = next(c for c in reversed(found) if c.sense is not None and c is not found[0])
    return fit(noun, noun.sense, first, memory, registry)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("Acme rose. The company left.", FIT.own),
        ("Acme rose. The firm left.", FIT.kind),
        ("Acme rose. The university left.", 0.0),
        ("Acme rose. The trial court left.", 0.0),
        ("Acme rose. The union left.", 0.0),  # another's own noun
        ("Ann Moreau rose. The president left.", FIT.own),
        ("Ann Moreau saw President Peter Holm. The president left.", FIT.weak),
        ("Peter Holm rose. The suspect left.", FIT.own),
        ("Peter Holm rose. The man left.", FIT.weak),
        ("Peter Holm rose. The leaders left.", 0.0),
        ("Acme, a planemaker, rose. The planemaker left.", FIT.own),
        ("The Kenya Union rose. The French group left.", 0.0),
    ],
)
def test_each_weight_of_fit(text, weight):
    assert fits(text, PEOPLE) == weight


def test_strangers_fit_by_kind():
    assert fits("The Kettle Company rose. The firm left.", WAR | TOWN) == FIT.kind
    assert fits("Bo Day rose. The man left.", WAR | TOWN) == FIT.weak
    assert fits("The Kettle Company rose. The university left.", WAR | TOWN) == FIT.kind


@pytest.mark.parametrize(
    ("text", "nouns", "factor"),
    [
        ("Acme spoke. The court sat.", [], 0),  # which says in its name that it is one
        ("Acme spoke. The court sat.", ["court"], FIT.own),
        ("Acme spoke. The group sat.", ["retailer"], FIT.kind),
        ("Acme spoke. The group sat.", ["police"], 0),  # police are no group
    ],
)
def test_bodies_of_a_known_sort(text, nouns, factor):
    _, registry, found = all_of(text, {"acme": {"name": "Acme", "kind": "organisation", "nouns": nouns}})
    acme, noun = found[0], found[-1]
    assert fit(noun, noun.sense, Seen(acme, "acme", ""), Memory(found, registry.vocabulary), registry) == factor


def test_insurgents_are_no_countrys_troops():
    assert fits("Chadian troops left. The insurgents rose.", WAR) == 0.0
