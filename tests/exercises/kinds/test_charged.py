from tests.exercises.kinds.drawn import compared, drawn


def test_words_of_either_side_are_the_example():
    (item,) = drawn("charged", compared(A="Hundreds of migrants waited at the border crossing on Monday morning.\n"))
    assert item.open and "harsher:" in item.answer[0] and "kinder:" in item.answer[0]
    assert item.answer[0].startswith("“migrants”")


def test_a_sentence_that_judges_already_is_not_asked():
    text = "Hundreds of migrants waited at the disgraceful border crossing of the regime.\n"
    assert drawn("charged", compared(A=text)) == []
