import pytest

import framing
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
