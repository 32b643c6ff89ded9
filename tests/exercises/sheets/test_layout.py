import pytest

from framing.errors import SettingsError
from framing.exercises.sheets.layout import Box, laid_out, paper_named
from tests.exercises.items import one_of_each

SHEET = one_of_each("A rant about rain.", title="Rain")


def questions(*, key):
    return [q for s in laid_out(SHEET, key=key).sections for q in s.questions]


def test_a_sheet_has_lines_where_one_writes_and_boxes_where_one_chooses():
    shown = {q.number: (q.lines, len(q.boxes), q.ordered) for q in questions(key=False)}
    assert shown == {
        1: (1, 0, False),
        2: (0, 3, False),
        3: (0, 3, False),
        4: (0, 3, True),
        5: (3, 0, False),
        6: (0, 2, False),
    }


def test_the_key_ticks_numbers_and_marks():
    key = {q.number: q for q in questions(key=True)}
    assert [b for q in questions(key=False) for b in q.boxes if b.mark] == []
    assert key[3].boxes == (Box("first"), Box("second", "x"), Box("third"))
    assert [b.mark for b in key[4].boxes] == ["2", "3", "1"]
    assert [t for t, on in key[1].pieces if on] == ["A"]


def test_what_a_key_alone_says():
    sheet, key = laid_out(SHEET, key=False), laid_out(SHEET, key=True)
    assert "SECRET" not in repr(sheet) and sheet.foot == () and len(sheet.prompts) == 6
    assert key.prompts == () and key.foot[:2] == ("SECRET-NOTE.", "SECRET-BALANCE.") and "age adult" in key.lead
    assert (sheet.title, key.title) == ("Rain", "Rain: key")
    assert all(q.solution and q.solution.found.startswith("Difficulty") for s in key.sections for q in s.questions)


def test_a_key_names_the_standards_of_each_kind_and_says_what_they_ask():
    sheet, key = laid_out(SHEET, key=False), laid_out(SHEET, key=True)
    assert all(s.serves == "" for s in sheet.sections)
    assert key.sections[0].serves == "Serves RH.6-8.6, UNESCO-7, NAMLE-techniques."
    told = next(note for note in key.foot if note.startswith("Standards."))
    assert all(code.rstrip(".,") in told for s in key.sections for code in s.serves.split()[1:])


def test_papers_are_two():
    assert paper_named("Letter") == "letter"
    with pytest.raises(SettingsError, match="no paper 'a5'; the papers are: a4, letter"):
        paper_named("a5")


def test_only_a_question_with_much_to_read_may_go_on_overleaf():
    from dataclasses import replace

    q = questions(key=False)[1]
    assert not q.tall and not replace(q, passages=(("North", "word " * 200),)).tall
    assert replace(q, passages=(("North", "word " * 50), ("South", "word " * 50))).tall
