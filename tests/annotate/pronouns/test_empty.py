"""The empty "it", by the verb of its clause and what follows; and its like that stand for something."""

import pytest

from framing.annotate.pronouns.empty import is_empty
from tests.annotate.pronouns.cast import WORDS, scene_of, token


@pytest.mark.parametrize(
    "text",
    [
        "It was raining in Oslo.",
        "It seems that nobody listened.",
        "It is said that sales fell.",
        "It took years to build the plant.",
        "It was in Oslo that the talks failed.",
        "It is clear that sales fell.",
        "It was an attack.",
        "The report made it clear that sales fell.",
        "The firm found it hard to grow.",
        "Everybody knew it.",
    ],
)
def test_empty(text):
    _, scene = scene_of(text)
    assert is_empty(scene.view, next(t for t in scene.view.tokens if t.text.lower() == "it"), WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "It sold the plant.",
        "It seems to want a deal.",
        "It took the money.",
        "It said that sales fell.",
        "It is ready to sell the plant.",
        "It is a company.",
        "Critics accused it of greed.",
    ],
)
def test_not_empty(text):
    _, scene = scene_of(text)
    assert not is_empty(scene.view, next(t for t in scene.view.tokens if t.text.lower() == "it"), WORDS)


def test_the_word_itself_is_found():
    _, scene = scene_of("It rained.")
    assert token(scene, "It") in scene.pronouns
