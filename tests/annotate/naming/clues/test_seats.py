"""Capitals: places or governments."""

import pytest

from framing.annotate.naming.clues.seats import is_place, of_persons
from framing.annotate.naming.sentence import Spot
from tests.annotate.naming.reading import reading


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("France opened an embassy in Abuja.", "Abuja", True),
        ("Envoys travelled to Abuja.", "Abuja", True),
        ("It was a threat to Abuja.", "Abuja", False),
        ("Troops returned to Nigeria.", "Nigeria", True),
        ("France sold weapons to Nigeria.", "Nigeria", False),
        ("The streets of Abuja were calm.", "Abuja", True),
        ("They moved to other parts of Nigeria.", "Nigeria", True),
        ("They camped in Kano, Nigeria, for weeks.", "Nigeria", True),
        ("They walked along Nigeria's border with Chad.", "Nigeria", True),
        ("A kite flew toward Nigeria.", "Nigeria", True),
        ("It followed a vow from Nigeria to help.", "Nigeria", False),
        ("It followed a road from Nigeria to Chad.", "Nigeria", True),
        ("The refusal of Abuja was loud.", "Abuja", False),
        ("Rebels entered Abuja.", "Abuja", True),
        ("Abuja's markets were full.", "Abuja", True),
        ("Abuja's decision was late.", "Abuja", False),
        ("The Abuja market was full.", "Abuja", True),
        ("Abuja rejected the plan.", "Abuja", False),
        ("Rebels invaded Nigeria.", "Nigeria", False),
        ("Rebels left Nigeria.", "Nigeria", True),
        ("Rebels bombed Abuja.", "Abuja", True),
        ("France sends weapons to Abuja.", "Abuja", False),
        ("France sends troops to Abuja.", "Abuja", True),
        ("Their anger at Nigeria grew.", "Nigeria", False),
        ("They met at Abuja.", "Abuja", True),
        ("The Nigeria-Chad talks failed.", "Nigeria", False),
        ("The Nigeria-Chad border was shut.", "Nigeria", True),
        ("ABUJA, Nigeria (Press) - Rebels left.", "ABUJA", True),
    ],
)
def test_grammar_tells_a_place_from_a_government(text, name, place):
    r = reading(text)
    start = text.index(name)
    spot = Spot(
        start, start + len(name), r.view.head_of(start, start + len(name)), r.registry.entries["state"], "metonym"
    )
    assert is_place(r, spot) is place


@pytest.mark.parametrize(("name", "place"), [("Kremlin", False), ("Moscow", True)])
def test_a_palace_before_a_noun_is_a_power_and_a_town_a_place(name, place):
    r = reading(f"On Monday the {name} press corps left.", {"russia": {"name": "Russia", "kind": "state"}})
    start = r.plain.index(name)
    i = r.view.head_of(start, start + len(name))
    spot = Spot(start, start + len(name), i, r.registry.entries["russia"], "metonym")
    assert is_place(r, spot) is place


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("A Nigerian lawyer left.", True),
        ("Nigerian sanctions came.", False),
        ("Nigerian President Ada Bell left.", True),
    ],
)
def test_persons_do_not_stand_for_their_country(text, persons):
    r = reading(text)
    start = text.index("Nigerian")
    assert of_persons(r, r.view.head_of(start, start + len("Nigerian"))) is persons
