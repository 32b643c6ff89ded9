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


@pytest.mark.parametrize("together", [1, 2, 8])
@pytest.mark.parametrize(
    ("by", "pool"), [("outlet", None), ("outlet", "events"), ("event", None), ("article_id", None)]
)
def test_profiles_are_summed_from_partitions_without_a_whole_table(folder, whole, monkeypatch, by, pool, together):
    held, real = [], opened.read_table
    monkeypatch.setattr(opened, "_TOGETHER", together)
    monkeypatch.setattr(
        opened,
        "read_table",
        lambda name, folders, *rest, **how: held.append((name, len(folders))) or real(name, folders),
    )
    one, other = framing.profile(framing.open_run(folder), by, pool=pool), framing.profile(whole, by, pool=pool)
    for name, table in other.tables.items():
        assert one.tables[name].to_csv() == table.to_csv(), name
        assert (one.tables[name].dtypes == table.dtypes).all(), name
    assert {name for name, many in held if many > together} <= {"articles"}


def test_articles_of_one_event_in_several_parts_are_put_together(tmp_path, monkeypatch):
    """Parts are cut inside an event: paragraphs, and articles where there are many, are those of the whole."""
    articles = [framing.Article(f"x{i:02}", f"{a.text}\n\nMore.", f"Outlet {i % 2}") for i, a in enumerate(stories(12))]
    settings = framing.Settings(min_articles=3)
    monkeypatch.setattr(runs, "PART", 2)
    monkeypatch.setattr(opened, "_TOGETHER", 1)
    run = framing.analyze_to(framing.Corpus(articles), tmp_path, ACTORS, progress=False, settings=settings)
    whole = framing.analyze(framing.Corpus(articles), ACTORS, progress=False, settings=settings)
    for by in ("outlet", "event"):
        one, other = framing.profile(run, by), framing.profile(whole, by)
        assert len(other.rates) >= 20 and len(other.frames) and len(other.acts)
        for name, table in other.tables.items():
            assert one.tables[name].to_csv() == table.to_csv(), name


def test_an_event_is_looked_for_in_its_parts_alone(folder, whole, monkeypatch):
    run = framing.open_run(folder)
    assert run.event("event 0").articles["article_id"].tolist() == ["a000", "a004"]
    read, real = [], opened.read_table
    monkeypatch.setattr(
        opened, "read_table", lambda name, folders, *rest: read.append(len(folders)) or real(name, folders, *rest)
    )
    run.event("event 3")
    assert set(read) == {1}
    assert len(run.some(["nobody"]).articles) == 0


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
