"""What stands around a candidate, asked one question at a time."""

import pytest

from framing.grammar import Surroundings
from framing.lexicon import Lexicons
from framing.measure.loaded.judge import (
    BOOSTED,
    HEDGED,
    NEGATED,
    actor_of,
    factor_of,
    fitting,
    is_excepted,
    is_legal,
    is_name,
    is_of_another,
)
from framing.measure.loaded.loaded import compiled
from tests.annotated import WAR, annotate, parsed

LEXICONS = Lexicons()
KNOWN = compiled(LEXICONS)
ROWS = {r["term"]: r for r in LEXICONS["loaded_terms"].rows}


def placed(text, word, *, parse=True, doc=None):
    doc = doc or parsed(text, parse=parse)
    start = doc.plain.index(word)
    around = Surroundings(doc)
    return doc, around.place(start, start + len(word)), around


@pytest.mark.parametrize("parse", [True, False])
@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Last year she joined the Radical Party after talks.", "Radical", True),
        ("She joined a radical party in May.", "radical", False),
        ("The talks were moved to Brutal Valley again without reasons.", "Brutal", True),
        ("Radical plans were made in May.", "Radical", False),
        ("“Radical plans were made.”", "Radical", False),
        ("She joined a RADICAL party in May.", "RADICAL", False),
        ("Radical Plans Made by Brutal Men", "Radical", False),
    ],
)
def test_capitals_show_a_name_inside_a_sentence(text, word, name, parse):
    doc, place, _ = placed(text, word, parse=parse)
    assert is_name(doc, place) is name


@pytest.mark.parametrize(
    ("text", "word", "factor"),
    [
        ("The plan is brutal.", "brutal", 1),
        ("The plan is not brutal.", "brutal", NEGATED),
        ("The plan is allegedly brutal.", "brutal", HEDGED),
        ("The plan is utterly brutal.", "brutal", BOOSTED),
        ("It is not he. The plan is brutal.", "brutal", 1),
        ("Not one of the many old plans is brutal.", "brutal", 1),
    ],
)
def test_only_what_is_near_and_in_the_clause_weighs(text, word, factor):
    _, place, _ = placed(text, word)
    assert factor_of(place, KNOWN) == factor


def test_without_a_parse_the_words_around_tell_the_part_of_speech():
    row = dict(ROWS["lie"], pos="noun", check=True)
    assert fitting((row,), placed("It was a lie.", "lie", parse=False)[1], KNOWN) == row
    assert fitting((row,), placed("They lie.", "lie", parse=False)[1], KNOWN) is None


def test_a_parse_overrules_the_words_around():
    row = dict(ROWS["lie"], pos="noun", check=True)
    assert fitting((row,), placed("The villages lie in the valley.", "lie")[1], KNOWN) is None


def test_a_participle_that_makes_a_compound_is_no_verb():
    row = dict(ROWS["lie"], term="manufacture", pos="verb", check=True)
    text = "They {} a crisis and lost {} jobs."
    assert fitting((row,), placed(text.format("manufactured", "many"), "manufactured")[1], KNOWN) == row
    assert fitting((row,), placed(text.format("saw", "manufacturing"), "manufacturing")[1], KNOWN) is None


def test_a_legal_status_is_not_the_outlets_word_but_in_marks_it_is():
    text = "A court listed the group as a {} organisation."
    doc, place, _ = placed(text.format("terrorist"), "terrorist")
    assert is_legal(place, doc, KNOWN)
    doc, place, _ = placed(text.format('"terrorist"'), "terrorist")
    assert not is_legal(place, doc, KNOWN)


def test_a_predicate_lands_on_the_actor_of_its_subject():
    doc = annotate("The Delta Brigades are brutal. The weather was brutal there.", WAR)
    _, place, around = placed("", "brutal", doc=doc)
    assert actor_of(place, around) == "brigades"
    last = doc.plain.rindex("brutal")
    assert actor_of(around.place(last, last + 6), around) == ""


