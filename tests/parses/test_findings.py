import sqlite3
from contextlib import closing

import pytest

from framing.errors import CacheError
from framing.parses import Findings
from framing.parses.store import Store

ROWS = {"hits": [["text", "score"], [["Lena Hale’s “plan”", 0.1 + 0.2], ["\ud800", None]]]}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "new" / "parses.sqlite"


def test_what_was_kept_is_read_by_whoever_opens_the_file(path):
    Findings(path).keep([("a", "1", ROWS), ("b", "1", [])])
    Store(path)
    assert Findings(path).read({"a": "1", "b": "1", "c": "1"}) == {"a": ROWS, "b": []}


def test_a_key_has_one_value_and_only_for_what_it_depends_on(path):
    Findings(path).keep([("a", "1", "old")])
    Findings(path).keep([("a", "2", "new")])
    assert Findings(path).read({"a": "1"}) == {}
    assert Findings(path).read({"a": "2"}) == {"a": "new"}


def test_a_damaged_value_is_missing(path):
    Findings(path).keep([("a", "1", ROWS), ("b", "1", ROWS)])
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE findings SET value = ? WHERE rowid = (SELECT min(rowid) FROM findings)", (b"no",))
    assert len(Findings(path).read({"a": "1", "b": "1"})) == 1


def test_all_or_nothing_is_kept(path):
    Findings(path).keep([("a", "1", "old")])

    def rows():
        yield "a", "2", "new"
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        Findings(path).keep(rows())
    assert Findings(path).read({"a": "1"}) == {"a": "old"}


def test_no_file_keeps_nothing():
    none = Findings(None)
    none.keep([("a", "1", ROWS)])
    assert not none and none.read({"a": "1"}) == {}


def test_a_file_of_parses_from_before_is_ours_too(path):
    Store(path)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DROP TABLE findings")
    Store(path)
    Findings(path).keep([("a", "1", 1)])
    assert Findings(path).read({"a": "1"}) == {"a": 1}


def test_what_is_no_such_file_is_said(tmp_path):
    (tmp_path / "notes").write_text("no database, but some words of it")
    with pytest.raises(CacheError, match="not a cache of parses"):
        Findings(tmp_path / "notes").read({"a": "1"})
