import re

from framing.comparison.contrasts.naming import of_actors, of_concepts
from tests.comparison.contrasts.made import clause, hit, mention, story, told


def test_a_charged_description_is_set_against_the_other_sources():
    s = story(mentions=[mention("a", "The brave rebels", 2.0), mention("b", "Fighters")])
    (found,) = of_actors(s)
    assert (found.kind, found.actor, found.a.by, found.b.text) == ("naming", "rebels", "Herald", "Fighters")
    assert found.say().startswith("the rebels: Herald has “The brave rebels” (once in own words), Post ")


def test_a_description_is_counted_in_all_of_the_text_where_that_is_more():
    texts = {**story().texts, "a": "The brave rebels took the bridge in the north. Few brave rebels spoke."}
    (found,) = of_actors(told(texts, mentions=[mention("a", "The brave rebels", 2.0), mention("b", "Fighters")]))
    assert found.say().startswith("the rebels: Herald has “The brave rebels” (once in own words, twice in all), Post ")


def test_a_judging_word_charges_a_description_that_no_rung_rates():
    plain = [mention("a", "The brave rebels"), mention("b", "Fighters")]
    assert list(of_actors(story(mentions=plain))) == []
    assert len(list(of_actors(story(mentions=plain, hits=[hit("a", "brave", "loaded")])))) == 1


def test_bare_names_and_the_same_words_are_no_contrast():
    bare = [mention("a", "The brave rebels", 2.0, construction="name"), mention("b", "Fighters")]
    assert list(of_actors(story(mentions=bare))) == []
    assert list(of_actors(story(mentions=[mention("a", "The brave rebels", 2.0)]))) == []


def test_own_words_weigh_more_than_those_of_others():
    def strength(voice):
        s = story(mentions=[mention("a", "The brave rebels", 2.0, voice=voice), mention("b", "Fighters")])
        return next(of_actors(s)).strength

    assert strength("own") > strength("attributed") > strength("quoted")


def test_words_of_one_concept_are_set_against_each_other():
    def hits(a, b):
        return [hit("a", "rebels", "choice", a), hit("b", "Fighters", "choice", b)]

    (apart,) = of_concepts(story(hits=hits(-1.0, 1.0)))
    (near,) = of_concepts(story(hits=hits(-1.0, 0.0)))
    assert (apart.a.text, apart.b.text) == ("rebels", "Fighters") and apart.strength > near.strength > 0
    assert list(of_concepts(story(hits=hits(0.0, 1.0)[:1]))) == []
    assert list(of_concepts(story(hits=hits(0.0, 0.0)))) == [], "words that lean alike are no contrast"


def test_a_naming_whose_judging_word_stands_beside_it_is_not_shown_as_judging():
    beside = mention("a", "The brave rebels", -2.0, ladder_row="ladder:criminal/head")
    assert list(of_actors(story(mentions=[beside, mention("b", "Fighters")]))) == []


def test_a_naming_that_the_other_source_has_as_well_weighs_less():
    texts = {**story().texts, "b": "Fighters took the bridge in the north. Some say the brave rebels fled."}
    mentions = [mention("a", "The brave rebels", 2.0), mention("b", "Fighters")]
    (one,), (both,) = (list(of_actors(told(of, mentions=mentions))) for of in (story().texts, texts))
    assert both.strength < one.strength


def test_the_usual_word_of_a_source_weighs_more_than_one_of_many():
    def strength(more):
        hits = [hit("a", "rebels", "choice", -1.0), hit("b", "Fighters", "choice", 1.0), *more]
        return max(c.strength for c in of_concepts(story(hits=hits)) if c.a.text == "rebels")

    assert strength([]) > strength([hit("a", "took", "choice", -0.5)])


def test_a_noun_that_may_point_to_another_is_left_out():
    unsure = [mention("a", "The brave rebels", 2.0, confidence=0.7), mention("b", "Fighters")]
    assert list(of_actors(story(mentions=unsure))) == []


def test_a_description_that_is_taken_back_is_nobody_s_naming():
    brave = mention("a", "The brave rebels", 2.0)
    assert list(of_actors(story(mentions=[brave, mention("b", "Fighters")]))) != []
    assert list(of_actors(story(mentions=[{**brave, "operator": "revoked"}, mention("b", "Fighters")]))) == []


