import pytest

from framing.coding import files
from framing.errors import ResultError, SettingsError


def test_a_file_is_written_into_a_new_folder_and_read_back(tmp_path):
    path = files.write_file(tmp_path / "new" / "a.txt", "\ufeffö\r\n")
    assert path.read_bytes() == "\ufeffö\r\n".encode()
    assert files.read_text(path, "a text") == "ö\r\n"
    assert files.read_file(path, "a text") == path.read_bytes()


def test_what_cannot_be_read_or_written_is_said(tmp_path, monkeypatch):
    with pytest.raises(SettingsError, match="cannot be read .*; name a key"):
        files.read_file(tmp_path / "none", "a key")
    (tmp_path / "latin").write_bytes(b"caf\xe9")
    with pytest.raises(SettingsError, match="is not UTF-8 text .*byte 3.*save it as UTF-8"):
        files.read_text(tmp_path / "latin", "a key")
    with pytest.raises(ResultError, match="cannot be written"):
        files.write_file(tmp_path, "x")
    monkeypatch.setattr(files, "LARGEST", 2)
    with pytest.raises(SettingsError, match="larger than"):
        files.read_file(tmp_path / "latin", "a key")
