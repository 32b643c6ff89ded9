import pytest

from tests.annotate.discovery.event import Event

FIRST = "Kenyan President James Otieno met French President Marianne Duval. The Taliban were there. "


@pytest.mark.parametrize(
    ("text", "phrase", "actors"),
    [
        ("Kenya spoke, and its president left.", "its president", {"James Otieno"}),
        ("Kenya and France spoke, and the two countries agreed.", "the two countries", {"Kenya", "France"}),
        ("Otieno said, “Our two countries are friends.”", "Our two countries", {"Kenya", "France"}),
        ("Otieno said, “Welcome, Mr. President, at last.”", "Mr. President", {"Marianne Duval"}),
        ("The two embraced.", "The two", {"James Otieno", "Marianne Duval"}),
        ("Otieno saw the official, Marianne Duval, there.", "the official", {"Marianne Duval"}),
        ("Otieno’s economic advisers left.", "Otieno’s economic advisers", {"Otieno team"}),
        ("The Senate of Utopia was there. A Kenyan leader is coming.", "A Kenyan leader", {"Kenya"}),
    ],
)
def test_a_phrase_is_resolved(text, phrase, actors):
    assert Event(FIRST + text).actor_of(phrase) == actors


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (FIRST + "A president was there.", "A president"),
        (FIRST + "The people left.", "The people"),
        ("The group left.", "The group"),
        ("The two countries agreed.", "The two countries"),
        ("Ohio officials left.", "Ohio officials"),
    ],
)
def test_what_nothing_resolves_is_left_out(text, phrase):
    assert not Event(text).actor_of(phrase)
