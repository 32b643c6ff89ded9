import re
from datetime import date

import pytest

from framing.errors import LexiconError
from framing.records import Actor, KindSpan
from framing.registry import Actors, read_actors
from framing.registry.record import KINDS

RULERS = {
    "name": "The Rulers",
    "kind": [{"kind": "armed group"}, {"kind": "government", "from": "2021-08-15"}],
    "aliases": ["Rulers", "the Old Guard"],
    "affiliation": ["Ruritania"],
    "roles": [{"office": "president", "of": "Ruritania", "from": "2020-01-01"}],
    "from": "1994-01-01",
}


def test_a_registry_goes_there_and_back():
    actors = Actors.from_dict({"rulers": RULERS, "paper": {"name": "The Paper", "kind": "organisation"}})
    assert list(actors) == ["rulers", "paper"]
    assert len(actors) == 2
    assert actors["rulers"].kinds[1].start == date(2021, 8, 15)
    assert actors["rulers"].roles[0].of == "Ruritania"
    assert Actors.from_dict(actors.to_dict()) == actors
    assert hash(Actors.from_dict(actors.to_dict())) == hash(actors)
    with pytest.raises(KeyError):
        actors["nobody"]


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ({"kind": "person"}, "no 'name'"),
        ({"name": "X"}, "no 'kind'"),
        ({"name": "X", "kind": "king"}, "unknown kind 'king'"),
        ({"name": "X", "kind": [{"from": "2020-01-01"}]}, "'kind' must be"),
        ({"name": "X", "kind": "person", "nick": ["Y"]}, "unknown field 'nick'"),
        ({"name": "X", "kind": "person", "aliases": "Y"}, "'aliases' must be a list"),
        ({"name": "X", "kind": "person", "aliases": ["Y", " "]}, "'aliases' holds ' ', which has no word"),
        ({"name": "\u200b", "kind": "person"}, "'name' holds"),
        ({"name": "X", "kind": "person", "roles": [" "]}, "'roles' holds"),
        ({"name": "X", "kind": "person", "aliases": [3]}, "which is not a text"),
        ({"name": "X", "kind": "person", "from": "last year"}, "is not a day"),
        ({"name": "X", "kind": "person", "roles": [{"of": "Y"}]}, "needs an 'office'"),
        ({"name": 3, "kind": "person"}, "'name' must be a text"),
        ("X", "not a record"),
    ],
)
def test_a_wrong_record_is_named_with_what_is_wrong(record, says):
    with pytest.raises(LexiconError, match=re.escape(says)) as caught:
        Actors.from_dict({"good": {"name": "G", "kind": "person"}, "bad": record})
    assert "'bad'" in str(caught.value)


def test_a_list_is_no_registry():
    with pytest.raises(LexiconError, match="expected a mapping"):
        Actors.from_dict([RULERS])


def test_toml_reads_back(tmp_path):
    actors = Actors.from_dict({"rulers": RULERS, "a b": {"name": 'A \\ "B"', "kind": "party"}})
    (tmp_path / "a.toml").write_text(actors.to_toml(), encoding="utf-8")
    assert read_actors(tmp_path / "a.toml") == actors
    assert '\naliases = [\n  "Rulers",\n  "the Old Guard",\n]\n' in actors.to_toml()


def test_names_are_shown_escaped():
    shown = Actors.from_dict({"x": {"name": "<script>alert(1)</script>", "kind": KINDS[0]}})._repr_html_()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown


def test_the_seeds_registry_is_the_golds(seed_actors):
    from tests.gold import scoring

    assert seed_actors == read_actors(scoring.GOLD / "actors.json")


@pytest.mark.parametrize("field", ["aliases", "metonyms", "affiliation", "nouns"])
def test_a_text_without_a_word_is_refused_however_the_actor_was_made(field):
    blank = Actor("x", "X", (KindSpan("person"),), **{field: ("Y", " ")})
    with pytest.raises(LexiconError, match=f"actor 'x': '{field}' holds ' '"):
        Actors((blank,))
