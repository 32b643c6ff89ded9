import pytest

from tests.annotate.discovery.event import Event, Story


def key(event, text):
    """Key of the first run that is written so; empty where there is none."""
    return next((event.names.key(r) for r in event.runs if r.text.rstrip(".") == text.rstrip(".")), "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Robert S. Mueller III", "Robert Mueller", True),
        ("Mike Pompeo", "Michael Pompeo", True),
        ("Kim Jong-un", "Kim Jong Un", True),
        ("Marianne Duval", "Duval", True),
        ("Raúl Labrador", "Raul Labrador", True),
        ("Kim Jong-un", "Kim", True),
        ("Donald Trump Jr.", "Donald Trump", False),
        ("Marianne Duval", "Robert Duval", False),
        ("Elizabeth Warren", "Elizabeth II", False),
        ("Ana Moreau-Bell", "Moreau-Bell", True),
        ("Zora Lind", "Zara Lind", False),
    ],
)
def test_forms_of_a_name(one, other, same):
    event = Event(f"We met {one} then. They met {other} there.")
    assert (key(event, one) == key(event, other)) is same


def test_an_acronym_is_merged_by_the_brackets_that_introduce_it_only():
    event = Event("The Coastal Herring Alliance (CHA) spoke. A lawyer for CHA left, and so did the CHF.")
    alliance = next(r for r in event.runs if r.text.startswith("Coastal"))
    assert key(event, "CHA") == event.names.key(alliance) != key(event, "CHF")


def test_of_two_bearers_the_honorific_and_the_article_decide():
    event = Event(
        "Robert Duval and Marianne Duval met. Robert Duval and Robert Duval spoke. Mrs. Duval left.",
        "Marianne Duval came alone. Duval was tired.",
    )
    last = {d: [event.names.key(r) for r in event.runs if r.d == d][-1] for d in (0, 1)}
    assert last == {0: "marianne duval", 1: "marianne duval"}


def test_every_form_says_why_it_belongs():
    event = Event("Marianne Duval spoke. Duval left.")
    assert event.names.why(event.runs[1]).rule == "last name of a full name"
    assert event.names.why(event.runs[1]).confidence < event.names.why(event.runs[0]).confidence == 1


def test_a_last_name_of_two_says_whose_it_is_where_it_stands():
    event = Event(
        "Marianne Duval met Paul Duval. Marianne Duval spoke. Mrs. Duval left.", "Paul Duval sang. Duval sat."
    )
    says = [event.names.why(r).evidence for r in event.runs if r.text == "Duval"]
    assert says == ["of 'Marianne Duval', one of 2", "of 'Paul Duval', one of 2"]


def test_a_body_may_be_called_without_its_last_word():
    event = Story("The Helix Company paid. Helix was late. The Xavon Company and the Xavon Bank met. Xavon slept.")
    assert event.actor_of("Helix") == {"Helix Company"}
    assert event.actor_of("Xavon") & {"Xavon Company", "Xavon Bank"} == set()  # of two it is neither


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("They slept in Xavon.", "located"),
        ("They slept in eastern Xavon.", "located"),
        ("They saw Xavon, France.", "located"),
        ("They saw the town of Xavon.", "located"),
        ("They saw the Xavon district.", "located"),
        ("Migrant Bo left. They asked the migrant Xavon.", "who"),
        ("They asked Xavon, 23, then.", "who"),
        ("They asked Xavon, a Kenyan migrant, then.", "who"),
        ("They asked the correspondent Xavon.", "reports"),
    ],
)
def test_what_stands_beside_a_name_says_what_it_is(text, mark):
    assert Event(text).facts.entities["xavon"].marks[mark]


@pytest.mark.parametrize(
    "text", ["They asked Xavon, a Kenyan company, then.", "They asked the company Xavon.", "At Xavon."]
)
def test_a_body_is_no_person_and_no_place(text):
    marks = Event(text).facts.entities["xavon"].marks
    assert not marks["who"] and not marks["located"]


def test_initials_count_small_words_where_all_words_have_one():
    event = Event("They signed the Defence of Fishing Act then. The DOFA failed, and so did the DOGA.")
    whole = next(r for r in event.runs if r.text.startswith("Defence"))
    assert key(event, "DOFA") == event.names.key(whole) != key(event, "DOGA")


def test_a_generation_is_left_out_where_no_article_has_both():
    one, other = "They met Lee Bell Jr. in town. Lee Bell Jr. sang.", "They met Lee Bell in town."
    assert key(Event(one, other), "Lee Bell") == key(Event(one, other), "Lee Bell Jr.")
    assert key(Event(f"{one} {other}"), "Lee Bell") != key(Event(f"{one} {other}"), "Lee Bell Jr.")
    with_sister = Event(one, other, "They met Ann Bell in town.")
    assert key(with_sister, "Lee Bell") != key(with_sister, "Lee Bell Jr.")
    bare = Event(one, "Bell left. " + other)
    assert key(bare, "Lee Bell") != key(bare, "Lee Bell Jr.")
