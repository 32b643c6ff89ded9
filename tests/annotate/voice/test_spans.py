from dataclasses import replace

from framing.annotate.page import whole
from framing.annotate.voice.spans import tile, voice_of
from framing.records import Annotated, Article, Quote, QuoteKind, Voice

TEXT = "He said they [the rebels] left town."


def spans(*quotes, text=TEXT):
    doc = Annotated(Article("a", text, "o"), text, text, whole(text), quotes=quotes)
    found = tile(doc)
    assert "".join(text[s.start : s.end] for s in found) == text
    return [(text[s.start : s.end], str(s.voice)) for s in found]


def quote(words, kind, **more):
    at = TEXT.index(words)
    return Quote(at, at + len(words), kind, speaker_start=0, speaker_end=2, **more)


def test_marks_count_before_indirect_speech():
    found = spans(quote("they [the rebels] left town", QuoteKind.INDIRECT), quote("left town", QuoteKind.PARTIAL))
    assert ("left town", "quoted") in found
    assert ("they [the rebels] ", "attributed") in found


def test_an_editor_s_brackets_are_the_outlet_s():
    found = spans(quote("they [the rebels] left town", QuoteKind.DIRECT))
    assert found == [
        ("He said ", "own"),
        ("they ", "quoted"),
        ("[the rebels]", "own"),
        (" left town", "quoted"),
        (".", "own"),
    ]


def test_the_voice_of_each_kind():
    q = quote("left", QuoteKind.INDIRECT)
    assert voice_of(q) is Voice.ATTRIBUTED
    assert voice_of(replace(q, act="attitude")) is None
    assert voice_of(replace(q, act="attitude", rule="verb clause")) is Voice.ATTRIBUTED
    assert voice_of(replace(q, act="attitude", rule="verb clause", cue_stance=1)) is None
    assert voice_of(replace(q, act="attitude", rule="verb clause", flags=("unreal",))) is None
    assert voice_of(replace(q, speaker_start=None)) is None
    assert voice_of(replace(q, speaker_start=None, rule="noun clause")) is Voice.ATTRIBUTED
    assert voice_of(replace(q, flags=("run on",))) is Voice.UNCERTAIN
    assert voice_of(replace(q, kind=QuoteKind.SCARE)) is Voice.SCARE


def test_without_quotes_all_is_own():
    assert spans() == [(TEXT, "own")]
    assert spans(text="") == []


def test_what_somebody_sees_something_as_is_theirs_and_what_is_seen_is_not():
    seen = quote("left town", QuoteKind.INDIRECT, act="attitude", rule="verb object preposition")
    assert voice_of(seen) is Voice.ATTRIBUTED
    assert voice_of(replace(seen, rule="verb object topic")) is None
