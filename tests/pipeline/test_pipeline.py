"""The order of the steps: arguments, batches, corrections, samples."""

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pandas as pd
import pytest

import framing
from framing.errors import CorpusError, ParserError, SettingsError
from framing.pipeline import pipeline
from framing.pipeline.batches import read_all
from framing.records import Token
from framing.results import TABLES
from tests.annotated import parser

TEXT = """Council rejects the pier

By Ann Lee

The Harbour Council rejected the new pier on Monday. “The pier is a disaster,” Mayor Ada Bell said.

The brutal decision angered fishers, and the Harbour Council offered no reason for its decision."""
ACTORS = framing.Actors.from_dict(
    {"council": {"name": "Harbour Council", "kind": "government", "aliases": ["Harbour Council"]}}
)


def corpus(n: int = 1) -> framing.Corpus:
    return framing.Corpus([framing.Article(f"a{i:03}", f"{TEXT} Day {i} passed.", f"o{i % 3}") for i in range(n)])


def run(n: int = 1, **how: object) -> framing.Analysis:
    return framing.analyze(corpus(n), ACTORS, parser=None, progress=False, **how)  # type: ignore[arg-type]


def test_tables_have_their_columns_even_when_empty() -> None:
    made = run(measures=["voice"])
    for name, columns in TABLES.items():
        assert dict(made.tables[name].dtypes.astype(str)) == dict(columns)
        assert list(made.tables[name].index) == list(range(len(made.tables[name])))
    assert made.hits.empty


def test_the_baseline_is_there_whatever_is_measured() -> None:
    made = run(measures=["voice"]).articles
    assert made["vader_compound"].notna().all() and made["flesch_reading_ease"].isna().all()


def test_a_measure_is_given_the_findings_it_needs_and_only_what_was_asked_for_is_shown() -> None:
    text = "It should be noted that the brutal, murderous regime left the harbour."
    one = framing.Corpus([framing.Article("1", text, "o")])
    alone, both = (
        framing.analyze(one, ACTORS, clean=False, progress=False, measures=m).hits
        for m in (["aside"], ["loaded", "aside"])
    )
    assert set(alone["measure"]) == {"aside"} and set(both["measure"]) == {"aside", "loaded"}
    assert alone["score"].item() % 1, "raised by half, since loaded words stand in it"
    assert alone["score"].tolist() == both.loc[both["measure"] == "aside", "score"].tolist()


def test_processes_and_order_change_nothing() -> None:
    one = run(70)
    two = run(70, n_jobs=2)
    back = framing.analyze(framing.Corpus(corpus(70).articles[::-1]), ACTORS, parser=None, progress=False)
    for name in TABLES:
        pd.testing.assert_frame_equal(one.tables[name], two.tables[name])
        pd.testing.assert_frame_equal(one.tables[name], back.tables[name])


def test_discovered_actors_give_the_same_tables_read_once_or_again(seeds) -> None:
    """In one process the articles that discovery parsed are used again; with the actors given they are parsed anew."""
    one = framing.analyze(seeds, progress=False)
    given = framing.analyze(framing.Corpus(seeds.articles[::-1]), progress=False, n_jobs=2)
    for name in TABLES:
        pd.testing.assert_frame_equal(one.tables[name], given.tables[name])


