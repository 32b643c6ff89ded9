import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from framing.errors import CacheError
from framing.parses.store import Store, open_store
from framing.parsing import load_parser

KEY = b"a parser"
TEXTS = ["The army left the town.", "Lena Hale said no.", "It rained, and the army left."]


@pytest.fixture(scope="module")
def parsed():
    return dict(zip(TEXTS, load_parser("auto").parse(TEXTS), strict=True))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "new" / "parses.sqlite"


def test_what_was_added_is_found_by_whoever_opens_the_file(path, parsed):
    Store(path).add(parsed, KEY)
    assert Store(path).find([*TEXTS, "Nobody said this."], KEY) == parsed


def test_another_parser_finds_nothing(path, parsed):
    store = Store(path)
    store.add(parsed, KEY)
    assert store.find(TEXTS, b"another") == {}


def test_two_who_write_in_turn_number_words_alike(path, parsed):
    one, two = Store(path), Store(path)
    for k, text in enumerate(TEXTS):
        (one, two)[k % 2].add({text: parsed[text]}, KEY)
    assert one.find(TEXTS, KEY) == two.find(TEXTS, KEY) == Store(path).find(TEXTS, KEY) == parsed


def test_many_keys_are_asked_in_parts(path, parsed):
    store, tokens = Store(path), parsed[TEXTS[0]]
    many = {TEXTS[0].replace("town", f"town{k}"): tokens for k in range(5)}
    store.add(many, KEY)
    assert store.find(list(many), KEY) == {}, "tokens that are not the sentence's are not kept"
    assert store.find([f"{k}" for k in range(1200)] + TEXTS, KEY) == {}


def test_a_damaged_row_is_missing_and_made_again(path, parsed):
    Store(path).add(parsed, KEY)
    with closing(sqlite3.connect(path)) as db, db:
        (row,) = db.execute("SELECT parse FROM sentences WHERE id = 2").fetchone()
        db.execute("UPDATE sentences SET parse = ? WHERE id = 2", (row[:-1] + bytes([row[-1] ^ 1]),))
    store = Store(path)
    assert store.find(TEXTS, KEY) == {t: parsed[t] for t in (TEXTS[0], TEXTS[2])}
    store.add(parsed, KEY)
    assert store.find(TEXTS, KEY) == parsed


def test_a_damaged_word_is_no_wrong_lemma(path, parsed):
    Store(path).add(parsed, KEY)
    with closing(sqlite3.connect(path)) as db, db:
        assert db.execute("UPDATE words SET word = replace(word, 'leave', 'love')").rowcount
    with pytest.raises(CacheError, match="damaged.*delete it"):
        Store(path).find(TEXTS, KEY)


def test_a_damaged_file_is_one_clear_error(path, parsed):
    Store(path).add(parsed, KEY)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    for side in ("-wal", "-shm"):
        path.with_name(path.name + side).unlink(missing_ok=True)
    with pytest.raises(CacheError, match="damaged"):
        Store(path).find(TEXTS, KEY)


@pytest.mark.parametrize("content", ["text", "sql", "older"])
def test_a_foreign_file_is_refused_and_left_as_it_is(tmp_path, content):
    path = tmp_path / "mine"
    if content == "text":
        path.write_text("my own notes, " * 100)
    else:
        with closing(sqlite3.connect(path)) as db:
            db.execute("CREATE TABLE mine (x)")
            db.execute(f"PRAGMA application_id = {0x46524D50 if content == 'older' else 7}")
    before = path.read_bytes()
    with pytest.raises(CacheError, match=r"mine: .*(delete it|name another file)"):
        Store(path)
    assert path.read_bytes() == before


def test_where_nothing_can_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CacheError, match="file"):
        Store(tmp_path / "file" / "parses.sqlite")


def test_an_error_forgets_numbers_that_were_not_written(path, parsed, monkeypatch):
    store = Store(path)
    monkeypatch.setattr(store, "_packed", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        store.add(parsed, KEY)
    monkeypatch.undo()
    store.add(parsed, KEY)
    assert Store(path).find(TEXTS, KEY) == parsed


def test_counts_are_summed_and_taken_out_once(path):
    one, two = Store(path), Store(path)
    one.count("run", 3, 1)
    two.count("run", 0, 4)
    two.count("other", 9, 9)
    assert one.counted("run") == (3, 5)
    assert one.counted("run") == (0, 0)


def test_processes_write_at_once_and_lose_nothing(path):
    code = (
        "import sys; from pathlib import Path; from framing.parses.store import Store; from framing.records import Token\n"
        "store = Store(Path(sys.argv[1])); me = sys.argv[2]\n"
        "for k in range(60):\n"
        "    text = f'w{k}{me}'\n"
        "    store.add({text: (Token(0, 0, len(text), text, f'l{k % 7}', 'X', 'X', f'd{k % 5}', 0),)}, b'k')\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(path), name]) for name in "abc"]
    assert [p.wait() for p in running] == [0, 0, 0]
    found = Store(path).find([f"w{k}{me}" for k in range(60) for me in "abc"], b"k")
    assert len(found) == 180
    assert all(t.text == s and t.lemma == f"l{int(s[1:-1]) % 7}" for s, (t,) in found.items())


def test_a_process_opens_a_file_once_and_anew_when_it_was_deleted(path, parsed):
    store = open_store(path)
    assert open_store(path) is store
    store.add(parsed, KEY)
    for file in path.parent.iterdir():
        file.unlink()
    assert open_store(path).find(TEXTS, KEY) == {}
