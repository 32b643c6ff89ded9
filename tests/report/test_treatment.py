import pytest

import framing
from framing.report.context import report_context
from framing.report.evidence import Evidence
from framing.report.html import render_report
from framing.report.treatment import treatment

ACTORS = framing.Actors.from_dict({
    "guard": {"name": "Guard", "kind": "military", "aliases": ["the Guard"]},
    "miners": {"name": "miners", "kind": "people", "nouns": ["miners"]},
})  # fmt: skip
TOLD = "The Guard shot six miners at the northern gate on Monday."
UNTOLD = "Six <b>tired</b> miners were shot at the northern gate on Monday. "
MORE = "The Guard beat the miners. The Guard arrested the miners. The Guard attacked the miners."


@pytest.fixture(scope="module")
def compared():
    texts = {"A": f"{TOLD} {MORE}", "B": UNTOLD + "The mayor said that the miners were shot."}
    corpus = framing.Corpus(framing.Article(k, t, k, event="e") for k, t in texts.items())
    settings = framing.Settings(min_acts=2, min_references=2)
    return framing.compare(framing.analyze(corpus, ACTORS, clean=False, progress=False, settings=settings))


def said(sentence):
    return "".join(p["text"] for p in sentence.parts)


def test_pairs_quote_both_and_claim_no_more_than_the_sentence(compared):
    found = treatment(compared, "e", Evidence(compared.analysis))
    first = found["pairs"][0]
    assert first["said"].lead == "Harm to miners"
    assert said(first["said"]).startswith("A has “The Guard shot six miners”, with Guard as the one who acts; B has “")
    assert said(first["said"]).endswith("in a sentence that does not name Guard.")
    assert [s["source"] for s in first["evidence"]["shown"]] == ["A", "B"]


def test_words_of_others_are_said_to_be_theirs(compared):
    pairs = treatment(compared, "e", Evidence(compared.analysis))["pairs"]
    assert any("(reported)" in said(p["said"]) for p in pairs)


def test_counts_stand_with_n_and_interval(compared):
    told = [said(s) for s in treatment(compared, "e", Evidence(compared.analysis))["sentences"]]
    assert any("A 0 of 3 (0 %, interval 0 to" in t for t in told), told
    assert any("by Guard to miners (" in t and "acts of harm that a listed actor has part in)" in t for t in told), told


def test_stances_have_a_value_or_a_reason(compared):
    rows = treatment(compared, "e", Evidence(compared.analysis))["stances"]["rows"]
    miners = next(r for r in rows if (r["actor"], r["source"]) == ("miners", "A"))
    assert miners["own"]["value"][0] in "+−0" and ", n " in miners["own"]["note"]
    assert miners["quoted"] == {"value": "", "note": "no reference"}


def test_the_page_has_the_section_and_escapes_it(compared):
    page = render_report(report_context(compared))
    assert 'id="acts"' in page and "One article never ranks outlets" in page
    assert "<b>tired</b>" not in page and "tired" in page


def test_nothing_found_is_not_shown(two, two_context):
    assert treatment(two, "E", Evidence(two.analysis))["shown"] is False
    assert 'id="acts"' not in render_report(two_context)