class _AtHome:
    """A parser that works in the process that made it, and counts what it is given."""

    def __init__(self) -> None:
        self.name, self.home, self.parsed = "at home", os.getpid(), 0

    def parse(self, sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        assert os.getpid() == self.home, "parsed in another process"
        self.parsed += len(sentences)
        return parser().parse(sentences)


def test_discovery_and_the_second_pass_share_one_reading() -> None:
    at_home = _AtHome()
    made = framing.analyze(corpus(3), parser=at_home, progress=False)
    assert at_home.parsed == len(made.sentences)


def test_with_processes_articles_are_parsed_once(monkeypatch) -> None:
    """What is left to do after discovery needs no parser, so it may be done where there is none."""
    at_home = _AtHome()
    monkeypatch.setattr(pipeline, "read_all", partial(_read_here, at_home))
    made = framing.analyze(corpus(34), parser=_Refusing(), n_jobs=2, progress=False)
    assert at_home.parsed == len(made.sentences)
    assert made.settings["actors"] == "discovered"


class _Refusing:
    """A parser that must not be asked."""

    name = "refusing"

    def parse(self, sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        raise AssertionError("parsed again")


def _read_here(at_home, articles, plan, n_jobs, progress):
    return read_all(articles, replace(plan, parser=at_home), 1, progress)


def test_recurring_lines_do_not_depend_on_a_copy() -> None:
    assert run(9).blocks["role"].value_counts()["body"] == 18


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ({"measures": ["charm"]}, "unknown measure 'charm'"),
        ({"n_jobs": 0}, "n_jobs=0"),
        ({"n_jobs": "2"}, "n_jobs='2'"),
        ({"settings": {"seed": 1}}, "framing.Settings, not dict"),
        ({"settings": framing.Settings(lexicons={"charms": "x.tsv"})}, "'charms'"),
        ({"corrections": pd.DataFrame({"article_id": ["a"]})}, "no column 'table'"),
    ],
)
def test_wrong_arguments_are_named(how: dict[str, object], message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        run(**how)


def test_wrong_corpus_and_actors_are_named() -> None:
    with pytest.raises(CorpusError, match="an empty list"):
        framing.analyze([], ACTORS)
    with pytest.raises(SettingsError, match="Actors.from_dict"):
        framing.analyze(corpus(), {"a": 1})  # type: ignore[arg-type]


def test_what_comes_later_says_so() -> None:
    with pytest.raises(NotImplementedError, match="later release"):
        run(measures=["sentiment"])


def test_no_such_model() -> None:
    with pytest.raises(ParserError, match="no_such_model"):
        framing.analyze(corpus(), ACTORS, parser="no_such_model")


def test_discovery_needs_a_parser() -> None:
    with pytest.raises(SettingsError, match="parser"):
        framing.discover_actors(corpus(), parser=None)


def test_what_ran_is_recorded() -> None:
    facts = run().settings
    assert facts["parser"] is None
    assert facts["actors"] == "given"
    assert facts["framing"] == framing.__version__


def test_date_beats_the_years_in_the_text() -> None:
    made = framing.analyze(
        framing.Corpus([framing.Article("a", TEXT, "o", date="2024-07-06")]), ACTORS, parser=None, progress=False
    )
    assert made.articles["date"].item() == "2024-07-06"


class TestCorrections:
    """A finding that a person put right, and all that follows."""

    def fix(self, column: str, value: str, table: str = "quotes") -> pd.DataFrame:
        found = run().tables[table].iloc[0]
        return pd.DataFrame(
            [
                {
                    "article_id": "a000",
                    "table": table,
                    "start": found["start"],
                    "end": found["end"],
                    "column": column,
                    "value": value,
                }
            ]
        )

    def test_a_dropped_quotation_gives_its_words_back(self) -> None:
        before, after = run(), run(corrections=self.fix("drop", ""))
        assert len(after.quotes) == len(before.quotes) - 1
        assert after.articles["words"].item() == before.articles["words"].item()
        assert after.articles["words_own"].item() > before.articles["words_own"].item()

    def test_a_speaker_is_set(self) -> None:
        after = run(corrections=self.fix("speaker", "Ada Lovelace"))
        assert after.quotes["speaker"].iloc[0] == "Ada Lovelace"
        assert after.quotes["rule"].iloc[0] == "corrected, row 1"
        assert after.settings["corrections"] == 1

    def test_a_rung_is_set(self) -> None:
        after = run(corrections=self.fix("ladder", "-2", "mentions"))
        assert after.mentions["ladder"].iloc[0] == -2

    def test_a_correction_that_meets_nothing_stops(self) -> None:
        fix = self.fix("drop", "")
        fix["start"] += 1
        with pytest.raises(SettingsError, match="row 1: no finding"):
            run(corrections=fix)

    @pytest.mark.parametrize(
        ("column", "value", "message"),
        [("kind", "shouted", "shouted"), ("colour", "red", "colour"), ("cue_stance", "x", "not a number")],
    )
    def test_wrong_corrections_are_named(self, column: str, value: str, message: str) -> None:
        with pytest.raises(SettingsError, match=message):
            run(corrections=self.fix(column, value))

    def test_from_a_file(self, tmp_path) -> None:
        self.fix("speaker", "Ada Lovelace").to_csv(tmp_path / "corrections.csv", index=False)
        assert run(corrections=tmp_path / "corrections.csv").quotes["speaker"].iloc[0] == "Ada Lovelace"


class TestValidation:
    """Findings to check by hand, and what they say once checked."""

    def test_a_sample_is_seeded_and_shows_its_sentence(self) -> None:
        made = run(20)
        one = framing.validation_sample(made, 5, seed=3)
        pd.testing.assert_frame_equal(one, framing.validation_sample(made, 5, seed=3))
        assert one.groupby("kind").size().max() == 5
        assert all(r.text.split()[0] in r.sentence for r in one.itertuples())

    def test_precision_with_its_interval(self) -> None:
        filled = framing.validation_sample(run(20), 8).assign(right="yes")
        filled.loc[filled.index[0], "right"] = "no"
        filled.loc[filled.index[-1], "right"] = ""
        found = framing.validation_precision(filled)
        assert (found["low"] <= found["precision"]).all()
        assert found["checked"].sum() == len(filled) - 1
        assert found["right"].sum() == len(filled) - 2

    def test_wrong_answers_are_named(self) -> None:
        filled = framing.validation_sample(run(), 2).assign(right="perhaps")
        with pytest.raises(SettingsError, match="perhaps"):
            framing.validation_precision(filled)


@pytest.mark.parametrize("n_jobs", [1, 2])
def test_kept_parses_change_no_table(seeds, seed_analysis, seed_actors, tmp_path, n_jobs):
    first = framing.analyze(seeds, seed_actors, progress=False, n_jobs=n_jobs, cache=tmp_path / "parses")
    again = framing.analyze(seeds, seed_actors, progress=False, n_jobs=n_jobs, cache=tmp_path / "parses")
    for name, table in seed_analysis.tables.items():
        assert table.to_csv() == first.tables[name].to_csv() == again.tables[name].to_csv(), name
    assert first.settings["cache"]["hits"] == again.settings["cache"]["misses"] == 0
    assert first.settings["cache"]["misses"] > 100
    assert again.settings["cache"]["articles"] == len(seeds)
    other = framing.analyze(seeds, seed_actors, progress=False, n_jobs=n_jobs, cache=tmp_path / "parses", clean=False)
    assert other.settings["cache"]["articles"] == 0 < other.settings["cache"]["hits"]
    assert "cache" not in seed_analysis.settings
