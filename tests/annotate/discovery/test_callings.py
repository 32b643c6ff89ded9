import pytest

from tests.annotate.discovery.event import Event


def nouns(name, *texts):
    return set(Event(*texts).actors[name].nouns)


@pytest.mark.parametrize(
    "text",
    [
        "Helix Motors, a company in Leeds, paid. They asked Helix Motors.",
        "Helix Motors is a company. They asked Helix Motors.",
        "The company Helix Motors paid. They asked Helix Motors.",
    ],
)
def test_what_an_article_calls_a_body_is_its_noun(text):
    assert "company" in nouns("Helix Motors", text)


@pytest.mark.parametrize(
    "text",
    [
        "Helix Motors is not a company. They asked Helix Motors.",
        "Helix Motors, a group in Leeds, paid. They asked Helix Motors.",  # any body is a group
        "Helix Motors, a surprise, paid. They asked Helix Motors.",
    ],
)
def test_what_says_nothing_of_its_work_is_none(text):
    assert not nouns("Helix Motors", text)


def test_a_noun_is_whose_it_is_said_most():
    event = Event(
        "Helix Motors, a company, paid. Helix Motors is a company. Zarrit Motors, a company, paid too. They asked "
        "Helix Motors and Zarrit Motors."
    )
    assert event.actors["Helix Motors"].nouns == ("company",) and event.actors["Zarrit Motors"].nouns == ()
    both = Event(
        "Helix Motors, a company, paid. Zarrit Motors, a company, left. They asked Helix Motors, Zarrit Motors."
    )
    assert not any(a.nouns for a in both.found.actors)


def test_a_name_that_goes_on_behind_for_is_called_by_its_head():
    assert nouns("Institute for Coastal Trade", "The Institute for Coastal Trade spoke. Dockers left.") == {"institute"}


def test_a_listed_body_has_the_nouns_of_the_lexicon_where_it_is_an_actor():
    text = "Congress met. Congress voted. Congress slept. The U.S. paid."
    assert "lawmakers" in nouns("Congress", text)


def test_what_a_person_is_known_as_goes_to_the_record():
    texts = "The gunman, Omar Satin, shot two. Omar Satin fled.", "A gunman shot two on Friday. The gunman fled."
    assert nouns("Omar Satin", *texts) == {"gunman"}


@pytest.mark.parametrize(
    "text",
    [
        "Jim Bell, a gunman, fled. They asked Jim Bell.",  # one of many
        "The gunman, Jim Bell, fled. The gunman, Omar Satin, fled too. They asked Jim Bell and Omar Satin.",
    ],
)
def test_a_noun_of_several_or_of_anybody_is_no_ones(text):
    assert not nouns("Jim Bell", text)
