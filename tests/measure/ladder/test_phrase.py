"""Which words of a label are looked up, and as what."""

from framing.measure.ladder.phrase import phrase_of
from tests.measure.ladder.made import LADDER


def test_words_after_the_head_stand_apart():
    phrase = phrase_of("Ally", ("loyal", "of the mayor"), LADDER)
    assert (phrase.head, phrase.before, phrase.long) == ("ally", ("loyal",), ("of the mayor",))
    assert phrase.modifiers == ("loyal", "of the mayor")


def test_neighbours_that_the_lexicon_has_as_one_are_joined():
    assert phrase_of("council", ("internationally", "recognized"), LADDER).before == ("internationally recognized",)


def test_a_capital_makes_a_word_of_praise_a_name():
    assert phrase_of("senators", ("Democratic",), LADDER).before == ()
    assert phrase_of("reforms", ("democratic",), LADDER).before == ("democratic",)


def test_a_name_behind_a_hyphen_ties():
    assert phrase_of("fighters", ("pro-Xland", "anti-war"), LADDER).tied == {"pro-xland"}
