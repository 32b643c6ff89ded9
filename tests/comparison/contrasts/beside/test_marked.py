import pytest

from framing.comparison.contrasts.beside import of_marked
from tests.comparison.contrasts.made import told

TEXTS = {
    "a": "The mayor signed the controversial deal with the old mill. Rain fell.",
    "b": "The mayor signed the deal with the old mill on Monday. Wheat was cheap.",
}


def _hit(text, texts=TEXTS, **more):
    start = texts["a"].index(text)
    return {
        "article_id": "a", "start": start, "end": start + len(text), "text": text, "term": text, "measure": "loaded",
        "category": "controversy", "score": 1.0, "voice": "own", "confidence": 1.0, "actor": "", **more,
    }  # fmt: skip


def test_a_judging_word_before_a_thing_is_set_against_the_thing_without_it():
    (found,) = of_marked(told(TEXTS, hits=[_hit("controversial")]))
    assert (found.a.text, found.b.text) == ("controversial deal", "deal")
    assert found.say() == (
        "Herald has “controversial deal” (own words); Post has “deal”, and “controversial” was not found there."
    )


@pytest.mark.parametrize("more", [{"voice": "quoted"}, {"category": "emotion"}, {"measure": "aside"}])
def test_words_of_others_and_words_that_judge_nothing_are_left_out(more):
    assert list(of_marked(told(TEXTS, hits=[_hit("controversial", **more)]))) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mayor signed a controversial deal with the old mill. Rain fell.", "The mayor spoke. A deal was cheap."),
        (TEXTS["a"], "The mayor signed the second deal with the old mill. Wheat was cheap."),
        (TEXTS["a"], "The mayor signed the deals with the old mill. Wheat was cheap."),
        (TEXTS["a"], "The mayor signed the controversial deal with the old mill. Wheat was cheap."),
        (TEXTS["a"], "Wheat was cheap. Nobody likes the deal at the harbour."),
    ],
)
def test_a_thing_that_is_new_or_another_or_so_called_there_too_is_no_contrast(a, b):
    texts = {"a": a, "b": b}
    assert list(of_marked(told(texts, hits=[_hit("controversial", texts)]))) == []


def test_a_thing_that_the_other_source_judges_in_another_way_stands_beside_it():
    texts = {
        "a": "The mayor signed the controversial harbour deal with the mill. Rain fell.",
        "b": "The mayor signed the heroic harbour deal with the mill. Wheat was cheap.",
    }
    start = texts["b"].index("heroic")
    there = {
        **_hit("controversial", texts),
        "article_id": "b",
        "start": start,
        "end": start + 6,
        "text": "heroic",
        "term": "heroic",
    }
    (found,) = of_marked(
        told(texts, hits=[_hit("controversial", texts), {**there, "category": "praise", "score": 3.0}])
    )
    assert found.say() == ("Herald has “controversial harbour deal” and Post “heroic harbour deal” (own words).")
