from framing.analysis.terms import Voices
from tests.analysis.read import NORTH, two


def test_a_place_has_the_voice_of_its_word():
    voices = Voices(two().voices)
    assert voices.at("n1", NORTH.index("murdered")) == "quoted"
    assert voices.at("n1", NORTH.index("seized")) == "own"


def test_what_lies_in_no_voice_has_none():
    voices = Voices(two().voices)
    assert voices.at("n1", len(NORTH) + 5) == "" and voices.at("nobody", 0) == ""
    assert list(voices.stretches("nobody")) == []


def test_stretches_come_in_order_and_apart():
    found = Voices(two().voices).stretches("n1")
    assert all(a[1] <= b[0] for a, b in zip(found, found[1:], strict=False)) and len(found) > 2
