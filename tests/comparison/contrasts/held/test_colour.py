from framing.comparison.contrasts.held import colours, says_as_much
from framing.comparison.coverage import Statement, words_of
from framing.lexicon import open_lexicons

LEXICONS = open_lexicons({})


def _statement(text):
    return Statement(text, words_of(LEXICONS))


def test_two_words_of_one_kind_have_one_colour():
    assert colours("An enormous dam", LEXICONS) == colours("A massive dam", LEXICONS) != {}
    assert colours("A dam", LEXICONS) == {}


def test_a_word_that_stands_there_in_another_form_is_said_there_too():
    assert says_as_much(_statement("widely condemned"), _statement("The mayor condemns the dam."))
    assert not says_as_much(_statement("drew the ire"), _statement("The mayor felt whipsawed."))
    assert not says_as_much(_statement("the"), _statement("the dam"))
