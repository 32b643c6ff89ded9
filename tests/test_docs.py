"""Documentation that can be wrong is checked: generated pages are current, links lead somewhere, the README's code runs."""

import re
from pathlib import Path

import pytest

from docs import build

ROOT = Path(__file__).parents[1]
PAGES = [p for p in ROOT.rglob("*.md") if not {".venv", "out", "node_modules"} & set(p.relative_to(ROOT).parts)]


@pytest.mark.parametrize("name", sorted(build.PAGES))
def test_generated_page_is_current(name):
    assert (build.DOCS / name).read_text(encoding="utf-8") == build.PAGES[name](), "run `make docs`"


def test_every_table_an_analysis_gives_is_documented(seed_analysis, seed_comparison):
    known = build.schemas()
    for result in (seed_analysis, seed_comparison.profiles, seed_comparison):
        for name, table in result.tables.items():
            assert {c: str(d) for c, d in table.dtypes.items()} == {c: _dtype(d) for c, d in known[name].items()}, name


def _dtype(name):
    import pandas as pd

    return str(pd.Series([], dtype=name).dtype)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_the_readme_starts_with_the_two_commands():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme.index("make demo") < readme.index("make test") < 600


def test_the_five_lines_of_the_readme_run(monkeypatch, capsys):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", readme, flags=re.DOTALL)[:1]
    assert len([line for line in code.splitlines() if line.strip()]) <= 5
    monkeypatch.chdir(ROOT)
    names: dict = {}
    exec(code, names)
    assert len(names["comparison"].labels) > 20


def test_the_figures_of_the_readme_are_those_of_the_benchmarks():
    readme, figures = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "docs/benchmarks.md"))
    said = re.findall(r"\.\d{3}\b", readme[readme.index("## How right it is") : readme.index("## Licence")])
    assert len(said) >= 7 and not [f for f in said if f not in figures]


def test_decisions_are_numbered_without_gap_and_say_what_they_must():
    notes = sorted((ROOT / "docs" / "decisions").glob("0*.md"))
    assert [int(p.name[:4]) for p in notes] == list(range(1, len(notes) + 1))
    for note in notes:
        text = note.read_text(encoding="utf-8")
        for heading in ("## Context", "## Decision", "## Consequences"):
            assert heading in text, f"{note.name} lacks {heading}"


def test_the_teachers_table_of_kinds_is_that_of_the_code():
    from framing.exercises import KINDS, standards_of

    text = (ROOT / "docs" / "teaching.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `([\w-]+)` \| [^|]+ \| ([^|]+) \|$", text, flags=re.MULTILINE))
    assert list(told) == list(KINDS)
    for kind, codes in told.items():
        assert codes == ", ".join(
            c.replace("UNESCO-", "UNESCO ").replace("NAMLE-", "NAMLE ") for c in standards_of(kind)
        )


def test_what_the_teacher_is_told_to_expect_stands_in_the_articles():
    text = (ROOT / "docs" / "teaching.md").read_text(encoding="utf-8")
    lessons = text[text.index("## One lesson") : text.index("## What to expect")]
    seeds = " ".join(p.read_text(encoding="utf-8") for p in (ROOT / "seeds").glob("0*.txt"))
    quoted = [
        q
        for q in re.findall("“([^”]+)”", lessons)
        if q not in ("A reader of this report alone would think ...", "leave out")
    ]
    assert len(quoted) >= 8 and all(q in seeds for q in quoted), [q for q in quoted if q not in seeds]


def _listed(pages="*.md"):
    text = "".join(p.read_text(encoding="utf-8") for p in (build.DOCS / "reference").glob(pages))
    return re.findall(r"^\.\. auto(?:class|function|exception|data):: (\S+)$", text, flags=re.MULTILINE)


@pytest.mark.parametrize(
    "door", ["framing", "framing.charts", "framing.coding", "framing.exercises", "framing.exports"]
)
def test_the_reference_names_each_public_name_once(door):
    import importlib

    module = importlib.import_module(door)
    public = {f"{door}.{n}" for n in module.__all__}
    if door == "framing":
        public -= {"framing.charts", "framing.coding", "framing.exercises", "framing.exports"}  # doors of their own
        public = (public - {"framing.distributed"}) | {"framing.distributed.analyze"}
    public -= {"framing.coding.validation_sample", "framing.coding.validation_precision"}  # named at the front door
    rooms = ("framing.charts.", "framing.coding.", "framing.exercises.", "framing.exports.")
    mine = [n for n in _listed() if (n.startswith(f"{door}.") if door != "framing" else not n.startswith(rooms))]
    assert sorted(mine) == sorted(public)


BUILDERS = ("architecture.md", "adding-a-measure.md", "adding-a-chart.md", "lexicons.md")  # lexicons list words


@pytest.mark.parametrize(
    "page",
    [p for p in sorted(build.DOCS.rglob("*.md")) if p.name not in BUILDERS and "decisions" not in p.parts]
    + [ROOT / "README.md"],
    ids=lambda p: p.relative_to(ROOT).as_posix(),
)
def test_no_word_of_the_builders_stands_where_users_read(page):
    text = re.sub(r"White House|house of", "", page.read_text(encoding="utf-8"))
    assert not re.findall(r"\b(?:house|floors?)\b", text, flags=re.IGNORECASE)


def test_a_site_is_made_of_every_page():
    from fnmatch import fnmatch

    said = (build.DOCS / "conf.py").read_text(encoding="utf-8")
    patterns = re.findall(
        r'^    "([^"]+)",$', said[said.index("include_patterns") : said.index("exclude_patterns")], re.M
    )
    known = [p.relative_to(ROOT).as_posix() for p in [*build.DOCS.rglob("*.md"), *(ROOT / "examples").glob("*.ipynb")]]
    assert not [k for k in known if not any(fnmatch(k, p) for p in patterns)]
