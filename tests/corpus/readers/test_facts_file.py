import pytest

from framing.corpus.readers.facts_file import facts_in
from framing.errors import CorpusError


def test_facts_by_file():
    found = facts_in(b'\xef\xbb\xbf[[article]]\nfile = "a.txt"\noutlet = "A"\ndate = 2025-07-03\n', "articles.toml")
    assert found["a.txt"]["outlet"] == "A"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"article = 5", "its own"),
        (b"article = [5]", "its own"),
        (b"[[article]]\nfile = 5", "has no 'file'"),
        (b"\xff", "not readable TOML"),
        (b"x = " + b"[" * 5000, "not readable TOML"),
    ],
)
def test_what_is_wrong_is_named(raw, says):
    with pytest.raises(CorpusError, match=says):
        facts_in(raw, "articles.toml")
