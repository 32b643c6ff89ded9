import re

import pytest

from framing.records import Article
from framing.report.matrix import sourced_mentions
from framing.report.plain.summary import plain_words
from tests.report import made
from tests.report.made import naming, told


def test_own_use_and_attribution_are_told_apart():
    c = naming(
        ("N", "the terrorists", "own", -3.0), ("S", "the terrorist gang", "attributed", -3.0), ("S", "the group", "own", 0.0),
    )  # fmt: skip
    assert (
        "Group X",
        "Words at rung −2 or lower: North uses “terrorists” in its own words; South reports “terrorist gang”; "
        "none found in West.",
    ) in told(c)


def test_labels_lead_to_the_place_where_they_stand(two):
    seen = 0
    for s in plain_words(two, "E", sourced_mentions(two)):
        for p in s.parts:
            if p["kind"] == "label":
                table = two.analysis.mentions if p["anchor"][0] == "m" else two.analysis.hits
                assert p["text"].split()[-1] in table["text"].iloc[int(p["anchor"][1:])]
                seen += 1
    assert seen


def test_the_seeds_are_told_in_plain_words(seed_comparison):
    event = next(e for e in seed_comparison.events() if "recognition" in e)
    sentence = next(t for lead, t in told(seed_comparison, event) if lead.startswith("US and allied forces"))
    assert (
        sentence.startswith("In this article The Cradle writes in its own words “US occupation forces” (")
        and "“US occupation troops”" in sentence
    )
    assert "“U.S. forces”" in sentence


def test_nobody_is_convicted(seed_comparison):
    for event in seed_comparison.events():
        text = " ".join(t for _, t in told(seed_comparison, event))
        ours = re.sub("“[^”]*”", "", text)
        assert not re.search(r"\b(?:bias\w*|lie[sd]?|omit\w*|propagand\w+|manipulat\w+)\b", ours, re.IGNORECASE)


def test_chance_is_said_beside_the_rates(seed_comparison):
    event = next(e for e in seed_comparison.events() if "recognition" in e)
    sentence = dict(told(seed_comparison, event))["Loaded words"]
    assert re.search(r"\(smallest q = \d\.\d\d\)\.$", sentence)


def test_many_sources_are_cut_and_counted():
    articles = [Article(s, f"Note that {s} is here.\n", s, event="E") for s in "ABCDEFG"]
    c = made.comparison(articles, hits=[(s, "Note that", "aside", "own", 3.0) for s in "ABCDEFG"])
    assert dict(told(c))["Asides"].endswith("; 2 more in the figures.")


@pytest.mark.parametrize("event", ["E", "F"])
def test_an_event_without_findings_has_no_sentence(event):
    assert told(made.comparison([Article("a", "Nothing here.", "North", event=event)]), event) == []
