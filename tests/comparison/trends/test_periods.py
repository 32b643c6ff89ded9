from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comparison.trends import EVERY, cut_at, period_of
from framing.errors import SettingsError


@pytest.mark.parametrize(
    ("every", "name", "start", "end"),
    [
        ("day", "2024-12-31", date(2024, 12, 31), date(2024, 12, 31)),
        ("week", "2025-W01", date(2024, 12, 30), date(2025, 1, 5)),
        ("month", "2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("quarter", "2024-Q4", date(2024, 10, 1), date(2024, 12, 31)),
        ("year", "2024", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_day_belongs_to_one_period(every, name, start, end):
    assert period_of(every)(date(2024, 12, 31)) == (name, start, end)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(sorted(EVERY)))
def test_a_period_holds_its_day_and_the_next_begins_where_it_ends(day, every):
    found = EVERY[every](day)
    after = EVERY[every](found.end + timedelta(days=1))
    assert found.start <= day <= found.end
    assert after.start == found.end + timedelta(days=1) and after.name > found.name


def test_a_date_cuts_time_in_two():
    period = cut_at("2025-07-03")
    assert [period(date(2025, 7, d)).name for d in (2, 3)] == ["before 2025-07-03", "from 2025-07-03"]
    assert cut_at(date(2025, 7, 3))(date(2025, 7, 3)).start == date(2025, 7, 3)


@pytest.mark.parametrize("split", ["July", "2025-13-01", 5])
def test_what_is_no_date_is_said(split):
    with pytest.raises(SettingsError, match="is no date; give one as 2025-07-03"):
        cut_at(split)


def test_an_unknown_period_is_said_with_those_there_are():
    with pytest.raises(SettingsError, match="every='decade': one of day, week, month"):
        period_of("decade")
