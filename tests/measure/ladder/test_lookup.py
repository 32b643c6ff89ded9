"""Rows of the ladder found by form, by affix, for kinds of actor."""

import pytest

from framing.lexicon import Lexicons
from framing.measure.ladder.lookup import compile_ladder
from tests.measure.ladder.made import LADDER

HEADER = "term\tslot\trung\tkinds\tmirror\teffect\treason"
ANY, STATE, GROUP = frozenset(), frozenset({"state"}), frozenset({"armed group"})


@pytest.fixture
def ladder(tmp_path):
    def made(*rows):
        path = tmp_path / "ladder.tsv"
        lines = ["\t".join([*row, "because"]) for row in rows]
        path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
        lexicons = Lexicons({"ladder": str(path)})
        return compile_ladder(lexicons["ladder"], lexicons["irregular_forms"])

    return made


def test_a_head_is_found_in_its_plural_and_in_its_slot_only(ladder):
    mine = ladder(("strongman", "head", "-2", "", "leader", ""), ("city", "head", "0", "", "", ""))
    assert mine.lookup("strongmen", "head")["term"] == "strongman"
    assert mine.lookup("cities", "head")["term"] == "city"
    assert mine.lookup("strongman", "modifier") is None


def test_a_row_for_the_kind_goes_before_one_for_all(ladder):
    mine = ladder(("front", "head", "0", "", "", ""), ("fronts", "head", "-1", "armed group", "", ""))
    assert mine.lookup("fronts", "head", GROUP)["rung"] == -1
    assert mine.lookup("fronts", "head", STATE)["rung"] == 0
    assert mine.lookup("fronts", "head", ANY)["rung"] == -1, "where nothing is known of the actor, every row fits"


def test_an_affix_serves_words_that_are_not_listed(ladder):
    mine = ladder(("*-backed", "modifier", "-1", "", "", ""), ("un-backed", "modifier", "0", "", "", ""))
    assert mine.lookup("xland-backed", "modifier")["rung"] == -1
    assert mine.lookup("un-backed", "modifier")["rung"] == 0
    assert mine.lookup("xland-backed", "head") is None
    assert mine.hyphenated


def test_the_longest_affix_of_equal_rows_wins(ladder):
    mine = ladder(("*ish", "modifier", "1", "", "", ""), ("*nish", "modifier", "1", "", "", ""))
    assert mine.lookup("xlandish", "modifier")["term"] == "*ish"
    assert mine.lookup("varnish", "modifier")["term"] == "*nish"
    assert not mine.hyphenated


def test_words_after_the_head_may_hold_a_gap(ladder):
    mine = ladder(("responsible for * attacks", "after", "-2", "", "", ""), ("in * attacks", "after", "-1", "", "", ""))
    assert mine.follow("responsible for a string of attacks", ANY)["rung"] == -2
    assert mine.follow("responsible for attacksome talk", ANY) is None
    assert mine.follow("not responsible for attacks", ANY) is None


def test_the_shipped_ladder_has_every_slot():
    assert LADDER.name["rung"] == 0
    assert LADDER.after and LADDER.affixes["modifier"]
    assert all(LADDER.slots.values())
    assert list(LADDER.titles.finditer("federal republic of norland"))


def test_an_affix_is_one_of_a_word_not_of_a_phrase(ladder):
    mine = ladder(("pro-*", "modifier", "-1", "", "", ""))
    assert mine.lookup("pro-xland", "modifier")["rung"] == -1
    assert mine.lookup("pro-xland teapot", "modifier") is None
