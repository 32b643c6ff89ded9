"""`labels.given`: labels that verbs and appositions give, in the grammar of one sentence."""

import pytest

from framing.annotate.labels.given import ComplementReader
from framing.grammar import tree_of
from framing.lexicon import vocabulary_of
from framing.records import Construction
from tests.annotated import LEXICONS, named, parsed


def found(text):
    doc = parsed(text)
    tree = tree_of(doc, 0)
    rows = ComplementReader(tree, vocabulary_of(LEXICONS)).read()
    return {(tree.tokens[c.of].text, doc.plain[c.start : c.end], c.rule) for c in rows}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The council is a gang of amateurs.", ("council", "a gang of amateurs", "copula")),
        ("The council proved a loyal ally.", ("council", "a loyal ally", "copula")),
        ("The officers, who are thugs, left.", ("officers", "thugs", "copula")),
        ("Critics called the council a gang.", ("council", "a gang", "object complement")),
        ("The council was called a gang.", ("council", "a gang", "object complement")),
        ("Critics described the council as a gang.", ("council", "a gang", "as-complement")),
        ("Critics referred to the council as a gang.", ("council", "a gang", "as-complement")),
        ("They took the hills, seen as the heart of the coast.", ("hills", "the heart of the coast", "as-complement")),
        ("Hale, now a lobbyist, left.", ("Hale", "a lobbyist", "apposition")),
        ("Critics described the plan as amnesty.", ("plan", "amnesty", "as-complement")),  # any noun
        ("Critics called the plan grossly unfair.", ("plan", "grossly unfair", "object complement")),
        ("The plan is a disgrace.", ("plan", "a disgrace", "copula")),
        ("He moved the men, many of whom are thugs, to the city.", ("men", "thugs", "copula")),
        ("He is a man they believed to be a traitor.", ("man", "a traitor", "copula")),
        ("The officers, our most reliable partners, left.", ("officers", "our most reliable partners", "apposition")),
        ("Critics called the plan unfair and dishonest.", ("plan", "unfair and dishonest", "object complement")),
        (
            "Hale was considered innocent until proven guilty.",
            ("Hale", "innocent until proven guilty", "object complement"),
        ),
        ("The strikers are nothing but a mob.", ("strikers", "nothing but a mob", "copula")),
    ],
)
def test_constructions(text, row):
    assert row in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The strike lasted four days.",
        "There is a threat in the city.",
        "Hale arrived as early as Monday.",
        "The strike is a matter of time.",
    ],
)
def test_what_names_nobody_is_no_label(text):
    assert found(text) == set()


def test_each_of_several_labels_is_one():
    assert {row[1] for row in found("Hale is a bully, a racist and a liar.")} == {"a bully", "a racist", "a liar"}


def test_the_construction_is_said():
    doc = parsed("Hale, now a lobbyist, is an ally.")
    rows = ComplementReader(tree_of(doc, 0), vocabulary_of(LEXICONS)).read()
    assert {c.construction for c in rows} == {Construction.APPOSITIVE, Construction.COPULAR}


def test_a_relative_clause_labels_what_it_hangs_on():
    front = {"front": {"name": "Delta Front", "kind": "armed group"}}
    assert ("a gang", "front") in named("The Delta Front, which the mayor considers a gang, left.", front)
    assert ("a gang", "front") not in named("The Delta Front, which considers a gang dangerous, left.", front)


def test_what_is_made_clear_is_a_clause_and_labels_nobody():
    assert ("he", "clear", "object complement") not in found("The mayor made clear that he will stay.")
    assert not any(rule == "object complement" for _, _, rule in found("The mayor has made clear that he will stay."))
