from framing.comparison.contrasts.beside import of_charges, of_speakers_doubts
from tests.comparison.contrasts.made import told

TEXTS = {
    "a": "The rebels hid the grain money from the town. Rain fell.",
    "b": "A lawyer accused the rebels of hiding grain money abroad. Rain fell.",
}


def _row(article, text, texts=TEXTS, **more):
    start = texts[article].index(text)
    return {"article_id": article, "start": start, "end": start + len(text), "text": text, "confidence": 0.9, **more}


def _clause(article, text, voice, modality=""):
    whole = _row(article, text)
    return {
        **whole, "verb": "hide", "verb_start": whole["start"], "agent": "rebels", "patient": "money", "effect": "harm",
        "negated": False, "modality": modality, "voice": voice,
    }  # fmt: skip


def _charge(modality="alleged", agent="rebels"):
    mine = _clause("a", "The rebels hid the grain money from the town.", "own")
    theirs = {**_clause("b", "hiding grain money abroad", "attributed", modality), "agent": agent}
    q = _row("b", "of hiding grain money abroad", kind="indirect", speaker="a lawyer", cue="accused", cue_stance=0)
    return told(TEXTS, clauses=[mine, theirs], quotes=[{**q, "act": "speech"}])


def test_a_charge_told_as_fact_is_set_against_one_that_is_handed_on():
    (found,) = of_charges(_charge())
    assert (found.kind, found.a.by, found.b_by) == ("voice", "Herald", "Post")
    assert found.say().endswith("as a charge by a lawyer.")


def test_no_charge_where_nothing_is_alleged_or_somebody_else_is_accused():
    assert list(of_charges(_charge(modality=""))) == []
    assert list(of_charges(_charge(agent="army"))) == []


DOUBTS = {
    "a": "Ann Lee claimed that old ferries ruin the harbour. Rain fell.",
    "b": "Ann Lee said ferries would ruin any harbour soon. Rain fell.",
}


def _said(cue_a="claimed", stance=-1, speaker="Ann Lee"):
    a = _row("a", "that old ferries ruin the harbour", DOUBTS, speaker="Ann Lee", cue=cue_a, cue_stance=stance)
    b = _row("b", "ferries would ruin any harbour soon", DOUBTS, speaker=speaker, cue="said", cue_stance=0)
    return told(DOUBTS, quotes=[{**q, "kind": "indirect", "act": "speech", "voice": "attributed"} for q in (a, b)])


def test_a_speaker_who_is_doubted_here_is_set_against_the_like_handed_on_by_a_plain_word():
    (found,) = of_speakers_doubts(_said())
    assert "with the word “claimed”" in found.say()
    assert found.say().endswith("no such word was found in what Post hands on from Ann Lee.")


def test_no_doubt_without_a_word_of_doubt_or_of_two_speakers():
    assert list(of_speakers_doubts(_said("said", 0))) == []
    assert list(of_speakers_doubts(_said(speaker="Bob Ray"))) == []


def test_an_adverb_of_doubt_inside_a_saying_counts():
    texts = {**DOUBTS, "a": "Ann Lee said that old ferries supposedly ruin the harbour. Rain fell."}
    a = _row("a", "that old ferries supposedly ruin the harbour", texts, speaker="Ann Lee", cue="said", cue_stance=0)
    b = _row("b", "ferries would ruin any harbour soon", texts, speaker="Ann Lee", cue="said", cue_stance=0)
    made = told(texts, quotes=[{**q, "kind": "indirect", "act": "speech"} for q in (a, b)])
    assert "with the word “supposedly”" in next(of_speakers_doubts(made)).say()
