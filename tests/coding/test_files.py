import pytest

from framing.coding import files
from framing.errors import SettingsError


def test_a_file_is_read_whole_without_its_byte_order_mark(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffö\r\n".encode())
    assert files.file_text(path, "a text") == "ö\r\n"
    assert files.file_bytes(path, "a text") == path.read_bytes()


def test_what_cannot_be_read_is_said(tmp_path, monkeypatch):
    with pytest.raises(SettingsError, match="cannot be read .*; name a key"):
        files.file_bytes(tmp_path / "none", "a key")
    (tmp_path / "latin").write_bytes(b"caf\xe9")
    with pytest.raises(SettingsError, match="is not UTF-8 text .*byte 3.*save it as UTF-8"):
        files.file_text(tmp_path / "latin", "a key")
    monkeypatch.setattr(files, "LARGEST", 2)
    with pytest.raises(SettingsError, match="larger than"):
        files.file_bytes(tmp_path / "latin", "a key")
