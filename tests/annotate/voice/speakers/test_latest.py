import pytest

from framing.annotate.voice.speakers.latest import last_of, nearby
from framing.annotate.voice.speakers.told import Told
from framing.lexicon import persons_of
from tests.annotated import LEXICONS, parsed

LISTS = persons_of(LEXICONS)
TEXT = "It rained. It rained. It rained. It rained. They left."
TOLD = Told(parsed(TEXT, parse=False))
HERE = TEXT.index("They")
NEAR = TEXT.rindex("It rained")


def test_the_last_named_speaker_close_by():
    assert nearby([(0, "Bo Fell"), (NEAR, "Lena Hale"), (NEAR, "clerk")], HERE, TOLD) == "Lena Hale"
    assert nearby([(0, "Bo Fell")], HERE, TOLD) == ""


@pytest.mark.parametrize(
    ("noun", "persons", "bodies", "name"),
    [
        ("aide", ["Lena Hale", "spokesperson for Hale"], [], "spokesperson for Hale"),
        ("aide", ["Lena Hale", "witness"], [], "Lena Hale"),
        ("officials", ["Lena Hale"], [], ""),
        ("government", [], ["Norlandic Foreign Ministry"], "Norlandic Foreign Ministry"),
        ("government", [], ["Democrats in Congress"], ""),
    ],
)
def test_who_a_noun_may_mean(noun, persons, bodies, name):
    spoke = [[(NEAR, n) for n in names] for names in (persons, bodies)]
    assert last_of(noun, *spoke, HERE, TOLD, LISTS) == name
