import math

from framing.grammar import Tree
from framing.measure.stance import features
from framing.measure.stance.scene import Scene
from framing.measure.stance.target import Target
from framing.records import Annotated, Article, Sentence
from tests.measure.stance.seen import target

TEXTS = [
    ("The corrupt mayor Hale betrayed Anna Berg in Lund.", "Hale"),
    ("Berlin praised Hale and Kim, who never lied to the Danish king.", "Kim"),
    ("Hale was, as Brown put it, a loyal friend of Norway.", "Hale"),
    ("Critics said that Hale had stolen the votes of Jewish widows.", "Hale"),
]


def renamed(found):
    """The same target in the same tree, every name and the target itself written as nonsense."""
    tokens = tuple(
        t._replace(text="Zxqv", lemma="Zxqv") if found.scene.words[t.i] == "<name>" or found.holds(t.i) else t
        for t in found.tree.tokens
    )
    doc = Annotated(Article("", "", ""), found.tree.text, "", sentences=(Sentence(0, 9, 0, tokens),))
    return Target(Scene(Tree(doc, 0), found.scene.judged), found.first, found.last)


def test_no_name_is_in_any_feature():
    for text, words in TEXTS:
        found = target(text, words)
        assert features(renamed(found)) == features(found)


def test_a_family_has_length_one():
    found = features(target("The greedy mayor robbed Hale of her savings.", "Hale"))
    for family in ("word", "left", "right", "clause", "path", "governor", "verb", "beside"):
        own = [x for name, x in found.items() if name.startswith(family + " ")]
        assert own and math.isclose(sum(x * x for x in own), 1.0)


def test_the_ties_of_a_target():
    found = features(target("The clerk, a brave man, robbed the greedy bank.", "The clerk"))
    assert "verb nsubj rob" in found and "governor nsubj  rob" in found
    assert "beside subject greedy" in found
    assert "path - nsubj|" in found


def test_what_is_said_of_another_is_parted_from_what_is_said_of_the_target():
    text = "The loyal Hale waited, and at the other end of town Berg robbed a shop."
    hale, berg = features(target(text, "Hale")), features(target(text, "Berg"))
    assert "sum mine +" in hale and "sum mine -" not in hale and "sum others -" in hale
    assert "sum mine -" in berg and "sum mine +" not in berg and "sum others +" in berg


def test_quotation_marks_and_speech_are_told():
    inside = features(target('"Hale is a coward," Berg said.', "Hale"))
    assert inside["frame quoted"] > 0 and inside["frame marks"] > 0
    speaker = features(target('"Hale is a coward," Berg said.', "Berg"))
    assert "frame quoted" not in speaker and speaker["frame speech nsubj"] > 0


def test_the_words_of_the_target_itself_count_nothing():
    found = features(target("They met the brutal regime.", "the brutal regime"))
    assert not {"word brutal", "word regime"} & found.keys()
    assert not [name for name in found if name.startswith("sum ")]
