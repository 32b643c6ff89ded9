from framing.annotate.voice.marks.stretch import Stretch, outer_first, stretch

TEXT = "“ a dam ” “ ”"


def test_content_has_no_marks_or_white_space():
    (one,) = stretch(TEXT, (0, 9), 3, flags=("unclosed",))
    assert (TEXT[one.start : one.end], one.outer_start, one.outer_end, one.paragraph) == ("a dam", 0, 9, 3)
    assert one.flags == ("unclosed",)


def test_between_two_marks_something_must_stand():
    assert stretch(TEXT, (10, 13), 0) == []


def test_an_open_stretch_ends_where_it_is_said_to():
    (one,) = stretch("“a dam", (0, 6), 0, closed=False)
    assert (one.start, one.end) == (1, 6)


def test_outer_before_nested():
    outer, inner = Stretch(1, 9, 0, 10, 0), Stretch(1, 4, 0, 5, 0)
    assert outer_first([inner, outer]) == [outer, inner]
