import warnings

import pandas as pd
import pytest

from framing.errors import SettingsError
from framing.profiles import Group, check_pairs, held_sources, of_held
from framing.profiles.held import MOST


def told(**events):
    return [Group(source, event, source, 1, {}) for event, sources in events.items() for source in sources]


def test_all_sources_of_an_event_are_held_unasked():
    assert held_sources(told(vote="abc", flood="ab"), None) == {
        (e, s) for e, many in (("vote", "abc"), ("flood", "ab")) for s in many
    }


def test_those_that_are_asked_for_are_held_alone():
    assert held_sources(told(vote="abc", flood="ab"), ["a", "c"]) == {("vote", "a"), ("vote", "c"), ("flood", "a")}


def test_an_event_of_too_many_is_left_out_with_the_number_of_its_pairs():
    many = [f"s{i}" for i in range(5000)]
    with pytest.warns(UserWarning, match=r"5,000 sources.* 12,497,500 pairs.*sources=\[") as said:
        assert held_sources(told(vote=many, flood="ab"), None) == {("flood", "a"), ("flood", "b")}
    assert len(said) == 1
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(held_sources(told(vote=many), ["s1", "s2"])) == 2
        assert len(held_sources(told(vote=many[:MOST]), None)) == MOST


@pytest.mark.parametrize(
    ("asked", "said"), [(["a"], "two sources"), ("ab", "a list"), (["a", "x"], "no source 'x'; there are: a, b")]
)
def test_what_cannot_be_asked_is_refused(asked, said):
    with pytest.raises(SettingsError, match=said):
        held_sources(told(vote="ab"), asked)


def test_tables_keep_the_rows_of_the_held():
    table = pd.DataFrame({"event": ["e", "e", "f"], "by": ["a", "b", "a"], "n": [1, 2, 3]})
    assert of_held(table, frozenset({("e", "a"), ("f", "a")}))["n"].tolist() == [1, 3]
    assert of_held(table, frozenset({("e", "a"), ("e", "b"), ("f", "a")})) is table


def test_too_many_are_not_pooled():
    check_pairs(range(MOST))
    with pytest.raises(SettingsError, match="5,050 pairs"):
        check_pairs(range(MOST + 1))
