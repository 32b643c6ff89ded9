"""Canvas has published no schema of what it imports; text2qti's files are known to be read, so ours must be alike."""

import io
import re
import xml.etree.ElementTree as ET

from text2qti.config import Config
from text2qti.qti import QTI
from text2qti.quiz import Quiz

from framing.exercises.sheets.quizzes import canvas
from tests.exercises.items import one_of_each
from tests.exercises.sheets.readers import unzipped

ASKED = """\
Quiz title: t

1. One.
... why
a) first
*b) second
c) third

2. Several.
... why
[*] first
[*] second
[ ] third

3. Written.
... why
____
"""


def quiz(files):
    (name,) = [n for n in files if n.endswith(".xml") and b"<questestinterop" in files[n]]
    return ET.fromstring(re.sub(rb' xmlns="[^"]*"', b"", files[name]))


def kinds(root):
    return {i.find(".//qtimetadatafield/fieldentry").text: i for i in root.iter("item")}


def shape(e, names=True):
    """Elements with their attributes and what they hold, without texts and names of ours; rules in any order."""
    fixed = {"ident", "linkrefid", "respident", "title"}
    own = tuple(sorted((k, "" if k in fixed else v) for k, v in e.attrib.items()))
    inside = [shape(c) for c in e]
    return e.tag, own, tuple(sorted(inside) if e.tag in ("resprocessing", "and") else inside)


def test_a_choice_several_choices_and_an_essay_are_as_text2qti_writes_them():
    made = io.BytesIO()
    QTI(Quiz(ASKED, config=Config(), source_name="asked")).write(made)
    theirs = kinds(quiz(unzipped(made.getvalue())))
    ours = kinds(quiz(unzipped(canvas(one_of_each("A rant."))["canvas-instructor.zip"])))
    for kind in ("multiple_answers_question", "essay_question"):
        assert shape(ours[kind]) == shape(theirs[kind]), kind
    three = [i for i in quiz(unzipped(canvas(one_of_each("A rant."))["canvas-instructor.zip"])).iter("item")][2]
    assert shape(three) == shape(theirs["multiple_choice_question"])


def test_a_ranking_is_a_matching_whose_parts_make_the_whole():
    item = kinds(quiz(unzipped(canvas(one_of_each("A rant."))["canvas-instructor.zip"])))["matching_question"]
    assert [e.text for e in item.iter("setvar")] == ["33.33"] * 3
    labels = [[x.findtext(".//mattext") for x in e.iter("response_label")] for e in item.iter("response_lid")]
    assert labels == [["1", "2", "3"]] * 3


def test_feedback_is_shown_whatever_was_answered():
    for item in quiz(unzipped(canvas(one_of_each("A rant."))["canvas-instructor.zip"])).iter("item"):
        assert item.find(".//displayfeedback").get("linkrefid") == item.find("itemfeedback").get("ident")
        assert "SECRET-WHY" in item.findtext("itemfeedback//mattext")
