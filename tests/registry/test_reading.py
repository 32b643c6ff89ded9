import json
import re

import pytest

from framing.errors import LexiconError
from framing.registry import Actors, read_actors, shared_names

GOOD = """[bell]
name = "Ada Bell"
kind = "person"
aliases = [
  "Bell",
]

[front]
name = "Front"
kind = "armed group"
aliases = [
  "The Front",
]
"""

RULERS = {
    "name": "The Rulers",
    "kind": [{"kind": "armed group"}, {"kind": "government", "from": "2021-08-15"}],
    "aliases": ["Rulers", "the Old Guard"],
    "affiliation": ["Ruritania"],
    "roles": [{"office": "president", "of": "Ruritania", "from": "2020-01-01"}],
    "from": "1994-01-01",
}


def refused(tmp_path, text, **how):
    (tmp_path / "actors.toml").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        read_actors(tmp_path / "actors.toml", **how)
    assert str(caught.value).startswith(str(tmp_path / "actors.toml"))
    assert "\n" not in str(caught.value)
    return str(caught.value).removeprefix(str(tmp_path / "actors.toml"))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("aliases = [\n  \"Bell\"", "alias = [\n  \"Bell\"", r", line 4: actor 'bell' has the unknown field 'alias'; did you mean 'aliases'"),
        ('kind = "armed group"\n', "", r", line 8: actor 'front' has no 'kind'; add a line"),
        ('"Bell",', '"Bell"\n  "Ada",', r", line 6: not TOML at '\"Ada\",' \(Unclosed array\); the line before lacks its comma"),
        ("[front]", "[bell]", r", line 8: not TOML at '\[bell\]'.*two tables have this id"),
        ("[front]", 'name = "A"\n[front]', r", line 8: not TOML at 'name = \"A\"'.*has this field twice"),
        ("[front]", '"A",\n[front]', r", line 8: not TOML at '\"A\",'.*stands inside a list"),
        ('"Ada Bell"', "Ada Bell", r", line 2: .*texts stand in quotes"),
        ('"Ada Bell"', '"Ada Bell', r", line 2: .*lacks its closing quote"),
        ('  "The Front",\n]\n', '  "The Front",', r", line 12: .*a list lacks its \]"),
        ("[bell]", "bell", r", line 1: not TOML at 'bell'"),
    ],
)  # fmt: skip
def test_a_slip_of_the_hand_is_one_line_with_its_place_and_the_remedy(tmp_path, old, new, says):
    assert old in GOOD
    said = refused(tmp_path, GOOD.replace(old, new, 1))
    assert re.match(says, said), said


def test_an_alias_of_two_is_refused_where_a_person_edits_and_noted_elsewhere(tmp_path):
    text = GOOD.replace('"The Front",', '"The Front",\n  "Bell",')
    said = refused(tmp_path, text, strict=True)
    assert (
        said
        == ", line 13: actor 'front': 'aliases' holds 'Bell', which is a name of 'bell', line 5, too; remove it from one of them"
    )
    with pytest.warns(UserWarning, match="line 13.*'Bell'"):
        actors = read_actors(tmp_path / "actors.toml")
    assert list(actors) == ["bell", "front"]


def test_an_alias_that_is_anothers_name_is_named_where_it_is_listed(tmp_path):
    said = refused(tmp_path, GOOD.replace('"Bell",', '"Front",'), strict=True)
    assert said.startswith(", line 5: actor 'bell': 'aliases' holds 'Front', which is a name of 'front', line 9,")


def test_names_may_pass_from_one_to_another_and_groups_may_be_called_alike():
    old = {"name": "Old Guard", "kind": "government", "aliases": ["the Guard"], "until": "2010-01-01"}
    new = {"name": "New Guard", "kind": "government", "aliases": ["the Guard"], "from": "2010-01-01"}
    crowd = {"name": "crowd", "kind": "people", "nouns": ["crowd"]}
    assert not list(shared_names(Actors.from_dict({"o": old, "n": new, "a": crowd, "b": crowd}).actors))
    ((text, first, second),) = shared_names(Actors.from_dict({"o": old, "n": new | {"from": "2009-12-31"}}).actors)
    assert (text, first.id, second.id) == ("the Guard", "o", "n")


def test_a_mark_of_byte_order_is_no_fault(tmp_path):
    (tmp_path / "a.toml").write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert list(read_actors(tmp_path / "a.toml", strict=True)) == ["bell", "front"]


def test_toml_and_json_read_alike(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps({"rulers": RULERS}), encoding="utf-8")
    (tmp_path / "a.toml").write_text(
        '[rulers]\nname = "The Rulers"\nkind = [{ kind = "armed group" }, { kind = "government", from = 2021-08-15 }]\n'
        'aliases = ["Rulers", "the Old Guard"]\naffiliation = ["Ruritania"]\nfrom = 1994-01-01\n'
        'roles = [{ office = "president", of = "Ruritania", from = 2020-01-01 }]\n',
        encoding="utf-8",
    )
    assert read_actors(tmp_path / "a.json") == read_actors(tmp_path / "a.toml")


@pytest.mark.parametrize(
    ("name", "content"), [("a.json", b"{"), ("a.toml", b"x ="), ("b.toml", b"\xff\xfe"), ("none.toml", None)]
)
def test_an_unreadable_file_is_named(tmp_path, name, content):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(LexiconError, match=name):
        read_actors(tmp_path / name)
