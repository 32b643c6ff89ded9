import pytest

from framing.comparison.contrasts.beside import of_doubts
from tests.comparison.contrasts.made import clause, quote, story, told

TEXTS = {
    "a": "Ada Bell claims that the rebels took the old bridge in the north. Rain fell.",
    "b": "The rebels took the old bridge in the north. Wheat was cheap.",
}
SAID = "that the rebels took the old bridge in the north"


def _reported(text=SAID, cue="claims", stance=-1, article="a", texts=TEXTS, **more):
    start = texts[article].index(text)
    return {
        "article_id": article, "start": start, "end": start + len(text), "text": text, "kind": "indirect", "act": "speech",
        "speaker": "Ada Bell", "cue": cue, "cue_stance": stance, "confidence": 0.9, "rule": "verb clause", **more,
    }  # fmt: skip


def test_what_is_handed_on_with_doubt_is_set_beside_the_like_in_own_words():
    (found,) = of_doubts(told(TEXTS, quotes=[_reported()]))
    assert (found.kind, found.a.text, found.b_by) == ("voice", SAID, "Post")
    assert found.say() == (
        f"Herald hands on “{SAID}”, said by Ada Bell, by the word “claims”; a similar sentence of Post tells the like "
        "in its own words."
    )


def test_a_plain_word_that_both_doubt_and_other_matters_are_no_row():
    assert list(of_doubts(told(TEXTS, quotes=[_reported(cue="says", stance=0)]))) == []
    there = {**TEXTS, "b": TEXTS["b"].replace("The rebels", "As alleged rebels")}
    assert list(of_doubts(told(there, quotes=[_reported()]))) == []
    other = {**TEXTS, "b": "Ida Zoll sold wheat at the harbour in the north. Rain fell."}
    assert list(of_doubts(told(other, quotes=[_reported()]))) == []


@pytest.mark.parametrize(
    ("speaker", "cue", "rows"), [("Ada Bell", "said", 1), ("Ida Zoll", "said", 0), ("Ada Bell", "boasted", 0)]
)
def test_the_same_speaker_may_say_it_by_a_plain_word(speaker, cue, rows):
    texts = {**TEXTS, "b": f"{speaker} {cue} that the rebels took the old bridge in the north. Wheat was cheap."}
    quotes = [_reported(), _reported(article="b", texts=texts, speaker=speaker, cue=cue, stance=0)]
    found = list(of_doubts(told(texts, quotes=quotes)))
    assert len(found) == rows
    assert all(c.say().endswith("a similar sentence of Post has “said” for the like.") for c in found)


def test_what_is_admitted_is_set_beside_the_same_speaker_only():
    texts = {a: t.replace("claims", "admits") for a, t in TEXTS.items()}
    q = _reported(cue="admits", stance=1, texts=texts)
    assert list(of_doubts(told(texts, quotes=[q]))) == [], "nobody speaks in the other source"
    plain = {**texts, "b": "Ada Bell said that the rebels took the old bridge in the north. Wheat was cheap."}
    theirs = _reported(article="b", texts=plain, cue="said", stance=0)
    assert len(list(of_doubts(told(plain, quotes=[q, theirs])))) == 1


def test_a_hedge_or_a_charge_keeps_a_distance_too():
    hedged = {**TEXTS, "a": "The rebels allegedly took the old bridge in the north. Rain fell."}
    (found,) = of_doubts(told(hedged))
    assert found.a.text == "took the old bridge in the north"
    texts = {**TEXTS, "a": "A lawyer charged the rebels with taking the old bridge in the north. Rain fell."}
    words = "with taking the old bridge in the north"
    q = _reported(words, "charged", 0, texts=texts, rule="verb object preposition")
    start = texts["a"].index("taking")
    c = {
        "article_id": "a", "start": start, "end": start + 30, "verb": "take", "verb_start": start, "verb_end": start + 6,
        "agent": "", "patient": "", "negated": False, "modality": "alleged", "effect": "none",
    }  # fmt: skip
    assert len(list(of_doubts(told(texts, quotes=[q], clauses=[c])))) == 1
    assert list(of_doubts(told(texts, quotes=[q], clauses=[{**c, "modality": ""}]))) == []


