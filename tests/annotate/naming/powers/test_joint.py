"""Phrases that several states have together."""

import pytest

from tests.annotated import annotate

ACTORS = {
    "france": {"name": "France", "kind": "state"},
    "us": {"name": "United States", "kind": "state"},
    "kenya": {"name": "Kenya", "kind": "state"},
    "kenyan_army": {"name": "Kenyan army", "kind": "military", "affiliation": ["Kenya"]},
    "front": {"name": "NLF", "kind": "armed group", "affiliation": ["Chad"]},
}


def named(text, actors=ACTORS):
    doc = annotate(text, actors)
    return sorted((m.actor, doc.text[m.start : m.end]) for m in doc.mentions if m.rule == "joint owners")


@pytest.mark.parametrize(
    ("text", "phrase", "actors"),
    [
        ("French and Kenyan officials met.", "French and Kenyan officials", ["france", "kenya"]),
        ("French, American and UN negotiators met.", "French, American and UN negotiators", ["france", "us"]),
        ("The Kenyan and Dutch governments agreed.", "The Kenyan and Dutch governments", ["kenya"]),
        ("Kenyan and Dutch troops left.", "Kenyan and Dutch troops", ["kenyan_army"]),
        ("Kenyan and Chadian forces fought.", "Kenyan and Chadian forces", ["front", "kenyan_army"]),
        ("French and Dutch soldiers left.", "", []),  # no army is listed, and one state is not
        ("French and Kenyan farmers left.", "", []),  # nobody's officials
        ("French beef fed Kenyan officials.", "", []),
    ],
)
def test_each_listed_actor_is_named(text, phrase, actors):
    assert named(text) == [(actor, phrase) for actor in actors]
