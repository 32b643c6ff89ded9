from framing.comparison.contrasts.candidate import LOADED, NAMING, OMISSION, SOURCE, Candidate
from framing.comparison.contrasts.held import once
from tests.comparison.contrasts.made import hit, quote, story

STORY = story(quotes=[quote("a", "Ann Lee spoke to the town about trains.", "Ida Zoll")])


def _row(kind, a, b=None, subject="s", actor=""):
    a, b = STORY.place(hit("a", a, "loaded")), b and STORY.place(hit("b", b, "loaded"))
    return Candidate(
        kind=kind, subject=subject, actor=actor, a=a, b=b, b_by="Post", strength=1, confidence=1, say=lambda: ""
    )


def test_one_word_of_a_source_is_one_matter_whatever_the_kind():
    naming, loaded, other = (
        _row(NAMING, "brave rebels", "Fighters"),
        _row(LOADED, "rebels", "bridge"),
        _row(LOADED, "town", "cheap"),
    )
    assert once(STORY, [naming, loaded, other]) == [naming, other, loaded]


def test_a_speaker_and_a_statement_of_the_speaker_are_one_matter():
    said, speaker = _row(OMISSION, "Ann Lee spoke"), _row(SOURCE, "the town", "Wheat", "speaker: ida zoll")
    other = _row(SOURCE, "bridge", "cheap", "speaker: tom wu")
    assert once(STORY, [said, speaker, other]) == [said, other, speaker]


def test_none_is_dropped_and_the_order_is_kept():
    rows = [_row(LOADED, "brave", "Fighters"), _row(LOADED, "town", "Wheat"), _row(LOADED, "brave", "cheap")]
    assert once(STORY, rows) == rows
    assert once(STORY, []) == []
