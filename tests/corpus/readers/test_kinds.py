import pytest

from framing.cli import KINDS
from framing.corpus.readers.kinds import ARCHIVES, ENDINGS, READERS, ending_of


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("A.TXT", ".txt"),
        ("a.warc.gz", ".warc.gz"),
        ("a.csv.gz", ".gz"),
        ("a.b.html", ".html"),
        ("a.pdf", ".pdf"),
        ("README", ""),
        (".txt", ""),
    ],
)
def test_the_longer_ending_counts(name, ending):
    assert ending_of(name) == ending


def test_each_ending_is_read_in_one_way_and_help_names_it():
    assert not set(READERS) & set(ARCHIVES)
    assert set(KINDS.split()) == set(ENDINGS)
