import pytest

from framing.annotate.voice.patterns import cue_behind, verbs_without_parse
from tests.annotate.voice.reading import CUES, cut
from tests.annotated import parsed


def behind(text):
    e = cue_behind(parsed(text, parse=False), text.index("”") + 1, 0, CUES)
    return e and (cut(text, e.cue), cut(text, e.source))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“It will hold,” said Lena Hale.", ("said", "Lena Hale")),
        ("“It will hold,” Lena Hale said.", ("said", "Lena Hale")),
        ("“It will hold,” Lena Hale, the mayor of the town, said.", ("said", "Lena Hale")),
        ("“It will hold,” the minister recently said.", ("said", "the minister")),
        ("“It will hold,” and the town slept.", None),
        ("“It will hold,” running down the hill to the old town said nothing.", None),
    ],
)
def test_a_verb_beside_a_noun_phrase_is_the_cue(text, found):
    assert behind(text) == found


def test_verbs_beside_a_name_in_a_sentence_without_a_parse():
    text = "“It will hold,” she said. The minister added “No.” Lena Hale has also asked “Why?”"
    doc = parsed(text, parse=False)
    found = [cut(text, e.source) for k in range(len(doc.sentences)) for e in verbs_without_parse(doc, k, CUES, ())]
    assert found == ["she", "The minister", "Lena Hale"]


def test_verbs_inside_marks_are_not_read():
    text = "“Lena Hale said so.”"
    doc = parsed(text, parse=False)
    assert list(verbs_without_parse(doc, 0, CUES, [(0, len(text))])) == []
