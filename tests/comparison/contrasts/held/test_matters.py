from dataclasses import replace

from framing.comparison.contrasts.candidate import (
    AGENCY,
    HEADLINES,
    LOADED,
    NAMING,
    OMISSION,
    SOURCE,
    STANCE,
    Candidate,
)
from framing.comparison.contrasts.held import once
from framing.results import FAINT
from tests.comparison.contrasts.made import hit, quote, story

STORY = story(quotes=[quote("a", "Ann Lee spoke to the town about trains.", "Ida Zoll")])


def _once(rows, told=STORY):
    """Rows in their order, with the strength that they came with."""
    return [next(r for r in rows if r.say is c.say) for c in once(told, rows)]


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
    assert _once([naming, loaded, other]) == [naming, other, loaded]


def test_a_speaker_and_a_statement_of_the_speaker_are_one_matter():
    said, speaker = _row(OMISSION, "Ann Lee spoke"), _row(SOURCE, "the town", "Wheat", "speaker: ida zoll")
    other = _row(SOURCE, "bridge", "cheap", "speaker: tom wu")
    assert _once([said, speaker, other]) == [said, other, speaker]


def test_two_words_for_one_thing_are_no_repeat_of_what_else_their_sentence_tells():
    other, words = _row(LOADED, "brave", "Fighters"), _row(NAMING, "rebels", "Wheat", "concept: walkers")
    again = _row(LOADED, "bridge", "cheap")
    assert _once([other, words, again]) == [other, words, again]
    assert _once([other, replace(words, subject="s")]) == [other, replace(words, subject="s")]


def test_none_is_dropped_and_the_order_is_kept():
    rows = [_row(LOADED, "brave", "Fighters"), _row(LOADED, "town", "Wheat"), _row(LOADED, "brave", "cheap")]
    assert _once(rows) == rows
    assert once(STORY, []) == []


def test_a_repeat_is_too_faint_to_be_shown():
    first, again, other = once(
        STORY, [_row(LOADED, "brave", "Fighters"), _row(LOADED, "town", "Wheat"), _row(LOADED, "brave", "cheap")]
    )
    assert first.strength == again.strength == 1 and other.strength < FAINT


def test_an_actor_is_named_and_judged_once_by_two_sources():
    for kind in (NAMING, STANCE, AGENCY):
        rows = [_row(kind, "brave", "Fighters", actor="rebels"), _row(kind, "town", "cheap", actor="rebels")]
        assert [r.strength < FAINT for r in once(STORY, rows)] == [False, True]
        apart = [rows[0], _row(kind, "town", "cheap", actor="town")]
        assert [r.strength < FAINT for r in once(STORY, apart)] == [False, False]


def test_one_concept_of_two_sources_and_two_namings_turned_round_are_one_matter():
    concept = "concept: talks"
    rows = [_row(NAMING, "brave rebels", "Fighters", concept), _row(NAMING, "the town", "cheap", concept)]
    assert _once([*rows, _back(LOADED)])[-1] is rows[1]
    there = _row(NAMING, "brave rebels", "Fighters")
    back = Candidate(
        kind=NAMING, subject="t", a=there.b, b=there.a, b_by="Herald", strength=1, confidence=1, say=lambda: ""
    )
    assert _once([there, back, _row(LOADED, "town", "cheap")])[-1] is back


def test_of_headlines_that_judge_alike_one_pair_is_enough():
    rows = [_row(NAMING, "brave", "Fighters", HEADLINES), _row(NAMING, "town", "cheap", HEADLINES)]
    judged = _back(LOADED, HEADLINES)
    assert _once([*rows, judged]) == [rows[0], judged, rows[1]]


def test_what_one_source_tells_of_one_speaker_is_one_matter_in_reported_words_too():
    reported = {**quote("a", "took the bridge", "Ida Zoll", "indirect"), "act": "speech"}
    told = story(quotes=[reported, {**quote("a", "about trains", "Ida Zoll", "indirect"), "act": "speech"}])
    rows = [_row(OMISSION, "The brave"), _row(OMISSION, "Ann Lee"), _row(OMISSION, "north")]
    assert _once(rows, told)[0] is rows[0] and rows[1] in _once(rows, told)[1:]


def test_a_word_that_one_source_lacks_beside_two_others_is_one_matter():
    first, back = _row(LOADED, "brave", "Fighters"), _back(LOADED)
    same = replace(back, a=replace(back.a, text="brave"), b_by="Post")
    assert [r.strength < FAINT for r in once(STORY, [first, same])] == [False, True]
    other = replace(same, b_by="Star")
    assert [r.strength < FAINT for r in once(STORY, [first, other])] == [False, False]
