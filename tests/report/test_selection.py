import pytest

import framing
from framing.report.context import report_context
from framing.report.evidence import Evidence
from framing.report.html import render_report
from framing.report.selection import selection

ACTORS = framing.Actors.from_dict({
    "front": {"name": "Free Front", "kind": "armed group", "aliases": ["Free Front"]},
})  # fmt: skip
TEXTS = {
    "A": "Senator Ann Hale said that the Free Front had <b>left</b>. The Free Front was gone. "
    + "The court ruled on the statute.\n\n" * 40,
    "B": "The Free Front said that it had left.\n\n" + "It rained over the bay at noon.\n\n" * 40,
}


@pytest.fixture(scope="module")
def compared():
    corpus = framing.Corpus(framing.Article(k, t, k, event="e") for k, t in TEXTS.items())
    settings = framing.Settings(resamples=300)
    return framing.compare(framing.analyze(corpus, ACTORS, clean=False, progress=False, settings=settings))


@pytest.fixture(scope="module")
def told(compared):
    return selection(compared, "e", Evidence(compared.analysis))


def test_kinds_with_their_sentences(told):
    (row,) = [r for r in told["kinds"] if r["source"] == "A"]
    assert (row["kind"], row["finer"], row["share"], row["verbs"]) == ("official", "lawmaker", "100 %", "said")
    assert "Free Front had" in row["evidence"]["shown"][0]["found"]
    assert told["spread"][0]["why"] == "only 1 speaker of a known kind; 5 are needed"


def test_the_silent_are_said_to_be_not_found_speaking(told):
    said = "".join(p["text"] for p in told["silent"][0]["said"].parts)
    assert said == "A names Free Front 2×; no statement under that name was found there, one was in 1 other source."
    assert told["silent"][0]["evidence"]["shown"][0]["found"].endswith("Free Front")


def test_frame_cues_by_source_with_what_differs(told):
    law = next(r for r in told["frames"] if r["frame"] == "legality")
    a, b = law["cells"]
    assert a.endswith("40 of 42") and b.startswith("0 %")
    assert law["apart"] and law["apart"][0].startswith("A and B: +")
    assert law["evidence"]["shown"][0]["notes"][0].startswith("cue: ")


def test_the_page_has_the_section_and_escapes_the_article(compared):
    page = render_report(report_context(compared))
    assert 'id="sources"' in page and "Named, and no statement under that name found" in page
    assert "<b>left</b>" not in page
