from dataclasses import replace

from framing.comparison.contrasts.held import WORTH, Worth
from tests.comparison.contrasts.made import clause, hit, mention, quote, story

TRAINS = "Ann Lee spoke to the town about trains."


def _of(k=1, **tables):
    made = story(**tables)
    return Worth(made).of(made.rows[k])


def test_a_detail_is_worth_least():
    assert _of() == WORTH.least


def test_a_judgement_harm_and_a_voice_are_worth_more():
    judged, aside = hit("a", "trains", "loaded"), hit("a", "trains", "aside", category="intensifier")
    harm = {**clause("a", TRAINS, "spoke", "rebels", ""), "effect": "harm"}
    said = quote("a", TRAINS, "Ida Zoll")
    assert _of(hits=[judged]) == _of(hits=[aside]) > _of(clauses=[harm]) > WORTH.least
    assert _of(quotes=[said]) > WORTH.least and _of(quotes=[{**said, "speaker": ""}]) == WORTH.least
    assert _of(hits=[{**judged, "category": "intensifier"}]) == WORTH.least
    assert _of(clauses=[{**harm, "negated": True}]) == WORTH.least


def test_a_sentence_that_leans_on_the_one_before_is_worth_less():
    worth = Worth(story())
    assert _leans(worth, "That exchange set the tone.") and _leans(worth, "“But it is late,” he said.")
    assert not _leans(worth, "The town is far.") and not _leans(worth, "")


def _leans(worth, text):
    s = worth.story.rows[0]
    return worth.leans(replace(s, place=replace(s.place, text=text)))


def test_a_judging_word_of_somebody_else_is_worth_less():
    judged = hit("a", "trains", "loaded")
    assert _of(hits=[judged]) > _of(hits=[{**judged, "voice": "quoted"}]) > WORTH.least


def test_a_bad_light_on_somebody_central_is_worth_more():
    named = [mention("a", "The brave rebels"), mention("b", "Fighters"), mention("b", "Wheat", actor="wheat")]
    dark = hit("a", "trains", "stance", score=-1.0, actor="rebels")
    worth = [_of(mentions=named, hits=[h]) for h in (dark, {**dark, "actor": "wheat"}, {**dark, "score": 1.0})]
    assert worth[0] > worth[1] > worth[2] == WORTH.least


def test_passages_are_apart_by_their_good_and_bad_words():
    worth = Worth(story())
    assert worth.apart("a brutal murder", "a splendid triumph") == 1 > worth.apart("they met", "they sat") == 0


def test_what_stands_outside_some_spans_is_worth_nothing():
    made = story(hits=[hit("a", "trains", "loaded")])
    s = made.rows[1]
    at = s.place.text.index("about") + s.place.start
    worth = Worth(made)
    assert worth.of(s, [(s.place.start, at)]) == WORTH.least < worth.of(s, [(at, s.place.end)]) == worth.of(s)
