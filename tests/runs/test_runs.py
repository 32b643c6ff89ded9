"""A run is the same, however often it was stopped, in whatever order articles came, for any number of processes."""

import os
import signal
import subprocess
import sys
import time

import pytest

import framing
from framing.pipeline import unit
from framing.runs import runs
from tests.runs.stopped import N, start
from tests.stories import stories

ACTORS = framing.Actors.from_dict(
    {
        "council": {"name": "Harbour Council", "kind": "government", "aliases": ["Harbour Council", "Council"]},
        "moreau": {"name": "Claire Moreau", "kind": "person"},
    }
)


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    monkeypatch.setattr(runs, "PART", 3)


def run(out, articles=None, actors=ACTORS, **how):
    return framing.analyze_to(framing.Corpus(articles or stories(N)), out, actors, progress=False, **how)


def written(folder):
    """Bytes of every file but the parses."""
    files = (p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("parses.sqlite"))
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}


def made_again(folder, before):
    """Parts that were made anew."""
    return {p.name for p in (folder / "parts").iterdir()} - {p.split("/")[1] for p in before if p.startswith("parts/")}


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """A run without a registry that nobody stopped."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "PART", 3)
        out = tmp_path_factory.mktemp("clean") / "run"
        run(out, actors=None)
    return written(out)


@pytest.mark.parametrize("actors", [ACTORS, None], ids=["given", "discovered"])
def test_a_run_is_the_analysis(tmp_path, actors):
    corpus = framing.Corpus(stories(N))
    whole, found = framing.analyze(corpus, actors, progress=False), run(tmp_path / "run", actors=actors)
    assert list(found.tables) == list(whole.tables)
    for name, table in whole.tables.items():
        assert table.to_csv() == found.tables[name].to_csv(), name
        assert (table.dtypes == found.tables[name].dtypes).all(), name
    assert {k: v for k, v in found.settings.items() if k != "cache"} == whole.settings
    assert (found.actors, list(found.corpus)) == (whole.actors, list(corpus))
    assert len(found.parts) == 4 and found.errors.empty


def test_order_and_processes_change_no_byte(tmp_path, clean):
    run(tmp_path / "order", stories(N)[::-1], actors=None)
    run(tmp_path / "jobs", actors=None, n_jobs=2)
    assert written(tmp_path / "order") == written(tmp_path / "jobs") == clean


def test_parts_of_any_size_give_the_same_tables(tmp_path, clean, monkeypatch):
    monkeypatch.setattr(runs, "PART", 100)
    big = run(tmp_path / "big", actors=None)
    monkeypatch.setattr(runs, "PART", 1)
    small = run(tmp_path / "small", actors=None)
    assert (len(big.parts), len(small.parts)) == (1, N)
    for name, table in big.tables.items():
        assert table.to_csv() == small.tables[name].to_csv(), name


def wait_for(process, seen, least):
    """Wait until so many files are there, or the process is done."""
    while process.is_alive() and len(list(seen())) < least:
        time.sleep(0.005)


def test_killed_again_and_again_it_ends_as_if_nothing_had_been(tmp_path, clean):
    out = tmp_path / "run"
    stops = (("found/*", 1), ("found/*", 3), ("parts/.*", 1), ("parts/0*", 2))
    killed = 0
    for pattern, least in stops:
        process = start(out)
        wait_for(process, lambda p=pattern: out.glob(p), least)
        process.kill()
        process.join()
        killed += process.exitcode == -signal.SIGKILL
        with pytest.raises(framing.RunError, match="not finished"):
            framing.open_run(out)
    assert killed == len(stops)
    process = start(out)
    process.join()
    assert process.exitcode == 0
    assert written(out) == clean


def test_a_killed_process_of_the_pool_is_one_clear_error_and_nothing_is_lost(tmp_path, clean, monkeypatch):
    monkeypatch.setattr(runs, "do_part", _die_once)
    with pytest.raises(framing.RunError, match=r"killed.*resume=True"):
        run(tmp_path / "run", actors=None, n_jobs=2)
    monkeypatch.undo()
    monkeypatch.setattr(runs, "PART", 3)
    run(tmp_path / "run", actors=None, n_jobs=2, resume=True)
    assert written(tmp_path / "run") == clean


def _die_once(plan, task):
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_finished_run_is_not_made_again(tmp_path, monkeypatch):
    run(tmp_path / "run")
    before = written(tmp_path / "run")
    monkeypatch.setattr(runs, "do_part", _die_once)
    assert run(tmp_path / "run", resume=True).settings["cache"] == {"hits": 0, "misses": 0}
    assert written(tmp_path / "run") == before


def test_a_changed_lexicon_redoes_the_tables_and_no_parse(tmp_path):
    run(tmp_path / "run")
    before = written(tmp_path / "run")
    text = framing.read_lexicon("loaded_terms").path.read_text(encoding="utf-8")
    path = tmp_path / "loaded_terms.tsv"
    path.write_text("\n".join(line for line in text.splitlines() if not line.startswith("brutal\t")), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != text.rstrip("\n")
    again = run(tmp_path / "run", resume=True, settings=framing.Settings(lexicons={"loaded_terms": str(path)}))
    assert again.settings["cache"]["misses"] == 0 < again.settings["cache"]["hits"]
    assert len(made_again(tmp_path / "run", before)) == len(again.parts) == 4
    assert len(list((tmp_path / "run" / "parts").iterdir())) == 4, "what is no part of the run any more is removed"


def test_a_setting_that_changes_no_row_redoes_nothing(tmp_path):
    run(tmp_path / "run")
    before = written(tmp_path / "run")
    again = run(tmp_path / "run", resume=True, settings=framing.Settings(resamples=7))
    assert again.settings["resamples"] == 7
    assert not made_again(tmp_path / "run", before)


def test_an_edited_article_redoes_its_part(tmp_path):
    run(tmp_path / "run")
    before = written(tmp_path / "run")
    articles = stories(N)
    articles[0] = framing.Article(
        "a000", articles[0].text + " It rained.", "Outlet 0", event="event 0", date="2021-03-01"
    )
    run(tmp_path / "run", articles, resume=True)
    assert len(made_again(tmp_path / "run", before)) == 1


@pytest.mark.parametrize("step", ["read", "rows_of", "voiced"])
def test_a_poisoned_article_is_told_of_and_the_rest_goes_on(tmp_path, monkeypatch, step):
    real = getattr(unit, step)

    def poisoned(given, *rest):
        whom = [a.id for a in given] if step == "read" else [given.doc.article.id]
        if "a004" in whom:
            raise ZeroDivisionError("no luck")
        return real(given, *rest)

    monkeypatch.setattr(unit, step, poisoned)
    if step == "voiced":
        monkeypatch.setattr(unit, "discover_events", _poisoned_discovery(unit.discover_events))
    found = run(tmp_path / "run", actors=None)
    if step != "voiced":
        assert found.errors.to_dict("records") == [{"article_id": "a004", "error": "ZeroDivisionError: no luck"}]
    assert len(found.articles) == N - (step != "voiced")
    assert "a004" not in set(found.mentions["article_id"]) or step == "voiced"
    assert len(found.corpus) == N, "its text is kept"


def _poisoned_discovery(real):
    def discover(readings, *rest):
        if any(r.doc.article.id == "a004" for r in readings):
            raise ZeroDivisionError
        return real(readings, *rest)

    return discover


def test_what_is_no_article_s_fault_stops_the_run(tmp_path, monkeypatch):
    def out_of_memory(*_):
        raise MemoryError

    monkeypatch.setattr(unit, "rows_of", out_of_memory)
    with pytest.raises(MemoryError):
        run(tmp_path / "run")


FULL = """
import resource, sys
import framing
from tests.runs.stopped import N, start
from tests.stories import stories
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    framing.analyze_to(framing.Corpus(stories(11)), sys.argv[1], framing.Actors.from_dict({}), parser=None, progress=False)
except framing.RunError as err:
    print(err)
