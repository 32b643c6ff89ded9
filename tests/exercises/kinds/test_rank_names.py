import random

from framing.exercises.kinds import rank_items
from framing.exercises.level import LEVELS
from framing.exercises.material import Material
from framing.records import Article
from tests.report import made

ROWS = [
    ("n", "The reckless gang", -2.0, "The reckless gang took the money and left the town."),
    ("n", "the ragged group", -1.0, "Then the ragged group came home to the old town."),
    ("s", "The organisation", 0.0, "The organisation came home to the old town at night."),
    ("s", "The brave alliance", 2.0, "The brave alliance came home to the town at last."),
]


def drawn(level, rows=ROWS):
    texts = {i: "".join(f"{s}\n" for j, _, _, s in rows if j == i) for i in "ns"}
    articles = [Article("n", texts["n"], "North", event="E"), Article("s", texts["s"], "South", event="E")]
    c = made.comparison(articles, names=[(i, label, "x", "own", rung) for i, label, rung, _ in rows])
    return list(rank_items(Material(c, LEVELS[level]), random.Random(0)))


def test_names_go_from_harsh_to_kind_and_stand_in_their_sentences():
    (item,) = drawn("15-18")
    assert item.answer == ("reckless gang", "organisation", "brave alliance")
    assert sorted(item.options) == sorted(item.answer) and "Group X" in item.question
    assert {p.text for p in item.passages} == {ROWS[k][3] for k in (0, 2, 3)}


def test_adults_get_a_closer_one():
    assert drawn("adult")[0].answer == ("reckless gang", "ragged group", "organisation", "brave alliance")


def test_without_a_harsh_name_there_is_nothing_to_rank():
    assert drawn("adult", ROWS[1:]) == []


def test_two_names_are_ranked_where_there_is_no_third():
    rows = [ROWS[0], ROWS[2]]
    assert drawn("15-18", rows)[0].answer == ("reckless gang", "organisation")


def test_names_of_an_actor_that_are_left_make_another_set():
    more = [("n", "The ruthless gang", -2.0, "The ruthless gang took the money and left the town."),
            ("s", "The association", 0.0, "The association came home to the old town at night.")]  # fmt: skip
    sets = [set(i.answer) for i in drawn("15-18", [*ROWS, *more])]
    assert len(sets) == 2 and not sets[0] & sets[1] and len(sets[0]) >= len(sets[1])


def test_a_name_bears_the_word_that_its_rung_rests_on_and_is_of_all():
    from framing.exercises.kinds.rank_names import _bears_rung

    assert _bears_rung({"ladder_row": "ladder:criminal/head", "text": "the criminals"})
    assert not _bears_rung({"ladder_row": "ladder:criminal/head", "text": "the migrants"})
    assert not _bears_rung({"ladder_row": "ladder:toddler/head/grant", "text": "the toddlers"})
    assert _bears_rung({"ladder_row": "ladder:(name)/name", "text": "the Front"})


def test_members_of_a_body_and_mere_qualities_are_no_names_for_it():
    assert drawn("adult", [("n", "The reckless thugs", -2.0, "The reckless thugs took the money."), *ROWS[1:]]) == []
    assert drawn("adult", [("n", "reckless", -2.0, "They said that it was reckless all the time."), *ROWS[1:]]) == []


def test_what_happened_is_no_name_for_who_did_it():
    assert drawn("adult", [("n", "The criminal violence", -2.0, "The criminal violence went on."), *ROWS[1:]]) == []


def test_some_of_them_are_not_all_and_a_plain_name_bears_no_marks():
    some = ("s", "Certain organisations", 0.0, "Certain organisations came home to the old town.")
    marked = ("s", "the organisation", 0.0, "They spoke of “the organisation” all night in the old town.")
    for plain in (some, marked):
        assert drawn("15-18", [ROWS[0], plain]) == [], plain
    assert drawn("15-18", [ROWS[0], ROWS[2]]) != []


def test_how_many_they_are_is_left_out_of_the_name():
    from framing.exercises.kinds.rank_names import _label

    assert _label({"text": "all 11 million migrants"}) == "migrants" == _label({"text": "some 300 migrants"})


def test_a_likeness_a_state_of_things_and_a_part_of_a_phrase_are_no_names():
    for name, text in (
        ("a reckless gang", "Last night they took the money like a reckless gang in the old town."),
        ("reckless occupation", "Last night they lived under reckless occupation in the old town."),
        ("the reckless gang", "Last night the reckless gang leader came home to the old town."),
    ):
        assert drawn("15-18", [("n", name, -2.0, text), ROWS[2]]) == [], name


def test_whom_a_pronoun_means_and_who_is_a_part_in_a_play_are_left_open():
    for name, text in (
        ("a reckless gang", "Last night the people heard that they were a reckless gang in the old town."),
        ("a reckless gang", "Last night the people said that they’re a reckless gang in the old town."),
        ("the villain in the play", "Last night the villain in the play took the money of the old town."),
    ):
        assert drawn("15-18", [("n", name, -2.0, text), ROWS[2]]) == [], name


def test_an_estimate_is_no_part_of_a_name():
    from framing.exercises.kinds.rank_names import _label

    assert _label({"text": "the estimated 11 million migrants"}) == "migrants"


def test_a_question_does_not_call_an_actor_by_one_of_the_names_to_be_ranked():
    rows = [ROWS[0], ("s", "Group X", 0.0, "Group X came home to the old town at night.")]
    assert [i.question for i in drawn("15-18", rows)] in ([], [""])
    assert "Group X" in drawn("15-18", [ROWS[0], ROWS[2]])[0].question


def test_a_rung_that_rests_on_a_deed_is_none_of_the_name():
    from framing.exercises.kinds.rank_names import _bears_rung

    assert not _bears_rung({"ladder_row": "ladder:invade/deed", "text": "the army"})
