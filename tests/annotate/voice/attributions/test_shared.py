from tests.annotate.voice.reading import attributions


def test_two_verbs_of_one_source_share_the_sentence():
    found = attributions("Lena Hale called on the board to act and urged the town to wait.")
    assert [(a[1], a[2]) for a in found] == [("Lena Hale", ["the board to act"]), ("Lena Hale", ["the town to wait"])]


def test_a_trailing_participle_speaks_for_the_source_before_it():
    found = attributions("Lena Hale praised the town, adding that the dam was safe.")
    assert [(a[0], a[1], a[2]) for a in found] == [
        ("praised", "Lena Hale", ["the town"]),
        ("adding", "Lena Hale", ["that the dam was safe"]),
    ]


def test_a_verb_of_another_source_is_part_of_the_content():
    found = {a[0]: a for a in attributions("Lena Hale said that the mayor denied the plan.")}
    assert found["said"][2] == ["that the mayor denied the plan"]
    assert found["denied"][1] == "the mayor"


def test_a_participle_behind_a_closing_mark_trails_too():
    found = attributions('Lena Hale said that the dam was "a lie," referring to the fees.')
    assert [(a[0], a[2]) for a in found] == [("said", ['that the dam was "a lie']), ("referring to", ["the fees"])]


def test_what_somebody_is_urged_to_is_not_cut_off():
    found = attributions("Lena Hale, however, urged drivers to accept the offer of the town.")
    assert found[0][2] == ["drivers to accept the offer of the town"]


def test_a_clause_of_another_speaker_is_no_part_of_the_content():
    found = attributions("Tom Brand said the plan insulted them, and Lena Hale, the mayor, called it a lie.")
    assert [(a[1], a[2]) for a in found][0] == ("Tom Brand", ["the plan insulted them"])


def test_a_clause_that_is_set_against_the_content_is_another_s():
    found = attributions("Residents say they are fleeing, while Mr. Brand says they are lured away.")
    assert [(a[1], a[2]) for a in found] == [
        ("Residents", ["they are fleeing"]),
        ("Mr. Brand", ["they are lured away"]),
    ]


def test_such_a_clause_inside_the_content_does_not_end_it():
    found = attributions("Lena Hale said that, while critics say the dam is dear, it will work for the town.")
    assert found[0][2] == ["that, while critics say the dam is dear, it will work for the town"]


def test_a_cue_whose_source_stands_before_the_content_ends_it():
    found = attributions("Lena Hale said shippers expect higher fees and urged the council to act.")
    assert [(a[1], a[2]) for a in found if a[0] != "said"] == [
        ("shippers", ["higher fees"]),
        ("Lena Hale", ["the council to act"]),
    ]
