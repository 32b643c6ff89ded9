import io
import json

import pytest

from framing.corpus.readers import streams
from framing.corpus.readers.file import File
from framing.corpus.readers.streams import text_of
from framing.errors import CorpusError


def lines(raw):
    text = text_of(File("a.csv", "a", ".csv", content=raw))
    read = []
    for _ in range(2):
        with text.opened() as source:
            read.append(list(source))
    assert read[0] == read[1]
    return read[0], text.repairs


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_again_from_its_start_with_its_line_ends(encoding):
    read, repairs = lines("é one\r\ntwo\rthree\n".encode(encoding))
    assert read == ["é one\r\n", "two\rthree\n"]
    assert bool(repairs) == (not encoding.startswith("utf-8"))


def test_what_is_plain_is_read_from_the_disk_as_needed(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_text("é\n" * 10, encoding="utf-8")
    monkeypatch.setattr(File, "read", lambda _: pytest.fail("read whole"))
    with text_of(File("a.csv", "a", ".csv", path)).opened() as source:
        assert source.readline() == "é\n"


@pytest.mark.parametrize("raw", [b"%PDF-1", b"a\0" * 3, b"text\n" + b"\x01" * 9])
def test_what_is_no_text_is_refused(raw):
    with pytest.raises(CorpusError, match="binary"):
        lines(raw)


ITEMS = [{"text": 'a\n[{"', "n": 1.5}, {}, {"deep": [{"x": "}"}] * 40}, {"é": "z" * 90}]


@pytest.mark.parametrize("block", [1, 7, 64, 10_000])
@pytest.mark.parametrize("indent", [None, 2])
def test_a_list_of_json_is_given_item_by_item(monkeypatch, block, indent):
    monkeypatch.setattr(streams, "_BLOCK", block)
    written = io.StringIO(f" \n{json.dumps(ITEMS, indent=indent)} \n")
    found = streams.items_of(written, "a.json")
    assert next(found) == ITEMS[0] and (block > 99 or written.read(1))
    assert list(streams.items_of(io.StringIO(json.dumps(ITEMS, indent=indent)), "a.json")) == ITEMS


def test_an_empty_list_has_no_items():
    assert list(streams.items_of(io.StringIO(" [ ] "), "a.json")) == []


@pytest.mark.parametrize("block", [1, 3, 999])
@pytest.mark.parametrize("written", ["", "[", "{}", "5", '["x"]', "[{}, 5]", "[{} {}]", "[{},]", "[{}", "[,{}]", "]"])
def test_what_is_no_list_of_mappings_is_named(monkeypatch, written, block):
    monkeypatch.setattr(streams, "_BLOCK", block)
    with pytest.raises(CorpusError, match=r"^a\.json: .*is a list of mappings"):
        list(streams.items_of(io.StringIO(written), "a.json"))


@pytest.mark.parametrize("written", ['[{"a": 1', '[{"a": x}]', "[{}] {}", "[{}]]", '[{"a": "\n"}]'])
def test_what_is_no_json_is_an_error_of_json(written):
    with pytest.raises(ValueError, match="line|behind"):
        list(streams.items_of(io.StringIO(written), "a.json"))
