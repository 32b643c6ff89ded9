import random

from framing.exercises.kinds import headline_items
from framing.exercises.level import LEVELS
from framing.exercises.material import Material
from framing.records import Article
from tests.report import made

HARSH = "The reckless thugs took the bridge and left the town in shame.\n"
PLAIN = "The builders of the bridge came home on Monday in the evening.\n"


def drawn(other=PLAIN):
    c = made.comparison(
        [Article("n", HARSH, "North", event="E"), Article("s", other, "South", event="E")],
        hits=[("n", "reckless thugs", "loaded", "own", 3.0)],
    )
    return list(headline_items(Material(c, LEVELS["adult"]), random.Random(0)))


def test_the_opening_with_the_stronger_words_is_the_answer_and_no_outlet_shows():
    (item,) = drawn()
    right = next(p for p in item.passages if p.name == item.answer[0])
    assert right.text == HARSH.strip() == item.text and item.hidden and not item.shown
    assert item.options == ("Text A", "Text B")
    assert "reckless thugs" in item.explanation


def test_an_opening_that_quotes_is_no_plain_one():
    assert drawn("The “builders” of the bridge came home on Monday in the evening.\n") == []
