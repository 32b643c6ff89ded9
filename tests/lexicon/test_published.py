import math

import pytest

from framing.errors import LexiconError
from framing.lexicon import read_ratings

CONNOTATION = "verb\twriter_perspective(t)\twriter_perspective(a)\teffect(t)\teffect(a)\nglorp\t0.25\t-0.5\t-1.0\t0.0\n"


def written(folder, text):
    path = folder / "verbs.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_power_and_agency_frames(tmp_path):
    found = read_ratings(written(tmp_path, "verb,agency,power\nglorp,agency_pos,power_theme\nblip,agency_equal,\n"))
    assert (found["glorp"]["power"], found["glorp"]["agency"]) == (-1, 1)
    assert (found["blip"]["power"], found["blip"]["agency"]) == (0, 0)
    assert math.isnan(found["glorp"]["patient_effect"])


def test_connotation_frames(tmp_path):
    found = read_ratings(written(tmp_path, CONNOTATION))["glorp"]
    assert (found["patient_effect"], found["agent_view"], found["patient_view"]) == (-1.0, -0.5, 0.25)
    assert math.isnan(found["power"])


def test_a_file_like_our_own(tmp_path):
    path = tmp_path / "mine.tsv"
    path.write_text("sense\tverb\teffect\tpower\nglorp\tglorp\tharm\t3\n", encoding="utf-8")
    assert read_ratings(path)["glorp"]["power"] == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("word;score\nglorp;1\n", "its first line is 'word;score'"),
        ("", "its first line is ''"),
        (CONNOTATION.replace("-1.0", "much"), "no number"),
        ("verb\twriter_perspective(t)\nglorp\t0.1\n", "lack a column"),
    ],
)
def test_other_files_are_refused(tmp_path, text, said):
    with pytest.raises(LexiconError, match=said):
        read_ratings(written(tmp_path, text))


def test_no_such_file(tmp_path):
    with pytest.raises(LexiconError, match="cannot be read"):
        read_ratings(tmp_path / "none.csv")
