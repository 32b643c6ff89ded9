import pickle

import pytest

from framing.errors import SettingsError
from framing.parses import CachedParser, Counts
from framing.parsing import load_parser

TEXTS = ["The army left the town.", "Lena Hale said no.", "The army left the town."]


class Counting:
    """A parser that says how much it was asked."""

    def __init__(self, digest="1"):
        self.name, self.digest, self.asked = "counting", digest, []

    def parse(self, sentences):
        self.asked += sentences
        return load_parser("auto").parse(sentences)


def test_only_what_the_file_has_not_is_parsed(tmp_path):
    own = Counting()
    cached = CachedParser(own, tmp_path / "p")
    first = cached.parse(TEXTS)
    assert own.asked == TEXTS[:2]
    assert cached.parse([*TEXTS, "He won."])[:3] == first == load_parser("auto").parse(TEXTS)
    assert own.asked == [*TEXTS[:2], "He won."]
    assert cached.counts() == Counts(hits=2, misses=3)


def test_a_parser_of_another_digest_parses_again(tmp_path):
    CachedParser(Counting(), tmp_path / "p").parse(TEXTS)
    other = Counting("2")
    CachedParser(other, tmp_path / "p").parse(TEXTS)
    assert other.asked == TEXTS[:2]


def test_another_process_gets_what_was_given_and_counts_under_the_same_run(tmp_path):
    cached = CachedParser("auto", tmp_path / "p")
    sent = pickle.dumps(cached)
    assert len(sent) < 1000
    assert pickle.loads(sent).parse(TEXTS) == cached.parse(TEXTS)
    assert cached.counts() == Counts(hits=2, misses=2)


@pytest.mark.parametrize("parser", [None, Counting(digest=None)])
def test_what_cannot_be_kept_is_refused(tmp_path, parser):
    with pytest.raises(SettingsError, match="cache="):
        CachedParser(parser, tmp_path / "p")


def test_the_digest_is_that_of_the_model_not_of_what_it_has_read():
    parser = load_parser("auto")
    before = parser.digest
    parser.parse(["Zorblax visited Ruritania."])
    del parser.digest
    assert parser.digest == before
