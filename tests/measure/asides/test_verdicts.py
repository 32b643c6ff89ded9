"""What the outlet makes of the news, and plain news beside it."""

import pytest

from framing.lexicon import Lexicons
from framing.measure import asides
from tests.annotated import parsed, voiced

LEXICONS = Lexicons()


def found(text: str, *, parse: bool = True) -> list[tuple[str, str]]:
    return [(h.rule, h.term) for h in asides.measure(parsed(text, parse=parse), (), LEXICONS)]


@pytest.mark.parametrize(
    ("text", "rule", "term"),
    [
        ("The new road is a concession to the harbour.", "verdict", "is a concession"),
        ("The vote became a turning point for the town.", "verdict", "became a turning point"),
        ("His term was one of the few blemishes of the year.", "verdict", "was one of the few blemishes"),
        ("The long strike has hurt the town.", "effect", "hurt"),
        ("The plan undermines the harbour.", "effect", "undermines"),
        ("The vote underscores the rift in the town.", "effect", "underscores"),
        ("The board shut the mill on Friday, deepening the rift in the town.", "effect", "deepening"),
        ("Shares of the mill rose, boosted by the vote.", "effect", "boosted"),
        ("The mayor has been mocked since the storm.", "judged by nobody", "has been mocked"),
        ("The mayor came under heavy criticism after the storm.", "reaction of nobody", "came under heavy criticism"),
        ("The plan has stirred an uproar.", "reaction of nobody", "stirred an uproar"),
        ("The plan raises doubts about the dam.", "reaction of nobody", "raises doubts"),
        ("The mayor faced criticism from many sides.", "reaction of nobody", "faced criticism"),
        ("The storm makes that harder.", "turn", "makes that harder"),
        ("The board shut the mill, making it difficult to pay.", "turn", "making it difficult"),
        ("He left the hall without elaborating.", "silence", "without elaborating"),
    ],
)
def test_a_reading_of_acts_is_found(text, rule, term):
    assert (rule, term) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The new road is a bridge to the harbour.",
        "She is one of the members of the board.",
        "The board read the concession.",
        "The storm damaged the bridge.",
        "The mayor boosted the fund in May.",
        "Norland has deepened its ties with the harbour.",
        "The mayor has been criticized by Ann Lee for the bridge.",
        "The mayor was criticized on Friday.",
        "The mayor came under criticism from Ann Lee.",
        "The plan drew fire from the board of the mill.",
        "The storm made the road worse.",
        "The mayor makes it clear that he will stay.",
        "He left the hall without a coat.",
        "He left the hall without paying.",
    ],
)
def test_what_happened_once_or_has_its_judge_is_news(text):
    assert not {rule for rule, _ in found(text)} & {
        "verdict",
        "effect",
        "judged by nobody",
        "reaction of nobody",
        "silence",
        "turn",
    }


def test_a_verdict_in_somebodys_words_is_theirs():
    text = '"The new road is a clumsy concession to the harbour," said Ann Lee.'
    assert not [h for h in asides.measure(voiced(text), (), LEXICONS) if h.rule == "verdict"]


def test_these_are_soft_and_need_a_parse():
    text = "The long strike has hurt the town."
    (hit,) = asides.measure(parsed(text), (), LEXICONS)
    assert hit.confidence < 0.8
    assert found(text, parse=False) == []
