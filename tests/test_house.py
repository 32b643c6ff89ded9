"""The rules of the house that no linter knows, read from the syntax tree. See CONTRIBUTING.md for what each is for."""

import ast
import re
import statistics
import tomllib
from functools import cache
from pathlib import Path

import pytest

from framing.lexicon import read_lexicon
from framing.lexicon.lexicon import lexicon_folder

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "framing"
MODULES = sorted(PACKAGE.rglob("*.py"))
LEXICONS = sorted(lexicon_folder().glob("*.tsv"))
CARD = ("what", "source", "licence", "date", "scale", "midpoint", "known_faults", "columns")

MODULE_LINES = 350
FUNCTION_LINES = 60
COMPLEXITY = 10  # ways through a function: conditions, loops, and each further `and` or `or`
MEDIAN_LINES = 120  # half of the files are no longer
FOLDER_FILES = 15
LISTED_WORDS = 20  # pronouns and labels of the grammar fit; a longer literal is a word list and belongs to lexicons/

# Who may touch files. Everything else computes.
READERS_AND_WRITERS = (
    "charts/__init__.py",
    "cli/commands.py",
    "coding/files.py",
    "corpus/readers/archives.py",
    "corpus/readers/file.py",
    "corpus/readers/tables.py",
    "exports/brat.py",
    "exports/label_studio.py",
    "learning/features.py",
    "lexicon/lexicon.py",
    "lexicon/published.py",
    "parses/code.py",
    "pipeline/corrections.py",
    "registry/reading.py",
    "results/files.py",
    "results/results.py",
    "runs/files.py",
    "runs/parts.py",
)
READING_AND_WRITING_FLOORS = ("report", "exercises")
BRANCHES = (
    ast.If, ast.For, ast.While, ast.IfExp, ast.ExceptHandler, ast.comprehension, ast.match_case,
)  # fmt: skip
FILE_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "read_csv", "to_csv", "to_parquet"}


def name(path):
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def nodes(path):
    """Each node of a file's tree: many rules look, so the tree is walked once."""
    return tuple(ast.walk(tree(path)))


