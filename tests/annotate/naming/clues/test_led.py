"""Leaders named with their country, whom no record lists."""

import pytest

from tests.annotated import named

ACTORS = {
    "government": {"name": "Kenyan government", "kind": "government", "affiliation": ["Kenya"]},
    "forces": {"name": "Kenyan forces", "kind": "military", "affiliation": ["Kenya"]},
}


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("Kenyan President Ada Issa left. Issa's government fell.", "Issa's government", "government"),
        ("Kenya's President Ada al-Issa left. The Issa government fell.", "The Issa government", "government"),
        ("Kenyan President Ada Issa left. Ada Issa's troops fled.", "Ada Issa's troops", "forces"),
        ("Kenyan President Ada Issa left. Issa's car broke.", "Issa's car", ""),
        ("Kenyan farmer Ada Issa left. Issa's government fell.", "Issa's government", ""),
        ("Kenyan President Ada Issa. The troops of Chad fled.", "The troops of Chad", ""),
    ],
)
def test_their_government_and_troops_are_the_countrys(text, phrase, actor):
    assert [n[-1] for n in named(text, ACTORS) if n[0] == phrase] == ([actor] if actor else [])
