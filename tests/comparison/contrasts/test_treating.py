from framing.comparison.contrasts.treating import of_stance
from tests.comparison.contrasts.made import hit, mention, story, told

THERE = mention("b", "Fighters")  # the other source has the actor


def _judged(text="brave", **more):
    return hit("a", text, "loaded", 2.0, **{"actor": "rebels", **more})


def _found(*hits, mentions=(), of=None):
    """Contrasts of an event in which another word judges the actor as well."""
    hits = [*hits, _judged("trains")] if of is None else hits
    make = story if of is None else lambda **tables: told(of, **tables)
    return list(of_stance(make(hits=list(hits), mentions=[*mentions, THERE])))


def test_judging_words_on_an_actor_are_set_against_a_sentence_of_a_source_without():
    (found,) = _found(_judged())
    assert (found.kind, found.actor, found.a.text, found.b.text, found.b_by) == (
        "stance", "rebels", "brave", "Fighters took the bridge in the north.", "Post"
    )  # fmt: skip
    assert found.say() == (
        "the rebels, in own words: Herald has the judging words “brave”, “trains”; none was found in Post."
    )


def test_one_judging_word_is_not_enough():
    assert _found() == []


def test_words_of_others_feelings_and_names_of_sides_judge_nobody():
    for more in ({"voice": "quoted"}, {"category": "emotion"}, {"category": "identity"}, {"actor": ""}):
        assert _found(_judged(**more)) == []
    praised = {**_judged(category="praise"), "score": 1.0}
    assert _found(praised) == [], "a mild word of praise gives a rank"
    assert _found({**praised, "score": 2.0}) != []


def test_a_word_in_a_naming_that_may_be_another_s_judges_nobody():
    unsure = mention("a", "The brave rebels", confidence=0.6)
    assert _found(_judged(), mentions=[unsure]) == []
    assert _found(_judged(), mentions=[{**unsure, "confidence": 0.8}]) != []


def test_a_source_that_judges_nearly_as_much_or_has_the_actor_nowhere_is_no_counterpart():
    theirs = hit("b", "bridge", "loaded", 3.0, actor="rebels")
    assert _found(_judged(), theirs) == []
    assert _found(_judged(), {**theirs, "voice": "quoted"}) != []
    assert list(of_stance(story(hits=[_judged(), _judged("trains")]))) == []


def test_fewer_judging_words_of_the_other_source_are_told():
    (found,) = _found(_judged(), hit("b", "bridge", "loaded", 1.0, actor=""))
    assert found.say().endswith("“brave”, “trains”; Post has “bridge”.")


def test_a_judging_word_that_stands_in_the_other_source_is_not_told_as_missing():
    assert _found(_judged("north")) == []


def test_doubts_fears_and_words_on_a_part_judge_nobody():
    for more in (
        {"text": "brave", "term": "afraid", "category": "fear"},
        {"text": "Purported rebels", "category": "deception"},
    ):
        changed = {**_judged(), **more, "text": more["text"].replace("brave", "frightened")}
        assert _found(changed) == []
    part = mention("a", "The brave rebels", head="amendments")
    assert _found(_judged(), mentions=[part]) == []


def test_the_kind_one_of_two_nouns_judges_nobody():
    noun = {**_judged(), "rule": "loaded_terms:brave/noun"}
    kind = hit("a", "brave", "choice", 1.0, actor="rebels")
    assert _found(noun, kind) == []
    assert _found(noun, {**kind, "score": -1.0}) != []


def test_a_judging_word_that_the_other_source_has_in_another_form_is_not_told_as_missing():
    texts = {**story().texts, "b": "Fighters took the bridge in the north with bravery. Wheat was cheap again."}
    assert _found(_judged(), _judged("trains"), of=texts) == []


def test_a_judging_word_on_what_an_actor_has_is_not_on_the_actor():
    texts = {**story().texts, "a": "The town's last starving miners left. Rain fell on the grim town."}
    words = [{**_judged(), "start": texts["a"].index(w), "end": texts["a"].index(w) + len(w), "text": w, "term": w}
             for w in ("starving", "grim")]  # fmt: skip
    owner = {**mention("a", "the town"), "start": 0, "end": 8, "text": "The town"}
    assert _found(*words, mentions=[owner], of=texts) == []
    assert len(_found(*words, mentions=[{**owner, "actor": "town"}], of=texts)) == 1
