import pytest

from framing.coding.another import place
from framing.coding.another.place import LEAST, placed

TEXT = "The “brutal regime” paid 😀 its thugs on Monday.\r\nOn Tuesday the brutal regime paid nobody at all."


def at(said, start=None, end=None, taken=frozenset()):
    found = placed(TEXT, said, start, end, taken)
    return found.match, TEXT[found.start : found.end] if found.start >= 0 else ""


def test_words_at_their_place_are_exact():
    assert placed(TEXT, "brutal", 5, 11) == ("exact", 1.0, 5, 11)
    assert placed(TEXT, "", 5, 11) == ("exact", 1.0, 5, 11)
    assert placed(TEXT, "", 5, 1000).match == "missing"


def test_words_elsewhere_are_exact_at_the_nearest_place_that_is_free():
    first, second = TEXT.index("brutal"), TEXT.rindex("brutal")
    assert placed(TEXT, "brutal", 0, 6)[2] == first and placed(TEXT, "brutal", 60, 66)[2] == second
    assert placed(TEXT, "brutal", None, None, {(first, first + 6)})[2] == second
    assert at("Monday. On Tuesday") == ("exact", "Monday.\r\nOn Tuesday")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ('The "Brutal Regime" paid', "The “brutal regime” paid"),
        ("the brutal regimes paid nobody", "the brutal regime paid nobody"),
        ("On Tuesday the brutal regime of old paid nobody at all", "On Tuesday the brutal regime paid nobody at all"),
    ],
)
def test_words_that_were_copied_badly_are_fuzzy(said, text):
    match, found = at(said)
    assert match == "fuzzy" and found.strip("“") == text.strip("“")
    assert LEAST <= placed(TEXT, said, None, None).likeness < 1 or '"' in said


@pytest.mark.parametrize("said", ["a gentle government", "thugs of the regime", "xyz", "  "])
def test_words_that_do_not_stand_there_are_missing(said):
    assert at(said) == ("missing", "")


def test_a_long_passage_costs_few_comparisons(monkeypatch):
    tried = []
    ratio = place.SequenceMatcher.ratio
    monkeypatch.setattr(place.SequenceMatcher, "ratio", lambda self: tried.append(1) or ratio(self))
    text = " ".join(f"w{k % 97} and the x{k % 31}" for k in range(1500))
    said = " ".join(text.split()[2001:2081]).replace("and the", "and teh", 3)
    found = placed(text, said, None, None)
    assert found.match == "fuzzy" and "w" in text[found.start : found.end] and len(tried) < 1000
    assert placed(text, " ".join(f"q{k}" for k in range(80)), None, None).match == "missing"
