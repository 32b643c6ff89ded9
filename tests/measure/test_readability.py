import math

import pytest
import textstat

from framing.measure.readability import _syllables, readability
from framing.records import Annotated, Article, Sentence


def doc(*sentences):
    text = " ".join(sentences)
    spans, at = [], 0
    for s in sentences:
        spans.append(Sentence(at, at + len(s), 0))
        at += len(s) + 1
    return Annotated(Article("1", text, "o"), text, text, sentences=tuple(spans))


def test_the_three_formulas():
    """Nine words, two sentences, ten syllables, none of them hard, worked out by hand."""
    scores = readability(doc("The cat sat on the mat.", "It was happy."))
    assert scores.flesch_reading_ease == pytest.approx(206.835 - 1.015 * 4.5 - 84.6 * 10 / 9)
    assert scores.flesch_kincaid_grade == pytest.approx(0.39 * 4.5 + 11.8 * 10 / 9 - 15.59)
    assert scores.gunning_fog == pytest.approx(0.4 * 4.5)


def test_hard_words_raise_fog():
    easy, hard = readability(doc("The cat sat.")), readability(doc("The administration capitulated."))
    assert hard.gunning_fog == pytest.approx(0.4 * (3 + 100 * 2 / 3))
    assert easy.flesch_reading_ease > hard.flesch_reading_ease


def test_no_words_no_score():
    assert all(math.isnan(s) for s in readability(doc()))


def test_case_does_not_matter():
    assert readability(doc("THE CAT SAT.")) == readability(doc("The cat sat."))


@pytest.mark.parametrize(
    "word",
    [
        "government",
        "kabul's",
        "don't",
        "well-known",
        "u.s.",
        "2018",
        "3.5",
        "zxqv",
        "naïve",
        "réélection",
        "o'brien",
        "a",
    ],
)
def test_syllables_are_textstats_own(word):
    """They are counted from the same dictionary, but it is asked in a quicker way."""
    assert _syllables(word) == max(1, textstat.syllable_count(word))
