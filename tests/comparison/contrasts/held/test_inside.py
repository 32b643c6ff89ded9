from framing.comparison.contrasts.held import Inside
from framing.comparison.contrasts.story import SPOKEN
from tests.comparison.contrasts.made import TEXTS, quote, story


def test_a_place_inside_a_quotation_is_handed_on_and_one_beside_it_is_not():
    inside = Inside(story(quotes=[quote("a", "spoke to the town", "Ann Lee")]))
    at = TEXTS["a"].index("spoke")
    assert inside.holds("a", at)
    assert inside.holds("a", at + len("spoke to the town") - 1)
    assert not inside.holds("a", at + len("spoke to the town"))
    assert not inside.holds("a", at - 1)
    assert not inside.holds("b", at)


def test_kinds_of_quotations_are_asked_for_or_left_out():
    at = TEXTS["a"].index("brave")
    inside = Inside(story(quotes=[quote("a", "brave", "", kind="scare")]))
    assert inside.holds("a", at) and inside.holds("a", at, only={"scare"})
    assert not inside.holds("a", at, only=SPOKEN)
    assert not inside.holds("a", at, but={"scare"})
