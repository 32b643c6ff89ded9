"""Each weight decides something: without it, one small text is read otherwise."""

from dataclasses import fields, replace

import pytest

from framing.measure.wording.evidence import ENOUGH, WEIGHTS, Court, known_of
from framing.measure.wording.sides import Sides
from framing.measure.wording.spots import Finder
from tests.annotated import LEXICONS
from tests.measure.wording.cast import measured

ROWS = [  # weight, a text, its words, whether they are flagged
    ("own_label", "The Delta Front said on Monday that the terror group would stay.", "terror group", True),
    ("milder", "“The marchers are peaceful protesters,” Ruth Hale said. Hale told reporters that the mob would leave.", "mob", True),
    ("possessed", "Ruth Hale said her tirade was justified.", "tirade", True),
    ("made", "Ivan Berg told reporters that the town would print the vicious letter he wrote.", "vicious letter", True),
    ("known", "The mayor praised Berg’s remarks. Ivan Berg denied making the vicious remarks.", "vicious remarks", True),
    ("deed", "Ivan Berg said that his vicious remarks were a joke.", "vicious remarks", True),
    ("asserted", "The Delta Front said that it was a terror group.", "terror group", False),
    ("conceded", "Ivan Berg apologized for his vicious remarks.", "vicious remarks", False),
    ("rival", "Ivan Berg said the heckler deserved a fine for his outburst.", "outburst", False),
]  # fmt: skip


def weigh(text, words, weights=WEIGHTS):
    doc, hits = measured(text)
    (hit,) = (h for h in hits if doc.text[h.start : h.end].strip() == words)
    spot = Finder(doc).of_words(hit)
    return Court(doc, Sides(doc, LEXICONS["speaker_nouns"]), known_of(LEXICONS)).weigh(spot, weights)


@pytest.mark.parametrize(("name", "text", "words", "enough"), ROWS, ids=[r[0] for r in ROWS])
def test_a_weight_decides(name, text, words, enough):
    assert (weigh(text, words) >= ENOUGH) is enough
    assert (weigh(text, words, replace(WEIGHTS, **{name: 0.0})) >= ENOUGH) is not enough


def test_every_weight_has_a_row():
    assert [f.name for f in fields(WEIGHTS)] == [r[0] for r in ROWS]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ivan Berg said that he regretted his vicious remarks.", "vicious remarks"),
        ("Ivan Berg said his vicious remarks were a mistake.", "vicious remarks"),
    ],
)
def test_blame_may_be_taken_inside_the_report_too(text, words):
    assert weigh(text, words) < ENOUGH


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        ("Ivan Berg said that Peter Moss would pay for his outburst.", False),
        ("Ivan Berg told Ruth Hale that he would repeat his outburst.", True),  # she cannot own it
        ("Ivan Berg said the judge was biased against him because of his outburst.", True),  # "him" says who is meant
    ],
)
def test_a_rival_must_fit_the_pronoun(text, enough):
    assert (weigh(text, "outburst") >= ENOUGH) is enough


@pytest.mark.parametrize(
    ("text", "words", "hard"),
    [
        ("Ivan Berg said his bloated campaign would go on.", "bloated campaign", True),  # both lexicons
        ("Ivan Berg said his amateurish campaign would go on.", "amateurish campaign", True),  # one, but clearly
        ("Ruth Hale said that her privileged troublemakers had left.", "privileged", True),  # with its noun
        ("Ruth Hale said that her privileged aides, a sham, had left.", "privileged", False),
    ],
)
def test_words_are_hard_by_two_lexicons_or_clearly_so_by_one(text, words, hard):
    assert (weigh(text, words) >= ENOUGH) is hard
