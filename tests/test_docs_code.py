"""What readers copy from the documentation runs, and prints what the page says it prints."""

import argparse
import contextlib
import io
import re
import shlex
import shutil
import warnings
from collections import defaultdict
from pathlib import Path

import pytest

import framing
from framing.cli.arguments import parser_of
from tests import pages

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
RUN = [
    p
    for p in sorted([*DOCS.glob("*.md"), *DOCS.glob("tutorials/*.md"), *DOCS.glob("how-to/*.md")])
    if p.name not in ("charts.md", "adding-a-chart.md")  # run by tests/charts/test_gallery.py
    and p.name not in ("adding-a-measure.md", "coding.md")  # a module of the package; sheets that people filled in
    and re.search(r"```(python|sh)\n", p.read_text(encoding="utf-8"))
]
TYPED = [*DOCS.rglob("*.md"), ROOT / "README.md"]


CLUSTER = ("scheduler:8786", "spark")  # blocks that need one; tests/test_distributed.py runs such a run
ELSEWHERE = ("framing report seeds -o out",)  # run by tests/cli/test_commands.py; half a minute
PREPARED = {  # what a page takes for granted
    "large-runs.md": "import framing\ncorpus, actors = framing.load_example()\n"
    "corpus.to_frame().to_parquet('articles.parquet')\n",
}


@pytest.fixture(scope="module")
def parses(tmp_path_factory):
    """One file of parses for all pages, which read the same articles again and again."""
    return tmp_path_factory.mktemp("parses") / "parses.sqlite"


@pytest.fixture
def clone(tmp_path, monkeypatch, parses):
    """A folder that looks like a clone, where a page may write what it wants."""
    analyze = framing.analyze

    def cached(*args, **options):
        if "cache" not in options and options.get("parser", "auto") == "auto":
            options["cache"] = parses
        return analyze(*args, **options)

    monkeypatch.setattr(framing, "analyze", cached)
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "examples" / "classroom", tmp_path / "examples" / "classroom")
    shutil.copytree(ROOT / "lexicons", tmp_path / "lexicons")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", RUN, ids=lambda p: p.relative_to(DOCS).as_posix())
def test_the_page_runs_from_top_to_bottom(page, clone):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # readers see the library's own notes; here only errors count
        text = page.read_text(encoding="utf-8")
        assert pages.run_page(text, clone, before=PREPARED.get(page.name, ""), skip=(*CLUSTER, *ELSEWHERE))


@pytest.mark.parametrize("page", TYPED, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_commands_have_the_arguments_that_pages_give_them(page):
    parser = parser_of(defaultdict(lambda: _nothing))
    for line in pages.INDENTED.findall(page.read_text(encoding="utf-8")):
        words = shlex.split(re.split(r"  +(?![-\w./]+$)| > |  +", line)[0].replace("[", "").replace("]", ""))
        said = io.StringIO()
        try:
            with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
                parser.parse_args(words[1:])
        except SystemExit as stop:
            assert not stop.code, f"{line}\n{said.getvalue()}"


def _nothing(_: argparse.Namespace) -> None: ...


def test_a_page_that_is_wrong_is_noticed(clone):
    with pytest.raises(ZeroDivisionError):
        pages.run_page("```python\n1 / 0\n```\n", clone)
    with pytest.raises(AssertionError, match="the page shows"):
        pages.run_page("```python\nprint(1)\n```\n\n```text\n2\n```\n", clone)
    with pytest.raises(AssertionError, match="nowhere"):
        pages.run_page("```sh\nframing inspect nowhere\n```\n", clone)
    with pytest.raises(AssertionError):
        pages.run_page("```sh\nmake nothing-of-the-kind\n```\n", clone)
    with pytest.raises(AssertionError):
        pages.run_page("```sh\npip install 'media-framing[nothing]'\n```\n", clone)
