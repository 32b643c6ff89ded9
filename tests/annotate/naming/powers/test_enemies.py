"""Whom a text calls the enemy."""

import pytest

from framing.annotate.naming.powers import enemy_of
from tests.annotate.naming.reading import all_of
from tests.annotated import annotate

ACTORS = {
    "kenya": {"name": "Kenya", "kind": "state"},
    "chad": {"name": "Chad", "kind": "state"},
    "kenyans": {"name": "Kenyan army", "kind": "military", "affiliation": ["Kenya"]},
    "chadians": {"name": "Chadian army", "kind": "military", "affiliation": ["Chad"]},
}
STATES = {"kenya": ACTORS["kenya"], "front": {"name": "NLF", "kind": "armed group"}}


def foe(text, actors=ACTORS):
    _, registry, found = all_of(text, actors)
    return enemy_of(found, registry)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Kenyan troops met Chadian soldiers. The enemy shelled the Kenyan army.", "chadians"),
        ("The Chadian invaders fled. Kenyan troops saw the enemy.", "chadians"),  # it is said once
        ("Chad spoke. The Kenyan army saw the enemy.", "chadians"),  # the army of a named state
        ("Kenyan troops met Chadian soldiers. The enemy fled.", ""),  # nothing tells
        ("The Kenyan army saw the enemy.", ""),  # no other side
        ("Kenyan troops met Chadian soldiers.", ""),
    ],
)
def test_the_enemy_is_the_side_that_its_sentences_do_not_name(text, actor):
    assert foe(text) == actor


def test_a_state_without_an_army_in_the_registry_is_a_side():
    assert foe("The NLF left. Kenya saw the enemy.", STATES) == "front"
    assert foe("Kenya spoke. The NLF saw the enemy.", STATES) == "kenya"


def test_all_words_for_an_enemy_name_that_side():
    doc = annotate("The Chadian army spoke. The Kenyan army shelled the enemy. Invaders fled. Enemy units hid.", ACTORS)
    found = [doc.text[m.start : m.end] for m in doc.mentions if m.actor == "chadians"]
    assert found == ["The Chadian army", "the enemy", "Invaders", "Enemy units"]


def test_an_aggressor_country_is_the_enemy_and_not_the_country_spoken_of():
    text = "The Chadian invaders fled. Kenya woke. The aggressor state must pay. The occupiers left."
    states = {"kenya": ACTORS["kenya"], "chad": ACTORS["chad"]}
    doc = annotate(text, states)
    found = {doc.text[m.start : m.end]: m.actor for m in doc.mentions}
    assert found["The occupiers"] == "chad" and found.get("The aggressor state") in (None, "chad")
