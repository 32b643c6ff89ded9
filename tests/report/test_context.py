import json

from framing.comparison import compare
from framing.report.context import report_context
from tests.report import made


def test_the_context_holds_what_a_page_needs_in_the_order_of_the_reader(two_context):
    context = two_context
    assert [e["name"] for e in context["events"]] == ["E", "F"]
    assert context["facts"]["sources"] == 3 and context["facts"]["few"]
    assert [a["outlet"] for a in context["articles"]] == ["North", "South", "West"]
    assert context["dropped"]["n"] == 1


def test_what_can_be_compared_comes_first():
    from framing.records import Article

    c = made.comparison(
        [Article(k, "Words here.\n", k, event=e) for k, e in (("p", "A alone"), ("q", "B both"), ("r", "B both"))]
    )
    assert [e["name"] for e in report_context(c)["events"]] == ["B both", "A alone"]


def test_a_lead_is_not_said_again_below(two_context):
    context = two_context
    leads = {s.lead for s in context["leads"] if s.contrast}
    assert not leads & {s.lead for e in context["events"] for s in e["sentences"] if s.contrast}


def test_one_event_alone_shows_its_articles_alone(two):
    chosen = compare(two.analysis, event="F")
    context = report_context(chosen)
    assert [a["id"] for a in context["articles"]] == ["c"]


def test_by_article_and_by_event_work_too(two):
    for by in ("article_id", "event"):
        assert report_context(compare(two.analysis, by=by))["articles"]


def test_settings_are_plain_words(two_context):
    assert json.dumps(two_context["settings"])
