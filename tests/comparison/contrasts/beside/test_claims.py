from framing.comparison.contrasts.beside import of_charges
from tests.comparison.contrasts.made import told

TEXTS = {
    "a": "The rebels hid the grain money from the town. Rain fell.",
    "b": "A lawyer accused the rebels of hiding grain money abroad. Rain fell.",
}


def _row(article, text, **more):
    start = TEXTS[article].index(text)
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
