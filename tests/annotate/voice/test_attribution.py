from framing.annotate.voice.attribution import Attribution
from tests.annotate.voice.reading import CUES


def one(**more):
    return Attribution(row=CUES.verbs["say"], sentence=0, rule="verb clause", cue=(10, 14), **more)


def test_the_group_is_the_hull_of_source_and_cue():
    assert one().group == (10, 14)
    assert one(source=(0, 9)).group == (0, 14)
    assert one(source=(15, 20)).group == (10, 20)


def test_content_is_half_open():
    e = one(spans=((20, 30), (40, 45)))
    assert e.size == 15
    assert [e.holds(k) for k in (19, 20, 29, 30, 44, 45)] == [False, True, True, False, True, False]
    assert e.speech and e.quotes
