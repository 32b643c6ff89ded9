import re
from datetime import date, datetime

import pytest

from framing.errors import LexiconError
from framing.records import Actor, KindSpan, PersonRole
from framing.registry.place import Place
from framing.registry.record import check_words, plain_record, read_record

SOURCE = Place("actors.toml", '[x]\nname = "X"\nkind = "person"\nnouns = "chief"\n')


def refused(record):
    with pytest.raises(LexiconError) as caught:
        read_record("x", record, SOURCE)
    return str(caught.value)


def test_a_record_goes_there_and_back():
    record = {
        "name": "X",
        "kind": [{"kind": "armed group"}, {"kind": "government", "from": "2021-08-15"}],
        "aliases": ["Y"],
        "pronouns": ["they"],
        "roles": [{"office": "chief", "of": "Kenya", "until": "2020-01-01"}],
        "from": "1999-01-01",
    }
    a = read_record("x", record, SOURCE)
    assert a.kinds[1] == KindSpan("government", date(2021, 8, 15))
    assert a.roles == (PersonRole("chief", "Kenya", None, date(2020, 1, 1)),)
    assert plain_record(a) == record
    assert list(plain_record(a))[:2] == ["name", "kind"]


def test_days_are_read_in_every_way_toml_gives_them():
    read = read_record(
        "x", {"name": "X", "kind": "party", "from": datetime(2020, 1, 2, 3), "until": date(2021, 1, 1)}, SOURCE
    )
    assert (read.start, read.end) == (date(2020, 1, 2), date(2021, 1, 1))


def test_an_unknown_field_comes_with_its_line_and_the_one_that_was_meant():
    said = refused({"name": "X", "kind": "person", "noun": ["chief"]})
    assert said.startswith(
        "actors.toml, line 1: actor 'x' has the unknown field 'noun'; did you mean 'nouns'? known are: affiliation, aliases"
    )
    assert "did you mean" not in refused({"name": "X", "kind": "person", "zzz": 1})


def test_what_is_missing_comes_with_a_line_to_add():
    said = refused({"name": "X"})
    assert "has no 'kind'; add a line such as kind = \"person\"; kinds are: person, state" in said
    assert 'name = "The Rulers"' in refused({"kind": "person"})


@pytest.mark.parametrize(
    ("field", "given", "says"),
    [
        ("nouns", "chief", "line 4: actor 'x': 'nouns' must be a list of texts, got 'chief'; write it in [ ]"),
        ("nouns", 3, "must be a list of texts, got 3"),
        ("aliases", [3], "'aliases' holds 3, which is not a text; write it in quotes"),
        ("roles", "chief", "'roles' must be a list of offices"),
        ("roles", {"office": "chief"}, "'roles' must be a list of offices"),
        ("roles", [3], "a role needs an 'office'"),
        ("pronouns", ["him"], "give subject forms"),
        ("name", 3, "line 2: actor 'x': 'name' must be a text in quotes, not 3"),
        ("kind", "king", "line 3: actor 'x' has the unknown kind 'king'; one of: person"),
        ("from", "soon", "'soon' is not a day; write it as 2021-08-15"),
    ],
)
def test_a_wrong_field_is_named_with_its_line_and_the_remedy(field, given, says):
    assert says in refused({"name": "X", "kind": "person", field: given})


def test_a_text_without_a_word_is_refused():
    with pytest.raises(LexiconError, match=re.escape("'nouns' holds '—'")):
        check_words(Actor("x", "X", (KindSpan("person"),), nouns=("—",)), SOURCE.of("x"))
