import pytest

from framing.coding.answers import answer, cell_text, count_of
from framing.errors import SettingsError
from tests.coding import made

FIRST, SECOND = (made.unit(i, t) for i, t in enumerate(made.TEXTS[:2], 1))


def said(variable, cell, unit=FIRST):
    value, spans = answer(variable, cell, unit, "ann.csv, row 7, column 'x'")
    return value, [unit.text[a:b] for a, b in spans]


@pytest.mark.parametrize(
    ("variable", "cell", "value"),
    [
        (made.VOICE, "Own ", "own"), (made.VOICE, None, None), (made.VOICE, float("nan"), None), (made.VOICE, "  ", None),
        (made.RUNG, -1, "-1"), (made.RUNG, 1.0, "1"), (made.RUNG, "+1", "1"), (made.RUNG, "'-1", "-1"), (made.RUNG, "NONE", "none"),
        (made.RIGHT, True, "yes"), (made.RIGHT, "n", "no"), (made.RIGHT, 0, "no"),
        (made.LOADED, 2, 2.0), (made.LOADED, "0", 0.0), (made.LOADED, "none", 0.0), (made.LOADED, "", None),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_it_was_meant(variable, cell, value):
    assert said(variable, cell) == (value, [])


def test_words_are_found_whatever_their_case_marks_and_spacing():
    assert said(made.LOADED, "Brutal  REGIME") == (1.0, ["brutal regime"])
    assert said(made.LOADED, "brutal regime | brutal regime\nsaid 😀 nobody") == (
        3.0, ["brutal regime", "said 😀 nobody", "brutal regime"],
    )  # fmt: skip
    assert said(made.LOADED, "paid, said") == (1.0, ["paid,\r\nsaid"]), "over a line end"
    assert said(made.QUOTED, '"We will not bow,"', SECOND) == (4.0, ["“We will not bow,”"])


def test_a_whole_word_comes_before_a_part_of_one():
    unit = made.unit(1, "The strongman is strong.")
    assert answer(made.LOADED, "strong", unit, "")[1] == [(17, 23)]
    assert answer(made.LOADED, "strong | strong", unit, "")[1] == [(4, 10), (17, 23)]


def test_words_of_passages_that_overlap_count_once():
    assert count_of(made.QUOTED, [(1, 8), (4, 13)], SECOND) == 3.0


@pytest.mark.parametrize(
    ("variable", "cell", "message"),
    [
        (made.VOICE, "theirs", "row 7, column 'x': 'theirs' is no answer; write one of own, quoted, or nothing"),
        (made.LOADED, "-1", "'-1' is no count; write 0, a whole number"),
        (made.LOADED, "1.5", "is no count"),
        (made.LOADED, "nan", "is no count"),
        (made.QUOTED, "99", "99 words, and the text has 14"),
        (made.LOADED, "gentle", "'gentle' does not stand in the text; copy the words"),
        (made.LOADED, "regime | regime | regime", "'regime' does not stand in the text so often"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_place(variable, cell, message):
    with pytest.raises(SettingsError) as err:
        said(variable, cell)
    assert message in str(err.value) and str(err.value).startswith("ann.csv, row 7, column 'x'")


def test_cells_as_text():
    assert [cell_text(c) for c in (None, 3.0, 2.5, True, " a ", float("nan"))] == ["", "3", "2.5", "True", "a", ""]
