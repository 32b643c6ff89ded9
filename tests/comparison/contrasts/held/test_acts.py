from dataclasses import replace

import pytest

from framing.comparison.contrasts.held import HELD, Acts
from tests.comparison.contrasts.made import clause, hit, story

FIRST, THERE = "The brave rebels took the bridge in the north.", "Fighters took the bridge in the north."
TRAINS, WHEAT = "Ann Lee spoke to the town about trains.", "Wheat was cheap at the harbour on Friday again."


def _acts(*clauses, **tables):
    return Acts(story(clauses=list(clauses), **tables))


def _place(acts, article, text):
    return acts.story.place(hit(article, text, "loaded"))


def test_like_sentences_that_are_each_others_likest_tell_one_thing():
    acts = _acts()
    found, fit = acts.partner(_place(acts, "a", "brave"), "own", "b")
    assert found.place.text == THERE and 0.5 < fit <= 1


def test_unlike_sentences_tell_one_act_where_verb_and_party_agree():
    ours, theirs = clause("a", TRAINS, "spoke", "rebels", "the town"), clause("b", WHEAT, "was", "rebels", "")
    acts = _acts(ours, theirs)
    assert acts.partner(_place(acts, "a", "trains"), "own", "b") is None
    p, q = _place(acts, "a", "trains"), _place(acts, "b", "cheap")
    assert acts.shares_party(p, q) and not acts.one(p, q)
    assert not _acts(ours, {**theirs, "patient": "the harbour"}).shares_party(p, q), "done to something else"
    same = _acts({**ours, "verb": "raze"}, {**theirs, "verb": "raze"})
    assert same.one(p, q)


@pytest.mark.parametrize("verb", ["say", "be"])
def test_speech_and_verbs_of_anything_are_no_act(verb):
    told = {"verb": verb, "effect": "speak" if verb == "say" else "none"}
    acts = _acts(
        {**clause("a", TRAINS, "spoke", "rebels", ""), **told}, {**clause("b", WHEAT, "was", "rebels", ""), **told}
    )
    assert not acts.one(_place(acts, "a", "trains"), _place(acts, "b", "cheap"))


def test_the_innermost_clause_comes_first_and_pronouns_are_nobody():
    whole, part = clause("a", FIRST, "took", "they", "the bridge"), clause("a", "took the bridge", "took", "", "")
    acts = _acts(whole, part)
    inner, outer = acts.around(_place(acts, "a", "bridge"))
    assert (inner.parties, outer.agent, outer.patient) == (frozenset(), "", "bridg")


def test_what_a_speaker_says_is_told_again_where_the_speaker_is_named():
    inner = clause("a", "to the town about trains", "raze", "rebels", "the town")
    outer = {**clause("a", TRAINS, "spoke", "lee", ""), "effect": "speak"}
    there, named = clause("b", WHEAT, "raze", "rebels", ""), clause("b", WHEAT, "was", "", "lee")

    def tells(voice, *clauses):
        acts = Acts(replace(story(clauses=[inner, outer, *clauses]), names={"lee": "Ann Lee", "rebels": "the rebels"}))
        return acts._tells(_place(acts, "a", "trains"), voice, acts.story.rows[1], acts.story.rows[3], 0.2)

    assert tells("own", there) and not tells("quoted", there)
    assert tells("quoted", there, named)


def test_a_verb_is_known_by_where_it_begins():
    acts = _acts(clause("a", FIRST, "took", "rebels", ""))
    assert acts.is_read and acts.is_verb("a", FIRST.index("took")) and not acts.is_verb("a", 0)
    assert not _acts().is_read


def test_sentences_with_one_saying_tell_one_thing():
    text = "He called her a farmer from the hills who never learnt to read."
    acts = _acts()
    s, t = acts.story.rows[1], acts.story.rows[3]
    rows = [*acts.story.rows]
    for k, words in ((s.k, text), (t.k, "Sorry for “a farmer from the hills who never learnt”, she said.")):
        rows[k] = replace(rows[k], place=replace(rows[k].place, text=words))
    assert not acts.is_aligned(s, t)
    said = Acts(replace(acts.story, rows=tuple(rows)))
    assert said.is_aligned(rows[s.k], rows[t.k])


def test_a_run_of_words_that_is_a_name_is_no_saying():
    acts = _acts()
    assert not any(map(acts._says, ["at", "the", "House", "Committee", "on", "Ethics"]))
    assert any(map(acts._says, ["at", "the", "House", "committee", "on", "Ethics"]))


def test_every_run_of_words_that_holds_a_telling_one_is_a_saying(monkeypatch):
    acts = _acts()
    monkeypatch.setattr(type(acts), "_says", lambda self, word: word == "freed")
    said = [text.casefold() for text in ("The", "brave", "rebels", "freed", "the", "bridge", "on", "Monday")]
    sentence = replace(acts.story.rows[0].place, text="The brave rebels freed the bridge on Monday.")
    acts.story = replace(acts.story, rows=[replace(acts.story.rows[0], place=sentence)])
    runs = {tuple(said[k : k + HELD.said]) for k in range(len(said) - HELD.said + 1)}
    assert acts._run(0) == {run for run in runs if "freed" in run}


def test_a_sentence_tells_what_some_words_are_on_where_it_has_a_word_beside_them():
    acts = _acts(clause("a", FIRST, "took", "rebels", "the bridge"))
    s, there, wheat = acts.story.rows[0], acts.story.rows[2], acts.story.rows[3]
    p = _place(acts, "a", "brave")
    assert acts._meets(p, s, there) and not acts._meets(p, s, wheat)


def test_words_that_are_a_verb_of_known_parties_need_the_same_act():
    acts = _acts(clause("a", FIRST, "took", "rebels", "the bridge"))
    assert acts._is_verb_of_act(_place(acts, "a", "took")) and not acts._is_verb_of_act(_place(acts, "a", "brave"))
