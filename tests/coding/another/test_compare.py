import pandas as pd
import pytest

import framing
from framing.coding import COMPARED_SPANS, ONLY, RELIABILITY, compare
from framing.errors import SettingsError


def spans_of(analysis, measure="loaded", articles=None, **changes):
    hits = analysis.hits[analysis.hits["measure"] == measure]
    rows = [
        {"article_id": r.article_id, "start": r.start, "end": r.end, "text": r.text, "measure": measure} | changes
        for r in hits.itertuples()
    ]
    return [r for r in rows if articles is None or r["article_id"] in articles]


def figure(found, measure, name="loaded"):
    table = found.agreement
    return table[(table["measure"] == measure) & (table["variable"] == name)].iloc[0]


def test_the_librarys_own_findings_agree_with_it_in_full(small):
    found = compare(small, spans_of(small))
    assert {f: figure(found, f)["value"] for f in ("alpha", "kappa", "span F1", "span F1, same characters")} == {
        "alpha": 1.0, "kappa": 1.0, "span F1": 1.0, "span F1, same characters": 1.0,
    }  # fmt: skip
    assert not len(found.only_library) and (found.spans["found"] == found.spans["text"]).all()
    for name, columns in (("spans", COMPARED_SPANS), ("agreement", RELIABILITY), ("only_library", ONLY)):
        assert found.tables[name].columns.tolist() == list(columns)


def test_half_of_the_findings_give_the_f1_of_half(small):
    half = spans_of(small)[::2]
    found = compare(small, [*half, {"article_id": "art0", "text": "town hall", "measure": "loaded"}])
    mine, theirs = len(spans_of(small)), len(half) + 1
    row = figure(found, "span F1")
    assert row["value"] == pytest.approx(2 * len(half) / (mine + theirs)) and row["low"] < row["value"] < row["high"]
    assert len(found.only_library) == mine - len(half)
    assert found.spans.query("text == 'town hall'")["found"].tolist() == [""]
    assert 0.3 < figure(found, "alpha")["value"] < 0.9


def test_spans_are_matched_to_the_text_and_what_is_missing_is_listed_and_left_out(small):
    given = [
        {"article_id": "art0", "text": "The Thugs of the brutal regimes", "measure": "loaded"},
        {"article_id": "art0", "text": "words that nobody wrote", "measure": "loaded"},
        {"article_id": "art0", "text": "savage", "measure": "tone"},
    ]
    found = compare(small, given)
    assert found.spans["match"].tolist() == ["fuzzy", "missing", "exact"]
    assert found.spans["start"].tolist()[1] == -1 and set(found.agreement["variable"]) == {"loaded"}
    assert found.spans.loc[0, "text"] == "The thugs of the brutal regime"
    assert figure(found, "span F1")["units"] == len(spans_of(small, articles=["art0"])) + 1
    assert pd.isna(figure(found, "span F1")["low"]) and not pd.isna(figure(found, "alpha")["low"])


def test_only_articles_that_were_coded_count_also_those_without_a_span(small):
    some = [*spans_of(small, articles=["art0"]), {"article_id": "art1"}]
    row = figure(compare(small, some), "span F1")
    assert row["value"] == pytest.approx(2 * 7 / (2 * 7 + 7)), "seven shared, seven of art1 that the other did not mark"


def test_namings_and_voices_are_compared_too(seed_analysis):
    named = seed_analysis.mentions[seed_analysis.mentions["article_id"] == seed_analysis.corpus[0].id]
    said = seed_analysis.voices.query("voice == 'quoted'").head(4)
    rows = [
        {"article_id": r.article_id, "start": r.start, "end": r.end, "measure": "named"} for r in named.itertuples()
    ]
    rows += [
        {"article_id": r.article_id, "start": r.start, "end": r.end, "measure": "quoted"} for r in said.itertuples()
    ]
    found = compare(seed_analysis, rows)
    assert figure(found, "span F1, same characters", "named")["value"] > 0.4
    assert 0 < figure(found, "alpha", "quoted")["value"] < 1


def test_nothing_of_the_other_enters_the_library(small, tmp_path):
    before = {n: t.copy() for n, t in small.tables.items()}
    path = tmp_path / "model.jsonl"
    framing.coding.write_spans(compare(small, spans_of(small)).spans, path)
    assert compare(small, path).settings["coder"] == "other"
    assert all(before[n].equals(t) for n, t in small.tables.items())


def test_what_cannot_be_compared_says_why(small):
    two = spans_of(small, coder="ann") + spans_of(small, coder="ben")
    for given, message in (
        ([], "no span of another coder"), ([{"article_id": "zz"}], "line 1: no article 'zz'"), (two, "spans of ann, ben: compare one"),
        (spans_of(small, coder="framing"), "called otherwise than 'framing'"),
    ):  # fmt: skip
        with pytest.raises(SettingsError, match=message):
            compare(small, given)
