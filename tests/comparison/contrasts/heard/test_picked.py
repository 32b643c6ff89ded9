from dataclasses import replace

from framing.comparison.contrasts.heard import of_speakers
from tests.comparison.contrasts.made import hit, quote, story, told

LEE = quote("a", "Ann Lee spoke to the town", "Ann Lee")


def test_other_words_of_one_speaker_are_set_side_by_side():
    theirs = quote("b", "Wheat was cheap at the harbour", "Ann Lee")
    (found,) = of_speakers(story(quotes=[LEE, theirs]))
    assert (found.kind, found.subject, found.b_by) == ("source", "picked: ann lee", "Post")
    assert found.say() == (
        "Of Ann Lee: Herald quotes “Ann Lee spoke to the town”, Post “Wheat was cheap at the harbour”; "
        "neither has the words of the other."
    )


def test_the_same_words_of_one_speaker_are_no_contrast():
    ours, theirs = (
        quote("a", "took the bridge in the north", "Ann Lee"),
        quote("b", "the bridge in the north", "Ann Lee"),
    )
    assert list(of_speakers(story(quotes=[ours, theirs]))) == []


def test_words_that_both_sources_have_are_not_set_apart():
    both = quote("b", "Wheat was cheap at the harbour", "Ann Lee")
    s = story(quotes=[LEE, both])
    shared = replace(s, texts={**s.texts, "b": s.texts["b"] + " Ann Lee spoke to the town."})
    assert len(list(of_speakers(s))) == 1 and list(of_speakers(shared)) == []


def test_a_passage_that_is_cut_out_of_one_in_the_other_source_is_no_other_words():
    long = quote("b", "Wheat was cheap at the harbour", "Ann Lee")
    s = story(quotes=[LEE, long])
    part = replace(s, texts={**s.texts, "a": s.texts["a"] + " It was “cheap at the harbour”."})
    assert len(list(of_speakers(s))) == 1 and list(of_speakers(part)) == []


def test_judging_words_of_one_speaker_count_for_more():
    both = [LEE, quote("b", "Wheat was cheap at the harbour", "Ann Lee")]
    plain, judged = (
        next(of_speakers(story(quotes=both, hits=hits))).strength
        for hits in ([], [hit("b", "cheap", "loaded", category="blame")])
    )
    assert judged > plain > 0


def test_many_words_here_stand_beside_few_there_even_if_those_are_in_both():
    many = " ".join(f"word{k}" for k in range(50))
    texts = {"a": f"Rain fell. {many}. We are sorry today.", "b": "Snow fell. We are sorry today."}
    start = len(texts["a"]) - len("We are sorry today.")
    rows = [
        {**LEE, "start": 11, "end": start - 1},
        {**LEE, "start": start, "end": len(texts["a"])},
        {**LEE, "article_id": "b", "start": 11, "end": len(texts["b"])},
    ]
    (found,) = of_speakers(told(texts, quotes=rows))
    assert found.a.by == "Herald" and found.b.text == "We are sorry today."
    assert found.say().startswith("Of Ann Lee: Herald quotes 54 words, among them “word0 ")
    assert found.say().endswith("; Post 4 words, “We are sorry today.”.")
