"""What readers copy from the documentation runs, and prints what the page says it prints."""

import argparse
import contextlib
import io
import re
import shlex
import shutil
import textwrap
import warnings
from collections import defaultdict
from pathlib import Path

import pytest

import framing
from framing.cli.arguments import parser_of
from tests import pages
from tests.annotated import voiced

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
RUN = [
    p
    for p in sorted([*DOCS.glob("*.md"), *DOCS.glob("tutorials/*.md"), *DOCS.glob("how-to/*.md")])
    if p.name not in ("charts.md", "adding-a-chart.md")  # run by tests/charts/test_gallery.py
    and p.name != "adding-a-measure.md"  # run below: a module of the package
    and re.search(r"```(python|sh)\n", p.read_text(encoding="utf-8"))
]
TYPED = [*DOCS.rglob("*.md"), ROOT / "README.md"]


CLUSTER = ("scheduler:8786", "spark")  # blocks that need one; tests/test_distributed.py runs them
ELSEWHERE = ("framing report seeds -o out",)  # run by tests/cli/test_commands.py; half a minute
PREPARED = {  # what a page takes for granted
    "large-runs.md": "import framing\ncorpus, actors = framing.load_example()\n"
    "corpus.to_frame().to_parquet('articles.parquet')\n",
    "coding.md": "import shutil\nshutil.copytree('examples/classroom', 'news')\n",
}
# What others do between two blocks: two people fill in the sheet, one as the library counts and one nearly so;
# a program hands back a project, and a model its spans.
FILLED = """
import openpyxl
for name, off in (("ann", 0), ("ben", 1)):
    book = openpyxl.load_workbook(f"{name}.xlsx")
    head, *rows = book.worksheets[0].iter_rows()
    places = [c.value for c in head]
    for unit, row in zip(sheet.units, rows, strict=True):
        for v in sheet.variables:
            row[places.index(v.name)].value = int(unit.tool[v.name]) + (off if unit is sheet.units[0] else 0)
    book.save(f"{name}.xlsx")
"""
BACK = """
framing.coding.write_qdpx(analysis, "mine.qdpx")
"""
SPANS = """
import json
hit = analysis.hits[analysis.hits["measure"] == "loaded"].iloc[0]
spans = [{"article_id": hit["article_id"], "text": hit["text"], "measure": "loaded", "coder": "model x"}]
open("model.jsonl", "w", encoding="utf-8").write("".join(json.dumps(s) + "\\n" for s in spans))
"""
MEANWHILE = {
    "coding.md": {"coding.read_sheet(": FILLED, "coding.codebook()": BACK, "coding.compare(": SPANS},
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
        assert pages.run_page(
            text, clone, before=PREPARED.get(page.name, ""), skip=(*CLUSTER, *ELSEWHERE),
            meanwhile=MEANWHILE.get(page.name),
        )  # fmt: skip


def test_the_recipe_of_a_measure_is_code_that_finds_something(tmp_path):
    page = (DOCS / "adding-a-measure.md").read_text(encoding="utf-8")
    card, code = (textwrap.dedent(f[3]) for f in pages.FENCE.finditer(page) if f[2] in ("toml", "python"))
    (tmp_path / "promises.toml").write_text(card, encoding="utf-8")
    (tmp_path / "promises.tsv").write_text("term\tstrength\nwill never\t3\n", encoding="utf-8")
    names: dict = {}
    exec(compile(code, "recipe", "exec"), names)
    doc = voiced("Taxes will never rise. “We will never leave,” Ann Hale said.")
    found = names["measure"](doc, (), {"promises": framing.read_lexicon(tmp_path / "promises.tsv")})
    assert [(h.measure, h.term, h.score, h.voice.value) for h in found] == [
        ("promise", "will never", 3, "own"), ("promise", "will never", 3, "quoted"),
    ]  # fmt: skip
    assert all(doc.plain[h.start : h.end] == "will never" for h in found)


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
