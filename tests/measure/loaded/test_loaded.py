"""Loaded wording: what is found, what is shielded, how context weighs it."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import Actors, Corpus, analyze
from framing.lexicon import open_lexicons
from framing.measure.loaded import loaded as loaded_language
from framing.pipeline import read_texts
from framing.records import Annotated, Article, Block, Hit, Role, Sentence, Voice

LEXICONS = open_lexicons({})


def hits(text: str, parser: object = "auto") -> tuple[Hit, ...]:
    return loaded_language.measure(read_texts([text], parser=parser)[0], (), LEXICONS)


def lines_run(work) -> int:
    """Lines of our own that a piece of work runs through: what it costs, without a clock."""
    count = 0

    def trace(frame, event, arg):
        nonlocal count
        count += event == "line"
        return trace if "framing" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def terms(text: str, parser: object = "auto") -> list[str]:
    return [h.term for h in hits(text, parser)]


@pytest.mark.parametrize("parser", ["auto", None])
@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The army seized power in the spring.", "seize power"),
        ("They propped up a hated general.", "prop up"),
        ("Acts of terrorism were on every page.", "act of terrorism"),
        ("Lawmakers slammed the bill on Tuesday.", "slam"),
        ("The plan is laughable.", "laughable"),
        ("Illegal immigrants were blamed again.", "illegal immigrant"),
        ("The climate alarmists met in Geneva.", "climate alarmist"),
    ],
)
def test_terms_are_found_in_all_their_forms(text, term, parser):
    assert term in terms(text, parser)


def test_the_longest_term_wins():
    found = hits("It was a witch hunt.")
    assert [h.term for h in found] == ["witch hunt"]


@pytest.mark.parametrize("parser", ["auto", None])
@pytest.mark.parametrize(
    "text",
    [
        "The Supreme Court heard the case.",
        "He spent ten years on death row.",
        "The ammunition plant will open in May.",
        "Senators spoke of the nuclear option.",
        "The sanctions regime was extended.",
        "It was a brutal winter.",
        "The group claimed responsibility.",
        "The state was removed from the list of terrorist organizations.",
        "The ministry designated the network as a terrorist organization.",
        "The fight against terrorism goes on.",
    ],
)
def test_names_technical_terms_legal_status_and_weather_are_plain(text, parser):
    assert terms(text, parser) == []


@pytest.mark.parametrize(("text", "found"), [("The anti-racist choir sang.", False), ("The racist choir sang.", True)])
def test_a_prefix_makes_the_opposite_of_the_word_behind_it(text, found):
    assert any(term.startswith("racist") for term in terms(text)) is found


def test_weather_shields_a_predicate_through_its_subject():
    assert terms("The storm was vicious.") == []
    assert terms("The attack was vicious.") == ["vicious"]


def test_the_part_of_speech_is_checked():
    assert "lie" in terms("It was a shameful lie.")
    assert "lie" not in terms("The shameful village lies in a valley.")


def test_scare_quotes_make_a_legal_label_a_judgement_again():
    assert terms('A court banned the group as a "terrorist" organization.') != []


def test_capitals_inside_a_sentence_show_a_name():
    assert terms("She voted for the Radical Party of Lombardy.") == []
    assert "radical" in terms("She voted for a radical party.")


@pytest.mark.parametrize(
    ("plain", "changed", "factor"),
    [
        ("The plan is disgusting.", "The plan is not disgusting.", 0.5),
        ("The disgusting plan failed.", "The allegedly disgusting plan failed.", 0.5),
        ("The plan is disgusting.", "The plan is utterly disgusting.", 1.25),
    ],
)
def test_negation_hedge_and_booster_change_the_weight(plain, changed, factor):
    one, two = ([h for h in hits(t) if h.term == "disgusting"][0].score for t in (plain, changed))
    assert two == pytest.approx(factor * one)


def test_a_mild_word_that_is_negated_is_no_hit():
    assert terms("The speech was bold.", None) == ["bold"]
    assert terms("The speech was not bold.", None) == []


def test_a_common_word_counts_only_in_company():
    assert terms("Corruption was discussed.") == []
    assert "corruption" in terms("Corruption was discussed by the shameless clowns.")
    given_alone = loaded_language.candidates(read_texts(["Corruption was discussed."])[0], LEXICONS)
    assert [(h.term, counts) for h, counts in given_alone] == [("corruption", False)]


def test_an_actor_is_company_for_words_that_may_judge_it():
    actors = Actors.from_dict(
        {"board": {"name": "Harbour Board", "kind": "organisation", "aliases": ["Harbour Board"]}}
    )

    def found(text: str) -> list[str]:
        table = analyze(Corpus([Article(id="a", text=text, outlet="o")]), actors=actors, progress=False).hits
        return list(table[table["measure"] == "loaded"]["term"])

    assert found("Corruption at the Harbour Board was discussed on Friday.") == ["corruption"]
    assert found("Corruption was discussed on Friday, and the meeting ended.") == []
    assert found("The Harbour Board complained on Friday that ships must wait.") == []  # how it was said is of nobody


def test_force_and_luck_are_plain_in_a_report_on_a_match():
    told = "The goalkeeper saw a savage shot. The striker crushed the hosts in the second match of the season."
    match = f"{told} The midfielder scored a goal after the shameless referee spoke."
    assert terms(match, None) == ["shameless"]
    assert "crush" in terms("The army crushed the strike. The minister spoke of a goal of the season.", None)


def test_what_a_hand_takes_and_what_lies_on_a_map_are_no_judgement():
    assert terms("They grabbed their bags and left.") == []
    assert terms("They grabbed the spotlight and left.") == ["grab"]
    assert "strip of" not in terms("They met on a strip of land.")
    assert "claim" not in terms("They claimed the territory.")


def test_a_clear_word_in_the_next_sentence_is_company_for_all_but_words_of_events():
    assert terms("Corruption was discussed. They are shameless clowns.")[0] == "corruption"
    assert "corruption" not in terms("Corruption was discussed. It rained. They are shameless clowns.")
    assert "assault" not in terms("An assault was reported. They are shameless clowns.")


@pytest.mark.parametrize(
    "text",
    [
        "The judge took a hatchet to the budget.",
        "The carbon-spewing plant opened.",
        "A revenue enhancement was agreed.",
        "The owners live high on the hog.",
        "The mayor drank the Kool-Aid.",
        "They went so far as to sue.",
        "The union-busting bill passed.",
    ],
)
def test_families_of_every_field_are_found_with_a_plainer_word(text):
    rows = {r["id"]: r for r in LEXICONS["loaded_terms"].rows}
    found = hits(text)
    assert found
    assert all(rows[h.rule]["plain"] for h in found if h.rule in rows)


@pytest.mark.parametrize("text", ["The barbed wire was new.", "He swept the wooden floor.", "A rescue was under way."])
def test_plain_senses_are_no_hits(text):
    assert hits(text) == ()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Another job-wrecking plan was passed.", "affix:hostile compound"),
        ("A Moscow-backed administration took office.", "affix:backing compound"),
        ("It was pure panicmongering.", "affix:monger"),
        ("He is the denier-in-chief.", "affix:mock title"),
        ("They fear a taxpocalypse.", "affix:mock blend"),
    ],
)
def test_productive_rules_find_what_no_list_holds(text, rule):
    assert rule in {h.rule for h in hits(text)}


def test_productive_rules_leave_plain_words_alone():
    assert terms("The fishmonger and the commander-in-chief bought asset-backed paper.") == []


def test_quoted_wording_keeps_its_weight_and_changes_its_voice():
    own = hits("The plan is disgusting and cruel.")
    quoted = hits('"The plan is disgusting and cruel," the senator said.')
    assert [(h.term, h.score) for h in own] == [(h.term, h.score) for h in quoted]
    assert {h.voice for h in own} == {Voice.OWN}
    assert {h.voice for h in quoted} == {Voice.QUOTED}


def test_a_label_takes_its_noun_and_no_word_counts_twice():
    doc = read_texts(["The corrupt officials fled the brutal crackdown."])[0]
    found = loaded_language.measure(doc, (), LEXICONS)
    assert doc.text[found[0].start : found[0].end] == "corrupt officials"
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They read the preposterous claim.", "preposterous claim"),
        ("They met the furious residents.", "furious"),  # a feeling is the residents', no label
    ],
)
def test_what_says_how_somebody_feels_is_no_label(text, label):
    doc = read_texts([text])[0]
    assert [doc.text[h.start : h.end] for h in loaded_language.measure(doc, (), LEXICONS)] == [label]


@pytest.mark.parametrize(
    "left,right", [("far-left", "far-right"), ("pro-life", "pro-choice"), ("left-leaning", "right-leaning")]
)
def test_mirror_terms_of_camps_weigh_alike(left, right):
    rows = {r["term"]: r for r in LEXICONS["loaded_terms"].rows}
    assert (rows[left]["company"], left != right) == (rows[right]["company"], True)
    assert abs(rows[left]["intensity"] - rows[right]["intensity"]) <= 1


def test_no_word_for_a_people_or_faith_has_a_score():
    names = [r["term"] for r in LEXICONS["countries"].rows if "term" in r]
    for word in [*names, "muslim", "jew", "christian", "hindu", "black", "white", "gay", "woman", "man", "arab"]:
        assert terms(f"The {word} spoke.", None) == []


def test_the_lexicon_is_as_large_and_as_complete_as_its_card_says():
    rows = LEXICONS["loaded_terms"].rows
    assert len(rows) >= 4000
    assert {r["category"] for r in rows} <= set(LEXICONS["loaded_terms"].card["columns"]["category"]["choices"])
    assert sum(bool(r["plain"]) for r in rows) > 0.85 * len(rows)
    known = {r["kind"] for r in LEXICONS["shields"].rows}
    assert {e[1:] for r in rows for e in r["exceptions"] if e.startswith("@")} <= known


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abot brutal-regime.,\"'!?\n“”ßİ—(", max_size=200))
def test_any_text_gives_ordered_hits_inside_it(text):
    doc = read_texts([f"x {text}"], parser=None)[0]
    found = loaded_language.measure(doc, (), LEXICONS)
    ends = [0] + [h.end for h in found]
    assert all(e <= h.start < h.end <= len(doc.text) for e, h in zip(ends, found, strict=False))


@pytest.mark.parametrize("stuff", ["a-", "x", '"', "is a ", "(—"])
def test_a_page_of_anything_stays_linear(stuff):
    def lines(size):
        text = stuff * (size // len(stuff))
        block, sentence = Block(0, len(text), Role.BODY, True), Sentence(0, len(text), 0)
        doc = Annotated(Article("1", text, "x"), text, text, (block,), (sentence,))
        return lines_run(lambda: loaded_language.measure(doc, (), LEXICONS))

    lines(100)
    assert lines(20_000) < 6 * lines(5_000) + 2_000


def test_words_of_the_weather_are_plain_in_a_report_on_it():
    told = "A savage storm brought rain and hail. Gusts of wind pounded the coast as temperatures fell."
    report = f"{told} Forecasters said the snow would end by noon. The shameless minister slept."
    assert terms(report, None) == ["shameless"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The chamber killed the bill on Monday.", "kill"),
        ("The minister attacked the judges again.", "attack"),
        ("She walked back her promise on Monday.", "walk back"),
        ("The clerk sidestepped the question.", "sidestep"),
        ("The meeting was a comedy of errors.", "comedy of errors"),
        ("The premier lost his nerve over the pipeline.", "lose his nerve"),
    ],
)
def test_words_of_retreat_and_attack_are_loaded_of_what_is_public(text, word):
    assert word in terms(text, None)


@pytest.mark.parametrize(
    "text",
    [
        "A falling tree killed two farmers.",
        "She walked back to the harbour.",
        "The holiday is celebrated on the first of May.",
        "They stumbled upon an old map.",
        "He pleaded guilty to lying to inspectors.",
    ],
)
def test_plain_senses_of_these_words_are_no_hits(text):
    assert terms(text, None) == []
