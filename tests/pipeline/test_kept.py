from dataclasses import replace

import pandas as pd
import pytest

import framing
from framing.lexicon import open_lexicons
from framing.records import Settings
from tests.stories import stories

ARTICLES = stories(8)
ACTORS = framing.Actors.from_dict({"hale": {"name": "Lena Hale", "kind": "person", "aliases": ["Hale"]}})


def run(cache, articles=ARTICLES, actors=None, **how):
    return framing.analyze(framing.Corpus(articles), actors, progress=False, cache=cache, **how)


def whole(made):
    return {name: table.to_csv() for name, table in made.tables.items()}


@pytest.mark.parametrize("actors", [None, ACTORS])
def test_what_did_not_change_is_read_and_is_what_a_run_would_find(tmp_path, actors):
    first, again = run(tmp_path / "p", actors=actors), run(tmp_path / "p", actors=actors)
    assert whole(first) == whole(again) == whole(run(None, actors=actors))
    assert first.actors == again.actors
    assert (first.settings["cache"]["articles"], again.settings["cache"]["articles"]) == (0, 8)
    assert again.settings["cache"]["hits"] == again.settings["cache"]["misses"] == 0
    for name, table in first.tables.items():
        assert (table.dtypes == again.tables[name].dtypes).all(), name


def test_one_changed_article_is_read_anew_and_the_rest_of_its_event_where_actors_are_discovered(tmp_path):
    changed = [replace(ARTICLES[0], text=ARTICLES[0].text + "\n\n“We agree,” Oto Brandt said."), *ARTICLES[1:]]
    run(tmp_path / "p", actors=ACTORS)
    one = run(tmp_path / "p", changed, ACTORS)
    assert one.settings["cache"]["articles"] == 7
    assert whole(one) == whole(run(None, changed, ACTORS))
    run(tmp_path / "q")
    event = run(tmp_path / "q", changed)
    assert 0 < event.settings["cache"]["articles"] < 8
    assert whole(event) == whole(run(None, changed))


def test_an_article_more_changes_only_what_needs_it(tmp_path):
    articles = stories(13)
    run(tmp_path / "p", articles[:-1], ACTORS)
    assert run(tmp_path / "p", articles, ACTORS).settings["cache"]["articles"] == 12
    run(tmp_path / "q", articles[:8], ACTORS)  # the third article of an outlet shows which lines are its furniture
    more = run(tmp_path / "q", articles[:9], ACTORS)
    assert more.settings["cache"]["articles"] < 8
    assert whole(more) == whole(run(None, articles[:9], ACTORS))


def test_other_measures_lexicons_or_actors_find_anew_from_the_same_parses(tmp_path):
    run(tmp_path / "p", actors=ACTORS)
    lexicon = tmp_path / "loaded_terms.tsv"
    shipped = open_lexicons({})["loaded_terms"].path
    lexicon.write_text(shipped.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    for how in (
        {"measures": ["loaded"]},
        {"settings": Settings(lexicons={"loaded_terms": str(lexicon)})},
        {"actors": framing.Actors.from_dict({})},
        {"clean": False},
    ):
        again = run(tmp_path / "p", **({"actors": ACTORS} | how))
        assert again.settings["cache"]["articles"] == 0, how


def test_corrections_count_for_their_article_alone(tmp_path):
    found = run(tmp_path / "p", actors=ACTORS).quotes
    row = found.iloc[0]
    fix = pd.DataFrame([{
        "article_id": row["article_id"], "table": "quotes", "start": row["start"], "end": row["end"],
        "column": "speaker", "value": "Ada Bell of the council",
    }])  # fmt: skip
    for articles in (7, 8):
        fixed = run(tmp_path / "p", actors=ACTORS, corrections=fix)
        assert fixed.settings["cache"]["articles"] == articles
        assert (fixed.quotes["speaker"] == "Ada Bell of the council").sum() == 1
