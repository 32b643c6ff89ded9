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
