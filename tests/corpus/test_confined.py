import pytest

import framing
from framing.corpus.confined import confined
from framing.errors import CorpusError

TEXT = "The council opened the bridge on Friday.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "news" / "deep").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("A secret letter.")
    for name in ("a.txt", "deep/b.txt"):
        (tmp_path / "news" / name).write_text(TEXT)
    return tmp_path / "news"


@pytest.mark.parametrize("name", ["a.txt", "deep/b.txt", "deep/../a.txt", "not_there.txt"])
def test_what_lies_in_the_folder_is_given(folder, name):
    assert confined(folder, name) == folder / name


@pytest.mark.parametrize(
    "name", ["../secret.txt", "deep/../../secret.txt", "/etc/hostname", "out.txt", "away/secret.txt", "loop", "a\0b"]
)
def test_what_leads_out_is_refused(folder, name):
    (folder / "out.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "away").symlink_to(folder.parent)
    (folder / "loop").symlink_to(folder / "loop")
    with pytest.raises(CorpusError, match=r"leads out of the folder|no name of a file"):
        confined(folder, name)


def test_the_folder_itself_may_be_a_link(folder):
    (folder.parent / "link").symlink_to(folder)
    assert confined(folder.parent / "link", "a.txt").read_text() == TEXT


def test_a_list_of_files_reads_nothing_outside(folder):
    (folder / "articles.toml").write_text('[[article]]\nfile = "../secret.txt"\n')
    with pytest.raises(CorpusError, match="leads out of the folder"):
        framing.read_articles(folder)


@pytest.mark.filterwarnings("ignore:left out.*sub-folders")
def test_nor_does_a_link(folder):
    (folder / "out.txt").symlink_to(folder.parent / "secret.txt")
    with pytest.raises(CorpusError, match=r"out\.txt: leads out"):
        framing.read_articles(folder)
    with pytest.warns(UserWarning, match=r"left out: .*out\.txt"):
        assert len(framing.read_articles(folder, on_error="skip")) == 1
    assert len(framing.read_articles(folder / "*.txt")) == 2  # named by the user
