"""What leaves the house, and that it works where it arrives: the lexicons do leave, articles and their annotation do not."""

import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

from framing.lexicon import lexicon_folder

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# What a user of the library writes, kept to every type that it promises.
PROGRAM = """
from collections.abc import Sequence
from pathlib import Path

import framing
from framing import Analysis, Article, Comparison, Corpus, FramingError, Settings


def compared(texts: Sequence[tuple[str, str]]) -> Comparison:
    corpus = Corpus([Article(str(i), text, outlet) for i, (outlet, text) in enumerate(texts)])
    analysis: Analysis = framing.analyze(
        corpus, framing.Actors(), settings=Settings(max_chars=10_000), parser=None, progress=False
    )
    return framing.compare(analysis)


def written(folder: Path) -> Path:
    try:
        corpus, actors = framing.load_example()
        comparison = framing.compare(framing.analyze(corpus, actors, progress=False))
    except FramingError as err:
        raise SystemExit(str(err)) from err
    axes = framing.charts.label_matrix(comparison)
    axes.set_title(framing.__version__.upper())
    framing.write_report(comparison, folder / "report.html")
    return folder / "report.html"


outlets: list[str] = [article.outlet for article in framing.read_articles("news")]
"""
WRONG = {
    "a misspelt name": ("framing.analyse(framing.Corpus([]))", "analyse"),
    "a wrong argument": ("framing.Settings(max_chars='many')", "max_chars"),
    "a wrong result": ("framing.compare(framing.Corpus([]))", "Corpus"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Wheel and source distribution, built without a network by the backend that is installed here."""
    target = tmp_path_factory.mktemp("dist")
    for kind in ("--wheel", "--sdist"):
        command = [sys.executable, "-m", "build", "--no-isolation", kind, "--outdir", target, ROOT]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture(scope="module")
def wheel(built):
    (path,) = built.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def contents(built, wheel):
    (sdist,) = built.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as z, tarfile.open(sdist) as t:
        inside = {"wheel": {n: z.read(n) for n in z.namelist()}}
        inside["sdist"] = {m.name.split("/", 1)[1]: t.extractfile(m).read() for m in t.getmembers() if m.isfile()}
    return inside


def test_the_wheel_carries_lexicons_templates_and_types(contents):
    names = set(contents["wheel"])
    assert {f"framing/lexicons/{p.name}" for p in lexicon_folder().iterdir() if p.is_file()} <= names
    assert {
        f"framing/{p.relative_to(ROOT / 'framing').as_posix()}" for p in (ROOT / "framing").rglob("*.html")
    } <= names
    assert "framing/py.typed" in names
    assert {f"framing/classroom/{p.name}" for p in (ROOT / "examples" / "classroom").iterdir()} <= names
    assert any(n.endswith("licenses/LICENSE") for n in names)


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_no_article_leaves_the_house(contents, kind):
    """Neither the files nor a long passage of their text."""
    passages = []
    for seed in (ROOT / "seeds").glob("0*.txt"):
        text = seed.read_bytes()
        passages += [text[i : i + 150] for i in range(0, len(text) - 150, 75)]
    for name, content in contents[kind].items():
        assert not name.startswith(("seeds/", "tests/gold/")), name
        if not name.endswith((".png", ".parquet")):
            assert not [p for p in passages if p in content], f"{name} quotes a seed at length"


def test_the_sources_hold_what_builds_the_wheel_and_nothing_else(contents):
    top = {name.split("/")[0] for name in contents["sdist"]}
    assert top == {
        ".gitignore", "CHANGELOG.md", "CITATION.cff", "LICENSE", "PKG-INFO", "README.md", "SECURITY.md", "THIRD_PARTY.md",
        "examples", "framing", "lexicons", "pyproject.toml",
    }  # fmt: skip
    assert {name for name in contents["sdist"] if name.startswith("examples/")} == {
        f"examples/classroom/{p.name}" for p in (ROOT / "examples" / "classroom").iterdir()
    }
    assert not [n for names in contents.values() for n in names if "__pycache__" in n or n.endswith(".pyc")]


def test_the_sources_give_the_same_wheel(built, contents, tmp_path):
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as t:
        t.extractall(tmp_path, filter="data")
    (folder,) = tmp_path.iterdir()
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", tmp_path / "again", folder]
    done = subprocess.run(build, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (again,) = (tmp_path / "again").glob("*.whl")
    with zipfile.ZipFile(again) as z:
        assert {n: z.read(n) for n in z.namelist()} == contents["wheel"]


def metadata(contents):
    (name,) = (n for n in contents["wheel"] if n.endswith(".dist-info/METADATA"))
    return message_from_bytes(contents["wheel"][name])


def test_the_page_of_the_package_has_no_link_into_a_folder_that_is_not_there(contents):
    page = metadata(contents).get_payload(decode=True).decode("utf-8")
    links = re.findall(r"\]\(([^)]+)\)", page)
    assert len(links) > 10
    assert [link for link in links if not link.startswith(("https://", "#"))] == []
    assert "![" in page and "](https://raw.githubusercontent.com/" in page


def test_every_notice_and_licence_travels(contents):
    names = {n.rpartition("/")[2] for n in contents["wheel"] if "/licenses/" in n}
    assert names == {"LICENSE", "THIRD_PARTY.md"}
    assert metadata(contents)["License-Expression"] == "MIT"
    packed = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    terms = " ".join(line.lstrip("> ") for line in packed.splitlines() if line.startswith(">"))
    notice = (ROOT / "packages" / "media-framing-encoder" / "NOTICE").read_text(encoding="utf-8")
    assert "Copyright 2020 Felix Hamborg" in terms
    assert " ".join(terms.split()) in " ".join(notice.split()), "both packages hand on the same terms"


def test_a_version_is_told_alike_everywhere():
    cited = dict(re.findall(r"^([\w-]+): (.+)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE))
    assert cited["version"] == PROJECT["version"]
    assert cited["license"] == PROJECT["license"]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    heads = re.findall(r"^## \[([^\]]+)\]", changes, re.MULTILINE)
    assert heads[0] == "Unreleased"
    released = [h for h in heads if h != "Unreleased"]
    assert not released or PROJECT["version"] == released[0], "the version is that of the newest release"


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Python of a fresh environment with the wheel in it, and with the dependencies that are installed here.

    No network: the dependencies are those of this environment, behind a path file. Such a file does not run the path
    files of the folder it names, so an editable checkout there stays out of sight.
    """
    folder = tmp_path_factory.mktemp("fresh")
    make = [sys.executable, "-m", "venv", "--without-pip", folder]
    subprocess.run(make, check=True, capture_output=True)
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    python = scripts / "python"
    paths = {"base": str(folder), "platbase": str(folder), "installed_base": str(folder)}
    site = Path(sysconfig.get_path("purelib", "venv", paths))
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "--quiet", wheel]
    done = subprocess.run(pip, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return python


def outside(command, folder):
    """Run a command in a folder outside the checkout, with nothing in its environment that leads back."""
    env = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "MYPYPATH")}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)


