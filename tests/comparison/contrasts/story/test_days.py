import pytest

from framing.comparison.contrasts.story.days import days_between, weekday_of
from framing.comparison.coverage import Statement, words_of
from framing.lexicon import open_lexicons

WORDS = words_of(open_lexicons({}))


def _day(*texts):
    return weekday_of(Statement(t, WORDS) for t in texts)


def test_the_day_that_the_beginning_names_most_is_the_articles():
    assert _day("The bridge fell on Monday.", "It was shut on Friday.", "Monday was cold.") == 1
    assert _day("The bridge fell on Monday.", "It was shut on Friday.") is None and _day("Rain.") is None


@pytest.mark.parametrize(
    ("day", "other", "later"), [(1, 2, 1), (2, 1, -1), (7, 1, 1), (1, 7, -1), (3, 3, 0), (None, 1, None)]
)
def test_the_shorter_way_round_the_week_counts(day, other, later):
    assert days_between(day, other) == later
