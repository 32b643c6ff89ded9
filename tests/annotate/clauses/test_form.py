import pytest

from framing.annotate.clauses.form import form, verbs
from framing.records import ActKind
from tests.annotate.clauses.telling import at, tree


@pytest.mark.parametrize(
    ("text", "verb", "kind"),
    [
        ("The guards beat the man.", "beat", ActKind.ACTIVE),
        ("The man was beaten by the guards.", "beaten", ActKind.PASSIVE),
        ("The man got beaten.", "beaten", ActKind.PASSIVE),
        ("A man killed by a bomb was found.", "killed", ActKind.REDUCED),
        ("Asked about the fire, she left.", "Asked", ActKind.REDUCED),
        ("Two men were arrested and charged.", "charged", ActKind.PASSIVE),
        ("He had bought and sold the house.", "sold", ActKind.ACTIVE),
    ],
)
def test_the_form_of_a_verb(text, verb, kind):
    found = tree(text)
    assert form(found, at(found, verb)) is kind


def test_auxiliaries_copulas_and_participles_before_a_noun_tell_nothing():
    found = tree("The wounded soldier was tired and had not been seen.")
    assert [found.raw(i) for i in verbs(found) if found.raw(i) in ("wounded", "was", "had", "been")] == []
    assert "seen" in [found.raw(i) for i in verbs(found)]


def test_there_is_tells_something():
    found = tree("There were two guards at the gate.")
    assert [found.raw(i) for i in verbs(found)] == ["were"]
