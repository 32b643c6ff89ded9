import io
import sys
from types import SimpleNamespace

import pytest

from framing import progress
from framing.progress import in_notebook, is_watched, with_progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def slow(monkeypatch):
    """Take any work for long enough to show a bar."""
    monkeypatch.setattr(progress, "_SOON", 0.0)


@pytest.fixture
def terminal(monkeypatch):
    """Put a terminal in the place of standard error; called in the test, since pytest swaps it between the phases."""

    def put():
        monkeypatch.setattr(sys, "stderr", Terminal())
        return sys.stderr

    return put


def test_without_somebody_who_looks_there_is_no_bar(capsys):
    assert not is_watched()
    assert list(with_progress(iter("ab"), 2, True, "article")) == ["a", "b"]
    assert capsys.readouterr().err == ""


def test_a_terminal_shows_units_done_rate_and_time_left(terminal, slow):
    seen = terminal()
    assert list(with_progress([[1] * 32, [1] * 8], 40, True, "article", len)) == [[1] * 32, [1] * 8]
    last = seen.getvalue().split("\r")[-1]
    assert "100%" in last and "40/40" in last and "article/s" in last


def test_what_was_done_before_is_counted_and_no_rate(terminal, slow):
    seen = terminal()
    list(with_progress([1], 10, True, "article", before=9))
    assert "9/10" in seen.getvalue() and "10/10" in seen.getvalue()


def test_work_that_is_done_at_once_shows_no_bar(terminal):
    seen = terminal()
    assert list(with_progress(range(5), 5, True, "table")) == [0, 1, 2, 3, 4]
    assert seen.getvalue().strip() == ""


@pytest.mark.parametrize(("total", "wanted"), [(1, True), (5, False)])
def test_no_bar_for_one_thing_or_where_none_is_wanted(terminal, total, wanted):
    seen = terminal()
    list(with_progress(range(total), total, wanted, "article"))
    assert seen.getvalue() == ""


def test_a_notebook_is_looked_at_although_it_is_no_terminal(monkeypatch, capsys, slow):
    shell = type("ZMQInteractiveShell", (), {})()
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    monkeypatch.setattr(progress.importlib.util, "find_spec", lambda _: None)
    assert in_notebook() and is_watched()
    list(with_progress(range(3), 3, True, "event"))
    assert "3/3" in capsys.readouterr().err


def test_a_console_of_ipython_is_no_notebook(monkeypatch):
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: None))
    assert not in_notebook()
