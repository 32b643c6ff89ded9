"""When a phrase speaks of an actor."""

import pytest

from framing.annotate.naming.times import When
from framing.registry import FOREVER
from tests.annotate.naming.reading import reading

R = reading("The NLF spoke.")
FRONT, OLD = R.registry.entries["front"], R.registry.entries["old_government"]
GOVERNMENT = R.words.noun("government", False)


@pytest.mark.parametrize(
    ("said", "article", "past", "front", "old"),
    [
        ((), None, False, True, True),
        ((), 2010, False, False, True),
        ((), 2024, False, True, False),
        ((2010,), 2024, False, False, True),
        ((2010, 2022), 2024, False, True, True),
        ((), 2024, True, True, True),
        ((), 2010, True, True, False),
    ],
)
def test_an_actor_must_have_been_such_a_thing_then(said, article, past, front, old):
    when = When(said, article)
    assert when.timely(FRONT, GOVERNMENT, past=past) is front
    assert when.timely(OLD, GOVERNMENT, past=past) is old


def test_the_years_of_the_sentence_go_before_that_of_the_article():
    assert When((2010,), 2024).years == (2010,)
    assert When((), 2024).years == (2024,)
    assert When((), None).years == ()


@pytest.mark.parametrize(
    ("years", "past", "held"),
    [
        ((2017, FOREVER), False, True),
        ((2017, FOREVER), True, False),
        ((2017, 2020), True, True),
        ((2017, 2020), False, False),
    ],
)
def test_an_office_is_held_then_or_is_over(years, past, held):
    assert When((), 2024).holds(years, past=past) is held


def test_of_two_governments_the_one_of_the_time_goes_first():
    assert When((), 2024).fitness(FRONT, GOVERNMENT) > When((), 2024).fitness(OLD, GOVERNMENT)
    assert When((2010,), 2024).fitness(FRONT, GOVERNMENT) < When((2010,), 2024).fitness(OLD, GOVERNMENT)
