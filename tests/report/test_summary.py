import re

import pytest

from framing.records import Article
from framing.report.matrix import sourced_mentions
from framing.report.summary import plain_words
from tests.report import made


def said(comparison, event="E"):
    return {
        s.lead: "".join(f"“{p['text']}”" if p["kind"] == "label" else p["text"] for p in s.parts)
        for s in plain_words(comparison, event, sourced_mentions(comparison))
    }


def naming(*rows, articles=1, sources="NSW"):
    """Sources N, S, W with these labels: (source, label, voice, rung)."""
    texts = {
        s: "".join(f"Here {label} went home again.\n" for o, label, *_ in rows if o == s) or "Nothing.\n"
        for s in sources
    }
    corpus = [
        Article(f"{s}{k}", t, {"N": "North", "S": "South", "W": "West"}[s], event="E")
        for s, t in texts.items()
        for k in range(articles)
    ]
    corpus = [Article(a.id, a.text + f"Number {a.id}.\n", a.outlet, event="E") for a in corpus]
    names = [(f"{o}{k}", label, "x", voice, rung) for o, label, voice, rung in rows for k in range(articles)]
    return made.comparison(corpus, names)


def test_the_source_that_stands_out_comes_first_then_the_others_together():
    c = naming(
        ("N", "the occupation forces", "own", -2.0),
        ("N", "the occupation troops", "own", -2.0),
        ("S", "U.S. forces", "own", 0.0),
        ("W", "U.S. forces", "own", 0.0),
    )
    assert (
        said(c)["Group X"]
        == "In this article North writes “occupation forces” and “occupation troops”; South’s and West’s write “U.S. forces”."
    )


def test_who_does_not_name_the_actor_is_said_without_a_verdict():
    c = naming(("N", "the regime", "own", -1.0), ("S", "the government", "own", 1.0))
    assert said(c)["Group X"].endswith("; no naming in its own words was found in West’s.")


def test_several_articles_are_counted():
    c = naming(("N", "the regime", "own", -1.0), ("S", "the government", "own", 1.0), articles=2, sources="NS")
    assert said(c)["Group X"] == "In its 2 articles North writes “regime”; South’s write “government”."


def test_less_than_a_step_is_not_worth_a_sentence():
    assert "Group X" not in said(naming(("N", "the group", "own", 0.0), ("S", "the movement", "own", 0.5)))


def test_own_use_and_attribution_are_told_apart():
    c = naming(
        ("N", "the terrorists", "own", -3.0),
        ("S", "the terrorist gang", "attributed", -3.0),
        ("S", "the group", "own", 0.0),
    )
    (sentence,) = [s for s in map(str, said_all(c)) if "rung −2" in s]
    assert (
        sentence
        == "Words at rung −2 or lower: North uses “terrorists” in its own words; South attributes “terrorist gang”; none found in West’s."
    )


def said_all(comparison):
    return [
        "".join(f"“{p['text']}”" if p["kind"] == "label" else p["text"] for p in s.parts)
        for s in plain_words(comparison, "E", sourced_mentions(comparison))
    ]


def test_labels_lead_to_the_place_where_they_stand(two):
    for s in plain_words(two, "E", sourced_mentions(two)):
        for p in s.parts:
            if p["kind"] == "label":
                table = two.analysis.mentions if p["anchor"][0] == "m" else two.analysis.hits
                assert p["text"].split()[-1] in table["text"].iloc[int(p["anchor"][1:])]


def test_the_seeds_are_told_as_the_brief_wants(seed_comparison):
    event = next(e for e in seed_comparison.events() if "recognition" in e)
    told = said(seed_comparison, event)
    sentence = told["US and allied forces in Afghanistan"]
    assert sentence.startswith("In this article The Cradle writes “US occupation forces” and “US occupation troops”; ")
    assert "“U.S. forces”" in sentence


def test_nobody_is_convicted(seed_comparison):
    for event in seed_comparison.events():
        text = " ".join(said(seed_comparison, event).values())
        assert not re.search(
            r"\b(?:bias\w*|lie[sd]?|omit\w*|propagand\w+|manipulat\w+)\b", re.sub("“[^”]*”", "", text), re.IGNORECASE
        )


@pytest.mark.parametrize("event", ["E", "F"])
def test_an_event_without_findings_is_told_too(event):
    c = made.comparison([Article("a", "Nothing here.", "North", event=event)])
    assert said(c, event) == {}
