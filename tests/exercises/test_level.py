import pytest

from framing.errors import SettingsError
from framing.exercises.level import LEVELS, difficulty, level_named, lix

SHORT = "The dog ran home and we all sat by the fire."
LONG = "International organisations repeatedly criticised parliamentary negotiations concerning decentralised administration."


def test_lix_counts_words_and_long_words():
    assert lix("One two sevenletters.") == pytest.approx(3 + 100 / 3)
    assert lix("") == 0


def test_longer_words_are_harder_and_a_close_answer_harder_still():
    assert difficulty(SHORT) == 1 and difficulty(LONG) == 3
    assert difficulty(SHORT, close=True) == 2 and difficulty(LONG, close=True) == 3


def test_the_younger_get_shorter_and_easier_sentences():
    young, older, adult = LEVELS.values()
    assert young.longest < older.longest < adult.longest and young.hardest < older.hardest < adult.hardest


def test_an_unknown_level_is_told_with_those_there_are():
    with pytest.raises(SettingsError, match="no level 'baby'; the levels are: 12-14, 15-18, adult"):
        level_named("baby")