def test_what_is_denied_asked_or_a_chance_is_told_by_nobody():
    asked = {**TEXTS, "b": "Nobody knew whether the rebels took the old bridge in the north. Wheat was cheap."}
    assert list(of_doubts(told(asked, quotes=[_reported()]))) == []
    whole = "Fighters took the bridge in the north."
    q = {**quote("a", "took the bridge in the north", "Ada Bell", "indirect"), "cue": "claims", "cue_stance": -1}
    for more, rows in (({}, 1), ({"negated": True}, 0), ({"modality": "possible"}, 0)):
        c = clause("b", whole, "took", "Fighters", "the bridge", **{"modality": "", **more})
        assert len(list(of_doubts(story(quotes=[q], clauses=[c])))) == rows, more


def test_a_word_behind_a_clause_may_be_the_source_taking_it_back():
    texts = {**TEXTS, "a": "The rebels took the old bridge in the north, as Ada Bell claims. Rain fell."}
    q = _reported("The rebels took the old bridge in the north", texts=texts)
    assert list(of_doubts(told(texts, quotes=[q]))) == []


def test_fewer_words_are_enough_in_sentences_on_one_actor_that_are_each_others_likest():
    texts = {
        "a": "Ada Bell claims that rebels took the old bridge with stolen boats. Rain fell.",
        "b": "The rebels crossed the old bridge. Wheat was cheap.",
    }
    q = _reported(texts["a"][16 : texts["a"].index(".")], texts=texts)
    namings = [{"article_id": x, "start": texts[x].index("rebels"), "end": texts[x].index("rebels") + 6} for x in texts]
    of_one = told(texts, quotes=[q], mentions=[{**m, "actor": "rebels"} for m in namings])
    assert len(list(of_doubts(of_one))) == 1


@pytest.mark.parametrize(("modality", "rows"), [("future", 1), ("", 0)])
def test_a_forecast_that_is_handed_on_is_set_beside_one_in_own_words(modality, rows):
    texts = {
        "a": "Ada Bell said that the new mill will bring jobs and cheap bread. Rain fell.",
        "b": "The new mill will bring jobs and cheap bread. Wheat was cheap.",
    }
    said = "that the new mill will bring jobs and cheap bread"
    clauses = []
    for a, how in (("a", "future"), ("b", modality)):
        start, end = texts[a].index("will"), texts[a].index(".")
        clauses.append({
            "article_id": a, "start": start, "end": end, "verb": "bring", "verb_start": start + 5, "verb_end": start + 10,
            "agent": "", "patient": "", "negated": False, "modality": how, "effect": "none",
        })  # fmt: skip
    q = _reported(said, "said", 0, texts=texts)
    assert len(list(of_doubts(told(texts, quotes=[q], clauses=clauses)))) == rows


@pytest.mark.parametrize(
    ("agent", "voice", "rows"), [("rebels", "own", 1), ("army", "own", 0), ("rebels", "quoted", 0)]
)
def test_a_charge_is_told_as_fact_where_the_accused_does_the_like_in_own_words(agent, voice, rows):
    texts = {
        "a": "A lawyer charged the rebels with hiding grain money abroad from widows, orphans, sailors and smiths. Rain fell.",
        "b": "After a long winter the rebels hid grain money in a mill behind the harbour. Wheat was cheap.",
    }
    q = _reported(
        "with hiding grain money abroad from widows, orphans, sailors and smiths",
        "charged",
        0,
        texts=texts,
        rule="verb object preposition",
    )
    clauses = []
    for a, verb, who, how, whose in (
        ("a", "hiding", "rebels", "alleged", "attributed"),
        ("b", "hid", agent, "", voice),
    ):
        start, end = texts[a].index(verb), texts[a].index(".")
        clauses.append({
            "article_id": a, "start": start, "end": end, "verb": "hide", "verb_start": start, "agent": who, "patient": "",
            "verb_end": start + len(verb), "negated": False, "modality": how, "voice": whose, "effect": "harm",
        })  # fmt: skip
    assert len(list(of_doubts(told(texts, quotes=[q], clauses=clauses)))) == rows
