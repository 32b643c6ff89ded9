"""Where namings begin and end."""

import pytest

from framing.annotate.naming.clues.trim import trimmed
from tests.annotate.naming.reading import all_of, reading
from tests.annotated import TOWN

WALKERS = {"name": "migrants", "kind": "people", "nouns": ["migrants", "caravan"]}
STATES = TOWN | {"migrants": WALKERS, "kenya": {"name": "Kenya", "kind": "state", "affiliation": ["Kenya"]}}


@pytest.mark.parametrize(
    ("text", "naming"),
    [
        ("Caravan of 1,000 Illegal Migrants Forces Kenya to Talk Tougher", "Caravan of 1,000 Illegal Migrants"),
        ("Could a recent Courier news story force Kenya to get tougher?", "Kenya"),
        ("One of the five demands migrants have made is shelter.", "migrants"),
        ("They pushed past Kenyan riot police.", "Kenyan riot police"),
        ("Kenya should move the flag waving Migrants, many of whom are old, back home.", "the flag waving Migrants"),
    ],
)
def test_a_naming_holds_no_verb_preposition_or_half_of_another_word(text, naming):
    doc, _, found = all_of(text, STATES)
    assert naming in [doc.text[c.start : c.end] for c in found if c.actor]


def test_without_a_parse_nothing_changes():
    r = reading("They pushed past Kenyan riot police.", STATES, parse=False)
    assert list(trimmed([], r)) == []
