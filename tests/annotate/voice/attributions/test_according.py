import pytest

from framing.annotate.voice.attributions.according import phrase_attributions
from tests.annotate.voice.reading import CUES, cut
from tests.annotated import parsed


def found(text, skip=(), parse=True):
    doc = parsed(text, parse=parse)
    return [(cut(text, e.source), [cut(text, s) for s in e.spans]) for e in phrase_attributions(doc, CUES, skip)]


@pytest.mark.parametrize("parse", [True, False])
@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("According to Lena Hale, the dam was safe.", ["the dam was safe"]),
        ("The dam was safe, according to Lena Hale.", ["The dam was safe"]),
        ("The dam, according to Lena Hale, was safe.", ["The dam", "was safe"]),
    ],
)
def test_the_rest_of_the_sentence_is_content(text, content, parse):
    assert found(text, parse=parse) == [("Lena Hale", content)]


def test_content_goes_on_behind_an_apposition():
    assert found("According to Lena Hale, the mayor of the town, the dam was safe.")[0][1] == ["the dam was safe"]


def test_a_rate_is_no_source():
    assert found("The dam costs two dollars per person.") == []


def test_phrases_inside_quotation_marks_are_skipped():
    text = "The dam was safe, according to Lena Hale."
    assert found(text, [(0, len(text))]) == []
