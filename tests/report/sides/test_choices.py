import pytest

import framing
from framing.report.context import report_context
from framing.report.html import render_report

TEXTS = {
    "A": "Illegal immigrants crossed the river on Monday. The town gave the illegal immigrants soup and a bed.",
    "B": "Undocumented immigrants crossed the river on Monday. “They are illegal immigrants,” said Mayor Ann Low.",
}


@pytest.fixture(scope="module")
def context():
    corpus = framing.Corpus(framing.Article(k, t, k, event="e") for k, t in TEXTS.items())
    analysis = framing.analyze(corpus, framing.Actors(), parser=None, clean=False, progress=False)
    return report_context(framing.compare(analysis))


def test_each_source_has_its_variants_with_count_voice_and_link(context):
    (event,) = context["choices"]
    cells = {c["source"]: c["variants"] for c in event["rows"][0]["cells"]}
    (a,) = cells["A"]
    assert a["n"] == 2 and a["lean"] == "harsher" and a["voices"] == ["own words"] and not a["marked"] and a["anchor"]
    said = {v["term"]: (v["voices"], v["marked"]) for v in cells["B"]}
    assert said == {
        "Undocumented immigrants": (["own words"], False),
        "illegal immigrants": (["quoted"], True),
    }, "as it stands"


def test_the_page_shows_them_and_the_plain_words(context):
    page = render_report(context)
    assert 'id="choices"' in page and "Same thing, other name" in page
    for row in context["choices"][0]["rows"]:
        assert all(word in page for word in row["plain"])
