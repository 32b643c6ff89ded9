import pytest

from framing.annotate.voice.speakers.roles import (
    is_one,
    is_part,
    is_someone,
    listed_end,
    noun_of,
    offices_behind,
    pronouns_of,
    roles_of,
    running_of,
)
from framing.lexicon import persons_of
from tests.annotated import LEXICONS

LISTS, ROLES = persons_of(LEXICONS), roles_of(LEXICONS["speaker_nouns"])


def test_pronouns_go_back_to_their_subject_form():
    found = pronouns_of(LEXICONS["pronouns"])
    assert (found["him"], found["whom"], found["your"]) == ("he", "who", "you")


@pytest.mark.parametrize(
    ("phrase", "office"),
    [("Norlandic leader", ("president",)), ("head of state", ("king",)), ("diplomat", ("foreign", "minister"))],
)
def test_some_nouns_stand_for_several_offices(phrase, office):
    assert office in offices_behind(phrase, ROLES)


def test_other_nouns_stand_for_none():
    assert offices_behind("minister", ROLES) == offices_behind("state", ROLES) == ()


def test_a_common_noun_stands_for_one_person_or_some():
    assert is_someone("the minister", LISTS)
    assert not is_someone("officials", LISTS)
    assert is_part("one of the voters", "one", LISTS)
    assert not is_part("one of the dams", "one", LISTS)


def test_a_listed_name_may_end_a_phrase():
    assert listed_end("the agency Customs and Border Protection", LISTS) == "Customs and Border Protection"
    assert listed_end("a dam of ours", LISTS) == ""


def test_a_noun_may_stand_for_one():
    assert is_one("minister", LISTS)
    assert not is_one("ministers", LISTS)


def test_news_calls_whoever_runs_for_an_office_by_it():
    assert {"senator", "governor", "hopeful"} <= running_of(LEXICONS["offices"])
    assert "spokesman" not in running_of(LEXICONS["offices"])


def test_a_phrase_has_a_noun():
    assert noun_of("old spokesman for the port") == "spokesman"
    assert is_someone("spokesman for the port", LISTS)
