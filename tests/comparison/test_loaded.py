from framing.comparison.loaded import LOADED, loaded_rows
from framing.results import make_frame

HIT = {"event": "e", "by": "A", "voice": "own", "category": "evaluation"}


def loaded(*rows):
    return loaded_rows(make_frame([{"n": 1, **HIT, **r} for r in rows], LOADED).drop(columns="n"))


def hit(term, score, article="a", start=0, **more):
    return {"term": term, "score": score, "article_id": article, "start": start, "end": start + len(term), **more}


def test_terms_are_summed_by_voice_and_lead_to_their_first_place():
    table = loaded(
        hit("brutal", 2.0, "b", 3),
        hit("brutal", 1.0, "a", 40),
        hit("brutal", 2.0, "b", 9, voice="quoted"),
        hit("grim", 1.0),
    )
    brutal, grim, quoted = table.itertuples()
    assert (brutal.term, brutal.voice, brutal.n, brutal.score) == ("brutal", "own", 2, 3.0)
    assert (brutal.article_id, brutal.start, brutal.end) == ("a", 40, 46)
    assert grim.term == "grim", "what weighs less comes after"
    assert (quoted.voice, quoted.n) == ("quoted", 1)


def test_nothing_gives_the_columns_and_their_kinds():
    empty = loaded()
    assert list(empty.columns) == list(LOADED) and empty["n"].dtype == "int64"
