import pytest

from framing.annotate.voice.speakers.speakers import Resolver
from tests.annotated import LEXICONS, parsed


def names(text, *sources):
    """Names of sources, each the last place of these words in the text."""
    doc = parsed(text, parse=False)
    resolver, found = Resolver(doc, LEXICONS), []
    for words in sources:
        at = text.rindex(words)
        found.append(resolver.name(at, at + len(words), words.split()[-1]))
    return found


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Foreign Minister Lena Hale came. Ms. Hale left.", "Ms. Hale", "Lena Hale"),
        ("Foreign Minister Lena Hale came. The minister left.", "The minister", "Lena Hale"),
        ("Lena Hale (44) left.", "Lena Hale (44)", "Lena Hale"),
        ("The director, Lena Hale left.", "The director, Lena Hale", "Lena Hale"),
        ("The state water board met. The board left.", "The board", "board"),
        ("Ada Bell came. A minister left.", "A minister", "minister"),
    ],
)
def test_words_go_back_to_one_name(text, source, name):
    assert names(text, source) == [name]


def test_a_phrase_goes_back_to_its_fullest_form():
    assert (
        names("The state water board met. Then the board left.", "The state water board", "the board")
        == ["state water board"] * 2
    )


def test_pronouns_go_back_by_gender_and_kind():
    text = "Anna Hale met Peter Zoll at the Water Board. She left. He left. We left. It left."
    assert names(text, "Water Board", "She", "He", "We", "It") == [
        "Water Board",
        "Anna Hale",
        "Peter Zoll",
        "",
        "Water Board",
    ]


def test_a_first_name_unknown_takes_the_gender_of_its_pronoun():
    assert names("Xyla Hale came. He left. She left.", "He", "She") == ["Xyla Hale", ""]


def test_labels_of_an_interview_have_names():
    text = "Lena Hale spoke to our reporter Tom Brand.\nQ: Why?\nA: Wait."
    doc = parsed(text, parse=False)
    resolver = Resolver(doc, LEXICONS)
    spans = [(text.index(label), text.index(label) + 1) for label in ("Q:", "A:")]
    assert [resolver.turn(*s) for s in spans] == ["Tom Brand", "Lena Hale"]
