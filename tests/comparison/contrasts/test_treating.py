from framing.comparison.contrasts.treating import of_stance
from tests.comparison.contrasts.made import hit, story


def _treated(article, text, score, **more):
    return hit(article, text, "stance", score, **{"actor": "rebels", **more})


def test_the_harshest_own_sentence_is_set_against_the_kindest_of_the_other_source():
    hits = [_treated("a", "brave rebels", -0.8), _treated("a", "Ann Lee", -0.4), _treated("b", "Fighters", 0.5)]
    (found,) = of_stance(story(hits=hits))
    assert (found.kind, found.actor, found.a.text, found.b_by) == (
        "stance", "rebels", "The brave rebels took the bridge in the north.", "Post"
    )  # fmt: skip
    assert found.say.startswith(
        "the rebels, in own words: the wording of this sentence of Herald scores less favourable than that of Post."
    )


def test_words_of_others_and_likely_even_treatment_make_no_row():
    harsh, kind = _treated("a", "brave rebels", -0.8), _treated("b", "Fighters", 0.5)
    assert list(of_stance(story(hits=[{**harsh, "voice": "quoted"}, kind]))) == []
    assert list(of_stance(story(hits=[{**harsh, "score": -0.1}, kind]))) == []
    assert list(of_stance(story(hits=[harsh, {**kind, "score": -0.5}]))) == []
    assert list(of_stance(story(hits=[harsh, {**kind, "actor": "town"}]))) == []