"""


@pytest.mark.parametrize("room", [2_000, 9_000])
def test_a_disk_that_takes_no_more_is_one_clear_error(tmp_path, room):
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "run"), str(room)], capture_output=True, text=True, check=False
    )
    assert "the run stops here" in done.stdout and "resume=True" in done.stdout, done
    assert done.stderr == ""
    again = run(tmp_path / "run", actors=framing.Actors.from_dict({}), parser=None, resume=True)
    assert len(again.articles) == N


def test_folders_that_are_no_run_are_left_alone(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    with pytest.raises(framing.RunError, match="no run"):
        run(tmp_path / "mine", resume=True)
    with pytest.raises(framing.RunError, match="a file"):
        run(tmp_path / "mine" / "notes.txt")
    assert [p.name for p in (tmp_path / "mine").iterdir()] == ["notes.txt"]


def test_a_run_is_not_touched_unless_asked(tmp_path):
    run(tmp_path / "run")
    with pytest.raises(framing.RunError, match="resume=True"):
        run(tmp_path / "run")


def test_arguments_are_checked_before_anything_is_written(tmp_path):
    with pytest.raises(framing.SettingsError, match="n_jobs"):
        run(tmp_path / "run", n_jobs=0)
    with pytest.raises(framing.SettingsError, match="measure"):
        run(tmp_path / "run", measures=["luck"])
    assert not (tmp_path / "run").exists()


def test_a_cache_may_be_shared_by_runs(tmp_path):
    run(tmp_path / "one", cache=tmp_path / "parses")
    two = run(tmp_path / "two", cache=tmp_path / "parses")
    assert two.settings["cache"]["misses"] == 0
    assert not (tmp_path / "two" / "parses.sqlite").exists()
