from framing.exercises import Item, Worksheet
from framing.exercises.item import KINDS


def item(kind, number):
    return Item(
        kind=kind, number=number, text="x", focus=(), options=(), answer=(), answer_spans=(),
        explanation="", source="o", article_id="a", start=0, end=1,
    )  # fmt: skip


def test_a_worksheet_gives_the_items_of_a_kind_in_order():
    sheet = Worksheet("t", tuple(item(KINDS[k], n) for n, k in enumerate((0, 1, 0), 1)))
    assert [i.number for i in sheet.of(KINDS[0])] == [1, 3]
    assert sheet.of(KINDS[2]) == ()
