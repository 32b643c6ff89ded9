import pytest

from framing.annotate.page import whole
from framing.annotate.voice.marks.marks import find_stretches


@pytest.mark.parametrize("marks", ["‘’", "''"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She said, [The dam holds,] and left.", ["The dam holds,"]),
        ("She called the workers[ union [a gang] and left.".replace("[ union", "] union"), ["a gang"]),
        ("It]s the board]s dam of the ]90s.", []),
        ("[The workers] dam holds,] she said.", ["The workers{} dam holds,"]),
        ("The miners] league met the workers] union.", []),
    ],
)
def test_marks_are_told_from_apostrophes(text, found, marks):
    text = text.replace("[", marks[0]).replace("]", marks[1])
    blocks = whole(text)
    assert [text[s.start : s.end] for s in find_stretches(text, blocks)] == [f.format(marks[1]) for f in found]


def test_single_marks_within_double_ones_are_nested():
    text = "“She told me ‘go away’ and left,” he said."
    assert [(text[s.start : s.end][:2], s.nested, s.single) for s in find_stretches(text, whole(text))] == [
        ("Sh", False, False),
        ("go", True, True),
    ]


def test_a_long_stretch_is_two_apostrophes():
    text = f"The ‘{'dam ' * 200}’ holds."
    assert find_stretches(text, whole(text)) == []
