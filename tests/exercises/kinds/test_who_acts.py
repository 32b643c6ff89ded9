import pytest

from tests.exercises.kinds.drawn import compared, drawn


@pytest.mark.parametrize(
    ("text", "way", "doer"),
    [
        ("On Monday evening the officers attacked the fishermen in the old harbour.", "(active)", "officers"),
        ("On Monday evening the fishermen were attacked by the officers in the harbour.", "(passive)", "officers"),
        ("On Monday evening three fishermen were killed in the old harbour.", "does not say", "nobody named"),
    ],
)
def test_the_way_an_act_is_told_is_the_answer(text, way, doer):
    (item,) = drawn("who-acts", compared(A=text + "\n"))
    assert way in item.answer[0] and doer in item.explanation and "fishermen" in item.explanation
    assert item.text[slice(*item.focus[0])] in ("attacked", "killed")


@pytest.mark.parametrize(
    "text",
    [
        "On Monday evening three fishermen were killed in clashes with the officers.",
        "On Monday evening they attacked him in the old harbour of the town.",
        "On Monday evening the officers did not attack the fishermen in the harbour.",
    ],
)
def test_what_is_not_clear_is_not_asked(text):
    assert drawn("who-acts", compared(A=text + "\n")) == []


@pytest.mark.parametrize(
    "text",
    [
        "On Monday evening the festival took place in the old harbour of the town.",
        "On Monday evening the officers fired several rounds in the old harbour.",
        "On Monday evening the officers clashed with the fishermen in the old harbour.",
    ],
)
def test_what_happens_to_nobody_or_to_both_is_not_asked(text):
    assert drawn("who-acts", compared(A=text + "\n")) == []


@pytest.mark.parametrize(
    "text",
    [
        "From then on the officers ruled the fishermen of the old harbour for years.",
        "On Monday evenings the officers attack the fishermen in the old harbour.",
    ],
)
def test_what_lasts_or_is_told_as_a_habit_is_no_act(text):
    assert drawn("who-acts", compared(A=text + "\n")) == []


def test_a_part_of_some_is_of_their_sort():
    (item,) = drawn(
        "who-acts", compared(A="On Monday evening the officers attacked scores of fishermen in the harbour.\n")
    )
    assert "to “scores of fishermen”" in item.explanation


def test_a_state_told_in_the_passive_is_no_act():
    way = {t: drawn("who-acts", compared(A=t + "\n")) for t in (
        "The protesters were arrested in the old harbour of the town on Monday.",
        "The protesters are arrested in the old harbour of the town on Mondays.",
        "The protesters were already arrested in the old harbour of the town then.",
    )}  # fmt: skip
    assert [len(items) for items in way.values()] == [1, 0, 0]


def test_what_may_happen_is_no_act_and_a_preposition_makes_nobody_suffer():
    from framing.exercises.kinds.who_acts import _PREPOSITION

    text = "A member of the crew may at last end up attacking the protesters in the harbour.\n"
    assert drawn("who-acts", compared(A=text)) == []
    assert _PREPOSITION.search(" with the council over ") and not _PREPOSITION.search(" the ")


def test_what_is_said_acts_on_nobody_and_suffers_nothing():
    told = "On Monday evening the {} defied the {} in the old harbour of the town.\n"
    answers = [drawn("who-acts", compared(A=told.format("fishermen", n))) for n in ("officers", "order")]
    assert [len(a) for a in answers] == [1, 0]


def test_no_way_is_asked_much_more_often_than_the_next():
    acts = "On {} evening the officers attacked the fishermen in the old harbour.\n"
    text = "".join(acts.format(d) for d in ("Monday", "Tuesday", "Wednesday", "Thursday"))
    assert len(drawn("who-acts", compared(A=text))) == 1
    text += "On Friday evening the fishermen were attacked by the officers in the harbour.\n"
    assert len(drawn("who-acts", compared(A=text))) == 3


def test_whom_it_happens_to_is_named_to_the_end_of_the_phrase():
    from framing.exercises.kinds.who_acts import _OF

    assert _OF.findall(" of the bridge in the old town") == [" of the bridge"]
    assert _OF.findall(" of Ann Lee and others") == [" of Ann Lee"]
