from types import SimpleNamespace

import pandas as pd
import pytest

import framing
from framing.comparison.contrasts.story import reading
from framing.records import Article
from framing.report import sample
from framing.report.context import report_context
from framing.report.html import render_report

NONE = pd.DataFrame({"rank": [], "article_a": [], "article_b": []})


def comparison(n, told=()):
    corpus = [Article(f"a{k:03d}", "Text.", f"O{k % 3}", event="e") for k in range(n)]
    facts = pd.DataFrame({"article_id": [a.id for a in corpus], "event": "e"})
    contrasts = pd.DataFrame({"rank": range(1, len(told) + 1), "article_a": told, "article_b": [""] * len(told)})
    return SimpleNamespace(
        analysis=SimpleNamespace(articles=facts, corpus=corpus), by="outlet", events=lambda: ["e"], contrasts=contrasts,
        labels=pd.DataFrame({"n": [], "article_id": []}), facts=pd.DataFrame({"worth": pd.Series([], dtype=bool), "article_id": []}),
    )  # fmt: skip


def test_few_articles_all_stand_in_the_page():
    assert len(sample.shown_articles(comparison(sample.SHOWN))) == sample.SHOWN


def test_of_many_those_that_are_told_of_come_first_and_every_source_has_some():
    n = sample.SHOWN + 100
    shown = sample.shown_articles(comparison(n, told=[f"a{n - 1:03d}"]))
    ids = [a.id for a in shown]
    assert len(ids) == sample.SHOWN and f"a{n - 1:03d}" in ids
    counts = pd.Series([a.outlet for a in shown]).value_counts()
    assert counts.max() - counts.min() <= 2
    assert [(a.outlet, a.id) for a in shown] == sorted((a.outlet, a.id) for a in shown)


def test_an_event_with_more_sentences_than_are_compared_is_said_to_be_too_long(monkeypatch, two, two_context):
    assert sample.too_long(two) == {} and "that are compared with each other" not in render_report(two_context)
    monkeypatch.setattr(reading, "MOST", 2)
    monkeypatch.setattr(sample, "MOST_SENTENCES", 2)
    with pytest.warns(UserWarning, match="more than the 2 that are compared"):
        compared = framing.compare(two.analysis, progress=False)
    sizes = sample.too_long(compared)
    assert sizes and sum(sizes.values()) <= len(two.analysis.sentences)
    page = render_report(report_context(compared))
    assert page.count("that are compared with each other: contrasts") == len(sizes)
