import json

import pytest

import framing
from framing.errors import ResultError, RunError
from framing.runs import opened, runs
from tests.stories import stories

ACTORS = framing.Actors.from_dict({"moreau": {"name": "Claire Moreau", "kind": "person"}})


@pytest.fixture(scope="module")
def corpus():
    return framing.Corpus(stories(8))


@pytest.fixture(scope="module")
def whole(corpus):
    return framing.analyze(corpus, ACTORS, progress=False)


@pytest.fixture(scope="module")
def folder(corpus, tmp_path_factory):
    out = tmp_path_factory.mktemp("runs") / "run"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "PART", 3)
        framing.analyze_to(corpus, out, ACTORS, progress=False)
    return out


def test_tables_are_read_when_they_are_asked_for_and_once(folder, whole, monkeypatch):
    read, real = [], opened.read_table
    monkeypatch.setattr(opened, "read_table", lambda name, *rest: read.append(name) or real(name, *rest))
    run = framing.open_run(folder)
    assert read == []
    assert run.quotes.to_csv() == run.quotes.to_csv() == whole.quotes.to_csv()
    assert read == ["quotes"]
    assert run.article("a003") == whole.article("a003")
    assert read == ["quotes", "texts"]
    with pytest.raises(AttributeError, match="no attribute 'luck'"):
        _ = run.luck


def test_profiles_and_comparisons_are_those_of_the_analysis(folder, whole):
    run = framing.open_run(folder)
    assert framing.profile(run).rates.to_csv() == framing.profile(whole).rates.to_csv()
    one, other = framing.compare(run), framing.compare(whole)
    for name, table in other.tables.items():
        assert one.tables[name].to_csv() == table.to_csv(), name


def test_an_event_is_read_alone(folder, whole):
    run = framing.open_run(folder)
    assert run.events == [f"event {k}" for k in range(4)]
    some = run.event("event 2")
    assert [a.id for a in some.corpus] == list(some.articles["article_id"]) == ["a002", "a006"]
    one, other = framing.compare(some), framing.compare(whole, event="event 2")
    assert one.labels.to_csv() == other.labels.to_csv()
    with pytest.raises(ResultError, match="no event 'luck'"):
        run.event("luck")


def test_a_run_prints_and_writes_as_an_analysis_does(folder, tmp_path):
    run = framing.open_run(folder)
    assert "Run" in run._repr_html_()
    assert (tmp_path / "mentions.csv") in run.to_csv(tmp_path)


@pytest.mark.parametrize(
    ("change", "said"), [({"form": 0}, "another version"), ({"finished": False}, "not finished; go on")]
)
def test_what_cannot_be_opened_is_said(folder, tmp_path, change, said):
    whole = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    (tmp_path / "run.json").write_text(json.dumps({**whole, **change}), encoding="utf-8")
    with pytest.raises(RunError, match=said):
        framing.open_run(tmp_path)


def test_a_folder_without_a_run_is_said(tmp_path):
    with pytest.raises(RunError, match="name the folder that analyze_to wrote"):
        framing.open_run(tmp_path)
