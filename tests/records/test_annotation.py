"""An annotated article and whose words its stretches are."""

import dataclasses

import pytest

from framing.records import (
    Annotated,
    Article,
    Construction,
    Mention,
    Operator,
    Quote,
    QuoteKind,
    Sentence,
    Token,
    Voice,
    VoiceSpan,
)


def test_the_five_voices():
    assert [str(v) for v in Voice] == ["own", "quoted", "attributed", "scare", "uncertain"]


def test_the_voice_of_a_span_is_that_of_its_middle():
    text = 'He said "it is over" and left.'
    doc = Annotated(
        Article("1", text, "o"),
        text,
        text,
        quotes=(Quote(9, 19, QuoteKind.DIRECT),),
        voices=(VoiceSpan(0, 9, Voice.OWN), VoiceSpan(9, 19, Voice.QUOTED, 0), VoiceSpan(19, 30, Voice.OWN)),
    )
    assert doc.voice_of(9, 19).voice is Voice.QUOTED
    assert doc.voice_of(0, 2).voice is Voice.OWN
    assert doc.voice_of(20, 29).voice is Voice.OWN
    assert doc.voice_of(12, 24).voice is Voice.QUOTED, "the middle decides"
    assert doc.quotes[doc.voice_of(9, 19).quote].kind is QuoteKind.DIRECT


def test_outside_every_voice_words_are_the_outlets_own():
    doc = Annotated(Article("1", "abc", "o"), "abc", "abc", voices=(VoiceSpan(0, 1, Voice.QUOTED),))
    assert doc.voice_of(2, 3) == VoiceSpan(2, 3, Voice.OWN)
    assert not doc.parsed


def test_an_article_is_parsed_once_a_sentence_has_tokens():
    token = Token(0, 0, 3, "abc", "abc", "NOUN", "NN", "ROOT", 0)
    doc = Annotated(Article("1", "abc", "o"), "abc", "abc", sentences=(Sentence(0, 3, 0, (token,)),))
    assert doc.parsed


def test_a_mention_is_plain_until_a_step_says_more():
    m = Mention(0, 3, "a", "abc", Construction.NAME)
    assert (m.operator, m.voice, m.ladder, m.modifiers) == (Operator.ASSERTED, Voice.OWN, None, ())
    with pytest.raises(dataclasses.FrozenInstanceError):
        m.ladder = 1.0


def test_a_label_that_a_third_party_gives_is_not_the_outlets_own():
    label = Mention(
        start=4, end=9, actor="x", head="h", construction=Construction.AS_COMPLEMENT, voice=Voice.ATTRIBUTED
    )
    doc = Annotated(Article("a", "Own label words.", "o"), "Own label words.", "Own label words.", mentions=(label,))
    assert (doc.voice_in(4, 9), doc.voice_in(10, 15)) == (Voice.ATTRIBUTED, Voice.OWN)
