"""`labels.operators`: who gives a label, and what is done with it."""

import pytest

from framing.annotate.labels.operators import Givers
from framing.grammar import tree_of
from framing.lexicon import vocabulary_of
from framing.records import Operator
from tests.annotated import LEXICONS, annotate, label, parsed


def givers(text):
    return Givers(tree_of(parsed(text), 0), vocabulary_of(LEXICONS))


def word(g, text):
    return next(t.i for t in g.tokens if t.text == text)


@pytest.mark.parametrize(
    ("text", "verb", "of", "operator"),
    [
        ("Critics call the council a gang.", "call", "council", Operator.ASSERTED),
        ("Critics do not call the council a gang.", "call", "council", Operator.NEGATED),
        ("Critics refuse to call the council a gang.", "call", "council", Operator.NEGATED),
        ("No critic called the council a gang.", "called", "council", Operator.NEGATED),
    ],
)
def test_a_label_is_asserted_or_denied(text, verb, of, operator):
    g = givers(text)
    v, o = word(g, verb), word(g, of)
    assert g.operator(v, o, g.giver(v, o)) == operator


@pytest.mark.parametrize(
    ("text", "verb", "of", "giver"),
    [
        ("Critics call the council a gang.", "call", "council", "Critics"),
        ("The council was described by critics as a gang.", "described", "council", "critics"),
        ("The council is banned as a gang in France.", "banned", "council", "France"),
        ("The council was called a gang.", "called", "council", None),
    ],
)
def test_the_giver_is_the_subject_the_agent_or_the_place(text, verb, of, giver):
    g = givers(text)
    found = g.giver(word(g, verb), word(g, of))
    assert (found if found is None else g.tokens[found].text) == giver


@pytest.mark.parametrize(
    ("noun", "can"), [("militia", True), ("protester", True), ("number", False), ("arsonist", True), ("day", False)]
)
def test_only_nouns_for_persons_and_bodies_can_label(noun, can):
    g = givers(f"The {noun} was new.")
    assert g.labels(word(g, noun)) is can


def test_who_goes_to_its_noun_and_of_to_its_object():
    g = givers("The council, which met critics of the dam, left.")
    assert g.tokens[g.antecedent(word(g, "which"))].text == "council"
    assert g.antecedent(word(g, "critics")) == word(g, "critics")
    assert g.of(word(g, "critics")) == word(g, "dam") and g.of(word(g, "dam")) is None


def test_taking_off_a_list_revokes():
    g = givers("France removed the council from the list.")
    assert g.removal(word(g, "removed")) == Operator.REVOKED and g.removal(word(g, "list")) is None


def test_a_predicate_may_be_denied_by_its_own_words():
    hale = {"hale": {"name": "Anna Hale", "kind": "person"}}
    assert label(annotate("Anna Hale is no hero.", hale), "no hero").operator == "negated"
    doc = annotate("Anna Hale is not a rebel but a patriot.", hale)
    assert [label(doc, w).operator for w in ("a rebel", "a patriot")] == ["negated", "asserted"]


@pytest.mark.parametrize(
    ("text", "words", "hedge"),
    [
        ("Anna Hale may be a traitor.", "a traitor", "may"),
        ("The judge said Anna Hale should be considered a rebel.", "a rebel", "should"),
        ("Anna Hale is a traitor.", "a traitor", ""),
        ("Critics called Anna Hale a traitor.", "a traitor", ""),
    ],
)
def test_what_only_may_be_is_hedged(text, words, hedge):
    hale = {"hale": {"name": "Anna Hale", "kind": "person"}}
    assert label(annotate(text, hale), words).hedge == hedge
