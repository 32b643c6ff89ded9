import pytest

from framing.annotate.clauses.heads import behind_colon, is_sentence, is_to_be
from tests.annotate.clauses.telling import at, tree


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Union ends strike at Norfold", False),
        ("The union ended its strike.", True),
        ('"The union ended its strike."', True),
        ("Will the union strike?", True),
    ],
)
def test_a_sentence_has_a_stop_at_its_end(text, told):
    assert is_sentence(tree(text)) is told


def test_who_stands_behind_a_colon_acts_there():
    for text in ("Horror: third Bridgeford video captures guards beating men", "The union ended its strike."):
        found = tree(text)
        verb = at(found, "captures" if ":" in text else "ended")
        own = found.child(verb, "nsubj")
        assert found.raw(behind_colon(found, verb, own)) == ("video" if ":" in text else "union")


def test_an_infinitive_that_is_all_a_headline_says():
    will, plan = tree("Norland drivers to face bridge toll rise"), tree("No plan to shut schools at night")
    assert is_to_be(will, at(will, "face"), _is_driver)
    assert not is_to_be(plan, at(plan, "shut"), _is_driver)


def _is_driver(found, i):
    return found.surface(i) == "drivers"
