"""Findings as marks: what each says in tag and note, and whose words it stands in."""

import pytest

from framing.records import Article
from framing.report.layers import all_marks
from tests.report import made

TEXT = "The rebels fled. “A vile rout,” Ann Lee said. Note that it rained.\n"


@pytest.fixture(scope="module")
def marks():
    found = made.analysis(
        [Article("a", TEXT, "o")],
        names=[("a", "The rebels", "x", "own", -1.0), ("a", "Ann Lee", "y", "own", float("nan"))],
        hits=[
            ("a", "vile", "loaded", "quoted", 2.5),
            ("a", "Note that", "aside", "own", 1.0),
            ("a", "rained", "later", "own", 1.0),
        ],
        voices=[("a", "A vile rout,", "quoted", "Ann " * 10)],
    )
    return {m.anchor: m for m in all_marks(found)["a"]}


def test_the_outlets_own_words_carry_no_mark_of_voice(marks):
    (voice,) = (m for m in marks.values() if m.layer == "voice")
    assert TEXT[voice.start : voice.end] == "A vile rout,"


def test_each_mark_carries_whose_words_it_stands_in_as_data(marks):
    told = {TEXT[m.start : m.end]: m.spoken for m in marks.values()}
    assert told == {
        "A vile rout,": "quoted",
        "The rebels": "own",
        "Ann Lee": "own",
        "vile": "quoted",
        "Note that": "own",
    }


def test_a_name_says_its_rung_and_whether_one_is_known(marks):
    assert (marks["m0"].tag, marks["m0"].about) == ("−1", "Group X")
    assert marks["m0"].note == "names Group X (noun phrase, own words, rung −1)"
    assert marks["m1"].tag == "" and "no rung known" in marks["m1"].note


def test_a_measure_without_a_layer_is_not_marked(marks):
    assert {k: m.tag for k, m in marks.items() if k[0] == "h"} == {"h0": "L2.5", "h1": "A1"}


def test_a_long_speaker_is_cut_in_the_tag_and_whole_in_the_note(marks):
    (voice,) = (m for m in marks.values() if m.layer == "voice")
    assert voice.tag.endswith("…") and len(voice.tag) < 40
    assert ("Ann " * 10).strip() in voice.note
