from io import BytesIO

import numpy as np
import pandas as pd
import pytest
from openpyxl import Workbook

from framing.results import undated, workbook_cell


@pytest.mark.parametrize("text", ["=1+1", "#N/A", "+1", "12", "@cmd"])
def test_a_text_stays_a_text(text):
    cell = workbook_cell(Workbook().active, text)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_what_a_workbook_cannot_hold_is_mended_or_cut():
    sheet = Workbook().active
    assert workbook_cell(sheet, "a\r\nb\x00\ud800").value == "a\nb\ufffd\ufffd"
    assert workbook_cell(sheet, "_x000D_").value == "_x005F_x000D_"
    assert len(workbook_cell(sheet, "x" * 40_000).value) == 32_767


def test_numbers_stay_numbers_and_nothing_is_empty():
    sheet = Workbook().active
    assert [workbook_cell(sheet, v).value for v in (np.int64(3), 2.5, None, pd.NA, float("nan"))] == [
        3,
        2.5,
        None,
        None,
        None,
    ]


def test_the_day_is_taken_out_and_nothing_else():
    import datetime

    from openpyxl import load_workbook

    made = []
    for year in (2001, 2002):
        book, out = Workbook(), BytesIO()
        book.active.append(["a", 1])
        book.properties.created = datetime.datetime(year, 1, 1)
        book.save(out)
        made.append(undated(out))
    assert made[0] == made[1]
    assert [c.value for c in load_workbook(BytesIO(made[0])).active[1]] == ["a", 1]
