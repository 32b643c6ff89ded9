import tomllib
from pathlib import Path

from framing import doctor

EXTRAS = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())["project"]["optional-dependencies"]


def test_every_extra_is_looked_for_with_its_packages():
    assert set(doctor._EXTRAS) == set(EXTRAS) - {"dev", "docs", "en"}
    for extra, (packages, _) in doctor._EXTRAS.items():
        assert [p.split(">")[0].split("=")[0] for p in EXTRAS[extra]] == list(packages)


def test_what_is_missing_comes_with_its_command(monkeypatch):
    monkeypatch.setattr(doctor, "_version", lambda package: "" if package == "openpyxl" else "1.0")
    monkeypatch.setattr(doctor, "find_spec", lambda _: None)
    found = {c.name: c for c in doctor.checks()}
    assert found["[xlsx]"].remedy == "pip install 'media-framing[xlsx]'" and "not installed" in found["[xlsx]"].found
    assert not found["[parquet]"].remedy
    assert "media-framing[en]" in found["parser"].remedy and "--parser none" in found["parser"].remedy
    assert found["network"].found == "needed once, for the parser"
