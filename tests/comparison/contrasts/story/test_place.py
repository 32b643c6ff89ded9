from framing.comparison.contrasts.story import LONGEST, Place, Sentence, excerpt, shown
from tests.comparison.contrasts.made import mention, story


def test_a_long_sentence_is_shown_up_to_a_word():
    text = "word " * 100
    place = shown(Sentence(0, Place("x", "a", 7, 7 + len(text), text), 100, 1.0))
    assert place.end - place.start <= LONGEST and not place.text.endswith(" ") and place.text.split()[-1] == "word"


def test_words_are_shown_with_the_sentence_around_them():
    text = "one two " * 60 + "brave rebels " + "three four " * 60
    at = text.index("brave")
    cut = excerpt(Place("x", "a", 5, 5 + len(text), text), 5 + at, 5 + at + len("brave rebels"))
    assert "brave rebels" in cut.text and cut.end - cut.start == len(cut.text) <= LONGEST
    assert text[cut.start - 5 : cut.end - 5] == cut.text and cut.text.split()[0] in ("one", "two")
    whole = story().around(story().place(mention("b", "Fighters")))
    assert whole.text == "Fighters took the bridge in the north."


def test_a_line_without_an_end_is_no_whole_statement():
    made = Sentence(0, Place("x", "a", 0, 9, "It rained."), 2, 1.0)
    assert made.is_whole and not Sentence(0, Place("x", "a", 0, 9, "More rain here"), 3, 1.0).is_whole
