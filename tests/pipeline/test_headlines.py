import pytest

import framing
from framing.pipeline.headlines import Headlines
from tests.annotated import LEXICONS

HEADLINES = Headlines(LEXICONS)
BODY = [
    "The union in Bridgeford ended its strike after talks with Norfold.",
    "Workers at Norfold had walked out in May.",
]


def written(headline, *body):
    return list(HEADLINES.as_sentences([headline, *body]))[0]


def test_a_headline_is_written_as_its_article_writes():
    assert written("Union Ends Big Strike At Norfold", *BODY) == "Union ends Big strike at Norfold"


def test_an_article_decides_between_a_name_and_a_common_word():
    assert written("Police Say Rally Harmed March Group", "He said March was there.") == (
        "Police say rally harmed March group"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Union ends long strike at Norfold",  # a sentence
        "Peter Hale, Claire Moreau And Lena Sorrel Attack Norland.",  # it has a stop
        "Norfold Bridgeford Will Mark Grant",  # given names
        "NORFOLD STRIKE ENDS",  # capitals are no title case that could be put right
    ],
)
def test_other_sentences_and_names_stay(text):
    assert written(text) == text


def test_every_letter_stays_in_its_place_and_other_sentences_too():
    found = list(HEADLINES.as_sentences(["Union's Strike Ends At Norfold", *BODY]))
    assert found[0] == "Union's strike ends at Norfold"
    assert found[1:] == BODY
    assert list(HEADLINES.as_sentences([])) == []


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Marsh rows back on Norfold strike", "President Lena Marsh spoke.", "Davis rows back on Norfold strike"),
        ("Union slams Marsh's plan", "Sgt. Marsh spoke.", "Union slams Davis's plan"),
        ("Does Marsh row back?", "Lena Marsh spoke.", "Does Marsh row back?"),  # may be running text
        ("Marsh rows back", "The Marsh lies low.", "Marsh rows back"),  # no surname
        ("Norfold: Union ends strike", "The union spoke.", "Norfold; Union ends strike"),
    ],
)
def test_any_headline_is_put_as_parsers_know_it(headline, body, expected):
    assert written(headline, body) == expected
    assert written(headline + ".", body) == headline + "."


def test_a_headline_may_end_with_an_acronym():
    assert written("Married Workers Get Relief From the I.R.S.") == "Married workers get relief from the I.R.S."


def test_judging_words_are_written_small_where_no_text_has_them_as_names():
    assert written("Union Faces Harsh Outcry Over Unpopular Strike", *BODY) == (
        "Union faces harsh outcry over unpopular strike"
    )


def test_the_verb_of_a_headline_tells_an_act_and_keeps_its_letters():
    text = (
        "Norland Frees Hale In Swap\n\nNorland had held Hale for a year, and it freed him on Monday after long talks."
    )
    actors = framing.Actors.from_dict({k: {"name": k, "kind": "state"} for k in ("Norland", "Hale")})
    found = framing.analyze(
        framing.Corpus([framing.Article(id="a", text=text, outlet="o")]), actors=actors, progress=False
    )
    row = found.clauses.iloc[0]
    assert (text[row.verb_start : row.verb_end], row.agent, row.patient) == ("Frees", "Norland", "Hale")
