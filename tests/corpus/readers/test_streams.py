import pytest

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
