import pytest

from framing.analysis.actors_file.doubts import may_be_apart, may_be_one, unsure_forms, weak_names, weak_words
from framing.analysis.actors_file.evidence import LABEL, SURE, Evidence, Form, evidence_of
from framing.analysis.actors_file.names import Listed, listed
from framing.registry import Actors
from tests.analysis.made import found


def evidence(actors, **forms):
    """Evidence by actor id from (form, rule, grounds, sure, n)."""
    return {
        a.id: Evidence(a.name, tuple(Form(*f) for f in forms.get(a.id, ())), (), {}, {}) for a in actors.actors
    }  # fmt: skip


def texts(doubts):
    return [d.text for d in doubts]


def registry(*records):
    return Actors.from_dict({key: {"name": name, "kind": kind} for key, name, kind in records})


def test_forms_that_go_by_place_are_unsure_and_those_of_the_name_are_not():
    actors = registry(("front", "Front", "armed group"))
    e = evidence(
        actors,
        front=[
            ("group", "group named last", "x", 0.5, 3),
            ("movement", "group named last", "x", 0.5, 4),
            ("Front fighters", "people of a body", "x", 0.6, 5),
            ("a gang", "apposition", LABEL, 0.5, 6),
            ("rebels", "noun", "x", SURE, 7),
        ],
    )["front"]
    assert [f.text for f in unsure_forms(e, ())] == ["movement", "group"]


def test_a_form_that_holds_a_name_of_the_table_is_left_to_its_line():
    actors = registry(("bell", "Ada Bell", "person"))
    e = evidence(actors, bell=[("Mr. Bell", "last name", "x", 0.6, 1), ("the mayor", "anaphor", "x", 0.6, 1)])["bell"]
    names = [Listed(field="aliases", text="Bell", n=1, sure=0.6, rule="last name")]
    assert [f.text for f in unsure_forms(e, names)] == ["the mayor"]


def test_one_form_by_two_rules_is_one_doubt():
    actors = registry(("front", "Front", "armed group"))
    e = evidence(actors, front=[("group", "a", "x", 0.5, 1), ("Group", "b", "y", 0.6, 1)])["front"]
    (form,) = unsure_forms(e, ())
    assert (form.rule, form.n, form.sure) == ("a, b", 2, 0.55)


def test_discovered_doubts():
    d = found()
    e = evidence_of(d.actors, d.mentions, d.merges, d.corpus)
    names = {a.id: listed(a, e[a.id]) for a in d.actors.actors}
    assert '"Health Ministry" in [kenya]: once (.7, organisation word of a state)' in texts(weak_names(names))
    assert not [t for t in texts(weak_names(names)) if '"Odera"' in t], "a last name is sure"
    assert not [t for t in texts(weak_names(names)) if "Uganda" in t], "so is a body with its country beside it"
    country, group = texts(weak_words(e, names))
    assert country == '"country" (.6, country spoken of): [kenya] 2 times'
    assert group.startswith('"group" (.73, anaphor): [')
    assert '"Health Ministry" is [kenya]; "Uganda\'s Ministry of Health" is [uganda]' in texts(
        may_be_apart(d.actors, e)
    )
    assert texts(may_be_one(d.actors, e)) == [
        '[front] and [coast_liberation_front]: if they are, "Front" becomes an alias of [coast_liberation_front]'
    ], "the one that more articles name keeps its table"


def test_one_word_taken_for_many_is_one_line():
    actors = registry(*((f"s{k}", f"State {k}", "state") for k in range(6)))
    e = evidence(actors, **{f"s{k}": [("the country", "country named last", "x", 0.6, k + 1)] for k in range(6)})
    (said,) = texts(weak_words(e, {key: () for key in e}))
    assert (
        said
        == '"the country" (.6, country named last): [s5] 6 times, [s4] 5 times, [s3] 4 times, [s2] 3 times, 2 others'
    )


@pytest.mark.parametrize(
    ("one", "other", "kinds", "same"),
    [
        ("Ada Bell", "Mayor Ada Bell", ("person", "person"), True),
        ("Ada Bell", "PM Ada Bell", ("person", "organisation"), True),
        ("Bell", "Ada Bell", ("person", "person"), True),
        ("Bell", "Bell Foundry", ("person", "organisation"), False),
        ("Pueblo Sin Nombre", "Pueblos Sin Nombre", ("organisation", "organisation"), True),
        ("Acme Stores", "Acme Stores Inc.", ("organisation", "organisation"), True),
        ("Ada Bell", "Ada Ball", ("person", "person"), False),
        ("Bells", "Balls", ("party", "party"), False),
        ("North Korea", "North Korean", ("state", "state"), False),
        ("Harbour Council", "Harbour Board", ("organisation", "organisation"), False),
    ],
)
def test_names_that_may_be_one(one, other, kinds, same):
    actors = registry(("a", one, kinds[0]), ("b", other, kinds[1]))
    assert bool(may_be_one(actors, evidence(actors))) is same


def test_bodies_of_several_owners_are_told_by_the_words_they_share():
    actors = registry(
        ("k", "Kenya", "state"), ("u", "Uganda", "state"), ("p", "Ann Cole", "person"), ("m", "miners", "people")
    )
    e = evidence(
        actors,
        k=[
            ("Ministry of Health", "r", "x", 0.7, 2),
            ("the two countries", "r", "x", 0.5, 1),
            ("Police", "r", "x", 0.6, 1),
        ],
        u=[
            ("Uganda's health ministry", "r", "x", 0.8, 1),
            ("two countries", "r", "x", 0.5, 1),
            ("Police", "r", "x", 0.6, 1),
        ],
        p=[("Health Ministry", "r", "x", 0.7, 1)],
        m=[("Health Ministry", "r", "x", 0.7, 1)],
    )
    assert texts(may_be_apart(actors, e)) == ['"Ministry of Health" is [k]; "Uganda\'s health ministry" is [u]']
