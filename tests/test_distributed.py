"""A run on a real cluster of processes is that of one process, byte for byte."""

import os
import signal
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest

import framing
from framing.runs import runs
from tests import pages
from tests.stories import stories

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
N = 9


def written(folder):
    files = (p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("parses.sqlite"))
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    monkeypatch.setattr(runs, "PART", 2)


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with (
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=2,
            processes=True,
            dashboard_address=":0",
            local_directory=str(tmp_path_factory.mktemp("dask")),
        ) as cluster,
        distributed.Client(cluster) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "PART", 2)
        out = tmp_path_factory.mktemp("clean") / "run"
        framing.analyze_to(framing.Corpus(stories(N)), out, progress=False)
    return written(out)


def test_a_cluster_writes_the_same_bytes(tmp_path, client, clean):
    made = framing.distributed.analyze(
        framing.Corpus(stories(N)[::-1]), tmp_path / "run", client=client, progress=False, cache=tmp_path / "parses"
    )
    assert written(tmp_path / "run") == clean
    assert len(made.articles) == N
    pids = set(client.run(os.getpid).values())
    assert len(pids) == 2 and os.getpid() not in pids


def test_parquet_in_and_out(tmp_path, client, clean):
    framing.Corpus(stories(N)).to_frame().to_parquet(tmp_path / "articles.parquet")
    framing.distributed.analyze(tmp_path / "articles.parquet", tmp_path / "run", client=client, progress=False)
    assert written(tmp_path / "run") == clean


def test_a_worker_that_is_killed_loses_nothing(tmp_path, client, clean, monkeypatch):
    monkeypatch.setattr(runs, "do_part", _Killing(str(tmp_path / "killed"), runs.do_part))
    framing.distributed.analyze(framing.Corpus(stories(N)), tmp_path / "run", client=client, progress=False)
    assert (tmp_path / "killed").exists()
    assert written(tmp_path / "run") == clean


class _Killing:
    """Work that kills its worker, once."""

    def __init__(self, mark, work):
        self.mark, self.work = mark, work

    def __call__(self, plan, task):
        if not os.path.exists(self.mark):
            open(self.mark, "w").close()
            os.kill(os.getpid(), signal.SIGKILL)
        return self.work(plan, task)


def test_an_error_of_a_worker_is_the_run_s(tmp_path, client, monkeypatch):
    monkeypatch.setattr(runs, "do_part", _no_room)
    with pytest.raises(framing.RunError, match="no room"):
        framing.distributed.analyze(framing.Corpus(stories(3)), tmp_path / "run", client=client, progress=False)


def _no_room(plan, task):
    raise framing.RunError("no room")


def test_what_cannot_be_sent_is_refused(tmp_path, client):
    with pytest.raises(framing.SettingsError, match="name or path"):
        framing.distributed.analyze(
            framing.Corpus(stories(1)), tmp_path / "run", client=client, parser=framing.Corpus(stories(1))
        )


def test_without_a_cluster_there_is_one_clear_error(tmp_path, monkeypatch):
    def none():
        raise ValueError("No global client found")

    monkeypatch.setattr(distributed, "get_client", none)
    with pytest.raises(framing.SettingsError, match="client="):
        framing.distributed.analyze(framing.Corpus(stories(1)), tmp_path / "run")


def test_the_blocks_of_the_page_run(tmp_path, client, clean, monkeypatch):
    """Dask on these workers; of Spark the library's part, with a stand-in that hands partitions on as Spark does."""
    monkeypatch.chdir(tmp_path)
    actors, articles = framing.Actors(), stories(N)
    framing.Corpus(articles).to_frame().to_parquet("articles.parquet")
    text = (Path(__file__).parents[1] / "docs" / "large-runs.md").read_text(encoding="utf-8")
    codes = [f[3] for f in pages.FENCE.finditer(text) if f[2] == "python"]
    (dask,) = (c for c in codes if "scheduler:8786" in c)
    names = {"framing": framing, "actors": actors}
    dask = dask.replace("scheduler:8786", client.scheduler.address).replace("/shared/run", str(tmp_path / "run"))
    exec(compile(dask, "page", "exec"), names)
    names["client"].close()
    assert len(names["run"].articles) == N
    (spark,) = (c for c in codes if "spark" in c)
    exec(compile(spark, "page", "exec"), names := {"actors": actors, "spark": _Spark({})})
    whole = framing.analyze(framing.Corpus(articles), actors, progress=False)
    for table in ("mentions", "quotes", "hits", "sentences"):
        expected = getattr(whole, table)
        assert len(expected) or table == "mentions"
        pd.testing.assert_frame_equal(names["table"](table), expected, check_dtype=False)


@dataclass
class _Spark:
    """Files of frames: a session, its reader, and a frame in partitions of two rows, as far as the page uses them."""

    files: dict
    rows: pd.DataFrame | None = None

    @property
    def read(self):
        return self

    write = read

    def parquet(self, name):
        if self.rows is None:
            found = self.files.get(name)
            return _Spark(self.files, pd.read_parquet(name) if found is None else found)
        self.files[name] = self.rows
        return None

    def mapInPandas(self, work, schema):  # noqa: N802 - the name of Spark
        parts = [self.rows.iloc[k : k + 2] for k in range(0, len(self.rows), 2)]
        made = pd.concat([f for part in parts for f in work(iter([part]))], ignore_index=True)
        assert list(made) == [column.split()[0] for column in schema.split(", ")]
        return _Spark(self.files, made)

    def where(self, condition):
        return _Spark(self.files, self.rows.query(condition.replace(" = ", " == ")))

    def toPandas(self):  # noqa: N802
        return self.rows
