import pytest

from tests.annotate.voice.reading import attributions


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        (
            "Lena Hale's claim that the vote was stolen was rejected.",
            "claim",
            "Lena Hale's",
            "that the vote was stolen",
        ),
        ("A call for new dams by the mayor was heard.", "call", "the mayor", "new dams"),
        ("Lena Hale made the claim that the vote was stolen.", "claim", "Lena Hale", "that the vote was stolen"),
        ("Lena Hale made two demands: a vote and an apology.", "demands", "Lena Hale", "a vote and an apology"),
        ("Lena Hale is confident that the dam is safe.", "confident", "Lena Hale", "the dam is safe"),
        ("Lena Hale was critical of the plan.", "critical", "Lena Hale", "the plan"),
    ],
)
def test_nouns_and_adjectives_report(text, cue, source, content):
    found = {a[0]: a for a in attributions(text)}
    assert found[cue][1] == source
    assert found[cue][2][0].endswith(content)


@pytest.mark.parametrize("that", ["that ", ""])
def test_a_claim_of_nobody_is_reported_and_news_of_nobody_is_not(that):
    (found,) = attributions(f"There were rumors {that}the vote was stolen.")
    assert found[1:3] == (None, [f"{that}the vote was stolen"])
    assert [a for a in attributions("The news that the vote was stolen spread fast.") if a[0] == "news"] == []


def test_fears_of_nobody_are_reported():
    (found,) = attributions("The bill drew concerns that the vote was stolen.")
    assert found[1:3] == (None, ["that the vote was stolen"])


@pytest.mark.parametrize(("verb", "source"), [("repeated", "Lena Hale"), ("denied", None), ("dismissed", None)])
def test_who_denies_a_claim_does_not_make_it(verb, source):
    found = attributions(f"Lena Hale {verb} claims that the vote was stolen.")
    assert [a[1] for a in found if a[0] == "claims"] == [source]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mayor was asked directly about accusations Lena Hale was a liar and said no.", "Lena Hale was a liar"),
        ("The trial heard allegations the firm had bribed officials.", "the firm had bribed officials"),
    ],
)
def test_a_clause_behind_its_noun_is_content_however_the_parse_hangs_it(text, told):
    assert [told] in [a[2] for a in attributions(text)]


def test_a_relative_clause_whose_object_is_the_noun_tells_nothing():
    assert [a for a in attributions("The court heard the claims the firm had made.") if a[0] == "claims"] == []


def test_nothing_and_nobody_hopes():
    assert [a for a in attributions("It is clear that the dam is safe.") if a[3] == "adjective"] == []
