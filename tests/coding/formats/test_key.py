import json

import pytest

from framing.coding import read_key, sheet, write_key
from framing.errors import SettingsError
from tests.coding import made


def test_a_key_is_read_back_whole(small_crlf, tmp_path):
    drawn = sheet(small_crlf, 12, strata=("outlet", "found"), seed=3)
    again = read_key(write_key(drawn, tmp_path / "k" / "key.json"))
    assert again.units == drawn.units and again.variables == drawn.variables
    assert (again.name, again.unit, again.seed, again.strata) == (drawn.name, "paragraph", 3, ("outlet", "found"))
    made_by_hand = made.sheet()
    assert "\r\n" in made_by_hand.units[0].text
    assert read_key(write_key(made_by_hand, tmp_path / "key.json")).units == made_by_hand.units


def test_what_is_no_key_is_said(small, tmp_path):
    path = write_key(sheet(small, 5), tmp_path / "key.json")
    good = json.loads(path.read_text(encoding="utf-8"))
    for content, message in (
        ("nothing", "is no JSON"), ("[1]", "is no key of a sheet"), (json.dumps({**good, "format": "2"}), "is no key of a sheet"),
        (json.dumps({**good, "units": [{}]}), "a field is missing or wrong .*unchanged"),
        (json.dumps({**good, "units": [{**good["units"][0], "chance": 0}]}), "chance 0"),
        (json.dumps({k: v for k, v in good.items() if k != "seed"}), "a field is missing or wrong"),
    ):  # fmt: skip
        path.write_text(content, encoding="utf-8")
        with pytest.raises(SettingsError, match=message):
            read_key(path)
