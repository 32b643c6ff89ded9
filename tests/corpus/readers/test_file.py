import pytest

from framing.corpus.readers import file as module
from framing.corpus.readers.file import File
from framing.errors import CorpusError


def test_bytes_come_from_the_disk_or_out_of_an_archive(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"on disk")
    assert File("a.txt", "a", ".txt", tmp_path / "a.txt").read() == b"on disk"
    assert File("a.txt", "a", ".txt", content=b"packed").read() == b"packed"


def test_what_cannot_be_read_is_named(tmp_path, monkeypatch):
    for path, says in [
        (tmp_path / "gone.txt", "no such file"),
        (tmp_path, "cannot be read"),
        (tmp_path / "nul\0.txt", "cannot be read"),
    ]:
        with pytest.raises(CorpusError, match=says):
            File(str(path), "a", ".txt", path).read()
    monkeypatch.setattr(module, "LARGEST", 3)
    with pytest.raises(CorpusError, match="larger than"):
        File("a.txt", "a", ".txt", content=b"1234").read()
