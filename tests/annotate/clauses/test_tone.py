import pytest

from framing.annotate.clauses.tone import is_negated, modality, noun_tone
from tests.annotate.clauses.telling import at, senses, tree


@pytest.mark.parametrize(
    ("text", "verb", "denied"),
    [
        ("The police did not arrest him.", "arrest", True),
        ("No one was arrested.", "arrested", True),
        ("The police arrested no one.", "arrested", True),
        ("The guards failed to stop him.", "stop", True),
        ("She left without paying the bill.", "paying", True),
        ("The police arrested him.", "arrested", False),
        ("The guards tried to stop him.", "stop", False),
        ("He did not run or hide.", "hide", True),
        ("The army refrained from attacking the town.", "attacking", True),
        ("The army denied attacking the town.", "attacking", True),
        ("The army denied that it had attacked the town.", "attacked", True),
        ("The army said that it had attacked the town.", "attacked", False),
        ("The guards did not manage to stop him.", "stop", True),
        ("The guards did not refuse to help him.", "help", False),
    ],
)
def test_what_is_denied(text, verb, denied):
    found = tree(text)
    assert is_negated(found, at(found, verb), senses()) is denied


@pytest.mark.parametrize(
    ("text", "verb", "how"),
    [
        ("The army attacked.", "attacked", ""),
        ("The army will attack.", "attack", "future"),
        ("The army is going to attack.", "attack", "future"),
        ("The army may attack.", "attack", "possible"),
        ("The army must leave.", "leave", "needed"),
        ("The army has to leave.", "leave", "needed"),
        ("The army would attack.", "attack", "conditional"),
        ("If the army leaves, we stay.", "leaves", "conditional"),
        ("The army tried to attack.", "attack", "tried"),
        ("The army threatened to attack.", "attack", "threatened"),
        ("He ordered the army to attack.", "attack", "bidden"),
        ("The army will advance and attack.", "attack", "future"),
        ("The army failed to attack.", "attack", ""),
        ("The army invaded the town to free them.", "free", "aimed"),
        ("The army filed a plan to attack the town.", "attack", "planned"),
        ("The army was accused of attacking the town.", "attacking", "alleged"),
        ("The army was capable of attacking the town.", "attacking", "possible"),
        ("Norland was the first to attack the town.", "attack", ""),
        ("Norland won the war by attacking the town.", "attacking", ""),
        ("He was elected, only to be beaten by the guards.", "beaten", ""),
    ],
)
def test_how_it_is_told(text, verb, how):
    found = tree(text)
    assert modality(found, at(found, verb), senses()) == how


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army called for an attack on the town.", (False, "bidden")),
        ("The threat of an attack grew.", (False, "threatened")),
        ("The army prevented an attack on the town.", (True, "")),
        ("There was no attack on the town.", (True, "")),
        ("The attack on the town went on.", (False, "")),
    ],
)
def test_an_act_told_by_a_noun_is_as_real_as_what_stands_over_it(text, told):
    found = tree(text)
    assert noun_tone(found, at(found, "attack"), None, senses()) == told


def test_a_light_verb_denies_and_hedges_the_act_that_it_tells():
    found = tree("The army did not launch an attack on the town.")
    assert noun_tone(found, at(found, "attack"), at(found, "launch"), senses()) == (True, "")
    found = tree("The army may launch an attack on the town.")
    assert noun_tone(found, at(found, "attack"), at(found, "launch"), senses()) == (False, "possible")
