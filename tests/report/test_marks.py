import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.report.marks import LAYERS, Mark, cut

TEXT = "Zero one two three."


def mark(start, end, layer="name", **kwargs):
    return Mark(start, end, layer, f"fr-{layer[0]}", **kwargs)


@given(
    st.integers(0, 18).flatmap(lambda a: st.tuples(st.just(a), st.integers(a + 1, 19))),
    st.lists(st.tuples(st.integers(-2, 20), st.integers(-2, 22), st.sampled_from(LAYERS)), max_size=12),
)
def test_pieces_are_the_text_and_carry_just_the_marks_that_cover_them(stretch, spans):
    start, end = stretch
    marks = [mark(a, b, layer, anchor=str(i)) for i, (a, b, layer) in enumerate(spans)]
    pieces = cut(TEXT, start, end, marks)
    assert "".join(p.text for p in pieces) == TEXT[start:end]
    at = start
    for p in pieces:
        covering = {m.anchor for m in marks if m.start <= at and at + len(p.text) <= m.end and m.start < m.end}
        assert {m.anchor for m in p.marks} == covering
        at += len(p.text)
    seen = {m.anchor for m in marks if m.start < end and m.end > start and m.start < m.end}
    assert sorted(m.anchor for p in pieces for m in p.opening) == sorted(seen)
    assert sorted(m.anchor for p in pieces for m in p.closing) == sorted(seen)


def test_crossing_marks_are_split_at_their_edges():
    pieces = cut(TEXT, 0, len(TEXT), [mark(0, 8, "voice"), mark(5, 12, "name")])
    assert [(p.text, p.looks) for p in pieces] == [
        ("Zero ", "fr-voice fr-v"), ("one", "fr-voice fr-v fr-n"), (" two", "fr-n"), (" three.", ""),
    ]  # fmt: skip


def test_notes_are_not_said_twice():
    (piece,) = cut("x", 0, 1, [mark(0, 1, note="a"), mark(0, 1, note="a"), mark(0, 1, "aside", note="b")])
    assert piece.note == "a; b"


@pytest.mark.parametrize("n", [2000])
def test_many_marks_stay_linear(n):
    text = "ab " * n
    pieces = cut(text, 0, len(text), [mark(3 * i, 3 * i + 2) for i in range(n)])
    assert len(pieces) == 2 * n
