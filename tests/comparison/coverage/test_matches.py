import numpy as np
import pytest

from framing.comparison.coverage.matches import matches
from framing.errors import SettingsError
from tests.comparison.coverage.conftest import A, analysed, telling_of


def number(telling, beginning, article):
    return next(
        k for k, t in enumerate(telling.told) if t.article == article and t.statement.text.startswith(beginning)
    )


def test_the_same_statement_is_each_others_best_match(delmar):
    telling = telling_of(delmar)
    found = matches(telling)
    x, y = number(telling, "Mayor Ann Lee", 0), number(telling, "Every school", 1)
    assert found.best[x, 1] == y and found.mutual(np.array([t.article for t in telling.told]))[x, 1]
    assert found.status(x, 1) == "found"
    assert found.status(number(telling, "In 1998", 0), 1) == "not found"


def test_an_article_is_not_held_against_itself(delmar):
    telling = telling_of(delmar)
    found = matches(telling)
    for k, t in enumerate(telling.told):
        assert found.best[k, t.article] == -1 and found.like[k, t.article] == 0


def test_longer_articles_ask_for_more(delmar):
    limits = matches(telling_of(delmar)).limits
    assert limits[0, 0] > limits[0, 2] > limits[1, 2] > 0


def test_two_stories_in_one_event_are_held_apart():
    quake = "A quake shook {0} on Monday. Houses in {0} fell. Rescue teams reached {0} at night."
    both = [quake.format(town) for town in ("Norland", "Norland", "Westmark", "Westmark")]
    telling = telling_of(analysed(*both))
    found = matches(telling)
    assert found.like[0, 1] > found.like[0, 2] + 0.1


def test_too_long_an_event_is_named(monkeypatch):
    monkeypatch.setattr("framing.comparison.coverage.matches.MOST", 3)
    with pytest.raises(SettingsError, match="give articles the event they report"):
        matches(telling_of(analysed(A, A + " More.")))


def test_a_sentence_that_tells_nothing_is_no_match():
    telling = telling_of(
        analysed("Who are they? The dam broke at noon above the town.", "Who are they? Wheat was cheap.")
    )
    found = matches(telling)
    assert np.all(found.like[0] == 0)
