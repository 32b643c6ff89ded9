import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text.effort.machine import Machine, TooMuchError
from framing.text.effort.program import program_of, tree_of

PATTERNS = [
    r"a*b|ab*?c", r"(?:a|ab)(?:c|bcd)?$", r"(a?b)\1+", r"\ba+\b|\Bb", r"(?<![ab])c+", r"(?<=ab)c|(?<=a)b", r"(?=a)\w(?!c)",
    r"a{2,3}?b{0,2}", r"(?>a+|b)c", r"a*+b|c++", r"(?i:A)b", r"[^a]b|[a-b]{2}", r"(?:a?)*c", r"(?m:^a$)|\Ab\Z", r"(?s:.)c|.b",
    r"\s+\S|\d", r"(?:)|a",
]  # fmt: skip


def whole(least, most):
    return least, most


def ends_by_program(pattern, text):
    program = program_of(tree_of(pattern), pattern.flags, whole)
    return [Machine(text, 100_000).match(program, at) for at in range(len(text) + 1)]


@pytest.mark.parametrize("written", PATTERNS)
@given(text=st.text(alphabet="abcA \n1", max_size=12))
def test_the_machine_matches_what_re_matches(written, text):
    pattern = re.compile(written)
    found = [pattern.match(text, at) for at in range(len(text) + 1)]
    assert ends_by_program(pattern, text) == [m.end() if m else -1 for m in found]


def test_it_stops_when_its_steps_are_used_up():
    pattern = re.compile("(a+)+b")
    with pytest.raises(TooMuchError):
        Machine("a" * 40, 1000).match(program_of(tree_of(pattern), pattern.flags, whole), 0)


def test_searching_goes_on_behind_a_match():
    pattern = re.compile("ab")
    program = program_of(tree_of(pattern), pattern.flags, whole)
    assert Machine("abab", 100).search(program) == 2 * 3 + 1  # two matches of three steps, and one try at the end
