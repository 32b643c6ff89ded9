import pytest

from tests.annotate.naming.powers.test_powers import named


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("Kenya agreed, and the nation's cautious leader left.", "the nation's cautious leader", "otieno"),
        ("France agreed, and the country's president left.", "the country's president", "duval"),
        ("Duval praised her country's president.", "her country's president", "duval"),
        ("“Thank you, Mr. President,” Duval said.", "Mr. President", "otieno"),
        ("“Thank you, Madam President,” Otieno said.", "Madam President", "duval"),
    ],
)
def test_the_leader_of_the_country_spoken_of_and_who_is_spoken_to(text, phrase, actor):
    assert named(text).get(phrase) == {actor}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Chad agreed, and the nation's leader left.", "the nation's leader"),  # it is not listed
        ("Kenya agreed, and the harbour's leader left.", "the harbour's leader"),
        ("“Thank you, Mr. President,” somebody said.", "Mr. President"),  # who speaks is not known
    ],
)
def test_nobody_is_guessed(text, phrase):
    assert phrase not in named(text)
