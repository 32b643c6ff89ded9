import framing

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