def functions(path):
    return [n for n in nodes(path) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def of_each(paths):
    """Hold all of `paths` against one rule in one test, which names each that breaks it."""

    def made(rule):
        def test():
            broken = []
            for path in paths:
                try:
                    rule(path)
                except AssertionError as fault:
                    broken.append(f"{name(path)}: {fault}")
            assert not broken, "\n".join(broken)

        test.__doc__ = rule.__doc__
        return test

    return made


def called(node):
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def imported(path):
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{a.name}" for a in node.names)


def words_of(node):
    """Plain words in a literal: of a set, list, tuple or mapping, or the alternatives of a pattern."""
    if isinstance(node, ast.Set | ast.List | ast.Tuple):
        parts = [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    elif isinstance(node, ast.Dict):
        parts = [k.value for k in node.keys if isinstance(k, ast.Constant) and isinstance(k.value, str)]
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "|" in node.value:
        parts = re.split(r"[|()?:]+", node.value)
    else:
        return []
    return [p for p in parts if re.fullmatch(r"[a-z][a-z' -]{2,}", p)]


@of_each(MODULES)
def test_module_is_short_and_says_what_it_is(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= MODULE_LINES, f"{lines} lines: split it along its ideas"
    if path.read_text(encoding="utf-8").strip():
        assert ast.get_docstring(tree(path)), "a module starts with its idea, its source and its conventions"


@of_each(MODULES)
def test_functions_are_short_and_share_no_mutable_default(path):
    for f in functions(path):
        said = f.body[0].end_lineno - f.body[0].lineno + 1 if ast.get_docstring(f) else 0
        lines = f.end_lineno - f.lineno + 1 - said
        assert lines <= FUNCTION_LINES, f"{f.name} has {lines} lines without its docstring"
        for default in (*f.args.defaults, *(d for d in f.args.kw_defaults if d)):
            assert not isinstance(default, ast.List | ast.Dict | ast.Set), f"{f.name} has a mutable default"


def complexity(function):
    """Count the ways through a function: its branches, loops, comprehensions, and the conditions in each."""
    nodes = list(ast.walk(function))
    branches = sum(isinstance(n, BRANCHES) for n in nodes)
    conditions = sum(len(n.values) - 1 for n in nodes if isinstance(n, ast.BoolOp))
    return 1 + branches + conditions + sum(len(n.ifs) for n in nodes if isinstance(n, ast.comprehension))


@of_each(MODULES)
def test_functions_have_few_ways_through_them(path):
    over = {f.name: n for f in functions(path) if (n := complexity(f)) > COMPLEXITY}
    assert not over, "break it up into named questions"


def test_half_of_the_files_are_short():
    lengths = [len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES]
    assert statistics.median(lengths) <= MEDIAN_LINES, "split the longest along their ideas"


@of_each(sorted({p.parent for p in MODULES}))
def test_a_folder_is_one_idea(folder):
    files = [p.name for p in folder.glob("*.py")]
    assert len(files) <= FOLDER_FILES, f"{len(files)} files: it holds more than one idea"


@of_each(MODULES)
def test_only_the_command_line_prints(path):
    if name(path).startswith("cli/"):
        return
    prints = [n.lineno for n in nodes(path) if isinstance(n, ast.Call) and called(n) == "print"]
    assert not prints, f"print in lines {prints}"


@of_each(MODULES)
def test_only_readers_and_writers_touch_files(path):
    if name(path) in READERS_AND_WRITERS or name(path).split("/")[0] in READING_AND_WRITING_FLOORS:
        return
    found = [n.lineno for n in nodes(path) if isinstance(n, ast.Call) and called(n) in FILE_CALLS]
    assert not found, f"files are touched in lines {found}"


@of_each(MODULES)
def test_only_the_door_imports_by_string(path):
    if name(path) == "__init__.py":
        return
    found = [n.lineno for n in nodes(path) if isinstance(n, ast.Call) and called(n) in ("import_module", "__import__")]
    assert not found, f"import by string in lines {found}: import-linter cannot see it"


@of_each(MODULES)
def test_pyplot_stays_in_the_charts_style(path):
    if name(path) == "charts/_style.py":
        return
    assert not [i for i in imported(path) if i.startswith("matplotlib.pyplot")]


@of_each([p for p in MODULES if name(p).startswith(("annotate/", "measure/"))])
def test_words_are_data(path):
    for node in nodes(path):
        listed = words_of(node)
        assert len(listed) <= LISTED_WORDS, f"line {node.lineno} lists {len(listed)} words: {listed[:5]} ..."


@of_each(sorted(p for p in (PACKAGE / "charts").rglob("*.py") if not p.name.startswith("_")))
def test_a_chart_is_rows_then_drawing(path):
    defined = {f.name: f for f in tree(path).body if isinstance(f, ast.FunctionDef)}
    chart = defined.get(path.stem)
    assert chart, f"a chart file holds a function of its own name, {path.stem}"
    assert "_rows" in defined, "what is drawn can be had without drawing: _rows(result)"
    assert len(chart.args.args) == 1 and "ax" in [a.arg for a in chart.args.kwonlyargs], "chart(result, *, ax=None)"
    assert ast.unparse(chart.returns) == "Axes"
    shown = [n.lineno for n in nodes(path) if isinstance(n, ast.Call) and called(n) in ("show", "close")]
    assert not shown, "a chart neither shows nor closes figures"


@of_each([p for p in MODULES if not p.name.startswith("_")])
def test_each_file_has_its_test(path):
    """tests/ mirrors the package: a file's own behaviour is shown in the file of its name."""
    mirror = ROOT / "tests" / path.relative_to(PACKAGE).with_name(f"test_{path.name}")
    assert mirror.is_file(), f"{mirror.relative_to(ROOT)} is missing: tests mirror the package"


def test_no_outlet_is_named_in_code_or_lexicons():
    known = tomllib.loads((ROOT / "seeds" / "articles.toml").read_text(encoding="utf-8"))["article"]
    outlets = {a["outlet"] for a in known if not a["outlet"].startswith("Unnamed")}
    pattern = re.compile("|".join(rf"\b{re.escape(o)}\b" for o in sorted(outlets)))
    files = [
        p
        for folder in (PACKAGE, lexicon_folder())
        for p in folder.rglob("*")
        if p.suffix in (".py", ".tsv", ".toml", ".html", ".css")
    ]
    assert len(files) > 20
    for path in files:
        assert not pattern.findall(path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("path", LEXICONS, ids=lambda p: p.stem)
def test_lexicon_has_a_card_and_reads_cleanly(path):
    lexicon = read_lexicon(path.stem)
    assert len(lexicon), "an empty lexicon"
    missing = [f for f in CARD if lexicon.card.get(f) in (None, "", [])]
    assert not missing, f"the card lacks {missing}"
    for column, spec in lexicon.card["columns"].items():
        assert spec.get("about"), f"the card does not say what column {column!r} holds"
    header = next(
        line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")
    )
    assert set(header.split("\t")) <= set(lexicon.card["columns"]), "a column that the card does not know"


@pytest.mark.parametrize("path", sorted(lexicon_folder().glob("*.toml")), ids=lambda p: p.stem)
def test_no_card_without_its_lexicon(path):
    assert path.with_suffix(".tsv").is_file()
