from framing.comparison.contrasts.beside.told import both_marked, decided, described, to_readers
from framing.comparison.contrasts.story import Place

HERALD, POST = Place("Herald", "a", 0, 12, "her bold plan"), Place("Post", "b", 0, 8, "her plan")


def test_sentences_quote_both_and_say_whose_words_they_are():
    assert decided("Ann Lee", (HERALD, "own"), (POST, "quoted"))() == (
        "What Ann Lee decided or means to do: Herald has “her bold plan” (own words); Post has “her plan” (quoted)."
    )
    assert to_readers((HERALD, HERALD), (POST, POST))() == (
        "Remarks in own words: Herald has “her bold plan” in “her bold plan”; Post has “her plan” in “her plan”."
    )


def test_what_both_have_is_told_of_both_and_what_one_lacks_is_named():
    assert both_marked(HERALD, POST)() == "Herald has “her bold plan” and Post “her plan” (own words)."
    assert described("Ann Lee", HERALD, POST, ["bold", "grand"], is_plain=True)() == (
        "Ann Lee: Herald has “her bold plan” (own words); Post has “her plan”, "
        "and where it names Ann Lee, “bold” or “grand” was not found."
    )
