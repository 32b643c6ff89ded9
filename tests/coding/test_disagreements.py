from framing.coding import disagreements
from framing.coding.record import coded
from tests.coding import made


def test_the_farthest_apart_stand_first_with_text_and_notes():
    sheet = made.sheet((made.LOADED, made.VOICE), tool={"loaded_own": 9.0, "voice": "own"})
    first, second, third = sheet.units
    at = first.start + first.text.index("brutal")
    ann = coded(
        sheet, "ann", {first.id: {"loaded_own": 2.0}, second.id: {"loaded_own": 0.0, "voice": "own"}, third.id: {"loaded_own": 1.0}},
        [("loaded_own", first, at, at + 6)], {first.id: "hard to say"},
    )  # fmt: skip
    ben = coded(sheet, "ben", {first.id: {"loaded_own": 1.0}, second.id: {"loaded_own": 3.0, "voice": "quoted"}})
    table = disagreements(ann, ben)
    assert table[["variable", "unit", "apart"]].to_numpy().tolist() == [
        ["loaded_own", second.id, 3.0], ["loaded_own", first.id, 1.0], ["voice", second.id, 1.0],
    ]  # fmt: skip
    assert table.loc[1, "answers"] == "ann: 2 (brutal); ben: 1" and table.loc[1, "notes"] == "ann: hard to say"
    assert table.loc[1, "text"] == first.text and table.loc[1, "before"] == "Before."
    with_tool = disagreements(ann, ben, tool=True)
    assert len(with_tool) == 4 and "framing: 9" in with_tool.loc[0, "answers"]


def test_answers_that_have_no_order_are_one_step_apart():
    sheet = made.sheet((made.RUNG,))
    ann, ben = (made.answers(sheet, n, "rung", v) for n, v in (("ann", ["none", "-1", "0"]), ("ben", ["1", "1", "0"])))
    assert disagreements(ann, ben)[["unit", "apart"]].to_numpy().tolist() == [
        [sheet.units[1].id, 2.0],
        [sheet.units[0].id, 1.0],
    ]
