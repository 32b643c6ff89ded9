import pytest

import framing
from framing.errors import ResultError
from tests.analysis.made import found


def test_the_file_reads_back_as_what_was_found(tmp_path):
    path = found().write(tmp_path / "deeper" / "actors.toml")
    assert dict(framing.read_actors(path, strict=True)) == dict(found().actors)


def test_an_edited_file_is_replaced_on_demand_only(tmp_path):
    path = tmp_path / "actors.toml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(ResultError, match="exists already"):
        found().write(path)
    assert path.read_text(encoding="utf-8") == "mine"
    assert "[kenya]" in found().write(path, overwrite=True).read_text(encoding="utf-8")


def test_what_cannot_be_written_is_refused(tmp_path):
    with pytest.raises(ResultError, match=r"name a \.toml file"):
        found().write(tmp_path / "actors.json")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ResultError, match="cannot be written"):
        found().write(tmp_path / "file" / "actors.toml")
    with pytest.raises(ResultError, match="cannot be written"):
        (tmp_path / "folder.toml").mkdir()
        found().write(tmp_path / "folder.toml", overwrite=True)


def test_a_discovery_is_still_a_result():
    assert set(found().tables) == {"mentions", "merges"}
    assert found().corpus[0].id == "anchor-1"
