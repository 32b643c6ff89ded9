from dataclasses import replace

import pytest

import framing
from framing.comparison.coverage import copies
from framing.comparison.coverage.weights import COPIES as WEIGHTS
from framing.report.context import report_context
from framing.report.html import render_report

ONLY = "The harbour was closed for nine days after the storm in the north."
SAME = "The council of Ostrava agreed on Monday to buy forty trams from the works in the valley before the winter comes, and the mayor signed."
TEXTS = {
    "A": f"{ONLY} {SAME} Bread was dear.",
    "B": f"The harbour was closed for nine days after the storm. {SAME.replace('forty', 'old')} Fish was cheap.",
    "C": "A choir sang in the square before many children and their parents on a Sunday.",
}


@pytest.fixture(scope="module")
def context():
    corpus = framing.Corpus(framing.Article(k, t, k, event="e") for k, t in TEXTS.items())
    compared = framing.compare(framing.analyze(corpus, framing.Actors(), parser=None, clean=False, progress=False))
    return report_context(compared)


def test_a_fact_of_two_is_shown_and_its_absence_is_called_not_found(context):
    (event,) = context["coverage"]
    cells = {c["source"]: c["shown"] for c in event["first"][0]["cells"]}
    assert cells["C"] == "not found in the text" and cells["A"] == cells["B"] == "found"
    page = render_report(context)
    assert "not found in the text" in page and "No evidence: there are too few articles" in page
    assert "omits" not in page


def test_shared_passages_tell_what_each_has_and_not_who_wrote_first(context):
    (event,) = context["coverage"]
    (passage,) = event["passages"]
    assert [("A", "forty"), ("B", "old")] in passage["edits"] and "Monday" in passage["text"]


def test_without_anything_to_tell_there_is_no_section(two_context):
    assert 'id="coverage"' not in render_report(two_context) or two_context["coverage"]


def test_of_how_many_passages_not_all_articles_are_told_is_said(monkeypatch, context):
    assert all(e["untold"] == 0 for e in context["coverage"])
    monkeypatch.setattr(copies, "WEIGHTS", replace(WEIGHTS, many=0, told=1))
    texts = {k: SAME for k in "ABC"}
    corpus = framing.Corpus(framing.Article(k, t, k, event="e") for k, t in texts.items())
    compared = framing.compare(framing.analyze(corpus, framing.Actors(), parser=None, clean=False, progress=False))
    found = report_context(compared)
    assert [e["untold"] for e in found["coverage"]] == [1]
    assert "1 of these passages shares a sentence with further articles" in render_report(found)
