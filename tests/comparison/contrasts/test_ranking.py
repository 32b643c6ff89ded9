from dataclasses import replace

from framing.comparison.contrasts.candidate import Candidate
from framing.comparison.contrasts.ranking import ranked
from framing.comparison.contrasts.story import Place
from framing.comparison.contrasts.weights import ORDER


def where(place):
    return place.article, place.start // 3


def order(candidates):
    return ranked(candidates, where)


def candidate(strength, kind="naming", subject="x", start=0):
    a, b = (Place(by, by, start, start + 3, "abc") for by in "AB")
    return Candidate(kind=kind, subject=subject, a=a, b=b, b_by="B", strength=strength, confidence=1.0, say=str)


def test_the_strongest_comes_first_and_the_same_subject_makes_way():
    first, again = candidate(0.9), candidate(0.8, start=5)
    other = candidate(0.5, kind="source", subject="y", start=9)
    assert order([other, again, first]) == [first, other, again]


def test_one_actor_makes_way_for_others():
    rows = [replace(candidate(0.9, subject="x"), actor="a"), replace(candidate(0.8, subject="y", start=5), actor="a")]
    other = replace(candidate(0.6, subject="z", start=9), actor="b")
    assert order([*rows, other]) == [rows[0], other, rows[1]]


def test_of_one_kind_the_stronger_still_comes_first():
    strong, weak = candidate(0.9, subject="x"), candidate(0.1, subject="y", start=7)
    assert order([weak, strong]) == [strong, weak]


def test_the_order_given_does_not_matter_and_the_table_ends():
    many = [candidate(0.5 + k / 1000, subject=str(k), start=9 * k) for k in range(2 * ORDER.rows)]
    assert order(many) == order(many[::-1]) and len(order(many)) == ORDER.rows


def test_two_sentences_stand_side_by_side_once():
    first, other = candidate(0.9, subject="concept"), candidate(0.8, kind="loaded", subject="actor", start=1)
    turned = replace(other, a=other.b, b=other.a, b_by="A")
    assert order([first, other, turned]) == [first]
    assert len(order([first, candidate(0.8, subject="actor", start=4)])) == 2
    lacks = [replace(candidate(0.5, subject=k), b=None) for k in "xy"]
    assert len(order(lacks)) == 1


def test_a_sentence_that_was_shown_makes_way():
    first, other = candidate(0.9), candidate(0.5, subject="z", start=9)
    again = replace(candidate(0.7, subject="y", start=30), a=first.a)
    assert order([first, again, other]) == [first, other, again]


def test_of_one_kind_one_source_makes_way_for_another():
    rows = [candidate(0.9, subject="x"), candidate(0.8, subject="y", start=9)]
    other = candidate(0.75, subject="z", start=18)
    other = replace(other, a=replace(other.a, by="C"))
    assert order([*rows, other]) == [rows[0], other, rows[1]]


def test_a_list_of_speakers_leaves_the_sentences_that_it_shows_to_others():
    cast, shared = candidate(0.9, kind="source"), candidate(0.5, kind="omission", subject="y")
    other = candidate(0.48, kind="omission", subject="z", start=9)
    assert order([cast, shared, other])[1] == shared
    assert order([replace(cast, kind="aside"), shared, other])[1] != shared
