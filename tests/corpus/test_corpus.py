import re
from datetime import date

import pandas as pd
import pytest

from framing.corpus import Corpus, read_articles
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


def test_a_folder_with_facts(tmp_path):
    (tmp_path / "one.txt").write_bytes(TEXT.replace(" on", "\r\non").encode())
    (tmp_path / "articles.toml").write_text(
        '[[article]]\nfile = "one.txt"\nid = "first"\noutlet = "A"\ndate = 2025-07-03\nevent = "e"\ntitle = "T"\n'
    )
    (article,) = read_articles(tmp_path)
    assert (article.id, article.outlet, article.date, article.event, article.title) == (
        "first",
        "A",
        date(2025, 7, 3),
        "e",
        "T",
    )
    assert "\r\n" in article.text, "line ends are kept"


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ("[[article]]\noutlet = 'A'", "number 1 has no 'file'"),
        ("[[article]]\nfile = 'one.txt'\noutlit = 'A'", "unknown field 'outlit'"),
        ("[[article]]\nfile = 'two.txt'", "two.txt"),
        ("[[article", "not readable TOML"),
    ],
)
def test_wrong_facts_are_named(tmp_path, facts, says):
    (tmp_path / "one.txt").write_text(TEXT)
    (tmp_path / "articles.toml").write_text(facts)
    with pytest.raises(CorpusError, match=re.escape(says)):
        read_articles(tmp_path)


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet"])
def test_tables_read_alike(tmp_path, name):
    frame = pd.DataFrame(
        {"id": ["x", "y"], "text": [TEXT, "Another, “quoted”\nline."], "outlet": ["A", "B"], "title": ["T", None]}
    )
    path = tmp_path / name
    {"csv": lambda: frame.to_csv(path, index=False), "jsonl": lambda: frame.to_json(path, orient="records", lines=True),
     "parquet": lambda: frame.to_parquet(path)}[path.suffix[1:]]()  # fmt: skip
    assert list(read_articles(path)) == list(Corpus.from_frame(frame))


def test_a_page_of_html_becomes_lines_and_facts(tmp_path):
    (tmp_path / "page.html").write_text(
        '<html lang="en"><head><title>The town</title><meta property="article:published_time" content="2025-07-03T10:00:00Z">'
        "<style>p {}</style></head><body><nav>Menu</nav><h1>The town</h1><p>The army <b>said</b> so &amp; left.</p>"
        "<p>The end.<script>alert(1)</script></p></body></html>"
    )
    (article,) = read_articles(tmp_path / "page.html")
    assert (article.title, article.date, article.language) == ("The town", date(2025, 7, 3), "en")
    assert [line for line in article.text.splitlines() if line] == ["The town", "The army said so & left.", "The end."]


@pytest.mark.parametrize(
    ("content", "text", "repair"),
    [
        ("\ufeffCaf\u00e9.".encode(), "Café.", None),
        ("Café “so”.".encode("cp1252"), "Café “so”.", "Windows-1252"),
        ("Café.".encode("utf-16"), "Café.", "UTF-16"),
    ],
)
def test_other_encodings_are_read_and_recorded(tmp_path, content, text, repair):
    (tmp_path / "a.txt").write_bytes(content)
    (article,) = read_articles(tmp_path / "a.txt")
    assert article.text.lstrip("\ufeff") == text
    assert (repair in article.repairs[0]) if repair else not article.repairs


def test_bad_input_is_one_line_that_names_it(tmp_path):
    (tmp_path / "binary.txt").write_bytes(b"\x89PNG\0\0")
    (tmp_path / "empty.txt").write_text("  \n")
    (tmp_path / "nothing").mkdir()
    (tmp_path / "bad.csv").write_bytes(b"")
    (tmp_path / "a.docx").write_bytes(b"PK")
    for path, says in [
        (tmp_path / "nothing", "no articles in this folder"),
        (tmp_path / "binary.txt", "binary"),
        (tmp_path / "empty.txt", "empty"),
        (tmp_path / "missing.txt", "no such file or folder"),
        (tmp_path / "missing.csv", "no such file"),
        (tmp_path / "bad.csv", "not a readable csv"),
        (tmp_path / "a.docx", "cannot read .docx"),
        (tmp_path / "*.rtf", "no file fits"),
    ]:
        with pytest.raises(CorpusError, match=re.escape(says)) as caught:
            read_articles(path)
        assert path.name in str(caught.value)
        assert "\n" not in str(caught.value)


def test_unreadable_files_can_be_left_out_loudly(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"\0")
    with pytest.warns(UserWarning, match="b.txt"):
        corpus = read_articles(tmp_path, on_error="skip")
    assert [a.id for a in corpus] == ["a"]
    with pytest.raises(CorpusError, match="on_error"):
        read_articles(tmp_path, on_error="ignore")


def test_names_are_shown_escaped():
    shown = Corpus([Article("<i>", TEXT, "<script>", title="<b>")])._repr_html_()
    assert not re.search("<(i|script|b)>", shown)


def test_the_seeds_are_read(seeds):
    assert [a.outlet for a in seeds] == ["The Cradle", "MINA", "Voz", "Unnamed (July 2024)", "Unnamed (November 2024)"]
    assert len({a.event for a in seeds}) == 3
    assert [a.date for a in seeds] == [None, None, None, date(2024, 7, 6), date(2024, 11, 21)], (
        "what is unknown is left out"
    )
