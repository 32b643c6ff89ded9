import pytest

from framing.records import Construction
from tests.annotate.discovery.event import Event


def constructions(text):
    event = Event(text)
    return {(event.docs[0].text[m.start : m.end], m.construction) for m in event.found.mentions["a0"]}


@pytest.mark.parametrize(
    ("text", "mention", "form"),
    [
        ("President James Otieno left.", "President James Otieno", Construction.NAME),
        ("Mr. Otieno saw Otieno supporters.", "Otieno", Construction.NAME_MODIFIER),
        ("Kenyan President James Otieno left.", "Kenyan President", Construction.APPOSITIVE),
        ("Joan Achieng, a lawyer, left.", "a lawyer", Construction.APPOSITIVE),
        ("Joan Achieng was a lawyer.", "a lawyer", Construction.COPULAR),
        ("The Kenyan government left.", "The Kenyan government", Construction.NOUN_PHRASE),
        ("Kenya voted, and the government left.", "the government", Construction.NOMINAL),
    ],
)
def test_a_mention_has_its_form(text, mention, form):
    assert (mention, form) in constructions(text)


def test_a_capital_is_a_government_except_after_a_preposition_of_place():
    event = Event("Talks in Tehran ended. Tehran was content, and so was the group of Paris, France.")
    assert [event.docs[0].text[m.start : m.end] for m in event.found.mentions["a0"]] == ["Tehran", "France"]


def test_a_compass_word_is_a_country_of_the_event():
    event = Event("South Korea and North Korea met. The North said no. The two Koreas parted.")
    assert event.actor_of("The North") == {"North Korea"}
    assert event.actor_of("The two Koreas") or event.actor_of("Koreas") == {"North Korea", "South Korea"}
    assert not Event("The North won the war.").actor_of("The North")


def test_a_department_is_called_by_its_own_word():
    event = Event("The Justice Department wrote to Kenya. Kenya wrote to the department.")
    assert event.actor_of("the department") == {"United States"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They reached out to Tehran.", ["Tehran"]),
        ("They flew at once to Tehran.", []),
        ("A Kenyan student and two French tourists left.", []),
        ("A Kenyan official and French sanctions came.", ["A Kenyan official", "Kenyan", "French"]),
    ],
)
def test_countries_are_named_by_what_stands_for_them(text, found):
    event = Event(text)
    assert sorted(event.docs[0].text[m.start : m.end] for m in event.found.mentions["a0"]) == sorted(found)


def test_a_caravan_of_migrants_is_named_whole():
    event = Event("A caravan of Honduran migrants came. The caravan stopped. The caravan of Honduran migrants left.")
    called = event.called("migrants")
    assert {"A caravan of Honduran migrants", "The caravan", "The caravan of Honduran migrants"} <= set(called)
