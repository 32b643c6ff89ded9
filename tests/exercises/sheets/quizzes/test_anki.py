import sqlite3

from framing.exercises import Worksheet
from framing.exercises.sheets.quizzes import anki
from tests.exercises.items import HOSTILE, choosing, marking
from tests.exercises.sheets.readers import anki as read
from tests.exercises.sheets.readers import unzipped


def notes(tmp_path, *items, title="t"):
    path = tmp_path / "c.anki2"
    path.write_bytes(unzipped(anki(Worksheet(title, items))["flashcards-selfcheck.apkg"])["collection.anki2"])
    db = sqlite3.connect(path)
    found = db.execute("select guid, flds from notes order by id").fetchall()
    db.close()
    return [(guid, *fields.split("\x1f")) for guid, fields in found]


def test_the_answer_is_behind_with_what_was_to_be_marked(tmp_path):
    ((_, front, back),) = notes(tmp_path, marking("A rant.", (2, 6)))
    assert "<u>" not in front and "why" not in front
    assert back.startswith("<p>A <u>rant</u>.</p><p>rant. why.")


def test_a_second_import_updates_the_card(tmp_path):
    one, two = (notes(tmp_path, choosing("x", ("a", "b"), "b", explanation=e))[0] for e in ("old", "new"))
    assert one[0] == two[0] and one[2] != two[2]


def test_nothing_in_a_text_is_run_and_a_title_makes_no_deck_below():
    read(anki(Worksheet("a::b", (choosing(HOSTILE, (HOSTILE, "b"), "b"),)))["flashcards-selfcheck.apkg"])
    assert b"a:b" in unzipped(anki(Worksheet("a::b", ()))["flashcards-selfcheck.apkg"])["collection.anki2"]
