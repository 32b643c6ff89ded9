import numpy as np
import pandas as pd
import pytest
from openpyxl import Workbook

from framing.results import workbook_cell


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
