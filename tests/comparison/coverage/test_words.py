import pytest


@pytest.mark.parametrize(
    ("one", "other"),
    [("killed", "killing"), ("armies", "army"), ("stopped", "stop"), ("Twelve", "12"), ("Nigerian", "Nigeria")],
)
def test_forms_of_a_word_meet(words, one, other):
    assert words.tokens(one)[0].stem == words.tokens(other)[0].stem != ""


def test_a_noun_of_an_event_meets_its_verb(words):
    assert words.stem("abduction") == words.stem("abducted")


def test_small_words_and_marks_have_no_stem(words):
    assert [t.stem for t in words.tokens("It was the, of.")] == [""] * 6


def test_words_of_a_row_share_a_meaning_and_opposites_are_known(words):
    assert words.meanings[words.stem("quake")] & words.meanings[words.stem("tremors")]
    assert words.against["rise"] == "fall"


def test_offsets_index_the_text(words):
    text = "Nigeria’s army lost two-thirds of 1,200 trucks."
    assert all(text[t.start : t.end].replace("’", "'") == t.text.replace("’", "'") for t in words.tokens(text))


def test_an_address_is_one_word_that_says_nothing(words):
    read = words.tokens("Photos at https://example.org/7a3 and pic.example.com/9Uu4 count 12 boats")
    assert [t.stem for t in read if t.stem] == ["photo", "count", "12", "boat"]
