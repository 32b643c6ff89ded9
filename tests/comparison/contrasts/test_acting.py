from dataclasses import replace

import pandas as pd
import pytest

from framing.comparison.contrasts.acting import of_acts
from tests.comparison.contrasts.made import TEXTS, mention, row, story

NONE = pd.NA


def clause(article, verb, agent="", patient="", **more):
    made = row(
        article, verb, effect="harm", sense="take", negated=False, modality="", kind="active", agent_deleted=False
    )
    parts = {"verb": verb, "agent": agent, "patient": patient}
    for name, words in parts.items():
        at = TEXTS[article].find(words) if words else -1
        made |= {name: words, f"{name}_start": at if words else NONE, f"{name}_end": at + len(words) if words else NONE}
    return {**made, **more}


TOLD = {**clause("a", "took", "The brave rebels", "the bridge"), "agent": "rebels"}
UNTOLD = clause("b", "took", "", "the bridge", kind="passive", agent_deleted=True)


def test_a_harm_with_its_agent_is_set_against_one_without():
    (found,) = of_acts(story(clauses=[TOLD, UNTOLD]))
    assert (found.kind, found.a.text, found.b.text) == ("agency", "The brave rebels took the bridge", "took the bridge")
    assert "“The brave rebels took the bridge”, with the rebels as the one who acts; Post has" in found.say()


@pytest.mark.parametrize(
    "more",
    [
        {"negated": True},
        {"modality": "could"},
        {"effect": "help"},
        {"agent_deleted": False},
        {"agent": "they"},
        {"patient": "rebels"},
    ],
)
def test_what_is_no_harm_done_or_names_who_acts_is_no_counterpart(more):
    assert list(of_acts(story(clauses=[TOLD, {**UNTOLD, **more}]))) == []


def test_another_act_in_an_unlike_sentence_is_another():
    other = clause("b", "cheap", "", "Wheat", kind="passive", agent_deleted=True, sense="sell")
    assert list(of_acts(story(clauses=[TOLD, other]))) == []


def test_an_act_of_nobody_known_has_no_counterpart():
    assert list(of_acts(story(clauses=[{**TOLD, "agent": "Monday"}, UNTOLD]))) == []


def test_different_acts_need_sentences_nearly_alike():
    assert list(of_acts(story(clauses=[TOLD, {**UNTOLD, "sense": "lose"}]))) != []
    unlike = {**UNTOLD, "sense": "lose"}
    told = story(clauses=[TOLD, unlike])
    told.__dict__["similarity"] = told.similarity * 0.5
    assert list(of_acts(told)) == []


def test_a_noun_cut_off_by_a_comma_may_be_what_acts():
    cut = clause("b", "was cheap", "", "Wheat", kind="reduced passive", agent_deleted=True, sense="take")
    told = {**clause("a", "spoke", "Ann Lee"), "agent": "rebels", "patient": "Wheat"}
    alike = story(clauses=[told, cut])
    alike.__dict__["similarity"] = alike.similarity * 0 + 1
    assert list(of_acts(alike)) != []
    torn = {**cut, "patient_end": 38, "verb_start": TEXTS["b"].index("was"), "patient_start": 34}
    texts = {**TEXTS, "b": TEXTS["b"].replace("north. Wheat", "north, Wheat")}
    cut_off = replace(story(clauses=[told, {**torn, "patient_end": 36}]), texts=texts)
    cut_off.__dict__["similarity"] = alike.similarity
    assert list(of_acts(cut_off)) == []


def test_a_toll_names_nobody():
    toll = clause("b", "took", "", "the bridge", kind="toll")
    assert len(list(of_acts(story(clauses=[TOLD, toll])))) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("in the north", "on Monday, while others on Tuesday"),
        ("in May 2019", "in May 2020"),
        ("in the north", "a year ago"),
        ("and 3 towns", "and 9 towns"),
    ],
)
def test_another_day_year_time_or_number_is_another_act(a, b):
    first = "on Sunday" if "Monday" in b else a
    made = story(clauses=[TOLD, UNTOLD])
    ends = {"a": first, "b": b}
    rows = tuple(
        replace(r, place=replace(r.place, text=f"{r.place.text.rstrip('.')} {ends[r.place.article]}."))
        for r in made.rows
    )
    assert list(of_acts(replace(made, rows=rows))) == []
    same = tuple(replace(r, place=replace(r.place, text=f"{r.place.text.rstrip('.')} {first}.")) for r in made.rows)
    assert list(of_acts(replace(made, rows=same))) != []


def test_a_source_that_says_elsewhere_who_did_it_hides_nobody():
    elsewhere = {**clause("b", "was", "", "Wheat"), "agent": "rebels"}
    assert list(of_acts(story(clauses=[TOLD, UNTOLD, elsewhere]))) == []
    assert list(of_acts(story(clauses=[TOLD, UNTOLD, {**elsewhere, "agent": "frost"}]))) != []


def test_a_sentence_that_names_who_acts_hides_nobody():
    named = mention("b", "Fighters")
    assert list(of_acts(story(clauses=[TOLD, UNTOLD], mentions=[named]))) == []


def test_who_acts_is_not_somebody_else_who_is_named_there():
    texts = {**TEXTS, "a": "The rebels' deputy, Ann Lee, took the bridge in the north. Rain fell."}
    other = {**TOLD, "agent_start": 0, "agent_end": 27, "verb_start": 29, "patient_start": 34, "patient_end": 44}
    assert list(of_acts(replace(story(clauses=[other, UNTOLD]), texts=texts))) == []
    named = replace(story(clauses=[other, UNTOLD]), texts=texts, names={"rebels": "Ann Lee"})
    assert len(list(of_acts(named))) == 1
