import pytest

from framing.annotate.page import whole
from framing.pipeline.rows import Origin, article_rows, in_order, mention_row, tabulate, voice_counts
from framing.records import Annotated, Article, Clause, Construction, Hit, Mention, Party, Sentence, Voice, VoiceSpan
from framing.results import TABLES
from framing.text import normalise
from tests.annotated import voiced

FACTS = {
    "flesch_reading_ease": 1.0, "flesch_kincaid_grade": 2.0, "gunning_fog": 3.0, "vader_compound": 0.0, "copy_of": "",
    "shared_with": "", "repairs": "",
}  # fmt: skip


def test_each_word_has_the_voice_of_its_stretch():
    text = "He said it is over"
    spans = (VoiceSpan(0, 8, Voice.OWN), VoiceSpan(8, 18, Voice.QUOTED))
    sentences = (Sentence(0, 10, 0), Sentence(11, 18, 0))
    doc = Annotated(Article("1", text, "o"), text, text, whole(text), sentences, voices=spans)
    total, by_sentence = voice_counts(doc)
    assert total == {Voice.OWN: 2, Voice.QUOTED: 3}
    assert by_sentence == [{Voice.OWN: 2, Voice.QUOTED: 1}, {Voice.QUOTED: 2}]


def test_tables_are_sorted_by_article_and_place():
    rows = [
        {"article_id": a, "start": start, "end": 9, "voice": "own", "speaker": ""}
        for a, start in (("b", 5), ("a", 7), ("a", 0))
    ]
    tables = tabulate({"voices": rows})
    assert set(tables) == set(TABLES)
    assert tables["voices"][["article_id", "start"]].to_numpy().tolist() == [["a", 0], ["a", 7], ["b", 5]]


def test_a_row_must_have_the_columns_of_its_table():
    columns = {"article_id": "string", "voice": "string"}
    assert in_order({"voice": "own", "article_id": "a"}, columns) == ("a", "own")
    with pytest.raises(KeyError, match="speaker, voice"):
        in_order({"article_id": "a", "speaker": ""}, columns)


def test_every_table_of_an_article_fits_its_columns():
    doc = voiced("Critics call it a “farce.”\n\nLena Hale said that the dam was safe.", parse=False)
    hit = Hit("loaded", 18, 24, "farce", category="judgement", score=1.0)
    made = article_rows(doc, [hit], normalise(doc.article.text), FACTS, ())
    assert set(made) == set(TABLES)
    for name, found in made.items():
        assert all(row.keys() == TABLES[name].keys() for row in found), name
    tables = tabulate(made)
    assert tables["articles"]["words"].item() == tables["exposure"]["words"].sum() == 13
    assert tables["articles"]["words"].item() == tables["sentences"]["words"].sum()


def test_flags_are_joined_by_a_bar():
    doc = voiced("It was a farce.", parse=False)
    hits = [Hit("loaded", 9, 14, "farce", "judgement", 1.0, flags=flags) for flags in ((), ("a", "b"))]
    rows = article_rows(doc, hits, normalise(doc.article.text), FACTS, ())["hits"]
    assert [r["flags"] for r in rows] == ["", "a|b"]


def test_offsets_go_back_to_the_article_as_given():
    raw = "A\u00ad dam.\r\n\r\nThe army left."
    norm = normalise(raw)
    at = norm.text.index("The army")
    mention = Mention(at, at + 8, "army", "army", Construction.NAME)
    row = mention_row(mention, Origin("a", raw, norm))
    assert raw[row["start"] : row["end"]] == row["text"] == "The army"
    assert row["ladder"] != row["ladder"], "no rung is not a number"


def test_the_places_of_an_act_go_back_to_the_article_as_given():
    text = "Cafe\u0301s closed. A guard beat a man."
    norm = normalise(text)
    at = norm.text.index("A guard")
    act = Clause(
        start=at, end=at + 19, verb="beat", verb_start=at + 8, verb_end=at + 12,
        agent=Party(name="A guard", start=at, end=at + 7), patient=Party(name="hale"),
    )  # fmt: skip
    doc = Annotated(Article("1", text, "o"), norm.text, norm.text, whole(norm.text), clauses=(act,))
    row = article_rows(doc, (), norm, FACTS, ())["clauses"][0]
    assert row.keys() == TABLES["clauses"].keys()
    assert text[row["verb_start"] : row["verb_end"]] == "beat"
    assert text[row["agent_start"] : row["agent_end"]] == row["agent"] == "A guard"
    assert (row["patient"], row["patient_start"], row["patient_end"]) == ("hale", None, None)


def test_blocks_tile_the_article_as_given():
    raw = "One\u00ad line.\r\n\r\nAnother line.\r\n"
    norm = normalise(raw)
    doc = Annotated(Article("a", raw, "o"), norm.text, norm.text, whole(norm.text))
    found = article_rows(doc, (), norm, FACTS, ())["blocks"]
    assert len(found) > 1
    assert found[0]["start"] == 0
    assert found[-1]["end"] == len(raw)
    assert [b["start"] for b in found[1:]] == [b["end"] for b in found[:-1]]
