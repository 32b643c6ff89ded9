import pytest

import framing
from tests.analysis.read import plain, two


def test_a_row_is_an_article_in_a_voice():
    found = framing.dtm(two())
    assert found.matrix.shape == (len(found.rows), len(found.vocabulary)) == (6, len(set(found.vocabulary)))
    assert found.rows[["article_id", "voice"]].values.tolist()[:3] == [
        ["n1", "own"],
        ["n1", "quoted"],
        ["n1", "attributed"],
    ]
    frame = found.to_frame()
    assert frame.loc[("n1", "quoted"), "murdered"] == 1 and frame.loc[("n1", "own"), "murdered"] == 0
    assert frame.loc[("s1", "own"), "banned"] == 2
    assert found.rows["words"].tolist() == [
        int(a[f"words_{v}"]) for _, a in two().articles.iterrows() for v in ("own", "quoted", "attributed")
    ]


def test_scikit_learn_takes_it():
    from sklearn.naive_bayes import MultinomialNB

    texts = ["The cruel mob burned the mill.", "The brave workers left the mill."] * 6
    with pytest.warns(UserWarning, match="repeat another"):
        plain(texts)
    found = framing.dtm(plain([f"{t} Day {'x' * (i + 2)}." for i, t in enumerate(texts)]), voices="own", min_articles=2)
    model = MultinomialNB().fit(found.matrix, found.rows["outlet"])
    assert model.score(found.matrix, found.rows["outlet"]) == 1.0
    assert "xx" not in found.vocabulary and "mob" in found.vocabulary


def test_all_voices_are_the_sum_of_each():
    whole, parts = (
        framing.dtm(two(), voices="all"),
        framing.dtm(two(), voices=["own", "quoted", "attributed", "scare", "uncertain"]),
    )
    assert whole.vocabulary == parts.vocabulary
    assert whole.matrix.sum() == parts.matrix.sum() and len(whole.rows) == 2


@pytest.mark.parametrize("voices", [(), ("own", "all"), ("loud",)])
def test_voices_that_there_are_not(voices):
    with pytest.raises(framing.SettingsError, match="voice"):
        framing.dtm(two(), voices=voices)


def test_a_number_of_articles_is_one():
    with pytest.raises(framing.SettingsError, match="min_articles=0"):
        framing.dtm(two(), min_articles=0)


def test_no_articles():
    found = framing.dtm(plain([]))
    assert found.matrix.shape == (0, 0) and list(found.rows.columns)[:2] == ["article_id", "outlet"]
