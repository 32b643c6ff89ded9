import copy
import pickle
from threading import Thread
from time import sleep

import pandas as pd
import pytest

from framing.results import Later, Result
from framing.results.later import there


def made(calls, **tables):
    def maker(name, rows):
        def make():
            calls.append(name)
            return pd.DataFrame({"n": range(rows)})

        return make

    return Later({name: maker(name, rows) for name, rows in tables.items()})


def test_a_table_is_made_when_it_is_asked_for_and_once():
    calls = []
    tables = made(calls, a=1, b=2)
    assert list(tables) == ["a", "b"] and len(tables) == 2 and "b" in tables and "x" not in tables
    assert calls == []
    first = tables["b"]
    assert tables["b"] is first and calls == ["b"]
    assert list(tables.made) == ["b"] and "made: b" in repr(tables)
    with pytest.raises(KeyError):
        tables["x"]


def test_going_through_all_makes_all():
    calls = []
    assert {k: len(t) for k, t in made(calls, a=1, b=2).items()} == {"a": 1, "b": 2}
    assert calls == ["a", "b"]


def test_what_is_pickled_or_copied_has_all_tables():
    for same in (pickle.loads(pickle.dumps(made([], a=1, b=2))), copy.deepcopy(made([], a=1, b=2))):
        assert {k: len(t) for k, t in same.items()} == {"a": 1, "b": 2}


def test_many_threads_get_one_table():
    calls, found = [], []

    def make():
        calls.append(1)
        sleep(0.05)
        return pd.DataFrame({"n": [1]})

    tables = Later({"a": make})
    threads = [Thread(target=lambda: found.append(tables["a"])) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert len(calls) == 1 and len(found) == 4 and all(f is found[0] for f in found)


def test_a_table_may_ask_for_another_and_what_fails_is_asked_again():
    tables = Later({"a": lambda: tables["b"], "b": lambda: pd.DataFrame()})
    assert tables["a"] is tables["b"]
    tries = iter([ValueError("no"), None])

    def fails():
        if (said := next(tries)) is not None:
            raise said
        return pd.DataFrame()

    late = Later({"a": fails})
    with pytest.raises(ValueError, match="no"):
        late["a"]
    assert late["a"].empty


def test_a_maker_is_let_go_with_its_table():
    tables = made([], a=1, b=2)
    assert tables["a"] is not None
    assert list(tables._makers) == ["b"]


def test_a_result_says_which_tables_are_not_made():
    calls = []
    result = Result(made(calls, a=3, labels=2), {})
    assert repr(result) == "<Result: 2 tables; 2 are made when asked for>"
    assert "labels" in dir(result) and calls == []
    assert len(result.a) == 3
    assert repr(result) == "<Result: 2 tables; rows: a 3; 1 is made when asked for>"
    assert repr(Result({"a": result.a}, {})) == "<Result: 1 tables; rows: a 3>"
    shown = Result(made(calls := [], a=3, labels=2, z=1), {})._repr_html_()
    assert calls == ["labels"], "a notebook shows the first rows of one table"
    assert "Made when asked for: <code>a</code>, <code>z</code>." in shown and "<caption>labels" in shown


def test_finished_tables_are_all_there():
    plain = {"a": pd.DataFrame()}
    assert there(plain) is plain
    assert there(made([], a=1)) == {}
