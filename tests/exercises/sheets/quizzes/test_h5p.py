import json

import pytest

from framing.exercises import Worksheet
from framing.exercises.sheets.quizzes import h5p, h5p_takes
from tests.exercises.items import choosing, marking, one_of_each
from tests.exercises.sheets.readers import h5p as read
from tests.exercises.sheets.readers import h5p_marked, unzipped


@pytest.mark.parametrize(
    ("text", "spans", "right"),
    [
        ("The reckless rant.", ((4, 12),), ("reckless",)),
        ("A “reckless,” cruel rant.", ((3, 11), (14, 19)), ("reckless", "cruel")),
        ("A ‘cruel’ rant", ((3, 8),), ("‘cruel’",)),
        ("A so-called rant", ((5, 11),), ("so-called",)),
        ("2 * 3 is a rant (again)", ((17, 22),), ("again",)),
    ],
)
def test_h5p_takes_the_words_of_the_answer_for_right(text, spans, right):
    files = h5p(Worksheet("t", (marking(text, *spans),)))
    content = json.loads(unzipped(files["mark-loaded-words-selfcheck.h5p"])["content/content.json"])
    shown, found = h5p_marked(content["textField"])
    assert found == right and shown == f"{text} (o)".replace("*", "∗")


def test_each_kind_that_is_marked_has_a_package_and_the_rest_a_question_set():
    sheet = Worksheet("t", (*one_of_each("A rant.").items, marking("An aside.", (3, 8), kind="asides", number=7)))
    files = h5p(sheet)
    assert set(files) == {"mark-loaded-words-selfcheck.h5p", "mark-asides-selfcheck.h5p", "questions-selfcheck.h5p"}
    assert len(read(files["questions-selfcheck.h5p"])) == 6
    about = json.loads(unzipped(files["questions-selfcheck.h5p"])["h5p.json"])
    assert about["mainLibrary"] == "H5P.QuestionSet"


def test_nothing_to_ask_is_no_package():
    written = choosing("x", (), "y", kind="rewrite", open=True)
    assert not h5p_takes(written) and h5p(Worksheet("t", (written,))) == {}
