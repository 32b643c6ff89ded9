import xml.etree.ElementTree as ET

from framing.exercises.sheets.quizzes import moodle
from tests.exercises.items import one_of_each


def test_each_form_has_its_type_and_the_key_of_an_essay_is_for_who_grades():
    root = ET.fromstring(moodle(one_of_each("A rant.", title="a/b"))["moodle-instructor.xml"])
    questions = root.findall("question")
    assert [q.get("type") for q in questions] == [
        "category", "essay", "multichoice", "multichoice", "matching", "essay", "multichoice",
    ]  # fmt: skip
    assert questions[0].findtext("category/text") == "$course$/a//b"
    assert (
        "SECRET-WHY" in questions[1].findtext("graderinfo/text")
        and questions[1].find("generalfeedback/text").text is None
    )
    assert [a.get("fraction") for a in questions[2].findall("answer")] == ["50", "50", "-100"]
    assert (questions[2].findtext("single"), questions[3].findtext("single")) == ("false", "true")
    assert [s.findtext("answer/text") for s in questions[4].findall("subquestion")] == ["1", "2", "3"]
    assert len({q.findtext("idnumber") for q in questions[1:]}) == 6
