"""Findings as spans of a text with plain line ends, and files that say clearly why they cannot be written."""

import pytest

from framing.errors import ResultError
from framing.exports import write_brat, write_label_studio, write_xlsx
from framing.exports.findings import finding_spans
from tests.exports.made import analysis


def test_offsets_are_those_of_plain_line_ends_and_wider_spans_come_first():
    text = "One\r\ntwo\r\nthree"
    found = list(finding_spans(analysis(text, [(10, 15), (5, 8)]), "a"))
    assert [(s.label, s.start, s.end) for s in found] == [("voice-quoted", 0, 13), ("name", 4, 7), ("name", 8, 13)]
    plain = text.replace("\r\n", "\n")
    assert [plain[s.start : s.end] for s in found[1:]] == ["two", "three"]


def test_a_span_of_half_a_line_end_is_no_span():
    text = "One\r\ntwo"  # of a line end of two characters the first is left out, the second is the plain one
    spans = [
        [(s.start, s.end) for s in finding_spans(analysis(text, [at]), "a")][1:] for at in ((3, 4), (4, 5), (3, 5))
    ]
    assert spans == [[], [(3, 4)], [(3, 4)]]


def test_facts_say_what_is_known():
    (_, name) = finding_spans(analysis("One two.", [(0, 3)]), "a")
    assert dict(name.facts) == {"actor": "x", "construction": "name", "voice": "own", "rung": "-1"}


def test_a_path_that_cannot_be_written_is_one_clear_line(tmp_path):
    file = tmp_path / "file"
    file.write_text("")
    for write in (write_xlsx, write_label_studio, write_brat):
        with pytest.raises(ResultError, match="name another"):
            write(analysis("One two.", [(0, 3)]), file / "below" / "x.json")
