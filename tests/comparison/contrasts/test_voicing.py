from dataclasses import replace

import pytest

from framing.comparison.contrasts.voicing import of_hedges, of_voices
from tests.comparison.contrasts.made import clause, hit, story


def _words(voice_a, voice_b):
    """The same judging word in both sources."""
    a, b = (hit(x, "took", "loaded", voice=voice, actor="rebels") for x, voice in (("a", voice_a), ("b", voice_b)))
    return story(hits=[a, b])


@pytest.mark.parametrize("voice", ["quoted", "attributed", "scare"])
def test_a_word_of_its_own_is_set_against_the_source_that_only_hands_it_on(voice):
    (found,) = of_voices(_words("own", voice))
    assert (found.kind, found.a.by, found.b_by) == ("voice", "Herald", "Post")
    assert found.say().startswith("Herald has “took” in its own words (once); Post has it only in ")


def test_a_word_on_two_actors_or_one_that_judges_nobody_is_no_contrast_of_voice():
    a, b = hit("a", "took", "loaded", actor="rebels"), hit("b", "took", "loaded", voice="quoted")
    assert list(of_voices(story(hits=[a, b]))) == []
    assert list(of_voices(story(hits=[{**x, "actor": "", "category": "intensifier"} for x in (a, b)]))) == []


@pytest.mark.parametrize("voices", [("own", "own"), ("quoted", "quoted"), ("own", "uncertain")])
def test_no_row_where_both_or_none_call_it_so_or_nobody_knows(voices):
    assert list(of_voices(_words(*voices))) == []


def test_one_own_use_in_the_other_source_is_enough_for_no_row():
    hits = [hit("a", "took", "loaded"), hit("b", "took", "loaded", voice="quoted")]
    also = hit("b", "cheap", "loaded", term="took")
    assert list(of_voices(story(hits=[*hits, also]))) == []


def test_a_word_that_stands_elsewhere_too_is_not_said_to_be_others_only():
    hits = [hit("a", "the", "loaded"), hit("b", "the", "loaded", voice="quoted")]
    assert list(of_voices(story(hits=hits))) == [], "it stands twice in Post, and only one place has a voice"


def test_a_word_of_two_things_is_no_contrast_of_voice():
    hits = [hit("a", "took", "loaded"), hit("b", "took", "loaded", voice="quoted")]
    mine = clause("a", "The brave rebels took the bridge in the north.", "took", "rebels", "the bridge")
    theirs = clause("b", "Fighters took the bridge in the north.", "took", "rebels", "the bridge")
    assert len(list(of_voices(story(hits=hits, clauses=[mine, theirs])))) == 1
    others = {**theirs, "agent": "army", "patient": "wheat"}
    assert list(of_voices(story(hits=hits, clauses=[mine, others]))) == []


def test_words_that_another_source_has_only_with_a_doubt_before_them_are_set_against_it():
    texts = {
        "a": "An inquiry into brave rebels began. Rain fell.",
        "b": "They spoke of alleged brave rebels. Rain fell.",
    }
    rows = [
        {
            **hit("a", "brave", "choice"),
            "start": texts[x].index("brave"),
            "end": texts[x].index("brave") + 5,
            "article_id": x,
        }
        for x in texts
    ]
    doubted = replace(story(hits=rows), texts=texts)
    (found,) = of_hedges(doubted)
    assert found.say() == "Herald has “brave” in its own words; Post has it only with “alleged” before it."
    plain = {**texts, "b": texts["b"].replace("alleged", "perfect")}
    assert list(of_hedges(replace(doubted, texts=plain))) == []
