import pytest

import framing
from framing.errors import ResultError
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
