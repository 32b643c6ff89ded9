import framing
from framing.comparison.coverage import COVERAGE
from tests.comparison.coverage.conftest import A, analysed


def test_every_sentence_is_held_against_every_other_source(delmar):
    found = framing.coverage(delmar)
    assert len(found) == 2 * len(delmar.sentences)
    assert dict(found.dtypes.astype(str)) == dict(COVERAGE)
    assert set(found["status"]) == {"found", "review", "not found"}
    for row in found[found["other_start"].notna()].itertuples():
        assert 0 <= row.other_start < row.other_end <= len(delmar.texts[row.other])
    assert found.loc[found["status"] == "not found", "other_start"].isna().all()


def test_a_difference_is_flagged_where_it_is_found(delmar):
    found = framing.coverage(delmar)
    differing = found[found["differs"] != ""]
    assert set(differing["differs"]) == {"number: 12 | 30", "number: 30 | 12"}
    assert (differing["status"] == "found").all()


def test_places_of_both_are_told(delmar):
    found = framing.coverage(delmar)
    schools = found[(found["article_id"] == "x1") & (found["other"] == "z1") & (found["place"] == "body")]
    assert "lead" in set(schools["other_place"])


def test_one_source_gives_no_rows():
    found = framing.coverage(analysed(A))
    assert len(found) == 0 and dict(found.dtypes.astype(str)) == dict(COVERAGE)


def test_the_same_twice_gives_the_same(delmar):
    assert framing.coverage(delmar).equals(framing.coverage(delmar))


def test_an_embedder_is_used(delmar):
    plain = framing.coverage(delmar)
    found = framing.coverage(delmar, embedder=lambda texts: [[1.0, 2.0]] * len(texts))
    assert (found["similarity"] >= plain["similarity"] - 1e-9).all() and not found.equals(plain)
