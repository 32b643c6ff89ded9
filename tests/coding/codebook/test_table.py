import pytest

from framing.coding import Code, codebook, read_codebook, write_codebook
from framing.coding.codebook.code import with_ids
from framing.errors import SettingsError


def test_a_codebook_goes_there_and_back(tmp_path):
    assert read_codebook(write_codebook(codebook(), tmp_path / "book.csv")) == codebook()
    odd = with_ids((Code("=evil()", "'quoted\nlines", (Code("-1", "", (), False, "#aabbcc"),)),))
    path = write_codebook(odd, tmp_path / "odd.csv")
    assert read_codebook(path) == odd
    assert ",'=evil()," in path.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("path,title\n,a", "no column 'name'; a codebook has path, name"),
        ('name\n\n""\n', "row 2, column 'name': is empty"),
        ("path,name\nb,a", "row 2, column 'path': no code 'b' before it"),
        ("path,name\n,a\n,a", "row 3, column 'name': 'a' stands there already"),
    ],
)
def test_a_wrong_row_is_named(tmp_path, rows, message):
    (tmp_path / "book.csv").write_text(rows, encoding="utf-8")
    with pytest.raises(SettingsError, match=message):
        read_codebook(tmp_path / "book.csv")


def test_names_alone_are_a_codebook(tmp_path):
    (tmp_path / "book.csv").write_text("name\nblame\npraise\n", encoding="utf-8")
    assert read_codebook(tmp_path / "book.csv") == with_ids((Code("blame"), Code("praise")))
