import pytest

from framing.annotate.voice.attributions.antecedents import antecedent
from tests.annotate.voice.reading import CUES, at, tree


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("They met Lena Hale, who said that it rains.", "who", "Hale"),
        ("The plan drew the anger of Lena Hale who said that it rains.", "who", "Hale"),
        ("They heard fellow Liberals, including Speaker Paul Hale, who have said that it rains.", "who", "Liberals"),
        ("They heard fellow Liberals, including Speaker Paul Hale, who has said that it rains.", "who", "Hale"),
        ("The auditor, Lena Hale, said that it rains.", "auditor", "Hale"),
        ("A local named Omar said that it rains.", "local", "Omar"),
        ("Lena Hale said that it rains.", "Hale", None),
    ],
)
def test_where_a_source_is_named(text, source, name):
    sentence = tree(text)
    found = antecedent(sentence, at(sentence, source), CUES)
    assert (None if found is None else sentence.tokens[found].text) == name
