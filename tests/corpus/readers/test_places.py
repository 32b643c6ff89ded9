import pytest

from framing.corpus.readers.places import files_at
from framing.errors import CorpusError


def lay(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")


def names(files):
    return [(f.stem, f.folder, f.several) for f in files]


def test_a_folders_own_files_and_no_registry_or_hidden_one(tmp_path):
    lay(tmp_path, "b.txt", "a.html", "actors.json", ".hidden.txt", "notes.md", "out/tables/labels.csv")
    assert names(files_at(tmp_path)) == [("a", "", True), ("b", "", True)]


def test_where_there_are_none_each_sub_folder_may_be_an_outlet(tmp_path):
    lay(tmp_path, "beacon/1.txt", "anchor/1.txt", ".git/1.txt")
    assert names(files_at(tmp_path)) == [("anchor/1", "anchor", True), ("beacon/1", "beacon", True)]


def test_a_file_a_pattern_and_a_name_with_magic_in_it(tmp_path):
    lay(tmp_path, "a[1].txt", "b.txt")
    assert names(files_at(tmp_path / "b.txt")) == [("b", "", False)]
    assert names(files_at(tmp_path / "a[1].txt")) == [("a[1]", "", False)]
    assert len(files_at(tmp_path / "*.txt")) == 2


@pytest.mark.filterwarnings("ignore:left out")
def test_a_listed_file_of_no_known_kind_is_named(tmp_path):
    lay(tmp_path, "a.odt")
    (tmp_path / "articles.toml").write_text('[[article]]\nfile = "a.odt"\n')
    with pytest.raises(CorpusError, match=r"a\.odt: cannot read \.odt; save it as text\. Known are \.txt"):
        files_at(tmp_path)


def test_an_error_is_told_once(tmp_path):
    with pytest.raises(CorpusError) as caught:
        files_at(tmp_path)
    assert str(caught.value).startswith(f"{tmp_path}: no articles in this folder")


@pytest.mark.parametrize("name", ["x" * 300 + ".txt", "nul\0.txt", "*.rtf", "gone"])
def test_names_that_are_none(tmp_path, name):
    with pytest.raises(CorpusError):
        files_at(tmp_path / name)
