from dataclasses import replace

from framing.comparison.contrasts.heard import silent
from framing.comparison.contrasts.heard.passages import Heard
from framing.comparison.contrasts.heard.silent import Silent
from framing.text import fold
from tests.comparison.contrasts.made import mention, quote, story

LEE, BELL = quote("a", "Ann Lee spoke to the town", "Ann Lee"), quote("b", "Wheat was cheap at the harbour", "Ada Bell")


def _lacking(s):
    return {x.name: Silent(s).lacking(x) for said in s.read_by(Heard).speakers.values() for x in said}


def test_who_is_heard_in_one_source_is_lacking_in_the_other():
    assert _lacking(story(quotes=[LEE, BELL])) == {"Ann Lee": ["Post"], "Ada Bell": ["Herald"]}


def test_who_may_be_the_same_is_not_lacking():
    assert _lacking(story(quotes=[LEE, {**BELL, "speaker": "Mayor Lee"}])) == {"Ann Lee": [], "Mayor Lee": []}


def test_who_is_named_where_somebody_is_quoted_may_be_who_speaks():
    words = quote("b", "Fighters took the bridge in the north", "Ada Bell")
    named = [mention("a", "Ann Lee", actor="lee"), mention("b", "the north", actor="lee")]
    plain = story(quotes=[LEE, words])
    known = replace(plain, names={"lee": "Ann Lee"}, tables={**plain.tables, "mentions": named})
    assert [_lacking(s)["Ann Lee"] for s in (plain, known)] == [["Post"], []]


def test_a_source_names_a_speaker_by_its_name_in_own_words():
    named = mention("b", "the north", actor="lee", construction="name")
    s = replace(story(quotes=[LEE], mentions=[named]), names={"lee": "Ann Lee"})
    assert Silent(s).named("Ann Lee", "Post").text == "the north"
    assert Silent(s).named("Ann Lee", "Herald") is None


def test_names_are_read_once_for_all_speakers(monkeypatch):
    names = {f"a{k}": f"Person {k}" for k in range(100)}
    read = []
    monkeypatch.setattr(silent, "fold", lambda text: read.append(text) or fold(text))
    asked = Silent(replace(story(quotes=[LEE, BELL]), names=names))
    assert [asked.ids(x) for x in ("Person 1", "Person 2", "Ann Lee")] == [{"a1"}, {"a2"}, ()]
    assert len([text for text in read if text.startswith("Person")]) == 102


def test_who_is_named_next_to_a_quotation_of_nobody_may_be_who_speaks():
    words = quote("b", "Wheat was cheap at the harbour", "")
    named = [mention("b", "the north", actor="lee")]
    s = story(quotes=[LEE, words])
    known = replace(s, names={"lee": "Ann Lee"}, tables={**s.tables, "mentions": named})
    assert _lacking(known)["Ann Lee"] == []
