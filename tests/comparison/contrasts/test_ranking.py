from dataclasses import replace

from framing.comparison.contrasts.candidate import Candidate
from framing.comparison.contrasts.ranking import ranked
from framing.comparison.contrasts.story import Place
from framing.comparison.contrasts.weights import ORDER


def candidate(strength, kind="naming", subject="x", start=0):
    a, b = (Place(by, by, start, start + 3, "abc") for by in "AB")
    return Candidate(kind=kind, subject=subject, a=a, b=b, b_by="B", strength=strength, confidence=1.0, say=str)


def test_the_strongest_comes_first_and_the_same_subject_makes_way():
    first, again = candidate(0.9), candidate(0.8, start=5)
    other = candidate(0.5, kind="source", subject="y", start=9)
    assert ranked([other, again, first]) == [first, other, again]


def test_one_actor_makes_way_for_others():
    rows = [replace(candidate(0.9, subject="x"), actor="a"), replace(candidate(0.8, subject="y", start=5), actor="a")]
    other = replace(candidate(0.6, subject="z", start=9), actor="b")
    assert ranked([*rows, other]) == [rows[0], other, rows[1]]


def test_of_one_kind_the_stronger_still_comes_first():
    strong, weak = candidate(0.9, subject="x"), candidate(0.1, subject="y", start=7)
    assert ranked([weak, strong]) == [strong, weak]


def test_the_order_given_does_not_matter_and_the_table_ends():
    many = [candidate(0.5 + k / 1000, subject=str(k), start=9 * k) for k in range(2 * ORDER.rows)]
    assert ranked(many) == ranked(many[::-1]) and len(ranked(many)) == ORDER.rows


def test_the_same_words_on_both_sides_are_shown_once():
    first, other = candidate(0.9, subject="concept"), candidate(0.8, subject="actor", start=1)
    turned = replace(other, a=other.b, b=other.a, b_by="A")
    assert ranked([first, other, turned]) == [first]
    lacks = [replace(candidate(0.5, subject=k), b=None) for k in "xy"]
    assert len(ranked(lacks)) == 2
