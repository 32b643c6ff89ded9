"""Where a judgement stands: in whose report, on which noun, asserted or not."""

import pytest

from framing.measure.wording.spots import Finder
from framing.records import Hit
from tests.measure.wording.cast import measured


def spot(text, words):
    doc, _ = measured(text)
    start = doc.text.index(words)
    return Finder(doc).of_words(Hit("loaded", start, start + len(words), words, "", 1.0))


def test_a_modifier_judges_its_noun():
    found = spot("Ruth Hale said her vicious tax plan would pass.", "vicious")
    assert (found.tree.raw(found.word), found.tree.raw(found.noun)) == ("vicious", "plan")
    assert found.quote.speaker == "Ruth Hale"


@pytest.mark.parametrize(
    "text",
    [
        "Her vicious plan passed.",  # nobody's report
        "“Her vicious plan passed,” Ruth Hale said.",  # quoted
        "Ruth Hale fears the vicious plan.",  # an attitude: the outlet's words
        "Ruth Hale said that Ivan Berg had called the plan a vicious mess.",  # a report in a report
    ],
)
def test_only_a_paraphrase_of_one_speaker_is_asked_about(text):
    assert spot(text, "vicious") is None


@pytest.mark.parametrize(
    ("text", "words", "asserted"),
    [
        ("Ruth Hale said the plan was vicious.", "vicious", True),
        ("Ruth Hale said the plan was a tirade.", "tirade", True),
        ("Ruth Hale said it was a lie and a tirade.", "tirade", True),
        ("Ruth Hale said the real thug was Ivan Berg.", "thug", True),
        ("Ruth Hale said her tirade was a joke.", "tirade", False),
        ("Ruth Hale said her tirade would be heard.", "tirade", False),
        ("Ruth Hale said the town had read her tirade.", "tirade", False),
    ],
)
def test_a_predicate_is_asserted_and_a_description_is_not(text, words, asserted):
    assert spot(text, words).asserted is asserted


def test_a_bare_name_is_no_description():
    doc, _ = measured("The Delta Front said the terror group would stay.")
    name, label = doc.mentions[0], doc.mentions[-1]
    assert Finder(doc).of_label(name) is None
    assert Finder(doc).of_label(label).label == label


def test_what_governs_a_noun_ends_where_the_report_does():
    found = spot("Ruth Hale said that she would defend her tirade.", "tirade")
    assert [found.tree.raw(i) for i in found.above()] == ["defend"]
