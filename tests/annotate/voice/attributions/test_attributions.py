from framing.annotate.voice.attributions.attributions import find_attributions
from tests.annotate.voice.reading import CUES, attributions, tree


def test_cue_source_and_content_of_a_verb():
    assert attributions("Lena Hale said that the dam was safe.") == [
        ("said", "Lena Hale", ["that the dam was safe"], "verb clause")
    ]


def test_a_verb_with_its_particle_is_one_cue():
    (found,) = attributions("Lena Hale pointed out that the dam was safe.")
    assert found[0] == "pointed out"


def test_cues_inside_quotation_marks_are_the_speaker_s_own():
    text = "He thinks that we lie, Lena Hale said."
    assert [text[slice(*e.cue)] for e in find_attributions(tree(text), CUES, [(0, 21)])] == ["said"]


def test_what_was_not_said_is_flagged():
    def flags(text):
        return {f for e in find_attributions(tree(text), CUES, ()) for f in e.flags}

    assert flags("Lena Hale did not say that the dam was safe.") == {"unreal"}
    assert "unreal" in flags("Lena Hale refused to say whether the dam was safe.")
    assert flags("It is believed that the mayor knew.") == {"vague"}
    assert flags("Lena Hale said that the dam was safe.") == set()


def test_a_content_does_not_hold_its_source():
    for _, source, contents, _ in attributions("The road is long, said Lena Hale, the mayor, on Monday."):
        assert not any(source in c for c in contents)


def test_a_sentence_without_cues_reports_nothing():
    assert attributions("The dam broke on Monday.") == []


def test_a_stand_that_somebody_may_yet_take_is_none():
    assert [a for a in attributions("The town may support the dam.") if a[0] == "support"] == []
    assert [a[2] for a in attributions("The town will not support the dam.") if a[0] == "support"] == [["the dam"]]
