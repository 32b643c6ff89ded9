from dataclasses import replace

from framing.comparison.contrasts import heard
from framing.comparison.contrasts.heard import of_speakers
from framing.text import fold
from tests.comparison.contrasts.made import mention, quote, story

LEE, BELL = quote("a", "Ann Lee spoke to the town", "Ann Lee"), quote("b", "Wheat was cheap at the harbour", "Ada Bell")


def test_who_is_quoted_in_one_source_only_is_set_against_whom_the_other_quotes_most():
    first, second = of_speakers(story(quotes=[LEE, BELL]))
    assert (first.a.by, first.b.text, first.subject) == ("Herald", "Wheat was cheap at the harbour", "speaker: ann lee")
    assert first.say().startswith(
        "Herald quotes Ann Lee (6 words); no quotation of Ann Lee was found in Post, which quotes "
    )
    assert second.a.by == "Post"


def test_one_speaker_under_two_names_is_heard_in_both():
    same = quote("b", "Wheat was cheap at the harbour", "Mayor Lee")
    assert list(of_speakers(story(quotes=[LEE, same]))) == [], "who may be the same is neither missing nor the same"
    known = {**same, "speaker": "Ann Lee"}
    assert [c.subject for c in of_speakers(story(quotes=[LEE, known]))] == ["picked: ann lee"]


def test_words_that_stand_in_the_other_source_are_not_missing_there():
    said = quote("a", "took the bridge in the north", "Ann Lee")
    assert not [c for c in of_speakers(story(quotes=[said, BELL])) if c.a.by == "Herald"]


def test_who_is_quoted_here_and_only_reported_there_is_told_so():
    long = {**LEE, "text": "Ann Lee spoke to the town about trains."}
    reported = quote("b", "cheap at the harbour", "Ann Lee", "indirect")
    texts = {"a": "one two three four five six seven " * 9 + "end. More.", "b": "Fighters came. She spoke of it. " * 2}
    s = replace(story(quotes=[{**long, "start": 0, "end": 306}, {**reported, "start": 0, "end": 62}]), texts=texts)
    found = [c.say() for c in of_speakers(s)]
    assert found == ["Herald quotes Ann Lee (63 words); Post reports what Ann Lee says, and no quotation was found."]


def test_a_quotation_that_runs_on_into_the_next_paragraph_counts_whole():
    texts = {
        "a": 'She said: "Rain fell on us.\n\nThen snow came down hard."\n\nMore.',
        "b": "Wheat was cheap at the harbour.",
    }
    lee = {**LEE, "start": texts["a"].index("Rain"), "end": texts["a"].index("us.") + 3}
    s = replace(story(quotes=[lee, {**BELL, "start": 0, "end": 30}]), texts=texts)
    assert "Ann Lee (9 words)" in next(of_speakers(s)).say()


def test_reported_speech_and_nobodys_words_are_no_quotation():
    others = [quote("b", "Wheat was cheap at the harbour", "Ada Bell", "indirect"), quote("b", "Fighters", "", "scare")]
    assert list(of_speakers(story(quotes=[LEE, *others]))) == []


def test_who_is_heard_in_reported_speech_is_not_missing():
    told = [BELL, quote("b", "Fighters took the bridge", "Ann Lee", "indirect")]
    assert {c.a.by for c in of_speakers(story(quotes=[LEE, *told]))} == {"Post"}


def test_who_has_no_name_is_neither_missing_nor_set_beside_the_missing():
    for nobody in ("representative", "some residents", "lawyers for the Mint"):
        some = quote("a", "Ann Lee spoke to the town", nobody)
        assert list(of_speakers(story(quotes=[some, BELL]))) == []


def test_a_quotation_that_comes_again_counts_once():
    again = quote("a", "spoke to the town", "Ann Lee")
    assert "(6 words)" in next(of_speakers(story(quotes=[LEE, again, BELL]))).say()


def test_a_longer_quotation_counts_for_more():
    long, short = LEE, quote("a", "to the town about trains", "Ida Zoll")
    found = {c.subject: c.strength for c in of_speakers(story(quotes=[long, short, BELL])) if c.a.by == "Herald"}
    assert found["speaker: ann lee"] > found["speaker: ida zoll"]


