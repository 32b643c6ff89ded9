from dataclasses import replace

from framing.comparison.contrasts.heard import of_speakers
from tests.comparison.contrasts.made import hit, mention, quote, story, told

LEE, BELL = quote("a", "Ann Lee spoke to the town", "Ann Lee"), quote("b", "Wheat was cheap at the harbour", "Ada Bell")


def _says(s):
    return [c.say() for c in of_speakers(s)]


def test_who_is_quoted_in_one_source_only_is_set_against_whom_the_other_quotes():
    first, second = of_speakers(story(quotes=[LEE, BELL]))
    assert (first.a.by, first.b.text, first.subject) == ("Herald", "Wheat was cheap at the harbour", "speaker: ann lee")
    assert first.say() == (
        "Herald quotes Ann Lee (6 words): “Ann Lee spoke to the town”; no quotation of Ann Lee was found in Post. "
        "Post quotes Ada Bell: “Wheat was cheap at the harbour”."
    )
    assert second.a.by == "Post"


def test_the_words_shown_are_those_that_judge():
    quotes = [LEE, BELL, quote("b", "Fighters took the bridge in the north", "Ada Bell")]
    judged = hit("b", "took", "loaded", category="blame")
    plain, strong = (next(of_speakers(story(quotes=quotes, hits=hits))).b.text for hits in ([], [judged]))
    assert (plain, strong) != (strong, plain) or plain == strong == "Fighters took the bridge in the north"
    assert strong == "Fighters took the bridge in the north"


def test_who_is_reported_there_stands_beside_the_missing_where_nobody_is_quoted():
    bell = quote("b", "Wheat was cheap at the harbour on Friday again.", "Ada Bell", "indirect")
    assert _says(story(quotes=[LEE, bell]))[0].endswith(
        "Post reports Ada Bell: “Wheat was cheap at the harbour on Friday again.”."
    )


def test_who_is_quoted_here_and_only_reported_there_is_told_so():
    long = "We took the bridge in the north because nobody else came."
    texts = {"a": f"Rain fell. {long}", "b": "Rain fell. She spoke of a town at the harbour on Friday again."}
    rows = [
        {**LEE, "start": 11, "end": len(texts["a"])},
        {**quote("b", "Fighters", "Ann Lee", "indirect"), "start": 11, "end": len(texts["b"])},
    ]
    assert _says(told(texts, quotes=rows)) == [
        f"Herald quotes Ann Lee (11 words): “{long}”; Post reports “She spoke of a town at the harbour on Friday again.” "
        "of Ann Lee, and no quotation was found."
    ]


def test_who_speaks_at_length_here_is_set_beside_where_the_other_source_names_the_same_one():
    many = " ".join(["we took the bridge in the north"] * 5)
    texts = {"a": f"Rain fell. {many}.", "b": "Ann Lee came. Wheat was cheap."}
    named = {**mention("a", "Ann Lee", actor="lee", construction="name"), "article_id": "b", "start": 0, "end": 7}
    s = told(texts, quotes=[{**LEE, "start": 11, "end": len(texts["a"])}], mentions=[named])
    (found,) = of_speakers(replace(s, names={"lee": "Ann Lee"}))
    assert (found.b.text, found.b_by) == ("Ann Lee", "Post")
    assert found.say().endswith("; Post names Ann Lee, and no quotation was found.")


def test_words_that_stand_in_the_other_source_are_not_missing_there():
    said = quote("a", "took the bridge in the north", "Ann Lee")
    assert not [c for c in of_speakers(story(quotes=[said, BELL])) if c.a.by == "Herald"]


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


def test_a_source_that_quotes_itself_is_no_speaker():
    own = quote("b", "Wheat was cheap at the harbour", "Post")
    assert list(of_speakers(story(quotes=[LEE, own]))) == []


def test_a_speaker_of_a_few_words_is_hardly_heard():
    few = quote("a", "about trains", "Ida Zoll")
    assert "Ida Zoll" not in {
        c.say().split(" (")[0].removeprefix("Herald quotes ") for c in of_speakers(story(quotes=[LEE, few, BELL]))
    }


def test_who_is_central_is_missed_more_than_a_passer_by():
    plain = story(quotes=[LEE, BELL])
    named = replace(
        plain, names={"lee": "Ann Lee"}, tables={**plain.tables, "mentions": [mention("a", "Ann Lee", actor="lee")]}
    )
    strength = [next(c.strength for c in of_speakers(s) if c.a.by == "Herald") for s in (named, plain)]
    assert strength[0] > strength[1] > 0


def test_who_is_heard_with_a_few_words_is_not_set_beside_the_missing():
    few = quote("b", "Wheat was", "Ada Bell")
    assert list(of_speakers(story(quotes=[LEE, few]))) == []


def test_reported_speech_and_nobodys_words_are_no_quotation():
    others = [quote("b", "Wheat was cheap at the harbour", "Ada Bell", "indirect"), quote("b", "Fighters", "", "scare")]
    assert list(of_speakers(story(quotes=[LEE, *others]))) == []
