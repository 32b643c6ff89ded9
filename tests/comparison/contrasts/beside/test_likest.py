"""Sentences that are each other's likest, and the coloured words that only one source has."""

from typing import Any

import pytest

from framing.comparison.contrasts.beside import of_likest
from framing.comparison.contrasts.story import Story
from tests.comparison.contrasts.made import told

TEXTS = {
    "Herald": "The council crushed the plan for a harbour bridge on Monday. Wheat was cheap in town that week too.",
    "Post": "The council voted down the plan for a harbour bridge on Monday. Trains were late in the north.",
}


def _found(article: str, text: str, measure: str = "loaded", **more: Any) -> dict[str, Any]:
    start = TEXTS[article].index(text)
    made = {"voice": "own", "confidence": 0.9, "score": 2.0, "category": "x", "actor": "", "term": text, "rule": ""}
    return (
        {"article_id": article, "start": start, "end": start + len(text), "text": text, "measure": measure}
        | made
        | more
    )


def _story(*hits: dict[str, Any], **tables: Any) -> Story:
    return told(TEXTS, hits=list(hits), **tables)


def test_the_coloured_word_of_one_source_stands_beside_the_likest_sentence_of_the_other():
    (row,) = of_likest(_story(_found("Herald", "crushed", score=2.5)))
    assert (row.kind, row.a.text, row.b_by) == ("loaded", "crushed", "Post")
    assert row.b is not None and row.b.text.startswith("The council voted down")
    assert row.say() == (
        "Herald: “The council crushed the plan for a harbour bridge on Monday.”; "
        "Post: “The council voted down the plan for a harbour bridge on Monday.”; only the first has “crushed”."
    )


def test_where_both_have_a_word_of_their_own_both_are_named():
    (row,) = of_likest(_story(_found("Herald", "crushed", score=3.0), _found("Post", "voted down")))
    assert row.say().endswith("on Monday.”; only the first has “crushed”, only the second “voted down”.")


@pytest.mark.parametrize(
    "found",
    [
        _found("Herald", "crushed", voice="quoted"),
        _found("Herald", "crushed", category="intensifier"),
        _found("Herald", "crushed", score=0.5),
        _found("Herald", "cheap"),  # no sentence of the other source is like this one
        _found("Herald", "council"),  # a word of both
    ],
)
def test_no_row_for_words_of_others_faint_ones_and_those_of_both(found: dict[str, Any]):
    assert list(of_likest(_story(found))) == []


def test_a_good_or_bad_word_alone_is_no_contrast():
    texts = {**TEXTS, "Herald": TEXTS["Herald"].replace("crushed", "killed")}
    assert list(of_likest(told(texts, hits=[]))) == []


def test_the_sentences_with_which_two_articles_begin_are_on_one_matter_if_they_share_a_word():
    found = [("Herald", "crushed"), ("Post", "outrageous")]
    texts = {
        "Herald": f"{TEXTS['Herald']}",
        "Post": "An outrageous council vote ended years of work. Wheat was dear.",
    }
    start = {a: texts[a].index(w) for a, w in found}
    hits = [{**_found("Herald", "crushed"), "article_id": a, "start": start[a], "end": start[a] + len(w), "text": w}
            for a, w in found]  # fmt: skip
    (row,) = of_likest(told(texts, hits=hits))
    assert row.say().endswith("only the first has “crushed”, only the second “outrageous”.")
    assert row.b is not None and row.b.text == "outrageous"
    apart = {**texts, "Post": texts["Post"].replace("council", "unlikely")}
    assert list(of_likest(told(apart, hits=hits[:1]))) == []
