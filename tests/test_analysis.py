import pytest

import framing
from framing.analysis import Analysis
from framing.annotate.page import whole
from framing.errors import ResultError
from framing.pipeline.rows import tabulate, voice_counts
from framing.records import Annotated, Article, Sentence, Voice, VoiceSpan
from framing.results import TABLES
from framing.text import normalise


def test_rows_index_the_text_as_it_was_read():
    text = "\ufeffThe army\r\n\r\nThe army\u00a0said the “re\u0301gime” fell.\r\n"
    actors = framing.Actors.from_dict({"army": {"name": "Army", "kind": "military", "aliases": ["the army"]}})
    corpus = framing.Corpus([framing.Article("1", text, "o")])
    analysis = framing.analyze(corpus, actors, clean=False, progress=False)
    assert normalise(text).text != text, "nothing is tested if nothing is normalised away"
    for row in analysis.mentions.itertuples():
        assert text[row.start : row.end] == row.text
    assert analysis.blocks["start"].iloc[0] == 0
    assert analysis.blocks["end"].iloc[-1] == len(text)
    assert set(analysis.mentions["actor"]) == {"army"}


def test_an_article_is_found_by_its_id(seed_analysis):
    assert seed_analysis.article("voz").outlet == "Voz"
    assert seed_analysis.texts["voz"] == seed_analysis.article("voz").text
    with pytest.raises(ResultError, match="no article 'vox'.*cradle"):
        seed_analysis.article("vox")


def test_each_word_has_the_voice_of_its_stretch():
    text = "He said it is over"
    spans = (VoiceSpan(0, 8, Voice.OWN), VoiceSpan(8, 18, Voice.QUOTED))
    sentences = (Sentence(0, 10, 0), Sentence(11, 18, 0))
    doc = Annotated(Article("1", text, "o"), text, text, whole(text), sentences, voices=spans)
    total, rows = voice_counts(doc)
    assert total == {Voice.OWN: 2, Voice.QUOTED: 3}
    assert [dict(zip(Voice, row, strict=True)) for row in rows] == [
        {v: {Voice.OWN: 2, Voice.QUOTED: 1}.get(v, 0) for v in Voice},
        {v: {Voice.QUOTED: 2}.get(v, 0) for v in Voice},
    ]


def test_tables_are_sorted_by_article_and_place():
    rows = {"voices": [("b", 5, 9, "own", ""), ("a", 7, 9, "own", ""), ("a", 0, 7, "quoted", "X")]}
    tables = tabulate(rows)
    assert set(tables) == set(TABLES)
    assert tables["voices"][["article_id", "start"]].to_numpy().tolist() == [["a", 0], ["a", 7], ["b", 5]]


TEXT = "It rained.\nThe Guard left. Who saw it?\nShare this page\n"


def with_sentences(*spans):
    """An analysis whose one article has these sentences."""
    tables = tabulate({"sentences": [("1", *span, 0, *[0] * 6) for span in spans]})
    return Analysis(tables, {}, framing.Corpus([framing.Article("1", TEXT, "o")]), framing.Actors())


@pytest.mark.parametrize(
    ("found", "around"),
    [
        ("Guard", "The Guard left."),
        ("The Guard left.", "The Guard left."),
        ("left. Who", "The Guard left. Who saw it?"),
        ("rained.\nThe", "It rained.\nThe Guard left."),
        ("it?\nShare", "Who saw it?\nShare"),
        ("this", "Share this page"),
    ],
)
def test_a_span_is_shown_in_its_sentences_or_else_its_line(found, around):
    analysis = with_sentences((0, 10), (11, 26), (27, 38))
    start = TEXT.index(found)
    first, last = analysis.sentence("1", start, start + len(found))
    assert TEXT[first:last] == around


def test_touching_sentences_are_not_around():
    analysis = with_sentences((0, 11), (11, 27), (27, 38))
    assert analysis.sentence("1", 11, 14) == analysis.sentence("1", 20, 27) == (11, 27)


def test_without_sentences_the_line_will_do():
    assert with_sentences().sentence("1", 11, 14) == (11, 38)
    with pytest.raises(ResultError, match="no article '2'"):
        with_sentences().sentence("2", 0, 1)
