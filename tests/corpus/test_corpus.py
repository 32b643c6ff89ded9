import re
from datetime import date

import pandas as pd
import pytest

from framing.corpus import Corpus
from framing.errors import CorpusError
from framing.records import Article

TEXT = "The army said on Monday that the town had fallen."


def test_a_corpus_is_a_checked_sequence():
    corpus = Corpus([Article("b", TEXT, "B", date="2025-07-03"), Article("a", TEXT, "A")])
    assert [a.id for a in corpus] == ["b", "a"], "the order given is kept"
    assert corpus[0].date == date(2025, 7, 3)
    assert isinstance(corpus[:1], Corpus)
    assert len(corpus[1:]) == 1


@pytest.mark.parametrize(
    ("articles", "says"),
    [
        ([Article("1", TEXT, "A"), Article("1", TEXT, "B")], "id '1' is used twice"),
        ([Article("1", " \n —", "A")], "'1' is empty"),
        ([Article("1", TEXT, " ")], "'1' has no outlet"),
        ([Article("1", TEXT, "A", date="July")], "'July' is not a day"),
        ([Article("1", None, "A")], "text must be a text"),
        ([Article(1, TEXT, "A")], "id must be a text"),
        ([TEXT], "framing.Article, got str"),
    ],
)
def test_what_is_wrong_is_named(articles, says):
    with pytest.raises(CorpusError, match=re.escape(says)):
        Corpus(articles)


def test_lone_surrogates_are_mended_and_recorded():
    (article,) = Corpus([Article("1", "broken \ud83d here", "A")])
    assert article.text == "broken \ufffd here"
    assert "surrogate" in article.repairs[0]


def test_frames_go_there_and_back():
    corpus = Corpus(
        [Article("x", TEXT, "A", title="T", date="2025-07-03", event="e"), Article("y", TEXT + " Again.", "B")]
    )
    frame = corpus.to_frame()
    assert list(frame.columns) == ["id", "text", "outlet", "title", "date", "event", "url", "language"]
    assert list(Corpus.from_frame(frame)) == list(corpus)


def test_columns_may_have_other_names():
    frame = pd.DataFrame({"body": [TEXT], "paper": ["A"], "key": [7], "when": ["2025-07-03"]})
    (article,) = Corpus.from_frame(frame, text="body", outlet="paper", id="key", fields={"date": "when"})
    assert (article.id, article.outlet, article.date) == ("7", "A", date(2025, 7, 3))


@pytest.mark.parametrize(
    ("frame", "how", "says"),
    [
        ({"text": [TEXT]}, {}, "no column 'outlet'; the table has: text"),
        ({"text": [TEXT], "outlet": ["A"]}, {"text": "body"}, "no column 'body'"),
        ({"text": [TEXT], "outlet": ["A"]}, {"fields": {"date": "day"}}, "no column 'day'"),
        ({"text": [TEXT, None], "outlet": ["A", "B"]}, {}, "row 1 (id '1'): column 'text' is empty"),
        (
            {"id": ["p", "q"], "text": [TEXT, TEXT], "outlet": ["A", None]},
            {},
            "row 1 (id 'q'): column 'outlet' is empty",
        ),
    ],
)
def test_a_wrong_frame_names_column_and_row(frame, how, says):
    with pytest.raises(CorpusError, match=re.escape(says)):
        Corpus.from_frame(pd.DataFrame(frame), **how)


def test_names_are_shown_escaped():
    shown = Corpus([Article("<i>", TEXT, "<script>", title="<b>")])._repr_html_()
    assert not re.search("<(i|script|b)>", shown)