def test_a_hedge_that_the_words_do_not_show_keeps_a_naming_out():
    brave = mention("a", "The brave rebels", 2.0)
    told = [{**brave, "hedge": "may", "text": "The brave rebels"}, mention("b", "Fighters")]
    assert list(of_actors(story(mentions=told))) == []
    assert list(of_actors(story(mentions=[{**told[0], "hedge": "brave"}, told[1]]))) != []


def test_words_of_one_concept_for_two_actors_are_no_contrast():
    a, b = hit("a", "rebels", "choice", -1.0, actor="rebels"), hit("b", "Fighters", "choice", 1.0, actor="army")
    assert list(of_concepts(story(hits=[a, b]))) == []


def test_a_noun_that_its_source_uses_less_than_the_other_one_is_not_its_word():
    brave, other = mention("a", "The brave rebels", -1.0, head="rebels"), mention("b", "Fighters", head="bridge")
    assert len(list(of_actors(story(mentions=[brave, other])))) == 1
    usual = [mention("a", text, head="bridge") for text in ("the bridge", "took the bridge")]
    assert not [c for c in of_actors(story(mentions=[brave, other, *usual])) if c.b.text == "Fighters"]


def test_words_for_acts_of_others_are_no_contrast():
    def hits(**more):
        a, b = hit("a", "took", "choice", -1.0), hit("b", "took", "choice", 1.0, term="seized")
        return [{**h, "category": "refusing", **more} for h in (a, b)]

    mine = clause("a", "The brave rebels took the bridge in the north.", "took", "rebels", "the bridge")
    theirs = clause("b", "Fighters took the bridge in the north.", "took", "rebels", "the bridge")
    assert len(list(of_concepts(story(hits=hits(), clauses=[mine, theirs])))) == 1
    others = {**theirs, "agent": "army", "patient": "wheat"}
    assert list(of_concepts(story(hits=hits(), clauses=[mine, others]))) == []


def test_an_intensifier_charges_no_name():
    plain = [mention("a", "The brave rebels"), mention("b", "Fighters")]
    assert list(of_actors(story(mentions=plain, hits=[hit("a", "brave", "loaded", category="intensifier")]))) == []


def test_a_description_is_set_beside_the_farthest_in_own_words_that_none_reaches():
    ours = mention("a", "The brave rebels", 2.0)
    plain, cool = mention("b", "Fighters"), mention("b", "Fighters", -1.0, ladder_row="ladder:fighters/head")

    def beside(*theirs):
        return [c.b.text for c in of_actors(story(mentions=[ours, *theirs])) if c.a.by == "Herald"]

    assert beside(plain, {**cool, "voice": "attributed"}) == beside({**plain, "voice": "attributed"}) == ["Fighters"]
    assert beside({**plain, "voice": "quoted"}) == [], "what it quotes another with is not its word"
    assert beside(plain, mention("b", "Wheat", 2.0)) == [], "it has one as kind"


def test_a_mild_kindness_gives_a_rank_and_what_follows_a_noun_is_said_of_others():
    texts = {**story().texts, "a": "The rebels of the wicked baron took the bridge in the north."}
    theirs = mention("b", "Fighters")
    assert list(of_actors(story(mentions=[mention("a", "The brave rebels", 1.0), theirs]))) == []
    whole = {**mention("a", "The brave rebels", -2.0, ladder_row="ladder:wicked/modifier"), "end": 31}
    assert list(of_actors(told(texts, mentions=[whole, theirs]))) == []
    wicked = hit("a", "brave", "loaded") | {"start": 14, "end": 20, "text": "wicked"}
    assert list(of_actors(told(texts, mentions=[whole, theirs], hits=[wicked]))) == []


def test_two_words_are_shown_where_their_sentences_are_likest():
    texts = {
        "a": "Trains were late on Monday. The rebels took the bridge in the north. Friends met.",
        "b": "Wheat was cheap. Fighters took the bridge in the north. Snow fell on the harbour.",
    }
    made = told(texts)

    def hits(article, words, lean):
        start = [texts[article].index(w) for w in words]
        of = hit("a", "rebels", "choice", lean, category="tax cuts", term=words[0].lower())
        return [{**of, "article_id": article, "start": at, "end": at + 5} for at in start]

    found = list(
        of_concepts(told(texts, hits=[*hits("a", ["Train", "rebel"], -1.0), *hits("b", ["Wheat", "Fight"], 1.0)]))
    )
    assert {(made.where(c.a)[1], made.where(c.b)[1]) for c in found} == {(28, 17)}


