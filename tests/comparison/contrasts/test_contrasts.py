import framing
from framing.comparison.contrasts import CONTRASTS, contrast_rows
from tests.comparison.contrasts.made import hit, mention, quote, story

ARTICLES = [
    framing.Article("a", "The death tax is due from families. Ann Lee said it must go.", "Herald", event="e"),
    framing.Article(
        "b", "The estate tax is paid by families. Wheat was cheap at the harbour on Friday.", "Post", event="e"
    ),
]


def test_rows_are_ranked_and_point_at_their_words():
    s = story(
        mentions=[mention("a", "The brave rebels", 1.0), mention("b", "Fighters")],
        hits=[hit("a", "brave", "loaded")],
        quotes=[quote("a", "Ann Lee spoke to the town about trains.", "Ann Lee"), quote("b", "Wheat was cheap at the harbour on Friday again.", "Ada Bell")],
    )  # fmt: skip
    made = contrast_rows([s])
    assert dict(made.dtypes.astype(str)) == dict(CONTRASTS)
    assert list(made["rank"]) == list(range(1, len(made) + 1))
    assert set(made["kind"]) == {"loaded", "source", "omission"}, "two sentences stand side by side once"
    for r in made.itertuples():
        assert s.texts[r.article_a][r.start_a : r.end_a] == r.text_a
        if r.kind != "omission":
            assert s.texts[r.article_b][r.start_b : r.end_b] == r.text_b


def test_an_omission_has_no_place_in_the_other_source():
    made = contrast_rows([story()])
    assert set(made["kind"]) == {"omission"} and made["start_b"].isna().all() and set(made["b"]) == {"Herald", "Post"}


def test_compare_has_the_table_also_without_actors_and_for_one_source():
    made = framing.compare(framing.analyze(framing.Corpus(ARTICLES), framing.Actors(), parser=None, progress=False))
    first = made.contrasts.iloc[0]
    assert (first["kind"], {first["words_a"], first["words_b"]}) == ("naming", {"death tax", "estate tax"})
    alone = framing.compare(
        framing.analyze(framing.Corpus(ARTICLES[:1]), framing.Actors(), parser=None, progress=False)
    )
    assert alone.contrasts.empty and list(alone.contrasts.columns) == list(CONTRASTS)


def test_strength_and_confidence_are_shares():
    made = contrast_rows([story(hits=[hit("a", "brave", "aside", 9.0)])])
    assert made["strength"].between(0, 1).all() and made["confidence"].between(0, 1).all()
