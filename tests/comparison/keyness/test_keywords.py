import random

import pytest

import framing
from framing.comparison.keyness import KEYNESS, key_rows
from framing.comparison.labels import article_facts
from tests.analysis.read import plain, two
from tests.comparison.keyness.stories import compared, texts, told


def row(table, word, by="A"):
    return table[(table["word"] == word) & (table["by"] == by)].iloc[0]


def test_a_phrase_that_many_articles_of_one_outlet_have_is_evidence():
    found = framing.keyness(told())
    mob = row(found, "angry mob")
    assert mob["evidence"] and mob["low"] > 0 and mob["q"] < 0.05
    assert (mob["of_articles"], mob["of_articles_reference"]) == (30, 30) and mob["articles"] > 10
    assert found[found["evidence"]]["word"].tolist() == ["angry mob"], (
        "its words never stand alone, so they are no terms"
    )
    said = f"“angry mob”: {mob['n']} times in {mob['articles']} of 30 articles of A ({mob['rate']:.2f} per 1,000 words)"
    assert mob["say"].startswith(said)


def test_thirty_uses_in_one_article_are_no_habit():
    volcano = row(framing.keyness(told()), "volcano")
    assert volcano["n"] == 30 and not volcano["evidence"]
    assert volcano["withheld"] == "in 1 article; 5 are needed" and volcano["say"] == "no evidence"


def test_outlets_shuffled_among_articles_have_no_evidence():
    false = []
    for seed in range(5):
        outlets = ["AB"[i % 2] for i in range(40)]
        random.Random(seed).shuffle(outlets)
        false.append(
            framing.keyness(compared(40, seed=seed, outlets=outlets, extra=[("angry mob", 0.5, 0.5, 3)]))[
                "evidence"
            ].sum()
        )
    assert sum(false) == 0


def test_each_term_is_one_click_from_its_sentence():
    comparison = told()
    for r in framing.keyness(comparison).itertuples():
        text = comparison.analysis.texts[r.article_id]
        assert text[r.word_start : r.word_end].lower() == r.word
        assert text[r.start : r.end].endswith(".") and r.start <= r.word_start < r.word_end <= r.end


def test_a_named_reference_turns_the_sign():
    one, other = (framing.keyness(told(), reference=r).set_index("word") for r in ("B", "A"))
    assert set(one["by"]) == {"A"} and set(other["by"]) == {"B"} and len(one) == len(other)
    assert one["z"].dropna().to_dict() == pytest.approx((-other["z"]).dropna().to_dict())
    assert one["q"].dropna().to_dict() == pytest.approx(other["q"].dropna().to_dict())


def test_another_analysis_for_reference():
    reference = plain(texts(30, seed=3), outlets=["C"] * 30)
    found = framing.keyness(told(), reference=reference)
    assert set(found["reference"]) == {"the reference"} and set(found["by"]) == {"A", "B"}
    assert row(found, "angry mob")["evidence"] and row(found, "angry mob")["n_reference"] == 0


def test_any_number_of_sources_against_the_rest():
    outlets = ["ABC"[i % 3] for i in range(45)]
    made = [
        t + " There was the relief fund. There was the relief fund." * (o == "C")
        for t, o in zip(texts(45), outlets, strict=True)
    ]
    found = framing.keyness(framing.compare(plain(made, outlets=outlets)))
    assert row(found, "relief fund", "C")["z"] > 0 and row(found, "relief fund", "C")["evidence"]
    assert row(found, "relief fund", "A")["z"] < 0, "what a source has less of is shown, too"


def test_an_event_that_one_outlet_reports_more_is_no_difference():
    """Floods are only in the event that A writes most of; inside each event the outlets are alike."""
    outlets, events = ["A"] * 21 + ["B"] * 3 + ["A"] * 3 + ["B"] * 21, ["flood"] * 24 + ["vote"] * 24
    made = [
        t + " There was the levee. There was the levee." * (e == "flood")
        for t, e in zip(texts(48), events, strict=True)
    ]
    together = framing.keyness(framing.compare(plain(made, outlets=outlets)))
    apart = framing.keyness(framing.compare(plain(made, outlets=outlets, events=events)))
    assert row(together, "levee")["evidence"]
    levee = apart[apart["word"] == "levee"]
    assert not levee["evidence"].any() and (levee["events"] == 2).all()


def test_one_article_a_side_is_described_and_not_tested():
    found = framing.keyness(framing.compare(two()), least=2)
    assert len(found) and not found["evidence"].any() and set(found["say"]) == {"no evidence"}
    assert set(found["withheld"]) == {"1 article on one side; 3 are needed"} and found["z"].isna().all()


def test_voices_and_masks():
    comparison = framing.compare(two())
    every = framing.keyness(comparison, least=1, voice="all")
    own = framing.keyness(comparison, least=1)
    assert every["word"].str.contains("murdered").any() and not own["word"].str.contains("murdered").any()
    masked = framing.keyness(comparison, least=1, masked=True)
    assert not masked["word"].str.contains("front|norland").any()


def test_a_comparison_shows_what_passes_and_the_strongest_beside_it():
    comparison = told()
    whole, shown = framing.keyness(comparison), comparison.keyness
    facts = article_facts(comparison.analysis, "outlet", {""})
    few = key_rows(comparison.analysis, facts, most=2)
    assert shown[shown["evidence"]]["word"].tolist() == whole[whole["evidence"]]["word"].tolist()
    assert len(few) <= 5 and few["evidence"].sum() == 1


def test_nothing_to_compare_keeps_the_columns():
    full = framing.keyness(told())
    for analysis in (plain(["Some words of one outlet."]), plain([])):
        found = framing.keyness(framing.compare(analysis))
        assert len(found) == 0 and list(found.columns) == list(KEYNESS) and found.dtypes.equals(full.dtypes)


@pytest.mark.parametrize(
    ("how", "said"),
    [({"reference": "Z"}, "reference='Z': 'rest', one of the sources 'A', 'B', or an Analysis"), ({"least": 0}, "least=0"), ({"prior": 0}, "prior=0"),
     ({"voice": "loud"}, "voice='loud'"), ({"longest": 0}, "longest=0")],
)  # fmt: skip
def test_each_wrong_argument_has_one_clear_error(how, said):
    with pytest.raises(framing.SettingsError, match=said):
        framing.keyness(told(), **how)