def test_the_quotation_shown_is_the_first_of_more_than_a_few_words():
    few, first, later = (quote("a", x, "Ann Lee") for x in ("brave rebels", "Lee spoke to the town", "about trains"))
    assert next(of_speakers(story(quotes=[later, first, few, BELL]))).a.text == "Lee spoke to the town"


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


def test_a_source_that_quotes_itself_is_no_speaker():
    own = quote("b", "Wheat was cheap at the harbour", "Post")
    assert list(of_speakers(story(quotes=[LEE, own]))) == []


def test_a_speaker_of_a_few_words_is_hardly_heard():
    few = quote("a", "about trains", "Ida Zoll")
    assert "Ida Zoll" not in {
        c.say().split(" (")[0].removeprefix("Herald quotes ") for c in of_speakers(story(quotes=[LEE, few, BELL]))
    }


def test_words_that_both_sources_have_are_not_set_apart():
    both = quote("b", "Wheat was cheap at the harbour", "Ann Lee")
    s = story(quotes=[LEE, both])
    shared = replace(s, texts={**s.texts, "b": s.texts["b"] + " Ann Lee spoke to the town."})
    assert len(list(of_speakers(s))) == 1 and list(of_speakers(shared)) == []


def test_who_is_quoted_most_is_not_known_where_more_is_quoted_of_nobody_known():
    unnamed = quote("b", "Fighters took the bridge in the north.", "")
    (known, *_), (doubtful, *_) = (
        [c.say() for c in of_speakers(story(quotes=[LEE, BELL, *more])) if c.a.by == "Herald"]
        for more in ((), (unnamed,))
    )
    assert "quotes Ada Bell most (" in known and "quotes Ada Bell (" in doubtful


def test_who_is_central_is_missed_more_than_a_passer_by():
    plain = story(quotes=[LEE, BELL])
    named = replace(
        plain, names={"lee": "Ann Lee"}, tables={**plain.tables, "mentions": [mention("a", "Ann Lee", actor="lee")]}
    )
    strength = [next(c.strength for c in of_speakers(s) if c.a.by == "Herald") for s in (named, plain)]
    assert strength[0] > strength[1] > 0


def test_passages_of_one_speaker_count_by_how_unlike_their_light_is():
    same = [quote("a", "Ann Lee spoke to the town", "Ann Lee"), quote("b", "Wheat was cheap at the harbour", "Ann Lee")]
    assert [c.strength for c in of_speakers(story(quotes=same))] == [0]


def test_who_is_named_where_somebody_is_quoted_may_be_who_speaks():
    words = quote("b", "Fighters took the bridge in the north", "Ada Bell")
    named = [mention("a", "Ann Lee", actor="lee"), mention("b", "the north", actor="lee")]
    plain = story(quotes=[LEE, words])
    known = replace(plain, names={"lee": "Ann Lee"}, tables={**plain.tables, "mentions": named})
    assert [{c.a.by for c in of_speakers(s)} for s in (plain, known)] == [{"Herald", "Post"}, {"Post"}]


def test_a_passage_that_is_cut_out_of_one_in_the_other_source_is_no_other_words():
    long = quote("b", "Wheat was cheap at the harbour", "Ann Lee")
    s = story(quotes=[LEE, long])
    part = replace(s, texts={**s.texts, "a": s.texts["a"] + " It was “cheap at the harbour”."})
    assert len(list(of_speakers(s))) == 1 and list(of_speakers(part)) == []


def test_who_is_heard_with_a_few_words_is_not_set_beside_the_missing():
    few = quote("b", "Wheat was", "Ada Bell")
    assert list(of_speakers(story(quotes=[LEE, few]))) == []


def test_names_are_read_once_for_all_speakers(monkeypatch):
    names = {f"a{k}": f"Person {k}" for k in range(100)}
    read = []
    monkeypatch.setattr(heard, "fold", lambda text: read.append(text) or fold(text))
    list(of_speakers(replace(story(quotes=[LEE, BELL]), names=names)))
    assert len([text for text in read if text.startswith("Person")]) == 100
