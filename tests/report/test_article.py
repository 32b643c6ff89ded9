import pytest

from framing.records import Article
from framing.report.article import article_view
from framing.report.layers import all_marks
from framing.report.marks import Mark
from tests.report import made


def view(comparison, key):
    a = comparison.analysis
    facts = a.articles[a.articles["article_id"] == key].to_dict("records")[0]
    return article_view(
        a.article(key), facts, a.blocks[a.blocks["article_id"] == key].to_dict("records"), all_marks(a)[key], 1
    )


@pytest.mark.parametrize("key", ["a", "b", "c"])
def test_kept_lines_are_shown_as_they_stand(two, key):
    text = two.analysis.article(key).text
    shown = ["".join(p.text for p in line["pieces"]) for line in view(two, key)["lines"] if line["kind"] != "dropped"]
    assert shown and all(line in text.split("\n") for line in shown)


def test_dropped_lines_keep_line_number_role_and_reason(two):
    assert view(two, "a")["dropped"] == [
        {"role": "related", "reason": "teaser of another <article>", "text": "Menu", "line": 1}
    ]


def test_loaded_words_of_others_stand_apart(two):
    found = {heading: [e["text"] for e in entries] for heading, entries in view(two, "a")["found"]}
    assert found == {"Loaded words, own": ["sadly"], "Loaded words of others": ["heroes"], "Who is named": ["Group X"]}


def test_the_bar_is_as_long_as_the_words(two):
    bar = view(two, "a")["bar"]
    assert [b["voice"] for b in bar] == ["own", "quoted"]
    assert float(bar[-1]["x"]) + float(bar[-1]["width"]) == pytest.approx(100, abs=0.02)


def test_an_unsafe_address_is_shown_but_not_linked(two):
    shown = view(two, "b")
    assert shown["link"] == "" and shown["url"] == "javascript:alert(1)"


def test_a_mark_over_two_lines_is_on_both():
    c = made.comparison([Article("a", "One two\nthree four.\n", "o")], names=[("a", "two\nthree", "x", "own", 0.0)])
    marked = [[p.text for p in line["pieces"] if p.marks] for line in view(c, "a")["lines"]]
    assert marked == [["two"], ["three"]]


def test_many_lines_stay_linear():
    c = made.comparison([Article("a", "Line of words.\n" * 5000, "o")])
    assert len(view(c, "a")["lines"]) == 5000


def test_whose_words_a_mark_is_in_is_read_from_it_and_not_from_its_note(two):
    a = two.analysis
    facts = a.articles[a.articles["article_id"] == "a"].to_dict("records")[0]
    marks = [
        Mark(40, 45, "loaded", "fr-l", note="loaded, own words: x", spoken="quoted"),
        Mark(46, 49, "loaded", "fr-l", note="whatever", spoken="own"),
    ]
    found = dict(article_view(a.article("a"), facts, [], marks, 1)["found"])
    assert {heading: len(entries) for heading, entries in found.items()} == {
        "Loaded words, own": 1,
        "Loaded words of others": 1,
    }
    assert found["Loaded words, own"][0]["text"] == a.article("a").text[46:49]


def test_a_kept_line_of_little_confidence_is_shown_as_unsure(two):
    a = two.analysis
    facts = a.articles[a.articles["article_id"] == "b"].to_dict("records")[0]
    blocks = a.blocks[a.blocks["article_id"] == "b"].to_dict("records")
    sure = article_view(a.article("b"), facts, blocks, [], 1)
    unsure = article_view(a.article("b"), facts, [{**x, "confidence": 0.5} for x in blocks], [], 1)
    kept = [line for line in unsure["lines"] if line["kind"] != "dropped"]
    assert sure["unsure"] == 0 and unsure["unsure"] == len(kept) > 0
    assert all(line["unsure"] for line in kept)
