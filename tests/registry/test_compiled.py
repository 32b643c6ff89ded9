"""All actors of a study, compiled."""

from framing.registry import Actors, compile_registry
from tests.annotated import LEXICONS, TOWN, WAR


def test_equal_contents_are_compiled_once():
    first, again = Actors.from_dict(WAR), Actors.from_dict(WAR)
    assert compile_registry(first, LEXICONS) is compile_registry(again, LEXICONS)
    assert compile_registry(first, LEXICONS) is not compile_registry(Actors.from_dict(TOWN), LEXICONS)


def test_actors_are_found_by_kind_name_and_noun():
    registry = compile_registry(Actors.from_dict(WAR | TOWN), LEXICONS)
    assert [e.id for e in registry.holders(["government"])] == ["front", "old_government"]
    assert [n.actor for n in registry.names.get("NLF")] == ["front"]
    assert registry.names.get("nlf") is None
    assert [n.actor for n in registry.loud.get("nlf")] == ["front"]
    assert "retailer" in registry.own_nouns
    assert {"militia", "retailer"} <= registry.relevant
    assert "kettle" not in registry.relevant


def test_nouns_of_several_words_are_found_by_their_last():
    record = {"name": "X", "kind": "movement", "nouns": ["activists", "war activists", "anti-war activists"]}
    registry = compile_registry(Actors.from_dict({"x": record}), LEXICONS)
    assert registry.long_nouns["activists"] == ("anti-war activists", "war activists")
    assert "activists" in registry.relevant


def test_words_that_may_stand_before_a_noun_are_long_or_capitals():
    registry = compile_registry(
        Actors.from_dict({"x": {"name": "Men from the DB Bank of Oz", "kind": "party"}}), LEXICONS
    )
    assert registry.modifiers == {"db", "bank"}


def test_an_affiliation_may_be_the_id_of_an_actor():
    record = {
        "chile": {"name": "Chile", "kind": "state"},
        "army": {"name": "the army", "kind": "military", "affiliation": ["chile"]},
        "berg": {"name": "Anna Berg", "kind": "person", "affiliation": ["army"]},
    }
    registry = compile_registry(Actors.from_dict(record), LEXICONS)
    assert registry.entries["army"].owners == {"Chile"}
    assert [e.id for e in registry.bodies(registry.entries["berg"])] == ["army"]
    assert registry.bodies(registry.entries["chile"]) == ()


def test_armies_of_several_countries_and_teams_of_persons_are_told_apart_by_whose_they_are():
    armies = {c.lower(): {"name": f"{c} army", "kind": "military", "affiliation": [c]} for c in ("Chile", "Kenya")}
    staff = {"name": "the staff", "kind": "organisation", "affiliation": ["Anna Berg"]}
    people = {"berg": {"name": "Anna Berg", "kind": "person"}, "staff": staff}
    assert compile_registry(Actors.from_dict(armies | people), LEXICONS).teams == {"chile", "kenya", "staff"}
    assert compile_registry(Actors.from_dict({"chile": armies["chile"]}), LEXICONS).teams == frozenset()
