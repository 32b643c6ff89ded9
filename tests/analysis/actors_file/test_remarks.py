from framing.analysis.actors_file.evidence import evidence_of
from framing.analysis.actors_file.names import listed
from framing.analysis.actors_file.remarks import given_away, remarks_of
from framing.registry import Actors, Remark
from tests.analysis.made import found


def read(actors):
    d = found()
    evidence = evidence_of(actors, d.mentions, d.merges, d.corpus)
    return evidence, {a.id: listed(a, evidence[a.id]) for a in actors.actors}


def test_a_line_says_how_often_how_sure_and_on_which_weak_grounds():
    evidence, names = read(found().actors)
    made = remarks_of(found().actors, names, evidence)
    assert made["kenya"]["aliases", "Health Ministry"] == Remark("once, .7: organisation word of a state")
    assert made["ruth_odera"]["aliases", "Odera"] == Remark("5 times, .93")


def test_a_name_of_two_stays_with_its_bearer_else_with_the_one_who_is_mentioned_more():
    actors = Actors.from_dict(
        {
            "kenya": {"name": "Kenya", "kind": "state", "aliases": ["The Pier", "Jomo Barasa"]},
            "uganda": {"name": "Uganda", "kind": "state", "aliases": ["The Pier"]},
            "jomo_barasa": {"name": "Jomo Barasa", "kind": "person"},
        }
    )
    evidence, names = read(actors)
    assert evidence["jomo_barasa"].n < evidence["uganda"].n < evidence["kenya"].n
    assert set(given_away(actors, evidence)) == {
        ("The Pier", "uganda", "kenya"),
        ("Jomo Barasa", "kenya", "jomo_barasa"),
    }
    made = remarks_of(actors, names, evidence)
    assert made["uganda"]["aliases", "The Pier"] == Remark("stands in [kenya]", off=True)
    assert ("aliases", "The Pier") not in made["kenya"]
