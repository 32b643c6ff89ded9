"""No crash, no hang, no lost article: over all files of `tests.bad_inputs`, and over what hypothesis makes."""

import os
import warnings

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import framing
from framing.corpus import Corpus
from framing.errors import CorpusError, FramingError
from framing.records import Article
from tests.bad_inputs import MARK, PROSE, bad_inputs

BAD = list(bad_inputs())
ENDINGS = (".txt", ".html", ".csv", ".jsonl", ".parquet")


def read(path):
    """What is read of a file: a corpus, or None where it is refused as the library refuses; anything else fails."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return framing.read_articles(path)
        except CorpusError as err:
            assert path.name in str(err).replace("\\\\", "\\"), "an error names its file"
            assert len(str(err)) < 2000
            return None


def test_there_are_enough():
    assert len(BAD) >= 150
    assert len({b.name for b in BAD}) == len(BAD)


@pytest.mark.parametrize("bad", BAD, ids=lambda b: b.name)
def test_a_bad_file_is_read_whole_or_refused(bad, tmp_path):
    path = tmp_path / bad.name
    path.write_bytes(bad.content)
    corpus = read(path)
    if bad.holds:
        assert corpus is not None and any(MARK in a.text.replace("\r", "\n") for a in corpus)
    assert os.listdir(tmp_path) == [bad.name]


def test_what_was_read_is_analysed_and_written(tmp_path):
    """All of them in one run; of the longest the beginning, for time."""
    articles = []
    for i, bad in enumerate(BAD):
        path = tmp_path / "in" / str(i) / bad.name
        path.parent.mkdir(parents=True)
        path.write_bytes(bad.content)
        articles += [Article(f"{i}/{a.id}", a.text[:8000], f"Paper {i % 7}", event="e") for a in read(path) or ()]
    assert len(articles) >= 80
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        analysis = framing.analyze(Corpus(articles, on_error="note"), parser=None, progress=False)
    assert set(analysis.articles["article_id"]) <= {a.id for a in articles}
    for row in analysis.hits.itertuples():
        assert analysis.texts[row.article_id][row.start : row.end]
    assert len(analysis.to_csv(tmp_path / "out")) == len(analysis.tables)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ending=st.sampled_from(ENDINGS), content=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(tmp_path, ending, content):
    path = tmp_path / f"a{ending}"
    path.write_bytes(content)
    read(path)


TAGS = st.sampled_from(["<p>", "</p>", "<nav>", "</nav>", "<head>", "<button>", "<!--", "-->", "<x ", ">", "'", '"', "&#", "<title>",
                        "<script>", "</script>", "<meta property=og:title content=", "<a href='", "\n", "text "])  # fmt: skip


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(TAGS, max_size=25))
def test_any_markup_is_read_or_refused(tmp_path, parts):
    path = tmp_path / "a.html"
    path.write_text("".join(parts) + f"<p>{MARK}</p>", encoding="utf-8")
    corpus = read(path)
    assert corpus is None or len(corpus) == 1


PIECES = st.sampled_from(['"', "“", "”", "'", "’", "said ", "Ann Lee ", "the mayor ", ". ", ", ", ": ", "\n", "\n\n", "— ", "(", ")", "@lee ",
                          "By ", "Read more: ", "Advertisement\n", "May 3, 2019 ", "\u200b", "\u202e", "e\u0301", "\r\n", "…", "regime "])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(parts=st.lists(PIECES, min_size=1, max_size=60))
def test_page_and_voice_stand_any_text(parts):
    text = "".join(parts) + PROSE
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = framing.analyze(Corpus([Article("a", text, "Herald")]), parser=None, progress=False)
    spans = sorted(zip(found.blocks["start"], found.blocks["end"], strict=True))
    assert all(a < b for a, b in spans) and all(one[1] <= two[0] for one, two in zip(spans, spans[1:], strict=False))
    assert all(0 <= q.start < q.end <= len(text) and text[q.start : q.end] == q.text for q in found.quotes.itertuples())
    assert all(v.start < v.end for v in found.voices.itertuples())


def test_an_article_too_long_is_refused_with_its_number():
    long = Corpus([Article("dump", (PROSE + "\n") * 40, "Herald")])
    n = len(long[0].text)
    with pytest.raises(FramingError, match=rf"'dump' has {n:,} characters; max_chars is {n - 1:,}.*max_chars={n}"):
        framing.analyze(long, parser=None, progress=False, settings=framing.Settings(max_chars=n - 1))
    framing.analyze(long, parser=None, progress=False, settings=framing.Settings(max_chars=n))
    with pytest.raises(FramingError, match="max_chars"):
        framing.Settings(max_chars=0)


@pytest.mark.parametrize("name", ["a\0b", "x" * 300, "no/such/file.txt", "a" * 300 + ".txt"])
def test_a_path_that_cannot_be_is_one_clear_error(tmp_path, name):
    with pytest.raises(CorpusError):
        framing.read_articles(f"{tmp_path}/{name}")
