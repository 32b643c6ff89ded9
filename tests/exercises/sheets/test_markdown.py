from framing.exercises import Passage, Worksheet
from framing.exercises.sheets.markdown import markdown
from tests.exercises.items import HOSTILE, choosing, marking


def written(*items):
    pages = markdown(Worksheet("t", items, balance="Drawn in turn"))
    return pages["worksheet.md"], pages["key.md"]


def test_the_sheet_holds_no_answer_and_the_key_does():
    sheet, key = written(marking("The grant ended in a rant.", (21, 25)), choosing("x", ("a", "b"), "b"))
    assert "**rant**" not in sheet and "SECRET" not in sheet and "why" not in sheet and "Drawn" not in sheet
    assert "The grant ended in a **rant**." in key and "SECRET" in key and "\\[x\\] b" in key and "Drawn" in key


def test_passages_are_quoted_with_their_names():
    sheet, _ = written(
        choosing("x", ("North",), "North", passages=(Passage("North", "North", "n", 0, 5, "Rain\nfell"),))
    )
    assert "> **North:** Rain fell" in sheet


def test_a_hidden_source_is_not_on_the_sheet():
    sheet, key = written(choosing("Some text.", ("a", "b"), "b", hidden=True))
    assert "(o)" not in sheet and "o, article 1" in key


def test_what_markdown_would_read_is_escaped():
    sheet, _ = written(choosing(HOSTILE, ("# a", "- b"), "- b"))
    for raw in ("*stars*", "_lines_", "<b>", "`code`", "[link]", "{brace}"):
        assert raw not in sheet
    assert "\\*stars\\*" in sheet and "\\# a" in sheet and "\\- b" in sheet
