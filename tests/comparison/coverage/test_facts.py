import pytest

import framing
from framing.comparison.coverage import FACTS
from framing.comparison.coverage.facts import is_inside
from tests.comparison.coverage.conftest import A, B, C, analysed


@pytest.fixture(scope="module")
def facts(delmar):
    return framing.compare(delmar).facts


def of(facts, words):
    number = facts.loc[facts["statement"].str.contains(words), "fact"].iloc[0]
    return facts[facts["fact"] == number].set_index("by")


def test_each_fact_has_a_row_for_each_source(facts):
    assert dict(facts.dtypes.astype(str)) == dict(FACTS)
    assert {tuple(part["by"]) for _, part in facts.groupby("fact")} == {("X", "Y", "Z")}
    assert facts["fact"].tolist() == sorted(facts["fact"], key=int)


def test_a_fact_of_all_and_where_each_puts_it(facts):
    schools = of(facts, "school")
    assert schools["status"].tolist() == ["found"] * 3
    assert schools["place"].to_dict() == {"X": "body", "Y": "last", "Z": "headline"}
    assert (schools["sources"] == 3).all() and not schools["worth"].any()


def test_another_number_is_flagged_and_never_merged(facts):
    twelve = of(facts, "killing 12")
    assert twelve.loc["Y", "status"] == "found" and twelve.loc["X", "status"] == "found"
    assert twelve.loc["Z", "status"] == "review"
    assert set(twelve.loc["Z", "differs"].removeprefix("number: ").split(" | ")) == {"12", "30"}


def test_spans_hold_the_words(facts, delmar):
    for row in facts[facts["start"].notna()].itertuples():
        assert delmar.texts[row.article_id][row.start : row.end].strip()
    found = facts[facts["similarity"] == 1.0]
    assert any(delmar.texts[r.article_id][r.start : r.end] == r.statement for r in found.itertuples())
    missing = facts[facts["status"] == "not found"]
    assert len(missing) and missing["start"].isna().all() and (missing["article_id"] == "").all()


def test_what_two_have_and_a_third_lacks_is_worth_showing():
    gone = analysed(A, B, "Wheat prices rose again in spring, the growers said.")
    facts = framing.compare(gone).facts
    schools = of(facts, "school")
    assert schools.loc["Z", "status"] == "not found" and schools.loc["Z", "worth"]
    assert not of(facts, "1998").loc["Z", "worth"]  # one source alone, far from its headline


def test_what_one_heads_its_report_with_is_worth_showing():
    facts = framing.compare(analysed(A, "Wheat was cheap.\n\nThe fair of the valley drew nobody this year.")).facts
    heads = of(facts, "^Guard storms harbour")
    assert heads.loc["X", "place"] == "headline" and heads.loc["Y", "worth"]


def test_the_first_date_of_a_source_stands_in_its_row():
    dated = framing.compare(analysed(A, B, C, dates=["2024-05-02", "2024-05-01", "2024-05-03"])).facts
    assert of(dated, "school")["date"].to_dict() == {"X": "2024-05-02", "Y": "2024-05-01", "Z": "2024-05-03"}


def test_half_inside_is_not_inside():
    assert is_inside((0, 10), [(0, 6)]) and not is_inside((0, 10), [(0, 5)])
