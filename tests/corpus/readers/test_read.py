import re
import zipfile
from datetime import date

import pandas as pd
import pytest

from framing.corpus import Corpus, read_articles, stream_articles
from framing.errors import CorpusError

TEXT = "The army said on Monday that the town had fallen."


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


@pytest.mark.filterwarnings("ignore:left out")
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
    (tmp_path / "a.docm").write_bytes(b"PK")
    for path, says in [
        (tmp_path / "nothing", "no articles in this folder"),
        (tmp_path / "binary.txt", "binary"),
        (tmp_path / "empty.txt", "empty"),
        (tmp_path / "missing.txt", "no such file or folder"),
        (tmp_path / "missing.csv", "no such file"),
        (tmp_path / "bad.csv", "not a readable csv"),
        (tmp_path / "a.docm", "cannot read .docm"),
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


def test_the_seeds_are_read(seeds):
    assert [a.outlet for a in seeds] == ["The Cradle", "MINA", "Voz", "Unnamed (July 2024)", "Unnamed (November 2024)"]
    assert len({a.event for a in seeds}) == 3
    assert [a.date for a in seeds] == [None, None, None, date(2024, 7, 6), date(2024, 11, 21)], (
        "what is unknown is left out"
    )


def test_archives_are_read_and_what_is_in_them_is_named(tmp_path):
    with zipfile.ZipFile(tmp_path / "n.zip", "w") as archive:
        archive.writestr("anchor/1.txt", TEXT)
        archive.writestr("beacon/1.csv", f"text,outlet\n{TEXT},B\n")
        archive.writestr("beacon/2.txt", " ")
        archive.writestr("logo.png", b"x")
        archive.writestr("a.zip", b"x")
    with (
        pytest.warns(UserWarning, match="archive in an archive"),
        pytest.raises(CorpusError, match=r"n\.zip/beacon/2\.txt.*empty"),
    ):
        read_articles(tmp_path / "n.zip")
    with pytest.warns(UserWarning, match="left out"):
        corpus = read_articles(tmp_path / "n.zip", on_error="skip")
    assert [(a.id, a.outlet) for a in corpus] == [("anchor/1", "anchor"), ("beacon/1-0", "B")]


def test_a_wrong_row_takes_no_other_with_it(tmp_path):
    (tmp_path / "a.csv").write_text(f"id,text,outlet\nx,{TEXT},A\ny,,A\nz,{TEXT},A\n")
    with pytest.raises(CorpusError, match=r"a\.csv row 1 \(id 'y'\): column 'text' is empty"):
        read_articles(tmp_path)
    with pytest.warns(UserWarning, match="column 'text' is empty"):
        assert [a.id for a in read_articles(tmp_path, on_error="skip")] == ["x", "z"]


def test_dates_that_are_not_read_are_one_warning(tmp_path):
    (tmp_path / "a.csv").write_text(f"text,outlet,date\n{TEXT},A,03/07/2025\n{TEXT},B,July\n")
    with pytest.warns(
        UserWarning, match=r"2 article\(s\) have a date that is not read; '0': date '03/07/2025' may be"
    ) as caught:
        corpus = read_articles(tmp_path / "a.csv")
    assert len(caught) == 1 and [a.date for a in corpus] == [None, None]


def test_an_archive_without_articles_is_named(tmp_path):
    with zipfile.ZipFile(tmp_path / "n.zip", "w") as archive:
        archive.writestr("logo.png", b"x")
    with pytest.raises(CorpusError, match=r"n\.zip: no articles in this archive"):
        read_articles(tmp_path / "n.zip")


def test_a_stream_is_what_is_read_and_reads_one_file_after_another(tmp_path):
    for i in range(3):
        (tmp_path / f"{i}.txt").write_text(f"{TEXT} {i}")
    stream = stream_articles(tmp_path)
    assert next(stream).id == "0"
    (tmp_path / "1.txt").write_text("Changed after the first was read.")
    assert [a.text[:7] for a in stream] == ["Changed", TEXT[:7]]
    assert list(stream_articles(tmp_path)) == list(read_articles(tmp_path))


def test_a_stream_says_what_reading_says(tmp_path):
    (tmp_path / "a.csv").write_text(f"text,outlet,date\n{TEXT},A,03/07/2025\n{TEXT},B,July\n")
    with pytest.warns(UserWarning, match="2 article.s. have a date that is not read; '0': date '03/07/2025' may be"):
        assert [a.notes[0][:4] for a in stream_articles(tmp_path / "a.csv")] == ["date", "date"]
    (tmp_path / "a.csv").write_text("text,outlet\n")
    with pytest.raises(CorpusError, match="no articles in it"):
        list(stream_articles(tmp_path / "a.csv"))
