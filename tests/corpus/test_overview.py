import pytest

from framing.corpus import Corpus, missing
from framing.corpus.overview import told
from framing.records import Article

ENGLISH = "The army said on Monday that the town had fallen to the rebels after a week of fighting."
FRENCH = "L'armée a déclaré lundi que la ville était tombée aux mains des rebelles après une semaine de combats."


def test_what_was_read_and_what_is_missing():
    corpus = Corpus(
        [
            Article(
                "a", ENGLISH, "A", title="T", date="2025-07-03", event="e", notes=("outlet taken from its web address",)
            ),
            Article("b", FRENCH, "B", repairs=("read as UTF-16",)),
        ]
    )
    table = corpus.overview()
    assert list(table["date"]) == ["2025-07-03", ""] and list(table["language"]) == ["en", "fr"]
    assert list(table["words"]) == [18, 18]
    assert list(table["notes"]) == ["outlet taken from its web address", "read as UTF-16"]
    said = list(missing(table))
    assert [line.split(":")[0] for line in said] == [
        "1 of 2 without date",
        "1 of 2 without event",
        "1 of 2 without title",
        "1 of 2 may not be in English (b)",
    ]


def test_an_empty_corpus_has_an_empty_table():
    table = Corpus([]).overview()
    assert len(table) == 0 and str(table["words"].dtype) == "int64" and not list(missing(table))


def test_a_corpus_is_shown_in_a_line():
    assert repr(Corpus([Article("a", ENGLISH, "A", event="e")])) == "<Corpus: 1 article, 1 outlet, 1 event>"
    noted = Corpus([Article("a", ENGLISH, "A"), Article("b", ENGLISH, "B", notes=("n",))])
    assert repr(noted) == "<Corpus: 2 articles, 2 outlets, 0 events; 1 with notes>"


@pytest.mark.parametrize(
    ("n", "line"), [(1, "1 article of 1 outlet can be read"), (2, "2 articles of 2 outlets can be read")]
)
def test_one_is_said_as_one(n, line):
    assert line in list(told([Article(f"a{i}", ENGLISH, f"O{i}") for i in range(n)]))
