import pytest

from tests.annotate.discovery.event import Event

FIRST = "Kenyan President James Otieno met French President Marianne Duval. The Taliban were there. "


@pytest.mark.parametrize(
    ("text", "phrase", "actors"),
    [
        ("Otieno left with his soldiers and his government.", "his government", {"Kenya"}),
        ("Two officials from Kenya saw the Otieno administration.", "the Otieno administration", {"Kenya"}),
        ("Kenya agreed, and the country voted.", "the country", {"Kenya"}),
        ("Otieno saw his French counterpart.", "his French counterpart", {"Marianne Duval"}),
        ("France won, and its troops left.", "its troops", {"France"}),
        ("Otieno’s campaign failed.", "Otieno’s campaign", {"Otieno campaign"}),
        ("The Taliban spoke, and the group left.", "the group", {"Taliban"}),
        ("Otieno said, “We are a nation of farmers.”", "a nation", {"Kenya"}),
        ("Otieno said, “I saw your country, and I liked it.”", "your country", {"France"}),
        ("Otieno’s lawyers spoke. The lawyers praised their client.", "their client", {"James Otieno"}),
        ("He saw the Taliban, whose fighters left.", "whose fighters", {"Taliban"}),
        ("The Kenyan army left.", "The Kenyan army", {"Kenya"}),
        ("The members of the Taliban left.", "The members of the Taliban", {"Taliban"}),
        ("The Kenyan state media left.", "The Kenyan state media", {"Kenya"}),
    ],
)
def test_a_noun_stands_for_its_actor(text, phrase, actors):
    assert Event(FIRST + text).actor_of(phrase) == actors


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (FIRST + "The people left.", "The people"),
        (FIRST + "A government fell.", "A government"),
        (FIRST + "The governments of the day fell, and your government too.", "your government"),
        ("The group left.", "The group"),
        ("The members left.", "The members"),
        ("The client left.", "The client"),
    ],
)
def test_a_noun_that_nothing_ties_to_an_actor_is_left_out(text, phrase):
    assert not Event(text).actor_of(phrase)


def test_a_crowd_is_what_it_is_made_of():
    event = Event("A group of migrants came. Migrants sat. The migrant group left. The caravan of migrants left.")
    assert event.actor_of("A group of migrants") == event.actor_of("The caravan of migrants") == {"migrants"}
