import re

import pytest

from framing.text import effort_of, pattern_fault

SEARCHED = [r"\s+$", r"['!]\W*$", r"\w+ X", r"([\w.-]+) $", r"(?:^|\s)\s*x"]
MATCHED = [r"\s*,?\s*x", r"(a+)+$", r"(?:ab|a|b)+$", r"(?:\w+\s?)+!", r"(?:a{1,40}){1,40}!", r"\d[\d.,]*\d*x", r"(?:a|a)*b",
           r"(?:.*,)*x", r"\s*:?\s*\s*x", r"a.*b.*c",
           r"(?:\(?\d+\)?)*\W{0,3}\Z"]  # fmt: skip
ANCHORED = [r"\s*+,?\s*+x", r"(?>a+)+b", r"(?:a?)*b"]
LINEAR = [r"(?<!\s)\s+$", r"[^\W_]+(?:[-'][^\W_]+)*", r".{0,40}x.{0,300}", r"\w{1,60} X", r"(.)\1+", r"^the\s+"]  # fmt: skip


@pytest.mark.parametrize("written", MATCHED)
def test_a_pattern_that_is_slow_where_it_is_matched_is_found(written):
    found = effort_of(re.compile(written), searched=False)
    assert found is not None
    assert found.pump.long(9)


@pytest.mark.parametrize("written", [*SEARCHED, *ANCHORED])
def test_a_pattern_may_be_slow_only_where_it_is_searched(written):
    pattern = re.compile(written)
    assert effort_of(pattern) is not None
    assert effort_of(pattern, searched=False) is None


@pytest.mark.parametrize("written", LINEAR)
def test_a_linear_pattern_passes_both_ways(written):
    pattern = re.compile(written)
    assert effort_of(pattern) is None
    assert effort_of(pattern, searched=False) is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("(a+)+$", "ever longer"),
        ("(a", "no regular expression"),
        ("a{99999999999}", "no regular"),
        ("(?P<x>a)", "names a group"),
        ("a+", ""),
    ],
)
def test_a_fault_says_what_is_wrong(written, said):
    assert said in pattern_fault(written)
    assert bool(pattern_fault(written)) == bool(said)
