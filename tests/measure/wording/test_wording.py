"""Which words of a paraphrase are the outlet's: whole articles in, flags out."""

import pandas as pd
import pytest

from framing.measure import wording
from tests.annotated import LEXICONS
from tests.measure.wording.cast import ACTORS, flagged, measured


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ruth Hale claimed that her privileged troublemakers had done no wrong.", ["privileged", "troublemakers"]),
        ("“Our offer stands,” Ruth Hale said. Hale insisted that the meager offer would be kept.", ["meager offer"]),
        ("Ruth Hale said her tirade was justified.", ["tirade"]),
        ("The Delta Front announced that it had left the harbour after its brutal campaign.", ["brutal campaign"]),
    ],
)
def test_what_the_speaker_cannot_mean_is_flagged(text, words):
    assert flagged(text)[0] == words


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Hale said the meager offer of Ivan Berg would be kept.",  # another's
        "Ruth Hale said that the meager offer would be kept.",  # whose offer?
        "“My tirade was justified,” Ruth Hale said.",  # her own word
        "Ruth Hale spoke, and her tirade was long.",  # the outlet's voice already
        "A farmer said his vicious remarks were a joke.",  # nobody whom the registry lists
        "Ruth Hale said her elite aides were tired.",  # no insult
        "Ruth Hale said her brilliant plan would work.",
    ],
)
def test_what_the_speaker_may_mean_is_not(text):
    assert flagged(text) == [[], []]


def test_a_label_of_the_speakers_own_side_is_flagged_too():
    words, labels = flagged("The Delta Front said on Monday that the terror group would stay.")
    assert (words, labels) == (["terror group"], ["the terror group"])


def test_names_are_nothing_to_be_flagged_for():
    assert flagged("The Delta Front said on Monday that the Front would stay.") == [[], []]


def test_nothing_but_flags_is_changed():
    doc, hits = measured("Ruth Hale said her tirade was justified.")
    found, flags = wording.flag(doc, hits, LEXICONS)
    assert [(h.start, h.end, h.score, h.voice) for h in flags] == [(h.start, h.end, h.score, h.voice) for h in hits]
    assert found.voices == doc.voices and len(found.mentions) == len(doc.mentions)


@pytest.mark.parametrize("how", [{"actors": {}}, {"parse": False}])
def test_without_sides_or_a_parse_there_is_no_flag(how):
    assert flagged("Ruth Hale said her tirade was justified.", **how) == [[], []]


def test_names_of_actors_may_be_swapped():
    text = "{0} said {1} tirade was justified."
    assert flagged(text.format("Ruth Hale", "her")) == flagged(text.format("Ivan Berg", "his")) == [["tirade"], []]
    assert set(ACTORS) >= {"hale", "berg"}


def test_a_flag_is_one_of_those_that_a_bar_joins():
    assert wording.is_flagged(pd.Series(["", "vague|outlet wording", "outlet wordings"])).tolist() == [
        False,
        True,
        False,
    ]
