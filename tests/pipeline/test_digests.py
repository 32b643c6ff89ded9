from dataclasses import replace
from datetime import date

import pytest

import framing
from framing.pipeline import digests, make_plan
from framing.pipeline.digests import digest, name_of, plan_digest
from framing.records import CorpusContext, Settings
from tests.stories import stories

CONTEXT = CorpusContext()
PLAN = make_plan(framing.Actors.from_dict({}), Settings(), clean=True, measures=["voice"], parser=None)


class Parser:
    name, digest = "p", "1"


@pytest.mark.parametrize(
    "change",
    [
        {"clean": False},
        {"measures": frozenset({"voice", "loaded"})},
        {"stance_model": "encoder"},
        {"actors": framing.Actors.from_dict({"a": {"name": "A", "kind": "state"}})},
    ],
)
def test_the_name_of_a_plan_changes_with_all_that_tables_depend_on(change):
    assert plan_digest(replace(PLAN, **change), None) != plan_digest(PLAN, None)


def test_the_parser_counts_by_its_digest():
    other = Parser()
    other.digest = "2"
    assert len({plan_digest(PLAN, p) for p in (None, Parser(), other)}) == 3
    assert plan_digest(PLAN, Parser()) == plan_digest(PLAN, Parser())


def test_the_name_of_a_part_changes_with_its_articles_and_its_context():
    articles = stories(2)
    names = {
        name_of(articles, CONTEXT, "plan"),
        name_of(articles, CONTEXT, "other"),
        name_of(articles[:1], CONTEXT, "plan"),
        name_of([replace(articles[0], title="T"), articles[1]], CONTEXT, "plan"),
        name_of(articles, CorpusContext(recurring={"Outlet 0": frozenset({"x"})}), "plan"),
        name_of(articles, CorpusContext(copies={"a000": "a001"}), "plan"),
        name_of(articles, CorpusContext(events={"event 0": ()}), "plan"),
    }
    assert len(names) == 7
    assert digest("a", 1) == digest("a", 1) != digest("a", 2)


def test_days_are_told_by_their_texts():
    assert digest({"date": date(2026, 12, 1)}) == digest({"date": "2026-12-01"})


def test_changed_code_makes_other_names(monkeypatch):
    before = plan_digest(PLAN, None)
    monkeypatch.setattr(digests, "code_digest", lambda: "another")
    assert plan_digest(PLAN, None) != before
