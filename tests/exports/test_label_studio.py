"""What Label Studio reads back is what was found."""

import json
import re
from xml.etree import ElementTree

from hypothesis import given

import framing
from framing.exports import write_label_studio
from tests.exports.made import KEYS, MANY_WITH_SPANS, PROJECTS, analysis_of


@PROJECTS
@given(MANY_WITH_SPANS)
def test_offsets_survive_the_way_out(tmp_path_factory, texts):
    made = analysis_of({k: (text, [span]) for k, (text, span) in zip(KEYS, texts, strict=True)})
    written, _ = write_label_studio(made, tmp_path_factory.mktemp("out") / "tasks.json")
    tasks = json.loads(written.read_text(encoding="utf-8"))
    for task, (text, (a, b)) in zip(tasks, texts, strict=True):
        inside_an_end = "\r\n" in (text[a - 1 : a + 1], text[b - 1 : b + 1])
        for r in task["predictions"][0]["result"]:
            value = r["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
            if value["labels"] == ["name"] and not inside_an_end:
                assert value["text"] == re.sub("\r\n?", "\n", text[a:b])


def test_the_labelling_configuration_is_xml_with_every_label(tmp_path, seed_analysis):
    tasks, configuration = write_label_studio(seed_analysis, tmp_path / "tasks.json")
    known = {e.get("value") for e in ElementTree.parse(configuration).iter("Label")}
    used = {
        v for t in json.loads(tasks.read_text()) for r in t["predictions"][0]["result"] for v in r["value"]["labels"]
    }
    assert used and used <= known
    assert framing.__version__ in tasks.read_text()
