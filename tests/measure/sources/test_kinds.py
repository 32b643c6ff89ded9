import pytest

import framing
from framing.measure.sources import KINDS, is_medium, source_kinds
from tests.annotated import LEXICONS

SAID = {
    "official": [
        "Senator Ann Hale", "Rep. Peter Zoll (N-Norl.)", "the foreign ministry", "White House officials", "Hale's campaign",
        "Mona Berg, the interior minister,", "Lena Hale, a spokeswoman for the Department of Energy", "the former House Speaker",
    ],
    "expert": [
        "Mona Berg, a professor of law at Northport University", "two economists", "a wide range of historians",
        "Lena Hale, chairwoman of the chemistry department at Norland College, who built the sensor",
        "Peter Zoll, the pollster,",
    ],
    "people": ["residents of the valley", "Mona Berg, 53, of Northport", "40 percent of voters", "a waiter named Omar", "Germans"],
    "media": ["the Northport Tribune", "a local newspaper", "Lena Hale, an editor at the paper", "The Norland Review's Jeet Patel"],
    "organisation": [
        "Peter Zoll, the group's vice chairman", "the carmaker", "a spokesman for the company", "environmental activists",
        "Mona Berg, director of the Harbour Workers Union",
    ],
    "document": ["a report by the ministry", "Zoll's lawsuit", "a poll last week", "the letter, on Norland Bank paper,"],
    "unnamed": ["a source close to the talks", "several people who saw it", "critics", "a person familiar with the matter"],
    "other": ["", "Hale", "both him and Zoll"],
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_by_its_nouns_titles_appositions_and_bodies(kind):
    assert dict(zip(SAID[kind], source_kinds(SAID[kind]), strict=True)) == dict.fromkeys(SAID[kind], kind)


def test_a_post_that_any_body_has_takes_the_kind_of_the_body():
    posts = [f"the director of the {body}" for body in ("ministry", "charity", "university", "newspaper", "choir")]
    assert source_kinds(posts) == ["official", "organisation", "expert", "media", "official"]


def test_a_first_name_is_no_document_and_a_party_is_no_people():
    assert source_kinds(["Mayor Bill Berg", "many Republicans", "many of her aides"]) == ["official"] * 3


def test_finer_kinds():
    found = source_kinds(["Senator Ann Hale", "the judge", "the carmaker", "Hale"], finer=True)
    assert found == ["lawmaker", "court", "company", ""]


@pytest.mark.parametrize("wrong", ["residents", [1], [None]])
def test_what_is_no_list_of_phrases_is_refused(wrong):
    with pytest.raises(framing.SettingsError, match="source_kinds takes phrases"):
        source_kinds(wrong)


def test_a_medium_and_a_platform_hand_on_what_others_say():
    assert is_medium("Northport Tribune", LEXICONS) and is_medium("Twitter", LEXICONS)
    assert not is_medium("Lena Hale", LEXICONS)
