"""The unit of work alone; with a run around it: tests/runs/test_runs.py."""

import pytest

import framing
from framing.errors import RunError
from framing.pipeline import ERRORS, find_actors, make_plan, make_tables, unit, unite_actors
from framing.records import CorpusContext, Settings
from framing.results import TABLES
from tests.stories import stories

CONTEXT = CorpusContext()


def plan(actors=None, parser="auto"):
    return make_plan(actors, Settings(), clean=True, measures=None, parser=parser)


def breaks(real, bad):
    def step(given, *rest):
        if given.doc.article.id == bad:
            raise ValueError("two\nlines")
        return real(given, *rest)

    return step


def test_tables_of_a_unit_are_those_of_an_analysis_and_the_errors():
    corpus, actors = framing.Corpus(stories(3)), framing.Actors.from_dict({"m": {"name": "Moreau", "kind": "person"}})
    whole, found = framing.analyze(corpus, actors, progress=False), make_tables(corpus, CONTEXT, plan(actors))
    assert set(found) == {*TABLES, "errors"}
    assert all(whole.tables[name].to_csv() == found[name].to_csv() for name in TABLES)
    assert found["errors"].empty and list(found["errors"]) == list(ERRORS)


def test_a_broken_article_is_one_line_and_the_others_are_there(monkeypatch):
    monkeypatch.setattr(unit, "rows_of", breaks(unit.rows_of, "a001"))
    found = make_tables(framing.Corpus(stories(3)), CONTEXT, plan(framing.Actors.from_dict({}), None))
    assert found["errors"].to_dict("records") == [{"article_id": "a001", "error": "ValueError: two lines"}]
    assert list(found["articles"]["article_id"]) == ["a000", "a002"]


def test_actors_of_events_are_united_as_discovery_does():
    corpus = framing.Corpus(stories(12))
    events = {f"event {k}": [a for a in corpus if a.event == f"event {k}"] for k in range(4)}
    each = {e: find_actors(articles[::-1], CONTEXT, plan()) for e, articles in events.items()}
    actors, of_events = unite_actors(each, plan().lexicons)
    assert actors == framing.discover_actors(corpus).actors
    assert list(of_events) == list(events)


def test_articles_that_cannot_be_read_together_are_one_clear_error(monkeypatch):
    def never(*_):
        raise ValueError("luck")

    monkeypatch.setattr(unit, "discover_events", never)
    with pytest.raises(RunError, match=r"'event 0' cannot be found \(ValueError: luck\); give a registry"):
        find_actors(framing.Corpus(stories(1)), CONTEXT, plan())


def test_an_article_that_is_too_long_is_left_out_with_its_length():
    corpus = framing.Corpus([*stories(2), framing.Article("dump", "word " * 400, "o")])
    short = make_plan(framing.Actors.from_dict({}), Settings(max_chars=1999), clean=True, measures=None, parser=None)
    found = make_tables(corpus, CONTEXT, short)
    (row,) = found["errors"].to_dict("records")
    assert row["article_id"] == "dump" and "2,000 characters; max_chars is 1,999" in row["error"]
    assert list(found["articles"]["article_id"]) == ["a000", "a001"]
