from framing.report.sides.places import Places, rows_of, spoken


def test_words_lead_to_their_mark_or_else_to_their_line(two, two_context):
    articles = two_context["articles"]
    places = Places(two.analysis, articles)
    text = two.analysis.article("a").text
    first = two.analysis.mentions.iloc[0]
    assert places.anchor("a", first["start"], first["end"]) == "m0"
    line = places.anchor("a", text.index("Ann"), text.index("Ann") + 3)
    assert line in {x["anchor"] for x in articles[0]["lines"]} and line != places.anchor("a", text.index("The occ"), 9)
    assert places.anchor("nobody", 0, 1) == "" and places.language("c") == "en"


def test_voices_are_told_in_the_order_of_the_text(two, two_context):
    places = Places(two.analysis, two_context["articles"])
    text = two.analysis.article("a").text
    start = text.index("“The heroes")
    assert places.voices("a", start, len(text)) == ["own", "quoted", "own"][:2]
    assert spoken(["own", "quoted"]) == "own words, quoted"


def test_rows_are_kept_by_event(two):
    assert {e: len(r) for e, r in rows_of(two.overview).items()} == {"E": 2, "F": 1}
