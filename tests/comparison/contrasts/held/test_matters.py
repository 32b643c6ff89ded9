from framing.comparison.contrasts.candidate import HEADLINES, LOADED, NAMING, OMISSION, SOURCE, Candidate
from framing.comparison.contrasts.held import once
from tests.comparison.contrasts.made import hit, quote, story

STORY = story(quotes=[quote("a", "Ann Lee spoke to the town about trains.", "Ida Zoll")])


def _row(kind, a, b=None, subject="s", actor=""):
    a, b = STORY.place(hit("a", a, "loaded")), b and STORY.place(hit("b", b, "loaded"))
    return Candidate(
        kind=kind, subject=subject, actor=actor, a=a, b=b, b_by="Post", strength=1, confidence=1, say=lambda: ""
    )


def _back(kind, subject="s"):
    a, b = STORY.place(hit("b", "harbour", "loaded")), STORY.place(hit("a", "north", "loaded"))
    return Candidate(kind=kind, subject=subject, a=a, b=b, b_by="Herald", strength=1, confidence=1, say=lambda: "")


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


def test_one_concept_of_two_sources_and_two_namings_turned_round_are_one_matter():
    concept = "concept: talks"
    rows = [_row(NAMING, "brave rebels", "Fighters", concept), _row(NAMING, "the town", "cheap", concept)]
    assert once(STORY, [*rows, _back(LOADED)])[-1] is rows[1]
    there = _row(NAMING, "brave rebels", "Fighters")
    back = Candidate(
        kind=NAMING, subject="t", a=there.b, b=there.a, b_by="Herald", strength=1, confidence=1, say=lambda: ""
    )
    assert once(STORY, [there, back, _row(LOADED, "town", "cheap")])[-1] is back


def test_of_headlines_that_judge_alike_one_pair_is_enough():
    rows = [_row(NAMING, "brave", "Fighters", HEADLINES), _row(NAMING, "town", "cheap", HEADLINES)]
    judged = _back(LOADED, HEADLINES)
    assert once(STORY, [*rows, judged]) == [rows[0], judged, rows[1]]


def test_what_one_source_tells_of_one_speaker_is_one_matter_in_reported_words_too():
    reported = {**quote("a", "took the bridge", "Ida Zoll", "indirect"), "act": "speech"}
    told = story(quotes=[reported, {**quote("a", "about trains", "Ida Zoll", "indirect"), "act": "speech"}])
    rows = [_row(OMISSION, "The brave"), _row(OMISSION, "Ann Lee"), _row(OMISSION, "north")]
    assert once(told, rows)[0] is rows[0] and rows[1] in once(told, rows)[1:]
