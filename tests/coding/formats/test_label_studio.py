import json
import xml.etree.ElementTree as ET

import pytest

from framing.coding import read_sheet, write_sheet
from framing.errors import SettingsError
from tests.coding import made

TEXT = made.TEXTS[0].replace("\r\n", "\n")


def label(name, words, text=TEXT, wide=False, **facts):
    """A label as the program exports it, counted in code points or, `wide`, in UTF-16 units."""
    at = text.rindex(words)
    start, end = (len(text[:k].encode("utf-16-le")) // 2 if wide else k for k in (at, at + len(words)))
    return {
        "from_name": "spans",
        "type": "labels",
        "value": {"start": start, "end": end, "text": words, "labels": [name], **facts},
    }


def choice(name, value):
    return {"from_name": name, "type": "choices", "value": {"choices": [value]}}


def exported(path, results, by=1, unit="abcd-0001"):
    tasks = json.loads(write_sheet(made.sheet(), path).read_text(encoding="utf-8"))
    for task in tasks:
        if task["data"]["unit"] == unit:
            task["annotations"] = [{"completed_by": by, "result": results}]
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return path


def test_tasks_are_blind_and_the_configuration_asks_every_question(tmp_path):
    path = write_sheet(made.sheet(tool={"loaded_own": 7.0}), tmp_path / "tasks.json")
    tasks = json.loads(path.read_text(encoding="utf-8"))
    assert [t["data"]["text"] for t in tasks][0] == TEXT and not any("predictions" in t for t in tasks)
    assert set(tasks[0]["data"]) == {"unit", "asked", "before", "text", "after"}
    view = ET.fromstring((tmp_path / "tasks.xml").read_text(encoding="utf-8"))
    assert {c.get("name") for c in view.iter("Choices")} == {"voice", "rung", "right"}
    assert {c.get("value") for c in view.iter("Label")} == {"loaded_own", "words_quoted"}
    assert {t.get("value") for t in view.iter("Text")} == {"$before", "$text", "$after"}


@pytest.mark.parametrize("wide", [False, True])
def test_labels_and_choices_come_back_at_their_places(tmp_path, wide):
    results = [
        label("loaded_own", "brutal regime", wide=wide), label("words_quoted", "said 😀 nobody", wide=wide), choice("voice", "quoted"),
        {"from_name": "note", "type": "textarea", "value": {"text": ["odd"]}},
    ]  # fmt: skip
    sheet = made.sheet()
    found = read_sheet(exported(tmp_path / "ann.json", results), sheet)
    assert found.values.loc["abcd-0001"].tolist() == [1.0, 2.0, "quoted", None, None] and found.notes == {
        "abcd-0001": "odd"
    }
    assert found.values.loc["abcd-0002"].isna().all(), "a task that nobody annotated is missing, not 0"
    for row in found.spans.itertuples():
        assert made.TEXTS[0][row.start - 10 : row.end - 10] == row.text
    assert found.spans["text"].tolist() == ["said 😀 nobody", "brutal regime"]


def test_nothing_marked_is_nothing_found(tmp_path):
    found = read_sheet(exported(tmp_path / "ann.json", []), made.sheet())
    assert found.values.loc["abcd-0001", "loaded_own"] == 0.0


def test_of_several_people_one_is_read(tmp_path):
    path = exported(tmp_path / "all.json", [choice("voice", "own")], by={"id": 4, "email": "ann@x.example"})
    tasks = json.loads(path.read_text(encoding="utf-8"))
    tasks[0]["annotations"].append({"completed_by": 7, "result": [choice("voice", "quoted")]})
    tasks[0]["annotations"].append({"completed_by": 9, "was_cancelled": True, "result": []})
    path.write_text(json.dumps(tasks), encoding="utf-8")
    with pytest.raises(SettingsError, match="annotated by 7, ann@x.example; read it once for each"):
        read_sheet(path, made.sheet())
    assert [read_sheet(path, made.sheet(), c).values.loc["abcd-0001", "voice"] for c in ("7", "ann@x.example")] == [
        "quoted",
        "own",
    ]


def test_what_is_wrong_is_named(tmp_path):
    for results, message in (
        ([choice("voice", "mine")], "task 1, 'voice': 'mine' is no answer; one of own, quoted"),
        ([label("loaded_own", "brutal", start=0, end=6)], "task 1: characters 0 to 6 of its text are not 'brutal'"),
        ([{"type": "labels", "value": {"labels": ["loaded_own"]}}], "a label without start and end"),
    ):
        with pytest.raises(SettingsError, match=message):
            read_sheet(exported(tmp_path / "ann.json", results), made.sheet())
    for content, message in (
        ("{", "is no JSON"),
        ("{}", "is no list of tasks"),
        ('[{"annotations": [{"result": []}]}]', "task 1: its unit"),
    ):
        (tmp_path / "ann.json").write_text(content, encoding="utf-8")
        with pytest.raises(SettingsError, match=message):
            read_sheet(tmp_path / "ann.json", made.sheet())
