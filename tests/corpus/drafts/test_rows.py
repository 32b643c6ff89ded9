from types import SimpleNamespace

import pandas as pd
import pytest

from framing.corpus.drafts import Columns, frame_drafts, object_drafts, record_drafts, settled
from framing.errors import CorpusError

TEXT = "The army said so."


def test_rows_and_records_are_the_same():
    rows = [{"text": TEXT, "outlet": "A", "date": "13/07/2025"}, {"text": TEXT, "outlet": "B", "date": "03/07/2025"}]
    assert list(frame_drafts(pd.DataFrame(rows), Columns())) == list(record_drafts(rows, Columns()))
    assert [d.order for d in record_drafts(rows, Columns())] == ["day", "day"]
    assert str(settled(list(record_drafts(rows, Columns()))[1]).date) == "2025-07-03"


def test_a_row_without_words_takes_no_other_with_it():
    drafts = list(
        record_drafts(
            [{"text": TEXT, "outlet": "A"}, {"text": None, "outlet": "A"}, {"text": TEXT, "outlet": None}], Columns()
        )
    )
    assert [d.fault[:34] for d in drafts] == [
        "",
        "row 1 (id '1'): column 'text' is e",
        "row 2 (id '2'): column 'outlet' is",
    ]


def test_columns_that_may_be_a_date_or_an_event_are_named():
    row = {"text": TEXT, "outlet": "A", "title": "T", "published": "2025-07-03", "about": "The pier"}
    (draft,) = record_drafts([row], Columns())
    assert draft.notes == (
        "no column for date, event; not read: published, about. Name what is one of them with fields=",
    )
    (draft,) = record_drafts([row], Columns(fields={"date": "published", "event": "about"}))
    assert draft.notes == ()


def test_without_an_outlet_the_web_address_names_one():
    (draft,) = record_drafts([{"text": TEXT, "url": "https://www.post.example/1"}], Columns())
    assert settled(draft).outlet == "post.example"
    with pytest.raises(CorpusError, match="no column 'outlet'"):
        list(record_drafts([{"text": TEXT}], Columns()))


def test_a_story_list_of_media_cloud():
    row = {
        "stories_id": 7,
        "publish_date": "2025-07-03 10:00:00",
        "title": "T",
        "url": "https://p.example/1",
        "language": "en",
        "media_name": "Post",
    }
    with pytest.raises(CorpusError, match="titles and web addresses, but no texts"):
        list(record_drafts([row], Columns()))
    article = settled(next(record_drafts([row | {"text": TEXT}], Columns())))
    assert (article.id, article.outlet, str(article.date), article.language) == ("7", "Post", "2025-07-03", "en")


def test_articles_of_a_crawler():
    html = SimpleNamespace(requested_url="https://p.example/1", responded_url="https://p.example/2")
    good = SimpleNamespace(
        plaintext=TEXT, title="T", publisher="Post", publishing_date=pd.Timestamp("2025-07-03"), lang="en", html=html
    )
    first, second = object_drafts([good, SimpleNamespace(plaintext=None, title="U")])
    article = settled(first)
    assert (article.text, article.outlet, article.title, article.url) == (TEXT, "Post", "T", "https://p.example/2")
    assert "number 1 (U) has no plaintext" in second.fault


@pytest.mark.parametrize(
    ("frame", "says"),
    [
        (pd.DataFrame([[TEXT, "A", "B"]], columns=["text", "outlet", "outlet"]), "two columns are called 'outlet'"),
        (pd.DataFrame({0: [TEXT]}), "no column 'text'; the table has: 0"),
    ],
)
def test_tables_that_cannot_be_read(frame, says):
    with pytest.raises(CorpusError, match=says):
        list(frame_drafts(frame, Columns()))
    with pytest.raises(CorpusError, match="names 'day', which an article has not"):
        Columns(fields={"day": "when"})
