import pytest

from framing.corpus import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The government refused on Monday to talk to the union of dockers.", "en"),
        ("Le gouvernement a refusé lundi de parler au syndicat des dockers.", "fr"),
        ("Правительство в понедельник отказалось говорить с профсоюзом докеров.", "ru"),
    ],
)
def test_languages_are_told_apart(text, code):
    found = language_of(text)
    assert found.code == code and (found.english > 0.5) == (code == "en")
    assert 0 <= found.english <= 1 and 0 <= found.sure <= 1


def test_what_has_no_letters_has_no_language():
    assert language_of(" 12, 14! ") == ("", 0.0, 1.0)
