import pytest

from framing.annotate.discovery.spans import spans
from framing.annotate.discovery.units import codes_of, written
from tests.annotate.discovery.event import Event


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They asked C. D. French Hale then.", ["C. D. French Hale"]),
        ("They asked Senator C. D. about it.", []),
        ("They signed the Defence of Fishing Act then.", ["Defence of Fishing Act"]),
        ("They met the Harbour Workers Union then.", ["Harbour Workers Union"]),
    ],
)
def test_name_words_that_stand_together(text, names):
    event = Event(text)
    (units,) = event.readings[0]
    assert [written(units[a:b]) for a, b in spans(units, codes_of(units), event.facts.words)] == names


def test_a_body_of_two_realms_is_one_name():
    texts = [
        r.text
        for r in Event("The Harbour Safety and Health Administration met Harlow University and Zenda College.").runs
    ]
    assert texts == ["Harbour Safety and Health Administration", "Harlow University", "Zenda College"]
