from datetime import UTC, date, datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.drafts.dates import LEFT_OUT, day_of, one_order, orders_in

DAY = date(2025, 7, 3)


@pytest.mark.parametrize(
    "said",
    [
        *(
            "2025-07-03",
            "2025-07-03T23:59:00-11:00",
            "20250703",
            "2025/07/03",
            "3 July 2025",
            "July 3, 2025, 07:47 PM EST",
        ),
        *("Thu, 03 Jul 2025 07:47:00 GMT", "Thursday, July 3rd, 2025", "3-Jul-2025", " July 3,\n 2025 at 10:00 am"),
        *(DAY, datetime(2025, 7, 3, 23, tzinfo=UTC), pd.Timestamp("2025-07-03")),
    ],
)
def test_days_as_they_are_written(said):
    assert day_of(said) == (DAY, "")


@pytest.mark.parametrize("said", [None, "", "  ", float("nan"), pd.NaT])
def test_nothing_is_no_date_and_no_note(said):
    assert day_of(said) == (None, "")


@pytest.mark.parametrize(
    "said",
    [
        "July 2025",
        "2025",
        "3 July",
        "yesterday",
        "10:30",
        "45841",
        "1",
        "32/13/2025",
        "3 juillet 2025",
        "x" * 5000,
        "July 45, 2025",
        "(" * 99,
    ],
)
def test_what_is_no_day_is_noted_and_never_completed(said):
    found, note = day_of(said)
    assert found is None and note.endswith(LEFT_OUT) and len(note) < 200


def test_numbers_are_read_only_where_their_order_is_known():
    found, note = day_of("03/07/2025")
    assert found is None and "2025-07-03 or 2025-03-07" in note
    assert day_of("13/07/2025") == (date(2025, 7, 13), "") and day_of("07.13.25") == (date(2025, 7, 13), "")
    assert day_of("04/04/2025") == (date(2025, 4, 4), ""), "both readings are one day"
    assert day_of("03/07/2025", "day")[0] == DAY and day_of("03/07/2025", "month")[0] == date(2025, 3, 7)
    assert "day first" in day_of("03/07/2025", "day")[1]


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (["03/07/2025", "13/07/2025"], "day"),
        (["7/13/25", None, "x"], "month"),
        (["13/07/2025", "07/13/2025"], ""),
        (["1/2/2025"], ""),
    ],
)
def test_the_order_of_a_column_is_that_of_its_clear_dates(column, order):
    assert one_order(orders_in(column)) == order


@given(st.one_of(st.text(max_size=60), st.integers(), st.floats(), st.dates().map(str)))
def test_no_date_is_a_fault(said):
    found, note = day_of(said)
    assert found is None or not note
