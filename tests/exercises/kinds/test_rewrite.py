from framing.exercises.plain import LEFT_OUT
from tests.exercises.kinds.drawn import compared, drawn


def test_a_judging_word_is_marked_and_its_plain_wording_is_the_example():
    (item,) = drawn("rewrite", compared(A="The new bridge was closed again this morning by the regime in the north.\n"))
    assert [item.text[a:b] for a, b in item.focus] == ["regime"]
    assert item.answer == ("“regime”: government",) and item.open and not item.options


def test_a_noun_before_another_cannot_simply_be_replaced():
    text = "The new bridge was closed again this morning by some regime officers in the north.\n"
    assert drawn("rewrite", compared(A=text)) == []


def test_what_somebody_else_may_have_said_is_not_asked():
    text = "In his opinion the new bridge was closed again this morning by the regime.\n"
    assert drawn("rewrite", compared(A=text)) == []


def test_two_words_are_asked_only_if_a_plain_one_fits_each():
    text = "The {} was closed again this morning by the {} in the north of the island.\n"
    (item,) = drawn("rewrite", compared(A=text.format("bridge", "regime")))
    assert item.answer == ("“regime”: government",)
    (item,) = drawn("rewrite", compared(A=text.format("bloated bridge", "regime")))
    assert item.answer == ("“bloated”: large", "“regime”: government")
    assert drawn("rewrite", compared(A=text.format("bigoted bridge", "regime"))) == []  # no word says that more mildly


def test_a_quality_is_marked_without_its_noun_and_a_verdict_is_left_out():
    (item,) = drawn("rewrite", compared(A="The council voted this morning for the vile plan of the old party.\n"))
    assert [item.text[a:b] for a, b in item.focus] == ["vile"]
    assert item.answer == (f"“vile”: {LEFT_OUT}",)
