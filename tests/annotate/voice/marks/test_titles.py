import pytest

from framing.annotate.page import whole
from framing.annotate.voice.marks.marks import find_stretches
from framing.annotate.voice.marks.titles import is_capitalised, without_titles
from tests.annotate.voice.reading import CUES


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("She read the book “Hard Road” on the train.", []),
        ("She saw an episode of “Hard Road” at home.", []),
        ("She was on “The Morning Show” last week.", []),
        ("She saw Hale’s “Hard Road” at home.", []),
        ("The “Hard Road” film was long.", []),
        ("“Hard Road,” a film about dams, was long.", []),
        ("The films “Up,” “Cold Water” and “The Dam” were long.", []),
        ("Joe “Lucky” Hale won the race.", []),
        ("“(APPLAUSE)” was heard.", []),
        ("She called the film “a long bore” and left.", ["a long bore"]),
        ("She wrote in her book: “Hard Road” was no film.", ["Hard Road"]),
        ("“Hard Road,” she said.", ["Hard Road,"]),
    ],
)
def test_titles_nicknames_and_stage_directions_are_left_out(text, kept):
    found = without_titles(text, find_stretches(text, whole(text)), CUES.works)
    assert [text[s.start : s.end] for s in found] == kept


def test_small_words_of_a_title_may_be_small():
    assert is_capitalised(["Gone", "with", "the", "Dam"])
    assert not is_capitalised(["Gone", "under", "water"])
    assert not is_capitalised(["the", "Dam"])
