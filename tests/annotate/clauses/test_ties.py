import pytest

from framing.annotate.clauses import find_ties
from tests.annotate.clauses.telling import PEOPLE
from tests.annotated import LEXICONS, annotate


def ties(text):
    return [(t.actor, t.relation.value, t.other or t.word) for t in find_ties(annotate(text, PEOPLE), LEXICONS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland's troops left.", [("norland", "owns", "troop")]),
        ("The troops of Norland left.", [("norland", "owns", "troop")]),
        ("Norland signed. Its troops left.", [("norland", "owns", "troop")]),
        ("The town's police slept.", [("police", "owned by", "town")]),
        ("Peter Hale's police slept.", [("hale", "owns", "police"), ("police", "owned by", "hale")]),
        ("Peter Hale and the police argued.", [("hale", "joined with", "police"), ("police", "joined with", "hale")]),
        ("The police and the miners argued.", [("police", "joined with", "miner")]),
    ],
)
def test_what_is_tied_to_whom(text, expected):
    assert sorted(ties(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "The Times of Norland left.",
        "Norland's Harbour Security Services left.",
        "Norland's withdrawal shocked them.",
        "Dozens of police slept.",
        "The town's mayor and the miners slept.",
        "Norland left and the rain stopped.",
    ],
)
def test_acts_amounts_and_strangers_are_no_ties(text):
    assert ties(text) == []


def test_places_and_voice():
    text = '"Norland\'s army is cruel," Claire Moreau said.'
    (tie,) = find_ties(annotate(text, PEOPLE), LEXICONS)
    assert text[tie.start : tie.end] == "Norland's army" and text[tie.word_start : tie.word_end] == "army"
    assert tie.voice == "quoted"
