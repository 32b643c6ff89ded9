import xml.etree.ElementTree as ET

import pytest

from framing.exercises import Worksheet
from framing.exercises.sheets.quizzes import qti
from tests.exercises.items import marking, one_of_each
from tests.exercises.sheets.readers import qti as read
from tests.exercises.sheets.readers import unzipped

NAMES = {"q": "http://www.imsglobal.org/xsd/imsqti_v2p1"}


def items(sheet):
    files = unzipped(qti(sheet)["qti21-instructor.zip"])
    test = ET.fromstring(files["test.xml"])
    return [ET.fromstring(files[r.get("href")]) for r in test.iterfind(".//q:assessmentItemRef", NAMES)]


def test_each_form_has_its_interaction_and_scoring():
    shown = []
    for item in items(one_of_each("A rant.")):
        (asked,) = [e.tag.partition("}")[2] for e in item.iter() if e.tag.endswith("Interaction")]
        scoring = item.find("q:responseProcessing", NAMES)
        shown.append((asked, "" if scoring is None else scoring.get("template").rpartition("/")[2]))
    assert shown == [
        ("hottextInteraction", "map_response"), ("choiceInteraction", "map_response"), ("choiceInteraction", "match_correct"),
        ("orderInteraction", "match_correct"), ("extendedTextInteraction", ""), ("choiceInteraction", "match_correct"),
    ]  # fmt: skip


def test_words_are_hot_and_those_of_the_answer_right():
    (q,) = read(qti(Worksheet("t", (marking("The reckless, cruel rant.", (4, 12), (14, 24)),)))["qti21-instructor.zip"])
    assert q.marked == ("reckless", "cruel", "rant")


def test_too_much_marked_costs_and_the_rubric_is_for_the_scorer():
    mark, *_, open_, _ = items(one_of_each("A rant."))
    mapping = mark.find(".//q:mapping", NAMES)
    assert (mapping.get("defaultValue"), mapping.get("lowerBound")) == ("-1", "0")
    rubric = open_.find(".//q:rubricBlock", NAMES)
    assert rubric.get("view") == "scorer" and "SECRET-EXAMPLE" in "".join(rubric.itertext())


def test_the_reader_refuses_what_must_not_be(monkeypatch):
    data = qti(one_of_each("A rant."))["qti21-instructor.zip"]
    monkeypatch.setattr("tests.exercises.sheets.readers._QTI_CHILDREN", {"assessmentItem": "itemBody"})
    with pytest.raises((AssertionError, ValueError, KeyError)):
        read(data)
