from tests.exercises.kinds.drawn import compared, drawn


def test_words_of_either_side_are_the_example():
    (item,) = drawn("charged", compared(A="Hundreds of migrants waited at the border crossing on Monday morning.\n"))
    assert item.open and "harsher:" in item.answer[0] and "kinder:" in item.answer[0]
    assert item.answer[0].startswith("“migrants”")


def test_a_sentence_that_judges_already_is_not_asked():
    text = "Hundreds of migrants waited at the disgraceful border crossing of the regime.\n"
    assert drawn("charged", compared(A=text)) == []


def test_only_words_that_fit_the_place_are_shown_in_its_number():
    (item,) = drawn("charged", compared(A="Hundreds of protesters waited at the border crossing on Monday morning.\n"))
    shown = item.answer[0].partition(": ")[2].replace("harsher: ", "").replace("kinder: ", "").replace("; ", ", ")
    assert all(word.endswith("s") for word in shown.split(", ")), shown
    family = "A migrant family waited at the border crossing of the town on Monday morning.\n"
    assert drawn("charged", compared(A=family)) == []


def test_a_word_that_another_was_chosen_for_is_left_alone():
    assert drawn("charged", compared(A="Hundreds of tired protesters waited at the border crossing on Monday.\n")) == []


def test_nobody_is_brought_in_who_is_not_named_there():
    (item,) = drawn("charged", compared(A="The old country wrote to its allies on Monday in the long winter.\n"))
    assert "“allies”: harsher:" in item.answer[0] and not any(c.isupper() for c in item.answer[0])


def test_what_is_narrow_stands_for_nothing():
    text = "The council of the town spoke of tariffs on Monday morning in the old hall.\n"
    shown = " ".join(a for i in drawn("charged", compared(A=text)) for a in i.answer)
    assert "protective tariffs" in shown and "reciprocal" not in shown


def test_a_bare_person_is_only_a_part_of_a_phrase():
    from framing.exercises.kinds.charged import _is_bare
    from framing.exercises.nouns import Nouns
    from framing.lexicon import open_lexicons

    nouns = Nouns(open_lexicons({}))
    assert _is_bare(nouns, "immigrant", "jobs of immigrant and native", 8)
    assert not _is_bare(nouns, "immigrant", "jobs of the immigrant", 12)
    assert not _is_bare(nouns, "estate tax", "a change of estate tax", 12)


def test_another_apostrophe_makes_no_plural():
    from framing.exercises.kinds.charged import _is_inflected

    assert not _is_inflected({"text": "Iran’s nuclear program", "term": "Iran's nuclear program"})
    assert _is_inflected({"text": "migrants", "term": "migrant"})


def test_a_word_in_a_name_is_not_to_be_changed():
    text = "The law was challenged by the {} of the northern harbour on Monday.\n"
    counts = [len(drawn("charged", compared(A=text.format(who)))) for who in ("union leaders", "Union Leaders")]
    assert counts == [1, 0]
