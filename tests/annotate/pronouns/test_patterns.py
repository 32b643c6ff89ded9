"""Without a parse: he and she where one person alone can be meant."""

import pytest

from framing.annotate.pronouns.patterns import find_loose
from tests.annotate.pronouns.cast import cast_of


def found(text):
    cast = cast_of(text, parse=False)
    return [(cast.doc.text[f.start : f.end], f.referent.actor) for f in find_loose(cast)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Edward Hale resigned. He left Oslo with his dog.", [("He", "hale"), ("his", "hale")]),
        ("Edward Hale met Claire Moreau. She left.", [("She", "moreau")]),
        ("Edward Hale met Peter Holm. He left.", []),  # either
        ("Edward Hale met Thomas Berg. He left.", []),  # a stranger may be meant
        ("Hale supporters met. He left.", []),  # nobody is named
        ("Edward Hale resigned. The town was calm. Shops opened. He left.", []),  # too far back
        ("Edward Hale resigned. HE left.", []),
        ("Edward Hale resigned. \u201cHe left,\u201d a farmer said.", []),
        ("Claire Moreau resigned. He left.", []),
        ("Acme resigned. It left.", []),
    ],
)
def test_the_only_person_that_agrees(text, expected):
    assert found(text) == expected


def test_a_pronoun_that_was_told_carries_its_person_on():
    assert found("Edward Hale resigned. He left. Shops opened. He came back.")[-1] == ("He", "hale")


def test_parsed_sentences_are_left_to_the_tree():
    assert list(find_loose(cast_of("Edward Hale resigned. He left."))) == []
