from dataclasses import replace

from framing.comparison.contrasts.held import WORTH, Worth
from tests.comparison.contrasts.made import clause, hit, quote, story

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
