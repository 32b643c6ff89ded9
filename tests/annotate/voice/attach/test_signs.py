from framing.annotate.voice.attach.signs import colon_attribution, dash_attribution
from framing.annotate.voice.attribution import Attribution
from tests.annotate.voice.reading import CUES, cut
from tests.annotated import parsed


def colon(text, **how):
    doc = parsed(text, **how)
    e = colon_attribution(doc, text.index("“"), 0, (), CUES)
    return e and cut(text, e.source)


def test_a_name_or_a_subject_leads_up_to_a_colon():
    assert colon("Lena Hale: “The dam will hold.”") == "Lena Hale"
    assert colon("Lena Hale was clear about it: “The dam will hold.”") == "Lena Hale"
    assert colon("It was clear from that: “The dam will hold.”", parse=False) is None
    assert colon("The harvest came for some like Lena Hale in May: “The dam will hold.”") == "Lena Hale"
    assert colon("The harvest was no news to the pollster Daron Shawe: “The dam will hold.”") == "Daron Shawe"
    assert colon("The harvest came in the hot days of May: “The dam will hold.”") is None


def dash(text):
    doc = parsed(text, parse=False)
    e = dash_attribution(doc, text.index("”") + 1, 0, CUES)
    return e and cut(text, e.source)


def test_a_dash_and_a_name_sign_a_quotation():
    assert dash("“The dam will hold.”\n— Lena Hale") == "Lena Hale"
    assert dash("“The dam will hold” -- Lena Hale, mayor") == "Lena Hale"
    assert dash("“The dam will hold” — Lena Hale was sure of it") is None


def test_a_headline_with_a_verb_is_no_name():
    text = "Voters Blame Lena Hale: “It Was Years Ago”"
    blamed = Attribution(row=CUES.colon, sentence=0, rule="verb", cue=(7, 12), source=(0, 6))
    e = colon_attribution(parsed(text), text.index("“"), 0, [blamed], CUES)
    assert cut(text, e.source) == "Voters"
