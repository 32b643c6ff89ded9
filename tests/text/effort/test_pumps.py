import re

from framing.text.effort.program import tree_of
from framing.text.effort.pumps import Pump, pumps_of


def fillings(written):
    pattern = re.compile(written)
    return {p.filling for p in pumps_of(tree_of(pattern), pattern.flags)}


def test_a_pump_is_lead_filling_and_end():
    assert Pump("like", " ", "!").long(10) == "like" + " " * 10 + "!"
    assert len(Pump("", "abc", "").long(30, 3)) == 3 * len(Pump("", "abc", "").long(30))


def test_what_repeats_is_pumped_with_each_kind_of_character():
    assert {"a", "0", "A", "x"} <= {f[-1] for f in fillings(r"\w+[\d_]*[a-z]*x")}


def test_every_way_through_a_group_is_a_filling():
    assert {"ab", "c"} <= fillings("(?:ab|c)+d")


def test_a_lead_takes_one_to_the_repeat():
    pattern = re.compile(r"(?:like|reply)\s*x")
    assert any(p.lead == "like" for p in pumps_of(tree_of(pattern), pattern.flags))


def test_a_pattern_without_a_wide_repeat_needs_no_pump():
    assert not fillings(r"a{1,4}(?:b|c)?")


def test_one_end_fits_as_little_of_the_pattern_as_any():
    pattern = re.compile(r"(?:\d+)*\W{0,3}\Z")
    assert any(p.end.isalpha() for p in pumps_of(tree_of(pattern), pattern.flags))
