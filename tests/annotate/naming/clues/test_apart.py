"""Phrases of another than the actor whose name or country they hold."""

import pytest

from tests.annotated import named

ACTORS = {
    "kenya": {"name": "Kenya", "kind": "state", "affiliation": ["Kenya"]},
    "forces": {"name": "Kenyan forces", "kind": "military", "affiliation": ["Kenya"]},
}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Kenyan soldiers died.", "forces"),
        ("Kenyan and Ugandan soldiers died.", "forces"),  # theirs too: `powers.joint`
        ("The Kenyan government fell.", "kenya"),
        ("The former Kenyan government fell.", ""),
        ("The internationally recognized Kenyan government fell.", ""),
        ("The former Kenyan officials left.", "kenya"),
    ],
)
def test_other_governments_are_not_the_actors(text, actor):
    whole = text[: text.rindex(" ")]
    assert [found[-1] for found in named(text, ACTORS) if whole in found] == ([actor] if actor else [])
