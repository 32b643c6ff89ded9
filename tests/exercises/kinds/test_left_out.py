from framing.text import fold
from tests.exercises.kinds.drawn import compared, drawn

TOLD = "Engineers closed the northern bridge on Monday after inspectors discovered forty broken cables."
TOO = "Inspectors discovered forty broken cables and engineers closed the northern bridge on Monday."
NOT = "A festival of music drew large crowds into the old market square over the weekend."


def items():
    return drawn("left-out", compared(A=f"{TOLD}\n", B=f"{TOO}\n", C=f"{NOT}\n"))


def test_who_tells_the_same_is_the_answer_and_the_passages_are_there():
    item = items()[0]
    assert item.source in ("A", "B") and item.answer == ({"A": "B", "B": "A"}[item.source],)
    assert [p.name for p in item.passages] == [o for o in "ABC" if o != item.source] == list(item.options)
    assert "not found in the text of C" in item.explanation and item.question == f"{item.source} tells this."


def test_what_nobody_else_tells_is_not_asked():
    assert all(fold(i.text) != fold(NOT) for i in items())


def test_where_all_tell_it_nothing_is_left_out():
    assert drawn("left-out", compared(A=f"{TOLD}\n", B=f"{TOO}\n")) == []


def test_two_quotations_of_one_speaker_are_not_one_statement():
    said = "“We asked them three times to leave the harbour,” said Ann Lee, who led the operation on Monday."
    other = "“My people were calm and patient all morning,” said Ann Lee, who led the operation on Monday."
    third = "A festival with music drew large crowds to the market square of the town.\n"
    assert drawn("left-out", compared(A=said + "\n", B=other + "\n", C=third)) == []


def test_what_one_denies_and_another_states_is_not_one_statement():
    denied = "Engineers closed the northern bridge on Monday though inspectors never discovered forty broken cables."
    assert drawn("left-out", compared(A=f"{TOLD}\n", B=f"{denied}\n", C=f"{NOT}\n")) == []


def test_what_is_told_in_other_forms_of_the_words_is_not_left_out():
    near = "The closing of the northerly bridge came after an inspection in which cables were found broken."
    assert drawn("left-out", compared(A=f"{TOLD}\n", B=f"{TOO}\n", C=f"{near}\n")) == []


def test_the_same_said_of_others_and_a_question_are_not_one_statement():
    one = "On Monday the old court of the town found Ann Lee and Bo Dahl guilty of forgery and theft."
    same = "The old court of the town found Ann Lee and Bo Dahl guilty of forgery and theft on Monday."
    other = "On Monday the old court of the town found Cy Fox and Di Hart guilty of forgery and theft."
    assert drawn("left-out", compared(A=f"{one}\n", B=f"{same}\n", C=f"{NOT}\n")) != []
    assert drawn("left-out", compared(A=f"{one}\n", B=f"{other}\n", C=f"{NOT}\n")) == []
    asked = (f"{t.rstrip('.')}?\n" for t in (TOLD, TOO))
    assert drawn("left-out", compared(A=next(asked), B=next(asked), C=f"{NOT}\n")) == []
