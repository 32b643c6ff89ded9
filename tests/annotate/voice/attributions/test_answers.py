import pytest

from framing.annotate.voice.attributions.answers import answering, can_speak
from tests.annotate.voice.reading import CUES, at, tree


@pytest.mark.parametrize(
    ("text", "source", "cue", "name"),
    [
        ("Lena Hale issued a statement calling the dam unsafe.", "statement", "calling", "Hale"),
        ("Lena Hale rejected a letter from Peter Zoll calling the dam unsafe.", "letter", "calling", "Zoll"),
        (
            "A camera captured Representative Lena Hale of Norland promising profanely to build a dam.",
            "Norland",
            "promising",
            "Hale",
        ),
        ("The union sent a note to dockers saying that it rains.", "dockers", "saying", "union"),
        ("A letter signed by Lena Hale said that the dam is unsafe.", "letter", "said", "Hale"),
        ("Lena Hale's loss recalled the flood.", "loss", "recalled", "loss"),
        ("Lena Hale's statement said that the dam is unsafe.", "statement", "said", "Hale"),
        ("The minister said that it rains.", "minister", "said", "minister"),
    ],
)
def test_who_answers_for_what_a_thing_says(text, source, cue, name):
    sentence = tree(text)
    found = answering(sentence, at(sentence, source), at(sentence, cue), CUES)
    assert sentence.tokens[found].text == name


@pytest.mark.parametrize(
    ("text", "word", "can"),
    [
        ("A majority of voters said no.", "majority", True),
        ("The majority of the dams held.", "majority", True),
        ("The pressure of voters said no.", "pressure", True),
        ("The pressure of water grew.", "pressure", False),
        ("The clerk said no.", "clerk", True),
        ("The teapot said no.", "teapot", False),
    ],
)
def test_what_can_speak(text, word, can):
    sentence = tree(text)
    assert can_speak(sentence, at(sentence, word), CUES) == can
