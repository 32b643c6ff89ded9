"""Two spellings of one name have one key, and two names have two."""

import pytest

from framing.text import sound_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kovalsky", "Kovalskyy"),
        ("Kovalsky", "Kovalskiy"),
        ("Kovalsky", "Kowalski"),
        ("Poliakov", "Polyakov"),
        ("Yusuf", "Youssouf"),
        ("Khamidov", "Hamidov"),
        ("Bağış", "Bagis"),
        ("Wałęsa", "Valesa"),
    ],
)
def test_spellings_of_one_name_have_one_key(one, other):
    assert sound_key(one) == sound_key(other)


@pytest.mark.parametrize(("one", "other"), [("Kovalsky", "Kovalenko"), ("Hansen", "Jansen"), ("Moreau", "Moran")])
def test_other_names_have_other_keys(one, other):
    assert sound_key(one) != sound_key(other)


def test_a_key_has_plain_small_letters():
    assert sound_key("O'Reilly") == "oreili"
