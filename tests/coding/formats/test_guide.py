from framing.coding.formats.guide import guide
from tests.coding import made


def test_every_question_is_told_with_its_answers_and_nothing_of_the_tool():
    lines = list(guide(made.sheet(tool={"loaded_own": 7.0})))
    told = {column: (question, answers) for column, question, answers in lines if column}
    assert told["voice"] == ("Whose?", "own, quoted") and "words | words" in told["loaded_own"][1]
    assert any("Code alone" in question for column, question, _ in lines if not column)
