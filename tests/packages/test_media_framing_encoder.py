"""The package of the encoder's weights: whole, light, licensed, and without a dependency of its own."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import media_framing_encoder as files

ROOT = Path(__file__).parents[2]
HERE = ROOT / "packages" / "media-framing-encoder"
CARD = ("what", "source", "licence", "version", "date", "trained_on", "scale", "figures", "known_faults", "digests")
HEAVIEST = 25e6  # bytes


def test_the_files_are_those_of_the_card():
    assert files.damaged() == []
    assert set(files.card()["digests"]) == {"model.onnx", "tokenizer.json", "ordinary.txt"}


def test_a_damaged_file_is_named(tmp_path, monkeypatch):
    for path in (files.MODEL, files.TOKENIZER, files.ORDINARY):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "ordinary.txt").write_text("another\n")
    monkeypatch.setattr(files, "_HERE", tmp_path)
    assert files.damaged() == ["ordinary.txt"]


def test_the_card_says_what_a_user_must_know():
    card = files.card()
    assert not [name for name in CARD if not card.get(name)]
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert card["version"] == project["version"] and card["licence"] == project["license"] == "Apache-2.0"
    assert "dependencies" not in project


def test_the_page_gives_the_figures_of_the_card():
    page = (HERE / "README.md").read_text(encoding="utf-8")
    told = re.findall(r"(?<=\| )\.\d{3}", page)
    figures = files.card()["figures"].values()
    known = [v for row in figures for name, v in row.items() if name != "n"]
    assert told == [f"{v:.3f}".lstrip("0") for v in known]


def test_ordinary_words_are_single_and_small():
    words = files.ordinary_words()
    assert 3000 < len(words) < 20000
    assert all(w == w.lower() and w.isprintable() for w in words)
    assert {"the", "critics", "former"} <= words


def test_the_extra_asks_for_this_package():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    major = files.card()["version"].partition(".")[0]
    wanted = f"media-framing-encoder>={major}.0,<{int(major) + 1}"
    assert wanted in extras["encoder"]
    assert not [d for given in extras.values() for d in given if "torch" in d or "transformers" in d]


def test_the_wheel_holds_model_card_and_licence_and_is_light(tmp_path):
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", tmp_path, HERE]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.stat().st_size < HEAVIEST
    with zipfile.ZipFile(wheel) as z:
        inside = {n.rpartition("/")[2] for n in z.namelist()}
    assert {"model.onnx", "tokenizer.json", "ordinary.txt", "card.toml", "LICENSE", "NOTICE", "py.typed"} <= inside
