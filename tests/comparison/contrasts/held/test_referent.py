import pytest

from framing.comparison.contrasts.held.referent import may_be_one, names_one
from framing.lexicon import open_lexicons


@pytest.mark.parametrize(
    "text",
    ["all tax laws", "at least ten boxes", "each ship", "40 sailors", "town or village halls", "a friend of Mr. Hale"],
)
def test_an_amount_a_sort_and_what_somebody_is_to_another_name_no_one_thing(text):
    assert not names_one(text, open_lexicons({}))


@pytest.mark.parametrize(
    "text", ["the tax law", "an old ship", "more damaging files", "a friend of the poor", "sailors"]
)
def test_other_words_may_name_one_thing(text):
    assert names_one(text, open_lexicons({}))


def test_other_numbers_and_other_owners_tell_two_things():
    assert not may_be_one("the 1998 vote", "the June 4 vote")
    assert not may_be_one("Ms. Orr’s ruling", "the Mint's ruling")
    assert may_be_one("the vote", "the June 4 vote") and may_be_one("Orr's ruling", "Ms. Orr’s late ruling")
    assert may_be_one("the judge's ruling", "Ms. Orr's ruling"), "a judge may be Ms. Orr"