def test_an_adjective_and_a_judgement_of_others_name_nobody():
    theirs = mention("b", "Fighters")
    adjective = mention("a", "brave", 1.0, head="brave", ladder_row="ladder:brave/modifier", construction="copular")
    said = mention("a", "The brave rebels", 2.0, construction="copular", voice="quoted")
    assert list(of_actors(story(mentions=[adjective, theirs]))) == []
    assert list(of_actors(story(mentions=[said, theirs]))) == []


def test_two_sources_that_always_lean_their_way_need_no_like_sentence():
    once = [hit("a", "trains", "choice", 1.0), hit("b", "Wheat", "choice", -1.0)]
    again = [hit("a", "town", "choice", 1.0), hit("b", "harbour", "choice", -1.0)]
    assert list(of_concepts(story(hits=once))) == []
    found = list(of_concepts(story(hits=[*once, *again])))
    assert found and all(c.times == 2 for c in found)


def test_two_sources_own_words_for_one_matter_need_no_like_sentence():
    def found(of, **more):
        return len(list(of_concepts(story(hits=[
            hit("a", "trains", "choice", 1.0, category=of), hit("b", "Wheat", "choice", -1.0, category=of, **more),
        ]))))  # fmt: skip

    assert found("tax cuts") == 1
    assert found("tax cuts", voice="quoted") == found("aides of a leader") == found("refusing") == 0


def _tax(article, term, lean, at, voice="own"):
    place = {"article_id": article, "start": at, "end": at + len(term), "text": term, "actor": "", "confidence": 1.0}
    return {**place, "measure": "choice", "category": "tax on inheritance", "term": term, "score": lean, "voice": voice}


def _of(first, second, **voices):
    """Contrasts of two texts in which a charged and a plain word stand for one tax: source, words, and how often."""
    texts, hits = {"a": first, "b": second}, []
    for article, text in texts.items():
        for term, lean in (("death tax", -1.0), ("death-tax", -1.0), ("estate tax", 0.0)):
            found = (m.start() for m in re.finditer(term, text))
            hits += [_tax(article, term, lean, at, voices.get(article, "own")) for at in found]
    return [(c.a.text, c.b.text, c.say()) for c in of_concepts(told(texts, hits=hits))]


DEATH, ESTATE = "The death tax was the talk of the fair.", "The estate tax was the talk of the fair."


def test_a_charged_word_that_both_sources_have_is_nobody_s_choice():
    assert len(_of(DEATH, ESTATE)) == 1
    assert _of(DEATH, f"{ESTATE} Voters mind the death-tax.") == [], "with a hyphen or without"
    assert _of(f"{DEATH} Few know the estate tax.", ESTATE) != [], "a charged word of its own beside the plain one"
    assert _of(f"{DEATH} Few know the estate tax.", ESTATE, a="quoted") == []


def test_spellings_are_one_word_and_all_places_are_told():
    ((_, _, said),) = _of(f"{DEATH} Farms pay the death-tax.", ESTATE)
    assert "“death tax” (twice in own words)" in said
    text = f"{DEATH} Farms pay no death tax."
    hits = [_tax("a", "death tax", -1.0, 4), _tax("b", "estate tax", 0.0, 4)]
    (found,) = of_concepts(told({"a": text, "b": ESTATE}, hits=hits))
    assert "“death tax” (once in own words, twice in all)" in found.say(), "one that was not found as a name counts too"


def test_what_somebody_takes_a_thing_for_is_no_name_for_it():
    assert _of("The fee is seen by many farmers as a death tax.", ESTATE) == []
    assert len(_of("The death tax is seen by many farmers as a burden.", ESTATE)) == 1


def test_a_word_that_names_some_only_is_not_set_against_others():
    def found(term):
        a, b = hit("a", "rebels", "choice", -1.0, term=term), hit("b", "Fighters", "choice", 0.0, term="protester")
        return list(of_concepts(story(hits=[{**h, "category": "protesters"} for h in (a, b)])))

    assert len(found("rioter")) == 1 and found("looter") == []
