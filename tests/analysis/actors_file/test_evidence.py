import pytest

import framing
from framing.analysis.actors_file.evidence import LABEL, evidence_of, holds, mean, number, times
from framing.pipeline.discover import MERGES
from framing.registry import Actors
from framing.results import TABLES, make_frame
from tests.analysis.made import found


def known(key):
    d = found()
    return evidence_of(d.actors, d.mentions, d.merges, d.corpus)[key]


def forms(key):
    return {f.text: (f.rule, f.n) for f in known(key).forms}


def test_an_actor_is_counted_by_event():
    e = known("ruth_odera")
    assert dict(e.articles) == {"treaty": 2, "talks": 1}
    assert dict(e.times) == {"treaty": 7, "talks": 3}
    assert e.n == 10
    assert [m.article.id for m in e.mentions] == sorted(
        (m.article.id for m in e.mentions), key=["anchor-1", "beacon-1", "anchor-2"].index
    )


def test_forms_are_added_up_over_events_the_commonest_first():
    assert forms("ruth_odera")["Odera"] == ("last name of a full name", 4)
    counted = [f.n for f in known("ruth_odera").forms]
    assert counted == sorted(counted, reverse=True)


def test_a_form_counts_where_it_stands_not_where_another_holds_it():
    assert "Kenyan President" not in forms("ruth_odera")
    assert forms("ruth_odera")["Kenyan President Ruth Odera"][1] == 2
    assert forms("ruth_odera")["head of state"][1] == 1
    rows = [("", "b", form, "name", "x", 0.9, n) for form, n in (("Mayor", 1), ("Mayor Ada Bell", 2))]
    actors = Actors.from_dict({"b": {"name": "Ada Bell", "kind": "person"}})
    e = evidence_of(actors, make_frame([], TABLES["mentions"]), make_frame(rows, MERGES), framing.Corpus([]))["b"]
    assert {f.text: f.n for f in e.forms} == {"Mayor": 1, "Mayor Ada Bell": 2}


def test_a_label_that_a_sentence_gives_is_known_as_such():
    (label,) = (f for f in known("front").forms if f.text == "banned militia")
    assert (label.rule, label.grounds) == ("apposition", LABEL)


def test_every_actor_has_its_evidence_even_if_there_is_none():
    d = found()
    more = Actors((*d.actors.actors, *Actors.from_dict({"new": {"name": "New", "kind": "party"}}).actors))
    e = evidence_of(more, d.mentions, d.merges, d.corpus)["new"]
    assert (e.n, e.forms, dict(e.times)) == (0, (), {})


def test_a_mean_is_weighed_by_how_often():
    assert mean([(0.9, 3), (0.5, 1)]) == 0.8
    assert mean([]) == 0


@pytest.mark.parametrize(
    ("text", "words", "held"),
    [
        ("the Front fighters", "front", True),
        ("Frontier", "Front", False),
        ("U.S.-led", "U.S.", True),
        ("(x", "(x", True),
    ],
)
def test_words_are_held_whole(text, words, held):
    assert holds(text, words) is held


def test_numbers_are_said_briefly():
    assert [number(x) for x in (0.6, 0.64, 1.0, 0.0)] == [".6", ".64", "1", "0"]
    assert (times(1), times(3)) == ("once", "3 times")
