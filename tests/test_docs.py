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


def test_decisions_are_numbered_without_gap_and_say_what_they_must():
    notes = sorted((ROOT / "docs" / "decisions").glob("*.md"))
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
