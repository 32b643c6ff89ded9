from framing.comparison.contrasts.treating import of_stance
from tests.comparison.contrasts.made import hit, mention, story, told

KIND = [
    hit("b", text, "stance", score, actor="rebels") for text, score in (("Fighters", 0.5), ("Wheat", -0.2))
]  # two own sentences of the other source on the same actor


def _judged(text="brave", **more):
    return hit("a", text, "loaded", 2.0, **{"actor": "rebels", **more})


def test_judging_words_on_an_actor_are_set_against_the_first_sentence_of_a_source_without():
    (found,) = of_stance(story(hits=[_judged(), _judged("trains"), *KIND]))
    assert (found.kind, found.actor, found.a.text, found.b.text, found.b_by) == (
        "stance", "rebels", "brave", "Fighters took the bridge in the north.", "Post"
    )  # fmt: skip
    assert found.say() == (
        "the rebels, in own words: Herald has the judging words “brave”, “trains”; none was found in Post."
    )


def test_words_of_others_feelings_and_names_of_sides_judge_nobody():
    for more in ({"voice": "quoted"}, {"category": "emotion"}, {"category": "identity"}, {"actor": ""}):
        assert list(of_stance(story(hits=[_judged(**more), *KIND]))) == []
    praised = {**_judged(category="praise"), "score": 1.0}
    assert list(of_stance(story(hits=[praised, *KIND]))) == [], "a mild word of praise gives a rank"
    assert list(of_stance(story(hits=[{**praised, "score": 2.0}, *KIND]))) != []


def test_a_word_in_a_naming_that_may_be_another_s_judges_nobody():
    unsure = mention("a", "The brave rebels", confidence=0.6)
    assert list(of_stance(story(hits=[_judged(), *KIND], mentions=[unsure]))) == []
    assert list(of_stance(story(hits=[_judged(), *KIND], mentions=[{**unsure, "confidence": 0.8}]))) != []


def test_a_source_that_judges_too_or_has_the_actor_nowhere_is_no_counterpart():
    theirs = hit("b", "cheap", "loaded", 1.0, actor="rebels")
    assert list(of_stance(story(hits=[_judged(), theirs, *KIND]))) == []
    assert list(of_stance(story(hits=[_judged(), {**theirs, "voice": "quoted"}, *KIND]))) != []
    assert list(of_stance(story(hits=[_judged()]))) == []


def test_a_judging_word_that_stands_in_the_other_source_is_not_told_as_missing():
    assert list(of_stance(story(hits=[_judged("north"), *KIND]))) == []


def test_doubts_fears_and_words_on_a_part_judge_nobody():
    for more in (
        {"text": "brave", "term": "afraid", "category": "fear"},
        {"text": "Purported rebels", "category": "deception"},
    ):
        changed = {**_judged(), **more, "text": more["text"].replace("brave", "frightened")}
        assert list(of_stance(story(hits=[changed, *KIND]))) == []
    part = mention("a", "The brave rebels", head="amendments")
    assert list(of_stance(story(hits=[_judged(), *KIND], mentions=[part]))) == []


def test_the_kind_one_of_two_nouns_judges_nobody():
    noun = {**_judged(), "rule": "loaded_terms:brave/noun"}
    kind = hit("a", "brave", "choice", 1.0, actor="rebels")
    assert list(of_stance(story(hits=[noun, kind, *KIND]))) == []
    assert list(of_stance(story(hits=[noun, {**kind, "score": -1.0}, *KIND]))) != []


def test_a_judging_word_that_the_other_source_has_in_another_form_is_not_told_as_missing():
    texts = {**story().texts, "b": "Fighters took the bridge in the north with bravery. Wheat was cheap again."}
    s = told(texts, hits=[_judged(), hit("b", "Fighters", "stance", 0.5, actor="rebels")])
    assert list(of_stance(s)) == []


def test_a_judging_word_on_what_an_actor_has_is_not_on_the_actor():
    texts = {**story().texts, "a": "The town's last starving miners left. Rain fell."}
    start = texts["a"].index("starving")
    h = {**_judged(), "start": start, "end": start + 8, "text": "starving", "term": "starving"}
    owner = {**mention("a", "the town"), "start": 0, "end": 8, "text": "The town"}
    assert list(of_stance(told(texts, hits=[h, *KIND], mentions=[owner]))) == []
    assert len(list(of_stance(told(texts, hits=[h, *KIND], mentions=[{**owner, "actor": "town"}])))) == 1
