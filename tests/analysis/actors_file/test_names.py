from dataclasses import replace

from framing.analysis.actors_file.evidence import LABEL, Evidence, Form, evidence_of
from framing.analysis.actors_file.names import listed
from framing.records import Actor, KindSpan
from tests.analysis.made import found

BELL = Actor("bell", "Ada Bell", (KindSpan("person"),), aliases=("Bell", "Bell camp"), nouns=("mayor",))


def evidence(*forms):
    return Evidence("Ada Bell", tuple(Form(*f) for f in forms), (), {}, {})


def by_text(a, e):
    return {x.text: x for x in listed(a, e)}


def test_a_form_counts_for_the_longest_name_that_it_holds():
    e = evidence(
        ("Mayor Ada Bell", "name", "as written", 0.95, 4),
        ("Bell", "last name", "of it", 0.9, 3),
        ("the Bell camp", "team", "x", 0.8, 2),
        ("Mayor bell", "last name", "of it", 0.5, 1),
    )
    names = by_text(BELL, e)
    assert (names["Bell"].n, names["Bell"].sure) == (4, 0.8)
    assert names["Bell camp"].n == 2
    assert names["mayor"].n == 0, "a title before the name is the name's"


def test_a_name_on_weak_grounds_says_which():
    e = evidence(("mayor", "office named in the article", "x", 0.7, 2), ("Bell", "last name", "x", 0.9, 1))
    assert by_text(BELL, e)["mayor"].rule == "office named in the article"
    assert by_text(BELL, e)["Bell"].rule == ""


def test_what_was_joined_like_the_actors_own_name_is_not_weak():
    crowd = Actor("c", "marchers", (KindSpan("people"),), nouns=("marchers", "walkers", "group"))
    e = replace(
        evidence(
            ("marchers", "noun for people", "x", 0.6, 5),
            ("walkers", "noun for people", "x", 0.6, 2),
            ("group", "group named last", "x", 0.5, 1),
        ),
        name="marchers",
    )
    assert {t: x.rule for t, x in by_text(crowd, e).items()} == {
        "marchers": "",
        "walkers": "",
        "group": "group named last",
    }


def test_a_label_makes_no_name_commoner():
    assert by_text(BELL, evidence(("a friend of Bell", "apposition", LABEL, 0.9, 3)))["Bell"].n == 0


def test_discovered_names_in_the_order_of_the_table():
    d = found()
    e = evidence_of(d.actors, d.mentions, d.merges, d.corpus)
    names = listed(d.actors["protesters"], e["protesters"])
    assert [(x.field, x.text, x.n) for x in names] == [
        ("nouns", "demonstrators", 1), ("nouns", "protesters", 4),
    ]  # fmt: skip
