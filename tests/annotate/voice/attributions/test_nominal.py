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
        ("Lena Hale is confident that the dam is safe.", "confident", "Lena Hale", "the dam is safe"),
        ("Lena Hale was critical of the plan.", "critical", "Lena Hale", "the plan"),
    ],
)
def test_nouns_and_adjectives_report(text, cue, source, content):
    found = {a[0]: a for a in attributions(text)}
    assert found[cue][1] == source
    assert found[cue][2][0].endswith(content)


def test_a_claim_of_nobody_is_no_attribution():
    assert [a for a in attributions("The claim that the vote was stolen spread fast.") if a[0] == "claim"] == []


def test_nothing_and_nobody_hopes():
    assert [a for a in attributions("It is clear that the dam is safe.") if a[3] == "adjective"] == []
