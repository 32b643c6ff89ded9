import dataclasses
import pickle
from datetime import date

import pytest

import framing.records.annotation as records
from framing.errors import SettingsError
from framing.records import KEPT_ROLES, Annotated, Article, Quote, QuoteKind, Role, Settings, Voice, VoiceSpan

DATACLASSES = [c for c in vars(records).values() if dataclasses.is_dataclass(c)]


@pytest.mark.parametrize("record", DATACLASSES, ids=lambda c: c.__name__)
def test_records_are_frozen_and_slotted(record):
    assert record.__dataclass_params__.frozen
    assert "__slots__" in vars(record)


@pytest.mark.parametrize("record", DATACLASSES, ids=lambda c: c.__name__)
def test_records_share_no_mutable_default(record):
    for f in dataclasses.fields(record):
        assert not isinstance(f.default, list | dict | set)


def test_only_the_roles_of_an_article_are_kept():
    assert {str(r) for r in KEPT_ROLES} == {"headline", "deck", "subheading", "body"}
    assert {str(r) for r in Role} - {str(r) for r in KEPT_ROLES} == {
        "byline", "dateline", "caption", "attribution", "related", "comment", "other_article", "boilerplate",
    }  # fmt: skip


def test_the_five_voices():
    assert [str(v) for v in Voice] == ["own", "quoted", "attributed", "scare", "uncertain"]


def test_an_article_is_named_by_keyword_beyond_its_outlet():
    with pytest.raises(TypeError):
        Article("1", "text", "outlet", "title")
    assert Article("1", "text", "outlet", date=date(2025, 7, 3)).event is None


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


def test_settings_travel_to_other_processes():
    given = Settings(seed=7, lexicons={"ladder": "mine.tsv"})
    assert pickle.loads(pickle.dumps(given)) == given
    assert Settings().level == 0.95


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"level": 95}, "level=95: coverage lies between 0 and 1"),
        ({"level": float("nan")}, "level=nan"),
        ({"resamples": 0}, "resamples=0: give a whole number, 1 or more"),
        ({"min_mentions": -1}, "min_mentions=-1"),
        ({"seed": "x"}, "seed='x'"),
    ],
)
def test_settings_out_of_range_are_refused(given, says):
    with pytest.raises(SettingsError, match=says):
        Settings(**given)
