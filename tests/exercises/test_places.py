import pandas as pd
import pytest

from framing.exercises.places import Places
from framing.lexicon import open_lexicons

MENTIONS = pd.DataFrame({"article_id": ["a"], "start": [3], "end": [9]})
CLAUSES = pd.DataFrame({
    "article_id": ["a"], "agent_start": [20], "agent_end": [30], "patient_start": [pd.NA], "patient_end": [pd.NA],
})  # fmt: skip


@pytest.fixture(scope="module")
def places():
    return Places(MENTIONS, CLAUSES, open_lexicons({}))


def test_names_and_who_acts_are_whole_phrases(places):
    assert places.is_phrase("a", 3, 9) and places.is_phrase("a", 20, 30)
    assert not places.is_phrase("a", 3, 8) and not places.is_phrase("b", 3, 9)


def test_a_phrase_ends_in_a_name_if_somebody_is_named_at_its_end(places):
    assert places.ends_name("a", 0, 9) and not places.ends_name("a", 3, 12) and not places.ends_name("a", 5, 9)


def test_the_present_is_told_from_what_may_be_past(places):
    assert places.is_present("requires") and places.is_present("attack")
    assert not places.is_present("attacked") and not places.is_present("hit")


def test_a_verb_of_what_lasts_is_none_of_an_act(places):
    assert places.lasts("rule") and places.lasts("require") and not places.lasts("kill")
