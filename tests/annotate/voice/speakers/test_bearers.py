import pytest

from framing.annotate.voice.speakers.bearers import Bearers, gender_behind
from framing.annotate.voice.speakers.names import collect_names
from framing.lexicon import leads_of, persons_of, relations_of
from tests.annotated import LEXICONS, parsed


def bearer(text, last="Hale", **how):
    doc = parsed(text, parse=False, **how)
    persons = persons_of(LEXICONS)
    names = collect_names(doc, persons, leads_of(LEXICONS))
    return Bearers(doc, names, persons, relations_of(LEXICONS["gendered_nouns"])).bearer(last)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter Hale spoke. Hale left.", "Peter Hale"),
        ("Olga Hale and Peter Hale came. Hale said he was glad.", "Peter Hale"),
        ("With his wife, Olga Hale, came Peter Hale. Hale left.", "Peter Hale"),
        ("Peter Hale and Paul Hale came. Hale left.", "Peter Hale"),
        ("Peter Zoll spoke. Hale left.", ""),
        ("Then came his wife, Olga Hale. Hale left.", ""),
    ],
)
def test_a_last_name_goes_to_its_bearer(text, name):
    assert bearer(text) == name


def test_a_listed_person_bears_the_name_unless_two_do():
    one = {"a": {"name": "Lena Hale", "kind": "person"}, "b": {"name": "Hale", "kind": "party"}}
    assert bearer("Hale left.", actors=one) == "Lena Hale"
    two = {**one, "c": {"name": "Peter Hale", "kind": "person"}}
    assert bearer("Hale left.", actors=two) == ""


def test_pronouns_behind_a_last_name_tell_its_gender():
    assert gender_behind("Hale said he left. Hale lost his hat.", "Hale") == "m"
    assert gender_behind("Hale said she left.", "Hale") == "f"
    assert gender_behind("Hale said he left. Hale said she left.", "Hale") == ""
    assert gender_behind("Olga Hale said she left.", "Hale") == ""


def test_a_name_given_to_two_bears_nothing_alone():
    assert bearer("President Hale came with Anna and Sasha Hale.") == ""
