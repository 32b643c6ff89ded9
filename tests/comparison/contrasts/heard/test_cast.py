from framing.comparison.contrasts.heard import of_casts
from tests.comparison.contrasts.made import hit, quote, story

LEE, BELL = quote("a", "Ann Lee spoke to the town", "Ann Lee"), quote("b", "Wheat was cheap at the harbour", "Ada Bell")


def test_all_whom_two_sources_quote_stand_side_by_side():
    zoll = quote("a", "The brave rebels took the bridge in the north", "Ida Zoll")
    (row,) = of_casts(story(quotes=[LEE, zoll, BELL]))
    assert row.say() == "Among those quoted: in Herald Ida Zoll and Ann Lee; in Post Ada Bell."
    assert (row.kind, row.a.by, row.b.text) == ("source", "Herald", "Wheat was cheap at the harbour")


def test_the_words_shown_are_those_that_judge():
    judged = hit("b", "took", "loaded", category="blame")
    more = quote("b", "Fighters took the bridge in the north", "Ada Bell")
    (row,) = of_casts(story(quotes=[LEE, BELL, more], hits=[judged]))
    assert row.b.text == "Fighters took the bridge in the north"


def test_the_words_shown_are_of_one_whom_the_other_source_lacks():
    both = [quote("a", "Ann Lee spoke to the town", "Ada Bell"), BELL]
    (row,) = of_casts(story(quotes=[*both, quote("a", "rebels took the bridge in the north", "Ida Zoll")]))
    assert row.a.text == "rebels took the bridge in the north"


def test_the_farther_apart_the_more_it_tells_and_the_same_speakers_are_no_contrast():
    bell = quote("a", "Ann Lee spoke to the town", "Ada Bell")
    half = [bell, quote("a", "The brave rebels took the bridge", "Ida Zoll"), BELL]
    assert list(of_casts(story(quotes=[bell, BELL]))) == []
    assert 0 < next(of_casts(story(quotes=half))).strength < next(of_casts(story(quotes=[LEE, BELL]))).strength


def test_one_person_under_two_names_is_one():
    full, short = (quote(a, text, name) for a, text, name in (
        ("a", "Ann Lee spoke to the town", "Ada Bell"), ("b", "Wheat was cheap at the harbour", "Bell"),
    ))  # fmt: skip
    assert list(of_casts(story(quotes=[full, short]))) == []


def test_who_has_no_name_or_only_a_few_words_is_not_listed():
    for some in (quote("a", "Ann Lee spoke to the town", "some residents"), quote("a", "about trains", "Ida Zoll")):
        assert list(of_casts(story(quotes=[some, BELL]))) == []
        assert "Ann Lee;" in next(of_casts(story(quotes=[LEE, some, BELL]))).say()


def test_reported_speech_and_a_source_that_quotes_itself_are_no_quotation():
    for said in (quote("b", "Wheat was cheap at the harbour", "Ada Bell", "indirect"), {**BELL, "speaker": "Post"}):
        assert list(of_casts(story(quotes=[LEE, said]))) == []