@pytest.mark.parametrize(
    ("text", "word", "plain"),
    [
        ("They came to claim quick and lasting asylum in the town.", "claim", True),
        ("They claim that the town is lost.", "claim", False),
        ("Empty shelves stood in the shop.", "Empty", True),
        ("It was an empty promise.", "empty", False),
        ("The union wants to eliminate the fee.", "eliminate", True),
        ("They wanted to eliminate the general.", "eliminate", False),
    ],
)
def test_what_a_word_governs_or_is_said_of_tells_its_sense(text, word, plain):
    doc, place, around = placed(text, word)
    assert is_excepted(ROWS[word.lower()], doc, place, around, KNOWN) is plain


def test_headline_capitals_do_not_hide_a_verb():
    row = dict(ROWS["hijack"], check=False)
    _, place, _ = placed("Delta Group Hijacks Opening of New Town Hall", "Hijacks")
    assert place.title
    assert fitting((row,), place, KNOWN) == row


@pytest.mark.parametrize(
    ("headline", "word", "found"),
    [
        ("Delta Group Hijacks Opening of New Town Hall", "Hijacks", True),
        ("Mayor caves on tram plan", "caves", True),
        ("Mayor caves: council to meet again on Monday", "caves", True),
        ("The mayor opened the old caves to visitors.", "caves", False),
        ("Old caves of the north", "caves", False),
    ],
)
def test_a_headline_without_another_verb_has_one_in_its_plural(headline, word, found):
    row = dict(ROWS[{"Hijacks": "hijack", "caves": "cave"}[word]], check=True)
    _, place, _ = placed(headline, word)
    assert (fitting((row,), place, KNOWN) == row) is found


@pytest.mark.parametrize(
    ("text", "word", "other"),
    [
        ("The chamber killed the bill.", "killed", False),
        ("The bill was killed in May.", "killed", False),
        ("A falling tree killed a farmer.", "killed", True),
        ("Her attacks on the new judges went on.", "attacks", False),
        ("Two attacks on the village were told of.", "attacks", True),
    ],
)
def test_some_words_are_loaded_of_some_things_only(text, word, other):
    _, place, _ = placed(text, word)
    row = ROWS[{"killed": "kill", "attacks": "attack"}[word]]
    assert is_of_another(row, place, KNOWN) is other


@pytest.mark.parametrize(
    ("text", "word", "plain"),
    [
        ("He pleaded guilty to lying to inspectors.", "lying", True),
        ("The lying press of the capital was blamed.", "lying", False),
        ("The estate lists every enslaved worker on the plantation.", "enslaved", True),
    ],
)
def test_a_charge_or_slavery_makes_its_words_plain_from_anywhere_in_the_sentence(text, word, plain):
    doc, place, around = placed(text, word)
    row = ROWS[{"lying": "lying", "enslaved": "enslave"}[word]]
    assert is_excepted(row, doc, place, around, KNOWN) is plain


@pytest.mark.parametrize(
    ("text", "word", "counts"),
    [
        ("The mayor had failed to answer.", "failed", False),
        ("He left the hall, failing to calm the crowd.", "failing", False),
        ("The mayor defended a failed policy in a ruined town.", "failed", True),
    ],
)
def test_a_participle_that_acts_is_no_adjective(text, word, counts):
    doc, place, _ = placed(text, word)
    adjectives = tuple(r for r in LEXICONS["loaded_terms"].rows if r["term"] == word and r["pos"] == "adj")
    assert (fitting(adjectives, place, KNOWN) is not None) is counts


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The town was devastated by Hurricane Ada.", True),
        ("The storms destroyed their school.", True),
        ("They fled the fires which destroyed their school.", True),
        ("The minister destroyed their school.", False),
    ],
)
def test_what_weather_does_is_plain(text, plain):
    word = "devastated" if "devastated" in text else "destroyed"
    row = ROWS[word] if word in ROWS else ROWS["destroy"]
    doc, place, around = placed(text, word)
    assert is_excepted(row, doc, place, around, KNOWN) is plain
