import pytest

from framing.annotate.voice.speakers.groups import group_before
from framing.lexicon import persons_of
from tests.annotated import LEXICONS, parsed


def group(text, pronoun, told=lambda place: True):
    doc = parsed(text)
    start = text.rindex(pronoun)
    number = max(k for k, s in enumerate(doc.sentences) if s.start <= start)
    persons = persons_of(LEXICONS)
    found = group_before(doc, number, start, persons, plural=pronoun.lower() == "they", told=told)
    return None if found is None else found[0].tokens[found[1]].text


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("The voters met Lena Hale. They left.", "They", "voters"),
        ("Lena Hale met the voters. They left.", "They", None),
        ("The Water Board met the voters. It left.", "It", "Board"),
        ("The voters met the board. It left.", "It", None),
        ("The cable warned that the Water Board was weak. It said so.", "It", "cable"),
        ("Commanders gave up the search because they feared the storm.", "they", "Commanders"),
        ("The voters came. It rained. It rained. It rained. They left.", "They", None),
    ],
)
def test_they_and_it_are_who_acted_last(text, pronoun, name):
    assert group(text, pronoun) == name


def test_whom_others_tell_of_is_nobody_here():
    assert group("The voters came. They left.", "They", told=lambda place: False) is None
