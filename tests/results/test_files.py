import os
import resource
import signal
import stat
import subprocess
from contextlib import contextmanager

import pytest

from framing.errors import ResultError
from framing.results import put_into, replace_file, settle, write_file

OLD, NEW = "old" * 10, "new" * 200_000


@contextmanager
def full_disk(path):
    """A disk of 64 kB at `path`; where nobody may mount one, files of 64 kB at most."""
    path.mkdir(exist_ok=True)
    mounted = (
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", path], capture_output=True).returncode == 0
    )
    limits, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.getsignal(signal.SIGXFSZ)
    try:
        if not mounted:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (65536, limits[1]))
        yield mounted
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
        if mounted:
            subprocess.run(["umount", path], check=True)


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path):
    path = write_file(tmp_path / "new" / "a.txt", "é\r\n")
    assert path.read_bytes() == "é\r\n".encode()
    assert os.listdir(path.parent) == ["a.txt"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~os.umask(os.umask(0o022))


def test_a_full_disk_leaves_what_stood_there(tmp_path):
    with full_disk(tmp_path / "disk") as _:
        old = write_file(tmp_path / "disk" / "a.txt", OLD)
        with pytest.raises(ResultError, match="cannot be written.*(free some space|too large)"):
            write_file(old, NEW)
        assert old.read_text() == OLD
        assert os.listdir(old.parent) == ["a.txt"]


def test_of_several_files_all_are_written_or_none(tmp_path):
    with full_disk(tmp_path / "disk"):
        with pytest.raises(ResultError), put_into(tmp_path / "disk") as made:
            (made / "a.txt").write_text(OLD)
            (made / "b.txt").write_text(NEW)
        assert os.listdir(tmp_path / "disk") == []


def test_a_folder_that_is_a_disk_of_its_own_is_written_into(tmp_path):
    with full_disk(tmp_path / "disk") as mounted:
        if not mounted:
            pytest.skip("mounting needs root")
        with put_into(tmp_path / "disk") as made:
            (made / "a.txt").write_text(OLD)
        assert (tmp_path / "disk" / "a.txt").read_text() == OLD


def test_so_is_a_folder_inside_it(tmp_path):
    with full_disk(tmp_path / "disk") as mounted:
        if not mounted:
            pytest.skip("mounting needs root")
        with put_into(tmp_path) as made:
            (made / "disk").mkdir()
            (made / "disk" / "a.txt").write_text(OLD)
        assert os.listdir(tmp_path / "disk") == ["a.txt"]
        assert os.listdir(tmp_path) == ["disk"]


def test_a_link_in_the_place_of_a_file_is_replaced(tmp_path):
    (tmp_path / "secret").write_text(OLD)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.txt").symlink_to(tmp_path / "secret")
    write_file(tmp_path / "out" / "a.txt", "new")
    assert (tmp_path / "secret").read_text() == OLD
    assert not (tmp_path / "out" / "a.txt").is_symlink()


def test_a_folder_that_is_a_link_out_is_refused_before_anything_is_moved(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "tables").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ResultError, match="link that leads out"), put_into(tmp_path / "out") as made:
        (made / "a.txt").write_text("a")
        (made / "tables").mkdir()
        (made / "tables" / "b.txt").write_text("b")
    assert os.listdir(tmp_path / "elsewhere") == []
    assert os.listdir(tmp_path / "out") == ["tables"]


def test_folders_made_for_nothing_go_again(tmp_path):
    with pytest.raises(ResultError), put_into(tmp_path / "a" / "b"):
        raise OSError(28, "No space left on device")
    assert os.listdir(tmp_path) == []


def test_an_error_of_another_kind_passes_and_cleans_up(tmp_path):
    with pytest.raises(KeyError), put_into(tmp_path / "a"):
        raise KeyError("x")
    assert os.listdir(tmp_path) == []


def test_a_device_is_written_to_as_it_is():
    assert write_file("/dev/null", "gone").is_char_device()
    with pytest.raises(ResultError, match="free some space"):
        write_file("/dev/full", "gone")
    assert stat.S_ISCHR(os.stat("/dev/full").st_mode)


@pytest.mark.parametrize("name", ["a\0b", "x" * 300, "there", "file/below"])
def test_a_name_that_cannot_be_is_one_clear_error(tmp_path, name):
    (tmp_path / "there").mkdir()
    (tmp_path / "file").write_text("")
    with pytest.raises(ResultError, match="name"):
        write_file(tmp_path / name, "x")
    assert sorted(os.listdir(tmp_path)) == ["file", "there"]


def test_a_file_that_cannot_be_written_whole_leaves_the_old_one(tmp_path):
    path = tmp_path / "run.json"
    replace_file(path, "old")
    with pytest.raises(UnicodeEncodeError):
        replace_file(path, "new \ud800")
    assert path.read_text() == "old"
    replace_file(path, "new")
    assert path.read_text() == "new"


def test_what_the_system_says_goes_through_where_it_is_said_elsewhere(tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(OSError, match="taken") as said:
        replace_file(tmp_path / "taken" / "run.json", "new")
    assert not isinstance(said.value, ResultError)
    settle(tmp_path)
    with pytest.raises(FileNotFoundError):
        settle(tmp_path / "missing")
