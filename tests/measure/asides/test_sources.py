"""Sources that are nobody, and such as somebody stands behind."""

import pytest

from framing.lexicon import Lexicons
from framing.measure import asides
from tests.annotated import parsed

LEXICONS = Lexicons()


def found(text: str, *, parse: bool = True) -> list[tuple[str, str]]:
    return [(h.rule, h.term) for h in asides.measure(parsed(text, parse=parse), (), LEXICONS)]


@pytest.mark.parametrize(
    ("text", "rule", "term"),
    [
        ("Opponents warn of a delay.", "crowd as source", "opponents warn"),
        ("Some local farmers say the dam will leak.", "some of many as source", "some local farmers say"),
        ("Local critics of the dam pointed out a leak.", "crowd as subject", "critics of the dam pointed"),
        ("Recent polls show that the dam is feared.", "crowd as subject", "polls show"),
        ("The paper does not address concerns that the dam leaks.", "claim without claimant", "concerns"),
        ("A number of engineers say the dam will leak.", "part of a crowd as source", "number of engineers say"),
        ("Many have complained about the dam.", "some of many as source", "many have complained"),
        ("Others blame the weather.", "some of many as source", "others blame"),
        ("The firm was closed after allegations of fraud.", "claim without claimant", "allegations"),
        ("Speculation that the dam will leak has spread.", "claim without claimant", "speculation"),
        (
            "The firm was closed after accusations by some farmers that it lied.",
            "claim without claimant",
            "accusations",
        ),
    ],
)
def test_a_source_that_is_nobody_is_found(text, rule, term):
    assert (rule, term) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The number of cracks says that the dam will leak.",
        "The opponents of the board warn of a delay.",
        "Some farmers, including Ann Lee, say the dam will leak.",
        "Some farmers such as Ann Lee say the dam will leak.",
        "Several farmers called on the mayor to resign.",
        "Some farmers left the town.",
        "He answered some who say so.",
        "The firm was closed after allegations by Ann Lee that it lied.",
        "The firm rejected her allegations of fraud.",
        "The senator raised concerns about the dam.",
        "Yesterday the critics of the dam pointed out a leak.",
        "A recent poll shows a lead.",
        "The allegations were read aloud.",
        "He replied to concerns expressed by two neighbours.",
        "Several farmers said Tuesday that they would sue.",
        "Some of the guests said that the dam will leak.",
        "Local sources told the paper of a leak.",
    ],
)
def test_who_is_named_or_counted_is_somebody(text):
    assert found(text) == []


def test_without_a_parse_only_crowds_of_bare_nouns_are_told():
    assert found("Critics say the dam will leak.", parse=False) == [("crowd as source", "critics say")]
    assert found("The firm was closed after allegations of fraud.", parse=False) == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The plan was dismissed by many as a gift to the farmers.", True),
        ("The plan was dismissed by farmers as a gift to the mayor.", False),
        ("The bridge was built by many hands.", False),
    ],
)
def test_some_or_a_crowd_may_be_the_agent_of_a_passive(text, counts):
    assert ("crowd as agent" in dict(found(text))) is counts


@pytest.mark.parametrize(
    "text",
    [
        "The office counted 900 claims of damage last week.",
        "The plan passed over Liberal criticism of its price.",
        "The mayor sidestepped questions about the hall.",
        "The mayor did not respond to questions about the hall.",
    ],
)
def test_what_is_counted_named_or_asked_of_somebody_is_no_claim_without_a_claimant(text):
    assert "claim without claimant" not in dict(found(text))
