"""`grammar.phrases`: a noun phrase with determiner and modifiers, up to its head and behind it."""

import pytest

from framing.grammar import tree_of
from tests.annotated import parsed


def phrase(text, head):
    doc = parsed(text)
    tree = tree_of(doc, 0)
    found = tree.phrase(next(t.i for t in tree.tokens if t.text == head))
    return doc.plain[found.start : found.end], doc.plain[found.start : found.full_end], found


@pytest.mark.parametrize(
    ("text", "head", "short", "full"),
    [
        ("The internationally recognized Kenyan government fell.", "government", "The internationally recognized Kenyan government", None),
        ("They met the leader of the union yesterday.", "leader", "the leader", "the leader of the union"),
        ("The US-backed militia, which burned farms, left.", "militia", "The US-backed militia", None),
        ("Its own troops left.", "troops", "Its own troops", None),
        ("The men accused of theft left.", "men", "The men", "The men accused of theft"),
    ],
)  # fmt: skip
def test_the_phrase_reaches_from_determiner_to_head(text, head, short, full):
    assert phrase(text, head)[:2] == (short, full or short)


def test_modifiers_are_told_apart():
    *_, found = phrase("The old American and British troops left.", "troops")
    assert [m.text for m in found.before] == ["old", "American", "British"]
    *_, found = phrase("Kenya's US-backed troops left.", "troops")
    assert [(m.text, m.dep == "poss") for m in found.before] == [("Kenya's", True), ("US-backed", False)]


def test_number_definiteness_and_names():
    *_, found = phrase("The troops left.", "troops")
    assert found.plural and found.definite and not found.proper and found.lemma == "troop"
    *_, found = phrase("A soldier met Hale.", "Hale")
    assert found.proper and not found.definite and found.lemma == "Hale"


def test_a_mark_before_the_first_word_stays_outside():
    short, *_ = phrase('The troops met "angry farmers" there.', "farmers")
    assert short == "angry farmers"


def test_a_date_behind_the_head_is_not_cut_at_its_comma():
    _, full, _ = phrase("They recall the attacks of September 11, 2001.", "attacks")
    assert full == "the attacks of September 11, 2001"
