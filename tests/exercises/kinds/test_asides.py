from tests.exercises.kinds.drawn import compared, drawn

PLAIN = "The council closed the old bridge in the north of the town on Monday."


def test_the_aside_is_marked_in_its_passage():
    item, narrower = drawn("asides", compared(A=f"It should be noted that the bridge was already closed. {PLAIN}\n"))
    assert narrower.answer == item.answer and item.text == f"{narrower.text} {PLAIN}"
    assert [item.text[a:b].lower() for a, b in item.answer_spans] == ["it should be noted"]
    assert item.text.endswith(PLAIN) and not item.options


def test_a_report_without_an_aside_is_not_asked():
    assert drawn("asides", compared(A=f"{PLAIN}\n")) == []


def test_what_is_open_to_question_around_an_aside_is_not_shown():
    doubtful = "The delay would represent a significant step for the whole town."
    items = drawn("asides", compared(A=f"It should be noted that the bridge was already closed. {PLAIN} {doubtful}\n"))
    assert items and not any(doubtful in i.text for i in items)


def test_an_adverb_that_could_open_the_sentence_is_an_aside_wherever_it_stands():
    (item,) = drawn("asides", compared(A="The council has predictably closed the old bridge in the north.\n"))
    assert item.answer == ("predictably",)


def test_an_adverb_of_manner_is_not_asked():
    assert drawn("asides", compared(A="The council has effectively closed the old bridge in the north.\n")) == []


def test_an_aside_that_is_the_whole_passage_leaves_nothing_to_find():
    question = "Who in this old town would ever want to pay for that?"
    assert drawn("asides", compared(A=f"{question}\n")) == []
    (item,) = drawn("asides", compared(A=f"{PLAIN} {question}\n"))
    assert [item.text[a:b] for a, b in item.answer_spans] == [question] and item.text.startswith(PLAIN)


def test_a_judgement_addresses_nobody():
    text = "The new mayor of the old town is utterly reckless. It rained on Monday in the harbour of the town.\n"
    assert drawn("asides", compared(A=text)) == []
