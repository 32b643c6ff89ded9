"""Offices that phrases name."""

import pytest

from framing.annotate.naming.clues.modifiers import read
from framing.annotate.naming.clues.offices import called, holds_office, names_office, office_of
from framing.annotate.naming.clues.times import When
from tests.annotate.naming.reading import phrase_of
from tests.annotated import TOWN


@pytest.mark.parametrize(
    ("office", "names", "same"),
    [
        ("president", ("president",), True),
        ("secretary of state", ("state",), True),
        ("prime minister", ("minister",), True),
        ("minister", ("minister", "prime minister"), True),
        ("president", ("dent",), False),
        ("president", ("senator", "the senator"), False),
    ],
)
def test_an_office_is_named_whole_or_by_its_last_words(office, names, same):
    assert names_office(office, names) is same


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The French president spoke.", True),
        ("The president of France spoke.", True),
        ("The French leader spoke.", True),
        ("The Turkish president spoke.", False),
        ("The president spoke.", False),
        ("A French president spoke.", False),
        ("The former French president spoke.", False),
        ("The French leaders spoke.", False),
    ],
)
def test_a_phrase_names_a_person_by_office_and_country(text, found):
    head = next(w for w in ("leaders", "president", "leader") if w in text)
    r, phrase = phrase_of(text, head, TOWN)
    m = read(phrase, r.plain, [], r.places_in(phrase), r.words, cased=True)
    sense = r.words.noun(head, phrase.plural)
    entry = r.registry.entries["moreau"]
    assert bool(office_of(m, sense, entry, When((), 2024))) is found
    assert holds_office(entry, called(m, sense)) is not phrase.plural


@pytest.mark.parametrize(
    ("office", "names", "expected"),
    [
        ("vice president", ("president",), False),
        ("president", ("president", "vice president"), False),
        ("vice president", ("president", "vice president"), True),
        ("attorney general", ("attorney general",), True),
    ],
)
def test_a_deputy_is_another(office, names, expected):
    assert names_office(office, names) is expected
