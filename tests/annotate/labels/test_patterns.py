"""`labels.patterns`: labels by words alone, where there is no parse or a headline."""

import pytest

from framing.annotate.labels.patterns import loose_complements
from framing.lexicon import vocabulary_of
from framing.records import Construction, Mention, Operator
from tests.annotated import LEXICONS, parsed


def found(text, name="Front", parse=False):
    doc = parsed(text, parse=parse)
    start = text.index(name)
    mention = Mention(start, start + len(name), "front", "front", Construction.NAME)
    rows = loose_complements(doc, 0, vocabulary_of(LEXICONS), [mention])
    return [(doc.plain[c.start : c.end], c.operator, c.rule) for c in rows]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Front is a terrorist group", ("a terrorist group", Operator.ASSERTED, "copula")),
        ("Front is not a terrorist group", ("a terrorist group", Operator.NEGATED, "copula")),
        ("France designates Front as terrorist group", ("terrorist group", Operator.ASSERTED, "as-complement")),
        ("France refuses to recognize Front as a partner", ("a partner", Operator.NEGATED, "as-complement")),
        ("France removes Front from terrorist list", ("terrorist", Operator.REVOKED, "list membership")),
        (
            "France adds Front to its list of terrorist groups",
            ("terrorist groups", Operator.ASSERTED, "list membership"),
        ),
    ],
)
def test_headlines_are_read_by_pattern(text, row):
    assert found(text) == [row]


def test_a_parsed_sentence_is_left_to_the_tree():
    assert found("The Front is a terrorist group.", parse=True) == []
    assert found("Front is a terrorist group", parse=True) == [("a terrorist group", Operator.ASSERTED, "copula")]


def test_a_label_needs_an_actor_noun():
    assert found("Front is a matter of time") == []
