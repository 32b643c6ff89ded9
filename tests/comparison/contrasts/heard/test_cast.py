from framing.comparison.contrasts.heard import of_casts
from tests.comparison.contrasts.made import hit, quote, story

LEE = quote("a", "Ann Lee spoke to the town about trains.", "Ann Lee")
BELL = quote("b", "Wheat was cheap at the harbour on Friday again.", "Ada Bell")
ZOLL = quote("a", "The brave rebels took the bridge in the north", "Ida Zoll")


def test_all_whom_two_sources_quote_stand_side_by_side():
    (row,) = of_casts(story(quotes=[LEE, ZOLL, BELL]))
    assert row.say() == "Among those quoted: in Herald Ida Zoll and Ann Lee; in Post Ada Bell."
    assert (row.kind, row.a.by, row.b.text) == ("source", "Herald", "Wheat was cheap at the harbour on Friday again.")


def test_the_words_shown_are_those_that_judge():
    judged = hit("b", "took", "loaded", category="blame")
    more = quote("b", "Fighters took the bridge in the north", "Ada Bell")
    (row,) = of_casts(story(quotes=[LEE, BELL, more], hits=[judged]))
    assert row.b.text == "Fighters took the bridge in the north"


def test_the_words_shown_are_of_one_whom_the_other_source_lacks():
    (row,) = of_casts(story(quotes=[{**LEE, "speaker": "Ada Bell"}, BELL, ZOLL]))
    assert row.a.text == "The brave rebels took the bridge in the north"


def test_the_farther_apart_the_more_it_tells_and_the_same_speakers_are_no_contrast():
    bell = {**LEE, "speaker": "Ada Bell"}
    assert list(of_casts(story(quotes=[bell, BELL]))) == []
    both, apart = (next(of_casts(story(quotes=q))).strength for q in ([bell, ZOLL, BELL], [LEE, ZOLL, BELL]))
    assert 0 < both < apart


def test_one_person_under_two_names_is_one():
    assert list(of_casts(story(quotes=[{**LEE, "speaker": "Mayor Ada Bell"}, BELL]))) == []


def test_who_is_not_made_out_or_has_only_a_few_words_is_not_listed():
    few = quote("a", "about trains", "Ida Zoll")
    for some in (few, {**few, "speaker": "Zoll"}, {**few, "speaker": "some residents"}):
        assert list(of_casts(story(quotes=[some, BELL]))) == []
        assert "in Herald Ann Lee;" in next(of_casts(story(quotes=[LEE, some, BELL]))).say()


def test_a_source_most_of_whose_speakers_are_not_made_out_is_not_listed():
    for nobody in ("", "some residents", "Zoll"):
        unknown = {**ZOLL, "end": ZOLL["start"] + 46, "speaker": nobody}
        assert list(of_casts(story(quotes=[LEE, unknown, BELL]))) == []


def test_reported_speech_and_a_source_that_quotes_itself_are_no_quotation():
    for said in ({**BELL, "kind": "indirect"}, {**BELL, "speaker": "Post"}):
        assert list(of_casts(story(quotes=[LEE, said]))) == []
