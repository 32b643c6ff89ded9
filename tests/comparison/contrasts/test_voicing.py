from dataclasses import replace

import pytest

from framing.comparison.contrasts.voicing import of_doubts, of_hedges, of_voices
from tests.comparison.contrasts.made import clause, hit, quote, story, told


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


def _reported(article, text, stance):
    return {**quote(article, text, "Ada Bell", "indirect"), "cue": "claims", "cue_stance": stance}


def test_what_is_handed_on_with_doubt_is_set_beside_a_like_sentence_without():
    (found,) = of_doubts(story(quotes=[_reported("a", "took the bridge", -1)]))
    assert (found.kind, found.a.text, found.b_by) == ("voice", "took the bridge", "Post")
    assert found.say() == (
        "Herald keeps its distance from “took the bridge”, said by Ada Bell, by the word “claims”; "
        "a similar sentence of Post has no such word."
    )


def test_no_row_without_doubt_or_where_both_doubt_or_tell_other_things():
    assert list(of_doubts(story(quotes=[_reported("a", "took the bridge", 0)]))) == []
    both = [_reported(a, "took the bridge", -1) for a in "ab"]
    assert list(of_doubts(story(quotes=both))) == []
    assert list(of_doubts(story(quotes=[_reported("a", "spoke to the town", -1)]))) == []


def test_a_noun_nobody_or_another_speaker_hands_nothing_on_with_doubt():
    q = _reported("a", "took the bridge", -1)
    for less in ({"rule": "noun clause"}, {"speaker": ""}):
        assert list(of_doubts(story(quotes=[{**q, **less}]))) == []
    theirs = quote("b", "Fighters took the bridge in the north.", "Ida Zoll")
    assert list(of_doubts(story(quotes=[q, theirs]))) == []
    assert len(list(of_doubts(story(quotes=[q, {**theirs, "speaker": "Ada Bell"}])))) == 1


def test_a_word_behind_a_clause_may_be_the_source_taking_it_back():
    texts = {
        **story().texts,
        "a": "The brave rebels never took the bridge in the north, as Ada Bell claims. Rain fell.",
    }
    q = {**_reported("a", "The brave rebels", -1), "end": texts["a"].index(", as")}
    assert list(of_doubts(told(texts, quotes=[q]))) == []


def test_a_like_sentence_that_has_nothing_of_what_is_said_tells_something_else():
    q = _reported("a", "took the bridge", -1)
    texts = {**story().texts, "a": "The brave rebels took the bridge, claims Ada Bell, in the north. Rain fell."}
    other = {**q, "start": texts["a"].index("claims"), "end": texts["a"].index("claims") + 6, "text": "claims"}
    assert len(list(of_doubts(told(texts, quotes=[{**q, "end": q["start"] + 15}])))) == 1
    assert list(of_doubts(told(texts, quotes=[other]))) == []
