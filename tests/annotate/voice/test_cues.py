from framing.text import wording_of
from tests.annotate.voice.reading import CUES


def test_verbs_are_found_by_lemma_and_particle():
    assert CUES.verbs["say"]["act"] == "speech"
    assert CUES.verbs["want"]["act"] == "attitude"
    assert "out" in CUES.phrasal["point"]
    assert "point out" not in CUES.verbs


def test_forms_are_finite_and_go_with_marks():
    found = [row["term"] for *_, row in CUES.forms.find(wording_of("she told and telling"))]
    assert found == ["tell"]


def test_nouns_for_who_speaks_are_told_from_those_that_hide_it():
    assert "minister" in CUES.speakers - CUES.vague
    assert "critic" in CUES.vague
    assert "film" in CUES.works and "the" in CUES.openers and "Anna" in CUES.first_names
