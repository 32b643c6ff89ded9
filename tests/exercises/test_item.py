from framing.exercises import Item, Passage, Worksheet


def item(kind, number, passages=()):
    return Item(
        kind=kind, number=number, text="x", focus=(), options=(), answer=(), answer_spans=(),
        explanation="", source="o", article_id="a", start=0, end=1, passages=passages,
    )  # fmt: skip


def test_a_worksheet_gives_the_items_of_a_kind_in_order():
    sheet = Worksheet("t", tuple(item(k, n) for n, k in enumerate(("rewrite", "asides", "rewrite"), 1)))
    assert [i.number for i in sheet.of("rewrite")] == [1, 3]
    assert sheet.of("charged") == ()


def test_a_text_that_is_among_the_passages_is_not_shown_twice():
    assert item("left-out", 1).shown
    assert item("left-out", 1, (Passage("b", "b", "b", 0, 1, "x"),)).shown
    assert not item("left-out", 1, (Passage("Text A", "o", "a", 0, 1, "x"),)).shown
