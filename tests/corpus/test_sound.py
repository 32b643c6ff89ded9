from dataclasses import replace

import pytest

from framing import Article, Corpus
from framing.errors import CorpusError

GOOD = Article("a", "The council met.", "Herald")
BAD = [replace(GOOD, id="e", text=" \n"), replace(GOOD, id="o", outlet=""), GOOD, "no article", replace(GOOD, id=7)]


def test_wrong_articles_are_left_out_with_one_note_that_counts_them():
    with pytest.warns(UserWarning, match=r"5 of 7 articles left out: article 'e' is empty.*; and 2 more") as said:
        corpus = Corpus([GOOD, *BAD, replace(GOOD, id="z")], on_error="note")
    assert [a.id for a in corpus] == ["a", "z"]
    assert len(said) == 1 and said[0].filename == __file__


@pytest.mark.parametrize("bad", BAD, ids=range(len(BAD)))
def test_unasked_each_is_an_error(bad):
    with pytest.raises(CorpusError):
        Corpus([GOOD, bad])


@pytest.mark.parametrize("given", [5, None, 1.5, object()])
def test_what_holds_no_articles_is_one_clear_error(given):
    with pytest.raises(CorpusError, match="a corpus is made of articles, not of"):
        Corpus(given)


def test_on_error_is_one_of_two_words():
    with pytest.raises(CorpusError, match="'raise' or 'note'"):
        Corpus([GOOD], on_error="skip")


def test_two_spellings_of_one_outlet_are_one():
    corpus = Corpus([replace(GOOD, id="c", outlet="Caf\u00e9 News"), replace(GOOD, id="d", outlet="Cafe\u0301 News")])
    assert len({a.outlet for a in corpus}) == 1
