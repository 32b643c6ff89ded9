import pytest

from framing.report.evidence import Evidence
from framing.report.sides import Places, keywords
from tests.comparison.keyness import stories


@pytest.fixture(scope="module")
def laid():
    comparison = stories.told()
    analysis = comparison.analysis
    return comparison, keywords(comparison, Places(analysis, []), Evidence(analysis))


def test_words_with_evidence_are_said_and_lead_to_their_sentences(laid):
    comparison, found = laid
    (source,) = found["sources"]
    assert source["name"] == "A" and {a for _, a in source["said"]} <= {t["anchor"] for t in found["terms"]}
    table = comparison.keyness
    assert [s for s, _ in source["said"]] == table.loc[table["evidence"], "say"].tolist()[: len(source["said"])]
    assert found["tested"] == int((table["withheld"] == "").sum())


def test_every_word_that_is_drawn_has_sentences_of_its_source_alone(laid):
    comparison, found = laid
    table = comparison.keyness
    drawn = table[table["z"].notna() & (table["n"] > 0)]
    assert {(t["source"], t["word"]) for t in found["terms"]} == set(zip(drawn["by"], drawn["word"], strict=True))
    assert len({t["anchor"] for t in found["terms"]}) == len(found["terms"]) == len(found["links"])
    for t in found["terms"]:
        shown = t["evidence"]["shown"]
        assert 0 < len(shown) <= 3 and t["sure"] == (t["word"] in {"angry mob", "angry", "mob"})
        for s in shown:
            assert s["source"] == t["source"] and s["found"].lower() == t["word"]


def test_sentences_of_other_articles_come_before_a_second_of_one(laid):
    _, found = laid
    mob = next(t for t in found["terms"] if t["word"] == "angry mob")
    assert len({s["article"] for s in mob["evidence"]["shown"]}) == 3
    assert mob["n"] > mob["articles"] and mob["of"] == 30


def test_nothing_tested_gives_nothing():
    comparison = stories.compared(4)
    found = keywords(comparison, Places(comparison.analysis, []), Evidence(comparison.analysis))
    assert found == {"sources": [], "tested": 0, "terms": [], "links": {}}
