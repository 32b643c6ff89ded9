from framing.annotate.voice.voice import find_reports
from tests.annotated import LEXICONS, parsed


def reports(text, **how):
    doc = parsed(text, **how)
    return doc, find_reports(doc, LEXICONS)


def test_a_report_holds_words_cue_and_source_but_no_name():
    doc, (r,) = reports("Foreign Minister Lena Hale claimed that the dam was safe.")
    assert doc.text[r.start : r.end] == "that the dam was safe"
    assert (doc.text[slice(*r.cue)], doc.text[slice(*r.source)]) == ("claimed", "Foreign Minister Lena Hale")
    assert (r.act, r.stance, r.head, r.rule) == ("speech", -1, "Hale", "verb clause")
    assert not hasattr(r, "speaker")


def test_reports_do_not_depend_on_actors():
    text = "“The dam will hold,” Hale said. Hale wants a road."
    actors = {"hale": {"name": "Lena Hale", "kind": "person"}}
    assert reports(text)[1] == reports(text, actors=actors)[1]


def test_an_apposition_names_the_source():
    doc, (r,) = reports("The mayor, Lena Hale, said that the dam was safe.")
    assert doc.text[slice(*r.named)] == "Lena Hale"
