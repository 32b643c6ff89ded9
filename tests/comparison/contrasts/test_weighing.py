from dataclasses import replace

import pytest

from framing.comparison.contrasts.candidate import Candidate
from framing.comparison.contrasts.weighing import weighed
from framing.comparison.contrasts.weights import SCALE
from tests.comparison.contrasts.made import mention, quote, row, story, told


def _candidate(s, a="brave", b="Fighters", **more):
    ours, theirs = s.place(row("a", a)), b and s.place(row("b", b))
    made = {"kind": "naming", "subject": "x", "a": ours, "b": theirs or None, "b_by": "Post", "strength": 1.0}
    return Candidate(**{**made, "confidence": 1.0, "say": str, **more})


def _strength(s, *candidates):
    return [c.strength for c in weighed(s, candidates)]


def test_early_sentences_weigh_more_on_either_side():
    s = story()
    first, one_late, late = _strength(
        s, _candidate(s), _candidate(s, b="Wheat", subject="y"), _candidate(s, "Lee", "Wheat", subject="z")
    )
    assert first > one_late > late > 0


def test_sentences_that_name_whom_the_event_is_about_weigh_more():
    bare, named = story(), story(mentions=[mention("a", "The brave rebels"), mention("b", "Fighters")])
    assert _strength(bare, _candidate(bare))[0] == pytest.approx(SCALE.apart * _strength(named, _candidate(named))[0])


def test_a_speaker_s_sentence_weighs_less():
    bare = story()
    said = story(quotes=[quote("a", "The brave rebels took the bridge in the north.", "Ann Lee")])
    lacks = _candidate(bare, b="", kind="omission")
    assert _strength(said, _candidate(said))[0] < _strength(bare, _candidate(bare))[0]
    assert _strength(said, lacks)[0] == pytest.approx((1 - SCALE.spoken) * _strength(bare, lacks)[0])


def test_a_line_that_is_no_statement_weighs_less():
    s = story()
    cut = replace(s.rows[0], place=replace(s.rows[0].place, text="Rebels take bridge: more here"))
    teaser = replace(s, rows=(cut, *s.rows[1:]))
    assert _strength(teaser, _candidate(s))[0] == pytest.approx(SCALE.line * _strength(s, _candidate(s))[0])
    headline = replace(s, rows=(replace(cut, headline=True), *s.rows[1:]))
    assert _strength(headline, _candidate(s)) == _strength(s, _candidate(s))


def test_two_sentences_that_differ_in_more_ways_weigh_more_whichever_is_named_first():
    s = story()
    one, other = _candidate(s), _candidate(s, "rebels", "took", kind="loaded")
    turned = replace(other, a=other.b, b=other.a, b_by="Herald")
    alone, elsewhere = _strength(s, one)[0], _strength(s, one, _candidate(s, "Lee", "Wheat", subject="y"))[0]
    assert _strength(s, one, other)[0] == _strength(s, one, turned)[0] > alone == elsewhere
    assert _strength(s, one, one)[0] == alone, "one way told twice is one way"


def test_an_omission_gains_nothing_from_others_and_all_is_a_share():
    s = story()
    lacks = _candidate(s, b="", kind="omission")
    assert _strength(s, lacks, replace(lacks, subject="y"))[0] == _strength(s, lacks)[0]
    many = [_candidate(s, subject=str(k)) for k in range(40)]
    assert all(0 < x <= 1 for x in _strength(s, *many))


def test_a_difference_that_recurs_weighs_more():
    s = story()
    once, often = (
        _strength(s, _candidate(s), _candidate(s, "Lee", "Wheat", times=1)),
        _strength(s, _candidate(s), _candidate(s, "Lee", "Wheat", times=5)),
    )
    assert often[0] == once[0] and often[1] > once[1]


def test_one_naming_of_many_weighs_less_than_the_usual_one():
    named = [
        mention("a", "The brave rebels"),
        mention("b", "Fighters"),
        mention("b", "Wheat"),
        mention("b", "the north"),
    ]
    s = story(mentions=named)
    naming = _candidate(s, "The brave rebels", "Fighters", actor="rebels")
    assert _strength(s, naming)[0] == pytest.approx(
        (1 / 3) ** SCALE.rare * _strength(s, replace(naming, kind="loaded"))[0]
    )


def test_a_wording_that_both_sources_have_alike_weighs_nothing_and_one_that_one_prefers_in_part():
    texts = {"a": "Rebels came. Rebels left. Fighters slept.", "b": "Fighters came. Rebels left. Fighters slept."}
    s = told(texts)
    a, b = s.place(_word(texts, "a", "Rebels")), s.place(_word(texts, "b", "Fighters"))
    naming = Candidate(kind="naming", subject="x", a=a, b=b, b_by="Post", strength=1.0, confidence=1.0, say=lambda: "")
    preferred, turned = _strength(s, naming), _strength(s, replace(naming, a=b, b=a, b_by="Herald"))
    other = _strength(s, replace(naming, kind="agency"))
    assert preferred[0] == pytest.approx((2 / 3 - 1 / 3) ** SCALE.chosen * other[0]) and turned[0] == preferred[0]
    back = replace(naming, a=replace(a, text="Fighters"), b=replace(b, text="Rebels"))
    assert _strength(s, back) == [0]


def _word(texts, article, word):
    start = texts[article].index(word)
    return {"article_id": article, "start": start, "end": start + len(word)}


def test_a_judging_word_that_the_other_sentence_has_in_another_form_weighs_less():
    texts = {"a": "Hale falsely said so.", "b": "Hale made a falsehood of it."}
    s = told(texts)
    a, b = s.place(_word(texts, "a", "falsely")), s.place(_word(texts, "b", "Hale"))
    aside = Candidate(kind="aside", subject="x", a=a, b=b, b_by="Post", strength=1.0, confidence=1.0, say=lambda: "")
    assert _strength(s, aside)[0] == pytest.approx(SCALE.echo * _strength(s, replace(aside, kind="agency"))[0])


def test_two_words_of_which_one_source_has_both_as_often_weigh_less():
    texts = {"a": "The strike began. The walkout spread.", "b": "The walkout began. The walkout spread."}
    mixed, pure = told(texts), told({**texts, "a": "The strike began. The strike spread."})

    def strength(s):
        a, b = s.place(_word(s.texts, "a", "strike")), s.place(_word(s.texts, "b", "walkout"))
        c = Candidate(
            kind="naming", subject="concept: x", a=a, b=b, b_by="Post", strength=1.0, confidence=1.0, say=lambda: ""
        )
        return _strength(s, c)[0]

    assert 0 < strength(mixed) < SCALE.both * strength(pure)
