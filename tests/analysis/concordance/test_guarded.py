import pytest

from framing.analysis.concordance.guarded import search_guarded
from framing.errors import SettingsError


def test_a_pattern_is_searched_in_each_text():
    assert search_guarded("é+", ["café éé", ""], 20) == [[(3, 4), (5, 7)], []]


def test_a_pattern_without_end_is_ended():
    with pytest.raises(SettingsError, match="took longer than 0.5 seconds; avoid repeats"):
        search_guarded(r"(a+)+$", ["a" * 60 + "b"], 0.5)


def test_what_is_no_pattern_is_said_before_it_runs():
    with pytest.raises(SettingsError, match=r"no regular expression \(.*\); mend it, or search with kind='literal'"):
        search_guarded("[a", ["a"], 20)
