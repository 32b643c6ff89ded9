"""Evidence weighed for each actor."""

import pytest

from tests.annotate.naming.reading import nouns
from tests.annotated import TOWN, WAR


def given(text, actors=WAR, **how):
    return [actor for _, _, actor in nouns(text, actors, **how) if actor]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("French troops left.", "french_forces"),  # whose they are, and the noun is one of forces
        ("Chadian troops left.", None),  # another owner
        ("Foreign troops left.", "french_forces"),  # a word of belonging that is no country
        ("The Paris-backed government fell.", "old_government"),
        ("The Moscow-backed government fell.", None),  # another backer
        ("The rival Nigerian government fell.", None),  # set apart
        ("The Kettle Nigerian government fell.", None),  # another name
        ("The government in Nigeria fell.", "front"),  # where it is, is whose it is
        ("The militia in Chad fell.", None),
        ("The Nigerian government fell in 2005.", "old_government"),
        ("The internationally recognized government fell.", "old_government"),
    ],
)
def test_evidence_for_and_against(text, actor):
    assert given(text) == ([actor] if actor else [])


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Angry demonstrators left.", ["protesters"]),  # their own noun, plural
        ("A demonstrator left.", []),
        ("The Russian invasion of Ukraine began.", ["war"]),  # another word for the event, and whose it is
        ("The war goes on.", ["war"]),
        ("A war goes on.", []),
        ("The attack goes on.", []),
        ("The second war goes on.", ["war"]),
        ("The war of words goes on.", []),  # limited to another thing
    ],
)
def test_common_nouns_name_peoples_and_events(text, actors):
    assert given(text, TOWN) == actors
