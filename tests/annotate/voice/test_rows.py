import pytest

from framing.annotate.voice import find_reports, name_speakers
from tests.annotated import LEXICONS, parsed, voiced


def test_speakers_are_named_twice_from_the_same_reports():
    doc = parsed("“The dam will hold,” Hale said.")
    reports = find_reports(doc, LEXICONS)
    known = parsed("“The dam will hold,” Hale said.", actors={"hale": {"name": "Lena Hale", "kind": "person"}})
    assert [name_speakers(d, reports, LEXICONS)[0].speaker for d in (doc, known)] == ["Hale", "Lena Hale"]


def test_a_content_that_is_a_quotation_come_again_is_left_out():
    (q,) = voiced("Lena Hale said that “the old dam will hold for years.”").quotes
    assert q.kind == "direct"


def test_a_content_with_words_before_a_long_quotation_is_kept():
    text = "Lena Hale said the town will build “a new and higher dam that holds for as long as our children live here.”"
    assert "the town will build" in [text[q.start : q.end][:19] for q in voiced(text).quotes]


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Critics say the dam is unsafe.", "vague"),
        ("It is believed that the mayor knew.", "vague"),
        ("He said, I am sure that the dam will hold.", "unquoted direct"),
        ("Lena Hale did not say that the dam was safe.", "unreal"),
    ],
)
def test_flags(text, flag):
    assert flag in voiced(text).quotes[0].flags


def test_a_named_critic_is_not_vague():
    assert voiced("Norland critics say the dam is unsafe.").quotes[0].flags == ()


def test_a_relative_pronoun_goes_back_to_its_noun():
    (q,) = voiced("Lena Hale, who said the dam was safe, resigned.").quotes
    assert q.speaker == "Lena Hale"


def test_what_is_only_a_topic_stays_the_outlet_s():
    (q,) = voiced("Lena Hale talked about the old dam of the town.").quotes
    assert (q.act, q.rule) == ("attitude", "verb topic")


def test_words_before_a_quotation_are_reported_too():
    text = "Norland “will keep its word and free them all,” Lena Hale added."
    assert ("indirect", "Norland") in [(str(q.kind), text[q.start : q.start + 7]) for q in voiced(text).quotes]


def test_an_outlet_s_own_report_stays_its_own():
    text = "The dam will hold for years, the Morning Post reported."
    assert [q.speaker for q in voiced(text).quotes] == ["Morning Post"]
    assert voiced(text, outlet="Morning Post").quotes == ()
