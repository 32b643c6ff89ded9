from dataclasses import replace
from datetime import date

from framing.comparison.contrasts.wording import of_sentences
from tests.comparison.contrasts.made import hit, quote, story

HITS = (("a", "brave"), ("b", "Fighters"))


def test_a_judging_word_is_set_against_the_likest_sentence():
    (found,) = of_sentences(story(hits=[hit("a", "brave", "loaded")]))
    assert (found.kind, found.a.text, found.b.text) == ("loaded", "brave", "Fighters took the bridge in the north.")
    assert found.say() == "Herald has “brave” (own words); not found in Post."


def test_a_sentence_unlike_all_others_has_no_counterpart():
    assert list(of_sentences(story(hits=[hit("a", "trains", "loaded")]))) == []


def test_a_term_that_both_sources_use_is_no_contrast():
    both = [hit("a", "bridge", "loaded"), hit("b", "bridge", "loaded")]
    assert list(of_sentences(story(hits=both))) == []


def test_choices_are_left_to_naming():
    assert list(of_sentences(story(hits=[hit("a", "brave", "choice")]))) == []


def test_words_that_the_likest_sentence_has_too_are_no_contrast():
    assert list(of_sentences(story(hits=[hit("a", "bridge", "loaded")]))) == []


def test_what_counts_is_the_gap_to_what_the_other_sentence_has():
    def strength(*scores):
        hits = [hit(article, text, "loaded", score) for (article, text), score in zip(HITS, scores, strict=False)]
        return [c.strength for c in of_sentences(story(hits=hits)) if c.a.by == "Herald"]

    (alone,), (beside,) = strength(2.0), strength(2.0, 1.0)
    assert alone > beside > 0 and strength(2.0, 2.0) == strength(1.0, 2.0) == []


def test_a_side_or_a_size_colours_nothing():
    for category in ("identity", "intensifier"):
        assert list(of_sentences(story(hits=[hit("a", "brave", "loaded", category=category)]))) == []


def test_a_fragment_is_no_remark():
    assert list(of_sentences(story(hits=[hit("a", "took the bridge in", "aside", confidence=0.9)]))) == []


def test_a_word_in_scare_quotes_there_is_at_the_same_distance():
    plain, marked = hit("a", "brave", "loaded"), quote("b", "bridge", "", "scare")
    near = [{**marked, "voice": "scare"}, hit("a", "took", "loaded")]
    assert len(list(of_sentences(story(hits=[plain], quotes=[near[0]])))) == 1
    assert list(of_sentences(story(hits=[hit("a", "took the", "loaded")], quotes=[near[0]]))) == []


def test_an_aside_that_is_not_sure_is_not_pointed_out():
    assert list(of_sentences(story(hits=[hit("a", "brave", "aside", confidence=0.6)]))) == []
    assert len(list(of_sentences(story(hits=[hit("a", "brave", "aside", confidence=0.9)])))) == 1


def test_articles_of_different_weeks_are_not_set_side_by_side():
    apart = replace(story(hits=[hit("a", "brave", "loaded")]), days={"a": date(2020, 5, 4), "b": date(2020, 8, 4)})
    assert list(of_sentences(apart)) == []


def test_words_that_stand_there_in_another_form_are_not_told_as_missing():
    s = story(hits=[hit("a", "brave", "loaded")])
    assert len(list(of_sentences(s))) == 1
    rows = [*s.rows]
    rows[3] = replace(rows[3], place=replace(rows[3].place, text="Harbours braved it on Friday."))
    assert list(of_sentences(replace(s, rows=tuple(rows)))) == []
