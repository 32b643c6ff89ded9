import pytest

import framing

KINDS = [
    "Senator Ann Hale",
    "A professor of law",
    "A resident",
    "The newspaper",
    "A spokesman for the company",
    "The letter",
]

OFFICIALS = [
    "Senator Ann Hale", "Governor Peter Zoll", "Judge Omar Reis", "Mayor Lena Falk", "Ambassador Ivo Stark",
    "General Tom Brandt",
]  # fmt: skip


def diversity(speakers, outlet="A", said="the road to the bay was closed for a week"):
    text = "\n\n".join(f"{who} said that {said}." for who in speakers)
    corpus = framing.Corpus([framing.Article("1", text, outlet, event="e")])
    run = framing.analyze(corpus, framing.Actors.from_dict({}), clean=False, progress=False)
    return framing.profile(run).diversity.set_index("of")


def test_words_spread_over_kinds_are_more_diverse_than_words_of_one():
    many = diversity(KINDS).loc["kind"]
    one = diversity(OFFICIALS).loc["kind"]
    assert many["found"] >= 5 and many["diversity"] > 0.7 and many["low"] <= many["diversity"] <= many["high"]
    assert (one["found"], one["diversity"], one["low"]) == (1, 0.0, 0.0)
    assert one["high"] > 0.1, "five speakers of one kind do not show that there is no other"


def test_few_speakers_carry_no_figure():
    row = diversity(KINDS[:2]).loc["kind"]
    assert row["withheld"] == "only 2 speakers of a known kind; 5 are needed"
    assert row["diversity"] != row["diversity"]


def test_what_is_known_of_nobody_is_told():
    row = diversity([*KINDS, "Mona Berg"]).loc["kind"]
    assert row["unknown"] == pytest.approx(1 / (row["speakers"] + 1), abs=0.02)
