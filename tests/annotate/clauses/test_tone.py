import pytest

from framing.annotate.clauses.tone import is_negated, modality
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
    ],
)
def test_how_it_is_told(text, verb, how):
    found = tree(text)
    assert modality(found, at(found, verb), senses()) == how
