import pytest

import framing
from framing.errors import RunError
from framing.pipeline import make_plan, make_tables
from framing.records import CorpusContext, Settings
from framing.results import TABLES
from framing.runs.parts import Task, actors_in, do_event, do_part, read_table
from tests.stories import stories

CONTEXT = CorpusContext()
PLAN = make_plan(framing.Actors.from_dict({}), Settings(), clean=True, measures=["voice"], parser=None)


def part(tmp_path, name, articles):
    task = Task(tmp_path / "run" / "parts" / name, articles, CONTEXT)
    assert do_part(PLAN, task) == len(task) == len(articles)
    return task.path


def test_parts_read_together_are_the_tables_of_all(tmp_path):
    articles = stories(6)
    folders = [part(tmp_path, "b", articles[1::2]), part(tmp_path, "a", articles[::2])]
    whole = make_tables(articles, CONTEXT, PLAN)
    for name in (*TABLES, "errors"):
        found = read_table(name, folders)
        assert found.to_csv() == whole[name].to_csv(), name
        assert (found.dtypes == whole[name].dtypes).all(), name
    assert list(read_table("texts", folders)["id"]) == [a.id for a in articles]
    some = read_table("sentences", folders, frozenset({"a002", "a003"}))
    expected = whole["sentences"][whole["sentences"]["article_id"].isin(["a002", "a003"])]
    assert some.to_csv() == expected.reset_index(drop=True).to_csv()
    assert read_table("quotes", []).dtypes.equals(whole["quotes"].dtypes)


def test_equal_parts_are_equal_bytes(tmp_path):
    one, two = (part(tmp_path, name, stories(3)) for name in "ab")
    assert {p.name: p.read_bytes() for p in one.iterdir()} == {p.name: p.read_bytes() for p in two.iterdir()}


def test_a_damaged_part_is_said_with_the_remedy(tmp_path):
    folder = part(tmp_path, "a", stories(2))
    (folder / "quotes.parquet").write_bytes(b"PAR1 no more")
    with pytest.raises(RunError, match=r"quotes\.parquet.*delete the folder a .*resume"):
        read_table("quotes", [folder])


def test_actors_of_an_event_come_back_in_their_order(tmp_path):
    plan = make_plan(None, Settings(), clean=True, measures=None, parser="auto")
    (tmp_path / "found").mkdir()
    event = [a for a in stories(12) if a.event == "event 1"]
    do_event(plan, Task(tmp_path / "found" / "e.json", event, CONTEXT))
    found = framing.discover_actors(framing.Corpus(event)).actors
    assert len(found) > 1
    assert actors_in(tmp_path / "found" / "e.json") == found
