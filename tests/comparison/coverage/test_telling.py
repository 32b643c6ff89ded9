from framing.comparison.coverage.telling import is_signature
from tests.comparison.coverage.conftest import A, B, C, analysed, telling_of


def test_sentences_of_an_article_stand_together_with_their_places(delmar):
    telling = telling_of(delmar)
    assert telling.articles == ("x1", "y1", "z1") and telling.by == ("X", "Y", "Z")
    for a, article in enumerate(telling.articles):
        part = telling.told[telling.sentences(a)]
        assert {t.article for t in part} == {a}
        assert all(delmar.texts[article][t.start : t.end] == t.statement.text for t in part)
    assert [t.place for t in telling.told[telling.sentences(0)]] == ["headline", "lead", "lead", "body", "body", "last"]


def test_names_of_an_actor_are_one_word(delmar):
    telling = telling_of(delmar)
    having = [t.statement.text for t in telling.told if "actor:guard" in t.terms]
    assert any(t.startswith("Delta fighters") for t in having) and any(t.startswith("The River Guard") for t in having)
    assert not any("fighter" in t.terms for t in telling.told)


def test_a_sentence_of_former_years_is_background():
    dated = telling_of(analysed(A, B, C, dates=["2024-05-01"] * 3))
    back = [t.statement.text for t in dated.told if t.background]
    assert back == ["In 1998 a flood had destroyed the old market."]


def test_an_event_of_one_source_is_no_telling():
    from framing.comparison.coverage import tellings
    from tests.comparison.coverage.conftest import facts_of

    alone = analysed(A)
    assert list(tellings(alone, facts_of(alone))) == []


def test_the_signature_of_a_post_states_nothing():
    assert is_signature("— Lena Hale (@lenahale) May 3, 2019") and is_signature("-- Lena Hale (@lena_hale)")
    assert not is_signature("— Lena Hale (@lenahale) said on Friday that the bridge over the bay would open in May")
    assert not is_signature("Lena Hale (@lenahale) opened the bridge.")
