import pytest

from framing.comparison.coverage.differs import Statement, Statements, difference
from framing.lexicon import open_lexicons


def differ(words, a, b):
    there, back = (
        difference(Statement(a, words), Statement(b, words)),
        difference(Statement(b, words), Statement(a, words)),
    )
    assert bool(there) == bool(back)
    return there


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("The flood in Delmar killed 7 people", "Three people were killed by the flood in Delmar", "number: 7 | Three"),
        ("The flood killed at least 75 farmers", "The flood killed 47 farmers", "number"),
        ("Lee signed the treaty on 5 July", "The treaty was signed by Lee on July 3", "date: 5 July | July 3"),
        ("Norway has refrained from officially recognizing the council", "Norway recognized the council", "claim: recogn"),
        ("The court did not approve the treaty", "The court approved the treaty", "claim"),
        ("Wheat prices rose in the valley", "Wheat prices fell in the valley", "claim: rose | fell"),
        ("The court sent mayor Lena Hale to the coast", "The court sent mayor Tom Brandt to the coast", "name: Lena Hale | Tom Brandt"),
    ],
)  # fmt: skip
def test_what_cannot_both_be_right_is_flagged(words, a, b, kind):
    assert differ(words, a, b).startswith(kind)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The flood killed at least 12 people", "The flood killed 15 people"),  # within its bound
        ("The flood killed 7 people and hurt 20", "Seven died in the flood, 31 were injured"),  # another number agrees
        ("The flood in Norway killed 7 people", "The flood in Sweden killed 3 people"),  # another place
        ("Police shot 7 people on Monday", "Police shot 3 people on Friday"),  # another day
        ("Prices rose on 5 July", "Prices fell on 20 September"),  # another occasion
        ("The court did not deny the claim of the sailors", "The court heard the claim of the sailors"),
        ("Lee met Mohammed Karim", "Lee met Mohamed Kareem"),  # spellings of one name
        ("Delmar Court Frees Lena Hale", "Delmar Court Frees Tom Brandt"),  # capitals of a title show no names
        ("The harbour closed at 10 pm", "The harbour closed at 9 pm"),  # a clock time is no quantity
    ],
)
def test_false_alarms_are_not(words, a, b):
    assert differ(words, a, b) == ""


def test_a_statement_held_against_itself_does_not_differ(words):
    text = "On 5 July the court did not free 12 sailors of Lena Hale"
    assert differ(words, text, text) == ""


def test_a_text_is_read_once_whoever_asks():
    read = Statements(open_lexicons({}))
    one = read.of("Seven farmers left the valley.")
    assert read.of("Seven farmers " + "left the valley.") is one and read.of("Nobody left.") is not one
    assert [q.value for q in one.quantities] == [7]
