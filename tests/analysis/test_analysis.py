import pytest

import framing
from framing.analysis import Analysis
from framing.errors import ResultError
from framing.pipeline.rows import tabulate
from framing.text import normalise
from tests.rows import by_name


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


TEXT = "It rained.\nThe Guard left. Who saw it?\nShare this page\n"


def with_sentences(*spans):
    """An analysis whose one article has these sentences."""
    tables = tabulate(by_name({"sentences": [("1", *span, 0, *[0] * 6) for span in spans]}))
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


def test_an_analysis_in_memory_is_its_one_partition(seed_analysis):
    (only,) = seed_analysis.partitions()
    assert only is seed_analysis
