from datetime import date

import pytest

import framing
from framing.errors import CorpusError
from framing.runs.spool import Spool, article_record, articles_of, read_article
from tests.stories import stories

FULL = framing.Article(
    "é1", "Text – “so”.\n", "O", title="T", date=date(2020, 2, 29), event="e", url="u", language="en",
    repairs=("mended",), markup=(("div main", "p"), ()),
)  # fmt: skip


@pytest.fixture
def filled(tmp_path):
    made = Spool(tmp_path / "s")
    made.fill(framing.Corpus(stories(10)[::-1]))
    return made


@pytest.mark.parametrize("article", [FULL, framing.Article("1", "x", "O")])
def test_an_article_comes_back_as_it_was(article):
    back = read_article(article_record(article))
    assert back == article
    assert back.markup == article.markup


def test_articles_come_out_in_order_as_often_as_asked(filled):
    expected = list(framing.Corpus(stories(10)))
    assert list(filled) == list(filled) == expected
    assert len(filled) == 10
    assert filled.events() == [f"event {k}" for k in range(4)]
    assert [a.id for a in filled.of("event 1")] == ["a001", "a005", "a009"]


def test_parts_keep_events_together_and_have_every_article_once(filled):
    parts = list(filled.parts(4))
    assert [len(p) for p in parts] == [4, 4, 2]
    flat = [(a.event, a.id) for p in parts for a in p]
    assert flat == sorted((a.event, a.id) for a in stories(10))


def test_order_is_that_of_code_points_as_in_memory(tmp_path):
    ids = ["z", "A", "é", "a", "10", "9", "\U0001f600", "\uffff"]
    made = Spool(tmp_path / "s")
    made.fill(framing.Article(i, "x", "o") for i in ids)
    assert [a.id for a in made] == sorted(ids)


def test_an_id_used_twice_and_no_article_at_all_are_refused(tmp_path):
    with pytest.raises(CorpusError, match="'a001' is used twice"):
        Spool(tmp_path / "s").fill([*stories(3), stories(2)[1]])
    with pytest.raises(CorpusError, match="no articles"):
        Spool(tmp_path / "t").fill([])


def test_other_files_and_corpora_are_read_as_ever(tmp_path):
    (tmp_path / "one.txt").write_text("The town fell.")
    assert list(articles_of(tmp_path, {})) == list(framing.read_articles(tmp_path))
    corpus = framing.Corpus(stories(2))
    assert list(articles_of(corpus, {})) == list(corpus)


def test_a_frame_is_read_too():
    frame = framing.Corpus(stories(2)).to_frame()
    assert list(articles_of(frame, {"id": "url"})) == list(framing.read_articles(frame, id="url"))
