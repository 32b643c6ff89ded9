from tests.annotate.voice.reading import around, cut


def test_a_place_knows_its_sentences_and_words():
    here = around("The dam is old. “It will hold. It has held,” Lena Hale said.")
    assert (here.first, here.last, here.words) == (1, 2, 6)
    assert here.opens and here.wordy and here.goes_on
    assert here.before(5) == "old. "


def test_a_short_stretch_inside_its_sentence():
    here = around("Lena Hale called it a “farce” again.")
    assert not (here.opens or here.wordy or here.goes_on)
    assert [cut(here.doc.text, e.source) for e in here.near()] == ["Lena Hale"]


def test_where_else_to_ask():
    text = "Lena Hale was bitter about “the hateful lies of a board that never came.”"
    for parse in (True, False):
        here = around(text, parse=parse)
        assert cut(text, here.holder().source) == "Lena Hale"
    assert around(text, parse=False).subject() is None
    labelled = "Lena Hale hailed the engineer as a “hero.”"
    assert cut(labelled, around(labelled).labeller().source) == "Lena Hale"
