import pandas as pd

import framing
from framing.comparison.choices import choice_rows

ACTORS = framing.Actors()
A = "The death tax is unjust. Rebels took the town. The death tax must go."
B = "The estate tax is just. “Death tax is a slogan,” Ann Lee said. Rebels took the town."


def rows(**texts):
    corpus = framing.Corpus(framing.Article(k, t, k, event="e") for k, t in texts.items())
    return framing.compare(framing.analyze(corpus, ACTORS, parser=None, progress=False)).choices


def test_what_is_named_differently_is_laid_side_by_side_by_voice():
    found = [(r.concept, r.by, r.term, r.lean, r.n, r.own, r.quoted) for r in rows(A=A, B=B).itertuples()]
    concept = "tax on inheritance"
    assert found == [
        (concept, "A", "death tax", -1, 2, 2, 0),
        (concept, "B", "death tax", -1, 1, 0, 1),
        (concept, "B", "estate tax", 0, 1, 1, 0),
    ], "rebels are called so by both"


def test_the_first_place_is_given():
    first = rows(A=A, B=B).iloc[0]
    assert (first["article_id"], A[first["start"] : first["end"]]) == ("A", "death tax")


def test_one_source_or_the_same_words_are_no_difference():
    assert rows(A=A).empty and rows(A=A, B=A + " Really.").empty
    assert list(rows(A=A).columns) == list(rows(A=A, B=B).columns)


def test_events_are_not_mixed():
    corpus = framing.Corpus([framing.Article("a", A, "A", event="x"), framing.Article("b", B, "B", event="y")])
    assert framing.compare(framing.analyze(corpus, ACTORS, parser=None, progress=False)).choices["event"].eq("y").all()


def hits(*found):
    """Hits of one concept: source, wording, actor."""
    columns = {
        "event": "e",
        "category": "armed men",
        "score": -1.0,
        "voice": "own",
        "article_id": "a",
        "start": 0,
        "end": 1,
    }
    return pd.DataFrame([{**columns, "by": by, "term": term, "actor": actor} for by, term, actor in found])


def test_words_for_two_known_actors_are_not_words_for_one_thing():
    assert choice_rows(hits(("A", "terrorist", "north"), ("B", "fighter", "south"))).empty
    north = (("A", "terrorist", "north"), ("B", "fighter", "north"))
    found = choice_rows(hits(*north, ("B", "fighter", "south"), ("B", "insurgent", ""), ("A", "rebel", "")))
    assert {(r.actor, r.by, r.term) for r in found.itertuples()} == {(a, b, t) for b, t, a in north}
    alone = choice_rows(hits(*north, ("B", "insurgent", ""), ("A", "rebel", "")))
    assert set(alone["actor"]) == {"north", ""}, "with one known actor, words for nobody known are a thing of their own"


def test_counts_of_all_voices_add_up_to_those_of_the_wording():
    found = rows(A=A, B=B + " The so-called “death tax” rose.")
    assert (found[["own", "quoted", "attributed", "scare", "uncertain"]].sum(axis=1) == found["n"]).all()
    assert found["scare"].sum() == 1
