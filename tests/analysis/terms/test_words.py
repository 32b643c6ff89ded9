import gc
import weakref

from framing.analysis.terms import words_of
from framing.analysis.terms.words import VOICES, spans_of_words
from tests.analysis.read import plain


def test_words_have_place_voice_and_what_they_follow():
    analysis = plain(["“Cruel men burned the old mill,” Ida Zoll said on Monday. Nobody answered."])
    words = words_of(analysis)
    text = analysis.texts[words.articles[0]]
    told = [words.vocabulary[k] for k in words.number]
    assert told[:5] == ["cruel", "men", "burned", "old", "mill"] and "the" not in told
    assert [text[s:e].lower() for s, e in zip(words.start, words.end, strict=True)] == told
    assert words.follows[:5].tolist() == [False, True, True, False, True]  # "the" ends a run
    voices = [VOICES[v] for v in words.voice]
    assert voices[:5] == ["quoted"] * 5 and voices[told.index("zoll")] == "own"
    assert not words.follows[told.index("ida")]  # another voice begins
    assert words.many.sum() == analysis.articles["words"].sum() and words.article.tolist() == [0] * len(told)


def test_a_sentence_ends_a_run():
    words = words_of(plain(["Storms hit ports. Divers came."]))
    told = [words.vocabulary[k] for k in words.number]
    assert not words.follows[told.index("divers")] and words.follows[told.index("came")]


def test_an_analysis_is_read_once_and_kept_no_longer_than_it_lives():
    analysis = plain(["Storms hit ports."])
    assert words_of(analysis) is words_of(analysis)
    gone = weakref.ref(words_of(analysis))
    del analysis
    gc.collect()
    assert gone() is None


def test_no_articles_have_no_words():
    words = words_of(plain([]))
    assert (words.articles, len(words.number), words.of.tolist(), words.many.shape) == ((), 0, [0], (0, len(VOICES)))


def test_a_word_belongs_to_the_stretch_it_begins_in():
    text = "ice-cold sea"
    assert spans_of_words(text, 0, 5) == [(0, 8)] and spans_of_words(text, 8, 12) == [(9, 12)]
    assert spans_of_words(text, 8, 9) == []
