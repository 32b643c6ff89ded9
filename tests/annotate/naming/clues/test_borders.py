"""Where names begin and end."""

import pytest

from framing.annotate.naming.clues.borders import (
    another_bearer,
    anothers_first_name,
    inside_word,
    names_a_body,
    runs_on,
    with_byname,
    with_determiner,
    with_legal_form,
    with_office_of,
    with_titles,
)
from framing.annotate.naming.sentence import Spot
from tests.annotate.naming.reading import reading
from tests.annotated import TOWN, WAR


def spot(text, name):
    start = text.index(name)
    return start, start + len(name)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("The Tehrik-NLF fought.", True),
        ("The pro-NLF mayor left.", False),
        ("The French-NLF pact fell.", False),
        ("NLF Jr. spoke.", True),
        ("NLF spoke.", False),
    ],
)
def test_a_piece_of_another_word_is_no_name(text, inside):
    assert inside_word(reading(text), *spot(text, "NLF")) is inside


@pytest.mark.parametrize(("text", "whole"), [("Acme Inc. fell.", "Acme Inc."), ("Acme In fell.", "Acme")])
def test_a_legal_form_belongs_to_the_name(text, whole):
    assert text[: with_legal_form(reading(text, TOWN), 4)].rstrip(".") == whole.rstrip(".")


def test_articles_and_titles_belong_to_the_name():
    text = "They saw the NLF."
    assert with_determiner(reading(text), text.index("NLF")) == text.index("the NLF")
    text = "Then former President Moreau spoke."
    assert with_titles(reading(text, TOWN), text.index("Moreau")) == text.index("President")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("The NLF Tower fell.", True),
        ("The NLF President spoke.", False),
        ("The NLF French wing spoke.", False),
        ("The NLF New Zealand wing spoke.", False),
        ("The NLF I saw was gone.", False),
    ],
)
def test_a_name_runs_on_into_another(text, more):
    assert runs_on(reading(text), text.index("NLF") + 3) is more


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("In the old hall Anna Moreau spoke softly.", True),
        ("In the old hall Claire Moreau spoke softly.", False),
        ("In the old hall Claire Anne Moreau spoke softly.", False),
        ("In the old hall President Moreau spoke softly.", False),
        ("In the old hall French Moreau spoke softly.", False),
        ("In the old hall Moreau spoke softly.", False),
    ],
)
def test_a_last_name_behind_another_first_name_is_another_person(text, another):
    r = reading(text, TOWN)
    start, end = spot(text, "Moreau")
    assert another_bearer(r, Spot(start, end, 0, r.registry.entries["moreau"], "last name")) is another


def test_in_a_headline_capitals_say_nothing():
    text = "The NLF Tower Falls Into The River"
    assert not runs_on(reading(text, WAR), text.index("NLF") + 3)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("In May the NLF Press Secretary left them.", False),
        ("In May the head of the NLF John Abo left them.", False),
        ("In May the NLF Tower fell on them.", True),
    ],
)
def test_an_office_or_a_person_behind_a_name_is_no_piece_of_it(text, on):
    assert runs_on(reading(text), spot(text, "NLF")[1]) is on


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In May the Prime Minister of the NLF Claire Moreau left and told the others of it.", "Prime"),
        ("In May the friends of the NLF Claire Moreau left and told the others of it.", "Claire"),
    ],
)
def test_an_office_of_somebody_listed_belongs_to_the_name(text, first):
    assert with_office_of(reading(text), text.index("Claire")) == text.index(first)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("She wrote for The Post of Nigeria and told the others.", True),
        ("She wrote to the Ministry of Nigeria and told the others.", False),
        ("She wrote to the friends of Nigeria and told the others.", False),
    ],
)
def test_a_country_behind_a_body_of_its_own_is_a_piece_of_its_name(text, body):
    assert names_a_body(reading(text), text.index("Nigeria")) is body


@pytest.mark.parametrize(("text", "another"), [("Anna Moreau left.", True), ("Poor Moreau left.", False)])
def test_a_given_name_that_is_not_the_persons_is_anothers(text, another):
    r = reading(text, TOWN)
    start, end = spot(text, "Moreau")
    assert anothers_first_name(r, Spot(start, end, 1, r.registry.entries["moreau"], "name")) is another


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They like ‘the Fox’ Ann Moreau.", "‘the"),
        ("They like “hero” Ann Moreau.", "“hero"),
        ("In “The Harbour” Ann Moreau sang.", "Ann"),  # no name of hers
    ],
)
def test_a_byname_in_quotation_marks_is_taken_whole_or_not_at_all(text, first):
    r = reading(text, TOWN)
    at, inside = r.plain.index("Ann"), r.plain.index("Ann") - 4
    assert text[with_byname(r, inside, at) :].startswith(first)
