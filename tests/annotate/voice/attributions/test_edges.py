import pytest

from framing.annotate.voice.attributions.edges import (
    around,
    behind_colon,
    clause_end,
    closes_sentence,
    fronted,
    phrase_end,
    without_relative,
)
from tests.annotate.voice.reading import CUES, at, attributions, tree, words


def test_an_adverbial_hung_on_the_cue_belongs_to_the_clause():
    t = tree("Lena Hale said that the dam was safe for years.")
    verb = at(t, "said")
    assert t.raw(clause_end(t, verb, at(t, "was"))) == "years"


def test_a_relative_clause_behind_a_comma_is_the_outlet_s():
    t = tree("Lena Hale praised the leadership of the town, which was flooded last year.")
    start = at(t, "leadership")
    assert t.raw(without_relative(t, start, len(t.tokens) - 2)) == "town"
    assert t.raw(phrase_end(t, at(t, "praised"), start, CUES.verbs["praise"])) == "town"


def test_a_clause_ends_where_the_outlet_speaks_again():
    for text in ("Hale said that the dam was safe; it rains.", "Hale said that the dam was safe, according to Zoll."):
        t = tree(text)
        assert t.raw(clause_end(t, at(t, "said"), at(t, "was"))) in ("safe", ",")


def test_content_before_source_and_cue():
    t = tree("The dam was safe, Lena Hale said.")
    assert words(t, fronted(t, at(t, "said"), at(t, "Hale"))).rstrip(",") == "The dam was safe"


def test_what_may_follow_at_the_end_is_short():
    short = tree("The dam was safe, Lena Hale said on Monday.")
    assert closes_sentence(short, at(short, "said"), at(short, "Hale"))
    long = tree("The dam was safe, Lena Hale said as she left the town with her friends in an old car.")
    assert not closes_sentence(long, at(long, "said"), at(long, "Hale"))


def test_content_on_both_sides_of_an_inserted_cue():
    t = tree("The dam, Lena Hale said, will hold for years.")
    assert [words(t, s).strip(" ,.") for s in around(t, at(t, "hold"), at(t, "said"))] == [
        "The dam",
        "will hold for years",
    ]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Hale made two demands on the board: a vote and an apology.", "demands", "a vote and an apology."),
        ("Hale made two demands that failed: a vote and an apology.", "demands", None),
        ('Hale demanded: "A vote."', "demanded", None),
        ("Hale made two demands.", "demands", None),
    ],
)
def test_what_a_colon_leads_up_to(text, cue, content):
    t = tree(text)
    found = behind_colon(t, at(t, cue))
    assert (found and words(t, found)) == content


def test_a_relative_clause_behind_a_closing_mark_is_the_outlet_s():
    t = tree('Hale said that he would "never sell the dam," which Zoll doubted.')
    assert t.raw(clause_end(t, at(t, "said"), at(t, "sell"))) in (",", '"')


def test_a_past_tense_of_another_form_is_no_part_of_the_clause():
    found = attributions("Lena Hale said the council would withdraw the bill and took the stage.")
    assert found[0][2] == ["the council would withdraw the bill"]
    found = attributions("Lena Hale said the council withdrew the bill and took the stage.")
    assert found[0][2] == ["the council withdrew the bill and took the stage"]
