import pytest

import framing
from framing.comparison.stance import STANCES
from framing.measure import STANCE

ACTORS = framing.Actors.from_dict({
    "hale": {"name": "Peter Hale", "kind": "person", "aliases": ["Hale"]},
    "moreau": {"name": "Claire Moreau", "kind": "person", "aliases": ["Moreau"]},
})  # fmt: skip
KIND = "Hale saved the old harbour bridge and was praised. Reporters met Hale near the market on Sunday morning."
HARSH = "Hale betrayed the old harbour bridge and was disgraced. Reporters met Hale near the market on Sunday morning."


def compared(texts, **settings):
    corpus = framing.Corpus(framing.Article(k, t, k, event="e") for k, t in texts.items())
    settings = framing.Settings(**{"min_references": 2, **settings})
    found = framing.analyze(corpus, ACTORS, clean=False, progress=False, settings=settings)
    return framing.compare(found)


def own(comparison, by, actor="hale"):
    table = comparison.stances
    return table[(table["by"] == by) & (table["actor"] == actor) & (table["voice"] == "own")].iloc[0]


def test_a_residual_is_the_difference_from_the_aligned_sentences():
    found = compared({"A": KIND, "B": HARSH})
    hits = found.analysis.hits[found.analysis.hits["measure"] == STANCE.name]
    mean = {k: g["score"].mean() for k, g in hits.groupby("article_id")}
    a, b = own(found, "A"), own(found, "B")
    assert (a["n"], a["aligned"], a["score"]) == (2, 2, pytest.approx(mean["A"]))
    assert a["residual"] == pytest.approx(mean["A"] - mean["B"]) and a["residual"] > 0
    assert b["residual"] == pytest.approx(-a["residual"])
    assert a["residual_low"] < a["residual"] < a["residual_high"]
    assert list(found.stances.columns) == list(STANCES)


def test_the_same_text_leaves_nothing():
    found = compared({"A": HARSH, "B": HARSH})
    assert own(found, "A")["residual"] == own(found, "B")["residual"] == 0.0


def test_sentences_that_tell_something_else_are_not_compared():
    found = own(compared({"A": HARSH, "B": "Hale eats soup. Hale sleeps well."}), "A")
    assert found["aligned"] == 0
    assert found["residual_withheld"] == "only 0 aligned references; 2 are needed"


def test_few_references_have_no_mean_and_one_source_no_residual():
    few = own(compared({"A": KIND, "B": HARSH}, min_references=5), "A")
    assert few["withheld"] == "only 2 references; 5 are needed" and few["score"] != few["score"]
    alone = own(compared({"A": KIND}), "A")
    assert alone["withheld"] == "" and alone["residual_withheld"] == "no other source tells the event"


def test_those_quoted_have_a_row_of_their_own():
    quoted = KIND + " “Hale is a liar. Hale is a thief,” Claire Moreau said."
    table = compared({"A": quoted, "B": HARSH}).stances
    row = table[(table["voice"] == "quoted") & (table["by"] == "A")].iloc[0]
    assert (row["actor"], row["n"], row["residual_withheld"]) == ("hale", 4, "only the outlet's own words are compared")
    assert own(compared({"A": quoted, "B": HARSH}), "A")["n"] == 2, "not added to the outlet's"
