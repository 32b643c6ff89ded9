import pytest

from framing.annotate.page import whole
from framing.annotate.voice.marks.marks import find_stretches


def found(text):
    return [(text[s.start : s.end], s.flags, s.nested) for s in find_stretches(text, whole(text))]


@pytest.mark.parametrize(
    "text", ["“It holds,” she said.", '"It holds," she said.', "«It holds,» she said.", "„It holds,“ she said."]
)
def test_marks_of_all_kinds_are_paired(text):
    assert found(text) == [("It holds,", (), False)]


def test_a_quotation_inside_another_is_nested():
    text = '“She said, "Go away," and left,” he said.'
    assert [(t[:3], nested) for t, _, nested in found(text)] == [("She", False), ("Go ", True)]


def test_a_paragraph_left_open_goes_on_where_the_next_one_opens():
    text = "“It holds.\n“It has held,” she said."
    assert [(t, flags) for t, flags, _ in found(text)] == [("It holds.", ("continues",)), ("It has held,", ())]
    assert [s.continues for s in find_stretches(text, whole(text))] == [False, True]


def test_a_paragraph_left_open_for_good_closes_at_its_end():
    assert found("“It holds for years.\nThe council meets.") == [("It holds for years.", ("unclosed",), False)]


def test_a_forgotten_mark_closes_at_the_end_of_its_sentence():
    text = "“It holds. She left the town and said, “We will see.”"
    assert [(t, flags) for t, flags, _ in found(text)] == [("It holds.", ("unclosed",)), ("We will see.", ())]


def test_marks_the_wrong_way_round_are_read_by_their_place():
    assert [t for t, *_ in found("She said ”it holds” and left.")] == ["it holds"]


def test_inches_and_lone_marks_are_no_quotation():
    assert found('A pipe of 12" broke.') == []
    assert found("") == []


def test_an_open_quotation_runs_through_paragraphs_to_its_mark():
    text = "“It holds.\nIt is new.\nIt will hold,” she said. “Yes.”"
    assert [(t, flags) for t, flags, _ in found(text)] == [
        ("It holds.", ("continues",)),
        ("It is new.", ("continues",)),
        ("It will hold,", ()),
        ("Yes.", ()),
    ]
    assert [s.continues for s in find_stretches(text, whole(text))] == [False, True, True, False]


def test_it_does_not_run_into_a_paragraph_that_opens_another():
    text = "“It holds.\nThe town slept.\nA “new” dam came.”"
    assert found(text)[0] == ("It holds.", ("unclosed",), False)


def test_an_open_quotation_ends_behind_one_inside_it():
    text = "“It was like that.\nIt was like, ‘Well, stay,’ ” he said."
    assert [t for t, _, nested in found(text) if not nested] == ["It was like that.", "It was like, ‘Well, stay,’"]
