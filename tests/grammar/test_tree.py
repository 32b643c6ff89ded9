"""`grammar.tree`: one tree a sentence, and what it answers."""

import pytest

from framing.grammar import Tree, tree_of
from tests.annotated import parsed


def tree(text):
    return tree_of(parsed(text), 0)


def word(t, text):
    return next(x.i for x in t.tokens if x.text == text)


def test_a_sentence_has_one_tree_for_all_who_ask():
    doc = parsed("The mayor left. The council met.")
    assert tree_of(doc, 1) is tree_of(doc, 1) and tree_of(doc, 0) is not tree_of(doc, 1)
    assert isinstance(tree_of(doc, 0), Tree)


def test_a_sentence_without_a_parse_has_none():
    assert tree_of(parsed("The mayor left.", parse=False), 0) is None


def test_equal_texts_of_two_articles_have_trees_of_their_own():
    a, b = parsed("The mayor left.", "a"), parsed("The mayor left.", "b")
    assert tree_of(a, 0).sentence is a.sentences[0] and tree_of(b, 0).sentence is b.sentences[0]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The mayor praised the council and left.", "left", "mayor"),
        ("The mayor forced the council to resign.", "resign", "council"),
        ("The mayor wants to resign.", "resign", "mayor"),
        ("It rained because of storms.", "storms", None),
    ],
)
def test_the_subject_is_found_over_conjunction_and_control(text, verb, subject):
    t = tree(text)
    found = t.subject(word(t, verb))
    assert (found if found is None else t.tokens[found].text) == subject


def test_edges_children_and_conjuncts():
    t = tree("The angry mayor and the old council met.")
    mayor = word(t, "mayor")
    assert t.left(mayor) == 0 and t.tokens[t.right(mayor)].text == "council"
    assert [t.tokens[k].text for k in t.conjuncts(mayor)] == ["mayor", "council"]
    assert t.first_conjunct(word(t, "council")) == mayor
    assert t.child(mayor, "det") == 0 and t.child(mayor, "relcl") is None


def test_the_head_of_a_stretch_governs_the_rest():
    text = "The angry mayor left."
    t = tree(text)
    assert t.head_of(0, len("The angry mayor")) == word(t, "mayor")
    assert t.head_of(3, 3) is None


@pytest.mark.parametrize(("noun", "weight"), [("mayor", 1.0), ("council", 0.8), ("river", 0.5)])
def test_prominence_follows_the_role(noun, weight):
    t = tree("The mayor met the council of the river.")
    assert t.weight(word(t, noun)) == weight


def test_a_noun_knows_its_clause_preposition_and_verb():
    t = tree("The mayor said that the council voted against the dam.")
    assert t.clause(word(t, "council")) == (word(t, "voted"), True)
    assert t.preposition(word(t, "dam")) == "against"
    praised = tree("The mayor praised the dam.")
    assert praised.verb(word(praised, "dam")) == "praise"


def test_a_modifier_knows_the_nouns_it_stands_before():
    t = tree("The mayor's harbour police left.")
    assert [(t.tokens[k].text, owner) for k, owner in t.governors(word(t, "mayor"))] == [("police", True)]


def test_heads_are_nouns_out_of_a_set():
    t = tree("The mayor will harbour a grudge against the mayor.")
    assert [t.tokens[k].text for k in t.heads(frozenset({"mayor", "harbour"}))] == ["mayor", "mayor"]


def test_words_are_put_into_small_letters_once():
    t = tree("The Mayor LEFT.")
    assert t.surfaces == ["the", "mayor", "left", "."]
    assert t.surfaces is t.surfaces


def test_a_clause_that_is_a_subject_leaves_none_to_the_verb_above():
    found = tree("Hale said that to fish at night is shameful.")
    assert found.tokens[word(found, "fish")].dep == "csubj"
    assert found.subject(word(found, "is")) is None
