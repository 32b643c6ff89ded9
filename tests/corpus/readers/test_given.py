from types import SimpleNamespace

import pandas as pd
import pytest

import framing
from framing.corpus import Corpus, as_corpus
from framing.errors import CorpusError
from framing.records import Article
from tests.corpus.readers.made import TEXT

ROW = {"id": "a", "text": TEXT, "outlet": "A"}
CORPUS = Corpus([Article("a", TEXT, "A")])


@pytest.mark.parametrize("given", [CORPUS, pd.DataFrame([ROW]), [ROW], (Article("a", TEXT, "A"),), iter([ROW])])
def test_whatever_holds_articles_is_a_corpus(given):
    assert list(as_corpus(given)) == list(CORPUS)


def test_a_folder_and_a_crawler_too(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    assert as_corpus(str(tmp_path))[0].text == TEXT
    assert as_corpus([SimpleNamespace(plaintext=TEXT, publisher="A")])[0].outlet == "A"


def test_columns_of_a_table_are_named_as_for_a_file():
    frame = pd.DataFrame({"body": [TEXT], "paper": ["A"]})
    assert framing.read_articles(frame, text="body", outlet="paper")[0].text == TEXT


@pytest.mark.parametrize("given", [5, None, "", [], {}, {"A": TEXT}, [1], [TEXT], b"x", [Article("a", TEXT, "A"), ROW]])
def test_anything_else_is_answered_with_what_is_taken(given):
    with pytest.raises(CorpusError, match="give a Corpus, a folder or file, a DataFrame"):
        as_corpus(given)


def test_texts_by_outlet_are_led_to_where_they_belong():
    with pytest.raises(CorpusError, match=r"framing\.compare_texts"):
        as_corpus({"A": TEXT})


def test_a_table_is_taken_wherever_a_corpus_is():
    frame = pd.DataFrame([ROW, ROW | {"id": "b", "outlet": "B"}])
    assert list(framing.analyze(frame, parser=None, progress=False).articles["article_id"]) == ["a", "b"]
    assert list(framing.group_events(frame)["article_id"]) == ["a", "b"]
    with pytest.raises(CorpusError, match="no articles in int 5"):
        framing.group_events(5)


def test_the_example_is_a_corpus_and_its_actors_and_the_error_says_so():
    with pytest.raises(CorpusError, match=r"its first part is a Corpus: corpus, actors = framing\.load_example\(\)"):
        framing.analyze(framing.load_example(), parser=None, progress=False)
