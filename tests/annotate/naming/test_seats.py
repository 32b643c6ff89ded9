"""Capitals: places or governments."""

import pytest

from framing.annotate.naming.seats import is_place
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
        ("The refusal of Abuja was loud.", "Abuja", False),
        ("Rebels entered Abuja.", "Abuja", True),
        ("Abuja's markets were full.", "Abuja", True),
        ("Abuja's decision was late.", "Abuja", False),
        ("The Abuja market was full.", "Abuja", True),
        ("Abuja rejected the plan.", "Abuja", False),
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
