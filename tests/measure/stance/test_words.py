import pytest

from framing.measure.stance.words import PERSON, PRONOUN, SPEAKER, judged_words
from tests.measure.stance.seen import LEXICONS

WORDS = judged_words(LEXICONS)


def test_compiled_once():
    assert judged_words(LEXICONS) is WORDS


@pytest.mark.parametrize(
    ("word", "side"), [("betray", -1), ("heroic", 1), ("regime", -1), ("table", 0), ("very", 0), ("not", 0)]
)
def test_a_word_has_the_side_that_the_lexicons_give_it(word, side):
    strength = WORDS.strength(word)
    assert (strength > 0) - (strength < 0) == side
    assert -3 <= strength <= 3


def test_where_polarity_knows_nothing_loaded_terms_and_then_the_ladder_speak():
    assert all(" " not in word and value for word, value in WORDS.loaded.items())
    unknown = {word for word in WORDS.loaded if WORDS.strength(word) == WORDS.loaded[word]}
    assert len(unknown) > 100


@pytest.mark.parametrize(
    ("word", "mask"),
    [("she", PRONOUN), ("he", PRONOUN), ("we", SPEAKER), ("actress", PERSON), ("muslim", PERSON), ("gay", PERSON)],
)
def test_words_for_who_somebody_is_are_masked(word, mask):
    assert WORDS.masks[word] == mask
