import json

import pytest

from framing.corpus.drafts import Said
from framing.corpus.facts import Facts


def meta(*pairs):
    facts = Facts()
    for key, name, content in pairs:
        facts.tag("meta", {key: name, "content": content})
    return facts.read()


def linked(data):
    facts = Facts()
    facts.linked_data(data if isinstance(data, str) else json.dumps(data))
    return facts.read()


def test_the_better_witness_counts_whatever_comes_first():
    given = [("name", "twitter:title", "Short"), ("property", "og:title", "The town falls")]
    assert meta(*given) == meta(*given[::-1]) == {"title": "The town falls"}


def test_of_two_of_a_kind_the_first_counts():
    assert meta(("property", "og:site_name", "Post"), ("property", "og:site_name", "Other"))["site"] == "Post"


@pytest.mark.parametrize("name", ["article:published_time", "parsely-pub-date", "pubdate", "date"])
def test_dates_have_many_names_and_one_that_is_no_day_is_none(name):
    assert meta(("name", name, "2025-07-03T10:00:00Z")) == {"date": "2025-07-03T10:00:00Z"}
    assert meta(("name", name, "last July")) == {}


def test_addresses_and_languages():
    facts = Facts()
    facts.tag("html", {"lang": "en-GB"})
    facts.tag("link", {"rel": "Canonical", "href": "https://post.example/a"})
    facts.tag("link", {"rel": "stylesheet", "href": "x.css"})
    assert facts.said() == Said(language="en-GB", url="https://post.example/a")


@pytest.mark.parametrize(
    "node",
    [
        {
            "@type": "NewsArticle",
            "publisher": {"name": "Liberty Post"},
            "datePublished": "2025-07-03",
            "headline": "Falls",
        },
        [
            {"@type": "Person", "name": "A"},
            {
                "@type": ["ReportageNewsArticle"],
                "publisher": [{"name": "Liberty Post"}],
                "datePublished": "2025-07-03",
                "headline": "Falls",
            },
        ],
        {
            "@graph": [
                {"@type": "Article", "publisher": {"@id": "#o"}, "datePublished": "2025-07-03", "headline": "Falls"},
                {"@id": "#o", "@type": "Organization", "name": "Liberty Post"},
            ]
        },
    ],
)
def test_linked_data_in_its_forms(node):
    assert linked(node) == {"publisher": "Liberty Post", "date": "2025-07-03", "title": "Falls"}


@pytest.mark.parametrize(
    "data",
    [
        "{",
        "",
        "[" * 100_000,
        '{"@type": "WebSite", "name": "x"}',
        '{"@type": "Article", "publisher": 5}',
        "null",
        '"x"',
    ],
)
def test_data_that_says_nothing_is_no_fault(data):
    assert linked(data) == {}
