import re

import pytest

from framing.text.effort.program import inner_flags, is_atom, program_of, repeat_of, taker, tree_of


def kinds(written, bound=lambda least, most: (least, most)):
    pattern = re.compile(written)
    return [i[0] for i in program_of(tree_of(pattern), pattern.flags, bound)]


def test_a_choice_is_a_split_and_a_jump():
    assert kinds("a|bc") == ["split", "take", "jump", "take", "take", "match"]


def test_a_loop_ends_where_a_round_took_nothing():
    assert kinds("a*") == ["split", "open", "take", "moved", "jump", "match"]


def test_counts_become_what_is_asked():
    assert kinds("a{3}", lambda least, most: (1, 1)) == ["take", "match"]
    assert "jump" in kinds("a{0,90}", lambda least, most: (0, None))


def test_what_gives_nothing_back_is_a_program_of_its_own():
    assert kinds("a*+b") == ["atomic", "take", "match"]


@pytest.mark.parametrize(
    ("written", "flags", "taken", "left"),
    [("[a-c]", 0, "b", "d"), ("[^a]", 0, "b", "a"), (".", 0, "x", "\n"), (".", re.DOTALL, "\n", ""), ("x", re.I, "X", "y"),
     (r"\d", 0, "7", "x"), (r"[^\W\d_]", 0, "é", "7"), ("[^x]", re.I, "y", "X")],
)  # fmt: skip
def test_atoms_take_the_characters_that_re_takes(written, flags, taken, left):
    pattern = re.compile(written, flags)
    ((op, given),) = tree_of(pattern)
    test = taker(op, given, pattern.flags)
    assert is_atom(op) and test(taken) and not any(map(test, left))
    assert pattern.match(taken) and not (left and pattern.match(left))


def test_flags_hold_inside_their_group_only():
    ((op, given), _) = tree_of(re.compile("(?i:a)b"))
    assert not repeat_of(op)
    assert inner_flags(0, given) & re.IGNORECASE
