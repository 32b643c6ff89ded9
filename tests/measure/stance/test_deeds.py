from dataclasses import replace

import pytest

from framing.annotate.clauses import find_clauses
from framing.measure import stance
from framing.measure.stance.deeds import ACT, CUE, Deed, at, deeds_of
from framing.measure.stance.stance import WEIGHTS
from tests.annotate.clauses.telling import PEOPLE
from tests.annotated import LEXICONS, annotate


def told(text):
    doc = annotate(text, PEOPLE)
    return replace(doc, clauses=find_clauses(doc, LEXICONS))


def deeds(text, words):
    doc = told(text)
    start = doc.text.index(words)
    return [(d.kind, d.side, d.term) for d in at(deeds_of(doc), start, start + len(words))]


def test_a_deed_counts_for_who_does_it_and_not_for_whom_it_is_done_to():
    assert deeds("The police attacked Peter Hale.", "The police") == [(ACT, -1, "attack")]
    assert deeds("The police attacked Peter Hale.", "Peter Hale") == []
    assert deeds("Peter Hale was attacked by the police.", "the police") == [(ACT, -1, "attack")]
    assert deeds("Claire Moreau rescued Peter Hale.", "Claire Moreau") == [(ACT, 1, "rescue")]


@pytest.mark.parametrize(
    "text", ["The police did not attack Peter Hale.", "The police may attack Peter Hale.", "The police met Peter Hale."]
)
def test_what_is_denied_feared_or_plain_is_no_deed(text):
    assert deeds(text, "The police") == []


def test_a_cue_that_keeps_a_distance_counts_for_the_speaker():
    assert deeds("Peter Hale claimed that the bridge was safe.", "Peter Hale") == [(CUE, -1, "claimed")]
    assert deeds("Peter Hale said that the bridge was safe.", "Peter Hale") == []


def test_a_name_inside_longer_words_has_their_deeds_and_one_beside_them_none():
    found = {(0, 10): (Deed(ACT, -1, "attack", "attack"),)}
    assert at(found, 4, 10) == at(found, 0, 14) == [Deed(ACT, -1, "attack", "attack")]
    assert at(found, 8, 14) == []


def test_a_deed_is_part_of_the_stance_and_says_so_where_it_weighs_most():
    doc = told("The police clubbed the man. The police met the man.")
    first, second = (h for h in stance.measure(doc, (), LEXICONS) if h.actor == "police")
    without = stance.measure(replace(doc, clauses=()), (), LEXICONS)[0]
    assert first.score == pytest.approx(max(-1.0, without.score - WEIGHTS.harm))
    if abs(without.score) < WEIGHTS.harm:
        assert (first.term, first.rule) == ("club", next(c.sense for c in doc.clauses if c.verb == "club"))
    assert second.rule == "words around" and second.term == "police"