def test_the_installed_command_runs_outside_the_checkout(installed, tmp_path):
    """The example that travels in the wheel, through the command, as a user would run it."""
    command, home = installed.with_name("framing"), str(installed.parents[1])
    done = outside([command, "--version"], tmp_path)
    assert (done.returncode, done.stdout.split()) == (0, ["framing", PROJECT["version"]]), done.stderr
    code = "import framing.registry.example as e; print(e.__file__); print(e.example_folder())"
    module, example = outside([installed, "-c", code], tmp_path).stdout.splitlines()
    assert module.startswith(home) and example.startswith(home)
    done = outside([command, "report", example, "-o", "out", "--parser", "none"], tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "report.html").stat().st_size > 10_000


@pytest.fixture(scope="module")
def typed(installed):
    """Run mypy as a user of the installed library would; what it read of the packages is kept from one program to the next."""

    def check(folder, program):
        (folder / "program.py").write_text(program, encoding="utf-8")
        kept = installed.parents[1] / "mypy"
        command = [sys.executable, "-m", "mypy", "--strict", "--python-executable", installed, "--cache-dir", kept]
        done = outside([*command, "program.py"], folder)
        return done.stdout + done.stderr

    return check


def test_a_program_that_uses_the_wheel_passes_mypy_strict(typed, tmp_path):
    assert "Success" in typed(tmp_path, PROGRAM)


@pytest.mark.parametrize(("line", "said"), WRONG.values(), ids=WRONG)
def test_mypy_sees_what_is_wrong_in_a_program(typed, tmp_path, line, said):
    """Where types were lost on the way, all programs would pass."""
    found = [row for row in typed(tmp_path, PROGRAM + line + "\n").splitlines() if ": error:" in row]
    assert found and said in found[0]
