import re

import pandas as pd
import pytest

import framing
from framing.errors import SettingsError
from framing.pipeline.corrections import read_corrections

TEXT = "The army is a brutal gang. “The town has fallen to us,” Ann Lee said."
ACTORS = framing.Actors.from_dict({"army": {"name": "Army", "kind": "military", "aliases": ["the army"]}})


def run(corrections=None):
    corpus = framing.Corpus([framing.Article("1", TEXT, "o")])
    return framing.analyze(corpus, ACTORS, clean=False, progress=False, corrections=corrections)


def row(table, words, column, value="", **more):
    start = TEXT.index(words)
    return {
        "article_id": "1",
        "table": table,
        "start": start,
        "end": start + len(words),
        "column": column,
        "value": value,
        **more,
    }


def test_a_corrected_finding_says_so_and_the_rest_stays():
    before = run()
    after = run(pd.DataFrame([row("mentions", "The army", "ladder", "-2", note="checked")]))
    (mine,) = after.mentions[after.mentions["text"] == "The army"].itertuples()
    assert (mine.ladder, mine.confidence, mine.rule) == (-2.0, 1.0, "corrected, row 1")
    others = [t.mentions[t.mentions["text"] != "The army"].reset_index(drop=True) for t in (before, after)]
    pd.testing.assert_frame_equal(*others)


def test_a_dropped_quotation_gives_its_words_back():
    quote = "The town has fallen to us,"
    assert run().articles["words_quoted"].item() == 6
    dropped = run(pd.DataFrame([row("quotes", quote, "drop")]))
    assert dropped.articles["words_quoted"].item() == 0
    assert dropped.articles["words"].item() == run().articles["words"].item()


ACT = "The army was attacked. The army attacked the town."


def acted(corrections=None):
    corpus = framing.Corpus([framing.Article("1", ACT, "o")])
    return framing.analyze(corpus, ACTORS, clean=False, progress=False, corrections=corrections)


def of_act(found, number, column, value=""):
    clause = found.clauses.iloc[number]
    return {
        "article_id": "1", "table": "clauses", "start": clause["start"], "end": clause["end"], "column": column, "value": value,
    }  # fmt: skip


def test_a_clause_is_put_right_and_the_stance_follows():
    before = acted()
    toward = lambda found: found.hits.loc[found.hits["measure"] == "stance", "score"].tolist()  # noqa: E731
    fixed = acted(pd.DataFrame([of_act(before, 1, "effect", "none"), of_act(before, 0, "agent", "rebels")]))
    first, second = fixed.clauses.to_dict("records")
    assert (first["agent"], first["effect"], first["sense"]) == ("rebels", "harm", before.clauses["sense"][0])
    assert pd.isna(first["agent_start"]), "who a person names has no place"
    assert (second["effect"], second["sense"]) == ("none", "corrected, row 1")
    assert toward(fixed)[0] == toward(before)[0] and toward(fixed)[1] > toward(before)[1]
    dropped = acted(pd.DataFrame([of_act(before, 1, "drop")]))
    assert len(dropped.clauses) == 1 and toward(dropped) == toward(fixed)


def test_a_stance_is_corrected_without_the_hits_at_its_place():
    before = acted()
    hit = before.hits[before.hits["measure"] == "stance"].iloc[0]
    row = {
        "article_id": "1",
        "table": "stance",
        "start": hit["start"],
        "end": hit["end"],
        "column": "score",
        "value": "0.5",
    }
    after = acted(pd.DataFrame([row]))
    mine = after.hits[after.hits["measure"] == "stance"].iloc[0]
    assert (mine["score"], mine["category"], mine["rule"]) == (0.5, "positive", "corrected, row 1")
    old, new = (t.stance.set_index("voice")["score"] for t in (before, after))
    assert new["own"] > old["own"]
    with pytest.raises(SettingsError, match="no finding in hits"):
        acted(pd.DataFrame([{**row, "table": "hits", "value": "2"}]))


def test_a_correction_that_meets_nothing_is_named():
    with pytest.raises(SettingsError, match="row 1"):
        run(pd.DataFrame([row("hits", "Ann Lee", "drop")]))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"table": "words"}, "row 1: table 'words'; one of: quotes, mentions, pronouns, hits"),
        ({"column": "start"}, "column 'start' of mentions cannot be corrected"),
        ({"column": "voice", "value": "loud"}, "voice 'loud'; one of: own"),
        ({"column": "ladder", "value": "much"}, "ladder 'much' is not a number"),
        ({"column": "ladder", "value": "9"}, "ladder '9' is not a number from -3 to 3"),
        ({"column": "ladder", "value": "nan"}, "ladder 'nan' is not a number from -3 to 3"),
        ({"start": "x"}, "start and end must be whole numbers"),
        ({"start": "inf"}, "start and end must be whole numbers"),
        ({"start": "0.5"}, "start and end must be whole numbers"),
        ({"end": ""}, "start and end must be whole numbers"),
    ],
)
def test_a_wrong_row_is_named(change, says):
    with pytest.raises(SettingsError, match=re.escape(says)):
        read_corrections(pd.DataFrame([{**row("mentions", "The army", "actor", "army"), **change}]))


def test_an_actor_that_nobody_listed_is_named():
    with pytest.raises(SettingsError, match="row 1: no actor 'navy'; the ids are: army"):
        run(pd.DataFrame([row("mentions", "The army", "actor", "navy")]))
    emptied = run(pd.DataFrame([row("mentions", "The army", "actor", "army")]))
    assert emptied.mentions["actor"].tolist()[0] == "army"


def test_a_wrong_file_is_named(tmp_path):
    with pytest.raises(SettingsError, match="none.csv"):
        read_corrections(tmp_path / "none.csv")
    (tmp_path / "a.csv").write_text("article_id,table\n1,quotes\n")
    with pytest.raises(SettingsError, match="no column 'start'"):
        read_corrections(tmp_path / "a.csv")


def test_files_and_tables_read_alike(tmp_path):
    frame = pd.DataFrame([row("quotes", "The town has fallen to us,", "speaker", "Ann Lee", note="she, not he")])
    frame.to_csv(tmp_path / "a.csv", index=False)
    assert read_corrections(tmp_path / "a.csv") == read_corrections(frame)
