from framing.annotate.voice.blocks.block import behind_lead, in_marks, kept_spans, meeting
from tests.annotate.voice.reading import CUES, cut
from tests.annotated import parsed


def test_a_lead_has_a_verb_of_speech_before_its_colon():
    for text, words in [("Hale tweeted on Monday: It rains.", "It rains."), ("FULL REMARKS: It rains.", None)]:
        at = behind_lead(text, 0, len(text), CUES)
        assert (at and text[at:]) == words


def test_paragraphs_with_words():
    doc = parsed("It rains.\n***\n“It rains.”", parse=False)
    spans = kept_spans(doc, doc.blocks)
    assert [cut(doc.plain, s) for s in spans] == ["It rains.", '"It rains."']
    assert [in_marks(doc, s) for s in spans] == [False, True]


def test_spans_that_meet():
    spans = [(0, 5), (10, 15)]
    assert meeting(spans, 4, 6) and meeting(spans, 0, 20) and not meeting(spans, 5, 10)
