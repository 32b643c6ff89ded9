"""What a user may change, and what is refused."""

import pickle

import pytest

from framing.errors import SettingsError
from framing.records import CorpusContext, Settings


def test_settings_travel_to_other_processes():
    given = Settings(seed=7, lexicons={"ladder": "mine.tsv"})
    assert pickle.loads(pickle.dumps(given)) == given
    assert Settings().level == 0.95


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"level": 95}, "level=95: coverage lies between 0 and 1"),
        ({"level": float("nan")}, "level=nan"),
        ({"resamples": 0}, "resamples=0: give a whole number, 1 or more"),
        ({"min_mentions": -1}, "min_mentions=-1"),
        ({"seed": "x"}, "seed='x'"),
        ({"stance_model": "linar"}, "stance_model='linar'; one of: linear, encoder"),
    ],
)
def test_settings_out_of_range_are_refused(given, says):
    with pytest.raises(SettingsError, match=says):
        Settings(**given)


def test_a_context_is_empty_until_the_first_pass_has_read_the_corpus():
    context = CorpusContext()
    assert not (context.recurring or context.copies or context.shared or context.events)
    assert context.copies is not CorpusContext().copies, "no two share a mapping"
