import pytest

from framing.annotate.clauses.roles import aimed_at, by_whom, comes_from, done_to, subject
from tests.annotate.clauses.telling import at, senses, tree, word


@pytest.mark.parametrize(
    ("text", "verb", "who", "understood"),
    [
        ("The guards arrested the man.", "arrested", "guards", False),
        ("The guards arrested the man and beat him.", "beat", "guards", False),
        ("The troops refused to attack.", "attack", "troops", False),
        ("The general ordered the troops to attack.", "attack", "troops", False),
        ("The troops were ordered to attack.", "attack", "troops", False),
        ("The mayor is able to leave.", "leave", "mayor", False),
        ("The rebels who burned the village fled.", "burned", "rebels", False),
        ("The army shelled the town, killing two.", "killing", "army", False),
        ("The mayor left after signing the bill.", "signing", "mayor", True),
        ("She accused the mayor of hiding the letter.", "hiding", "mayor", True),
        ("The mayor faced charges for hiding the letter.", "hiding", "mayor", True),
        ("The mayor said there was a risk but defended the plan.", "defended", "mayor", False),
        ("The mayor called on the guards to leave.", "leave", "guards", False),
        ("The mayor took the time to study the plan.", "study", "mayor", True),
        ("The decision to leave was made by the mayor.", "leave", "mayor", True),
        ("The mayor defended the plan to leave.", "leave", None, True),
        ("It was time to leave.", "leave", None, True),
        ("Leave the building now.", "Leave", None, False),
    ],
)
def test_who_acts(text, verb, who, understood):
    found = tree(text)
    got = subject(found, at(found, verb), senses())
    assert (word(found, got.token), got.understood) == (who, understood)


@pytest.mark.parametrize(
    ("text", "verb", "whom"),
    [
        ("The guards arrested the man.", "arrested", "man"),
        ("The man whom the guards arrested left.", "arrested", "man"),
        ("She knew the man the guards arrested.", "arrested", "man"),
        ("The guards arrested and questioned the man.", "arrested", "man"),
        ("They let the prisoners leave.", "let", "prisoners"),
        ("The guards slept.", "slept", None),
    ],
)
def test_to_whom_it_is_done(text, verb, whom):
    found = tree(text)
    assert word(found, done_to(found, at(found, verb))) == whom


def test_who_does_it_in_a_passive():
    found = tree("The bridge was built by engineers near the river.")
    assert word(found, by_whom(found, at(found, "built"))) == "engineers"
    bare = tree("The bridge was built near the river.")
    assert by_whom(bare, at(bare, "built")) is None


def test_whom_a_verb_is_aimed_at():
    found = tree("The soldiers fired at the crowd.")
    assert [word(found, i) for i in aimed_at(found, at(found, "fired"))] == ["crowd"]
    gave = tree("The mayor gave the teacher a book.")
    assert [word(gave, i) for i in aimed_at(gave, at(gave, "gave"))] == ["teacher"]


def test_whose_criticism_one_meets_with():
    found = tree("The mayor faced criticism from the unions.")
    assert word(found, comes_from(found, at(found, "faced"))) == "unions"
