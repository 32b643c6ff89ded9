"""`labels.lists`: labels that a list or a designation gives, and whose they are."""

import pytest

from framing.annotate.labels.lists import Lists
from framing.annotate.labels.operators import Givers
from framing.grammar import tree_of
from framing.lexicon import vocabulary_of
from framing.records import Operator
from tests.annotated import LEXICONS, parsed


def found(text, noun, label=None):
    doc = parsed(text)
    tree = tree_of(doc, 0)
    lists = Lists(Givers(tree, vocabulary_of(LEXICONS)))
    at = {t.text: t.i for t in tree.tokens}
    rows = lists.membership(at[noun]) if label is None else lists.designation(at[noun], at[label])
    text_of = lambda i: None if i is None else tree.tokens[i].text  # noqa: E731
    return [(text_of(c.of), doc.plain[c.start : c.end], c.operator, text_of(c.giver)) for c in rows]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("France removed the Front from its list of terrorist groups.", ("Front", "terrorist groups", Operator.REVOKED, "France")),
        ("France put the Front on its list of terrorist groups.", ("Front", "terrorist groups", Operator.ASSERTED, "France")),
        ("The Front is on the terrorist list.", ("Front", "terrorist", Operator.ASSERTED, None)),
        ("The removal of the Front from the list of terrorist groups took years.", ("Front", "terrorist groups", Operator.REVOKED, None)),
    ],
)  # fmt: skip
def test_membership_of_a_list_is_a_label(text, row):
    assert found(text, "list") == [row]


def test_a_list_of_things_labels_nobody():
    assert found("France put the Front on its list of topics.", "list") == []


def test_a_designation_labels_its_owner():
    text = "A court revoked the Front's designation as a terrorist group."
    assert found(text, "designation", "group") == [("Front", "a terrorist group", Operator.REVOKED, "court")]
    assert found("A court revoked the Front's plan as a terrorist group.", "plan", "group") == []
