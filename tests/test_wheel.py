"""What leaves the house: the lexicons do, the five articles and their annotation do not."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from framing.lexicon import lexicon_folder

ROOT = Path(__file__).parents[1]


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


def test_the_wheel_works_where_it_is_installed(wheel, tmp_path):
    """From an archive laid out elsewhere, it finds its own lexicons, not those of the checkout."""
    with zipfile.ZipFile(wheel) as z:
        z.extractall(tmp_path / "site")
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r})\n"
        "import framing\n"
        "from framing.lexicon import lexicon_folder\n"
        f"assert framing.__file__.startswith({str(tmp_path)!r}), framing.__file__\n"
        f"assert str(lexicon_folder()).startswith({str(tmp_path)!r}), lexicon_folder()\n"
        "c = framing.Corpus([framing.Article('1', 'The army said the brutal regime fell.', 'o')])\n"
        "print(len(framing.analyze(c, actors=framing.Actors(), parser=None, progress=False).hits))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 0
