from framing.corpus.readers.exports.lines import first, joined, stripped


def test_lines_are_found_and_joined():
    lines = stripped("\n  a \nBody\r\n b\n\n")
    assert lines[1:4] == ["a", "Body", "b"]
    assert first(lines, "Body".__eq__) == 2 and first(lines, "Body".__eq__, 3) == len(lines)
    assert joined(lines[2:]) == "Body\nb"
