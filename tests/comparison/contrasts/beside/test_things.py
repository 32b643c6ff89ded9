from framing.comparison.contrasts.beside import of_owned
from tests.comparison.contrasts.made import told

TEXTS = {
    "a": "Lee defended her decision to abandon the harbour town. Rain fell.",
    "b": "Lee explained her decision to move ships from the harbour town. Rain fell.",
}


def _infinitive(article, text, verb, agent="rebels", texts=TEXTS):
    start = texts[article].index(text)
    return {
        "article_id": article, "start": start, "end": start + len(text), "verb": verb, "verb_start": start + 3,
        "verb_end": start + 3 + len(verb), "agent": agent, "patient": "", "effect": "none", "voice": "own",
    }  # fmt: skip


def _decided(agent="rebels"):
    mine = _infinitive("a", "to abandon the harbour town", "abandon")
    return told(TEXTS, clauses=[mine, _infinitive("b", "to move ships from the harbour town", "move", agent)])


def test_what_one_actor_decided_is_set_against_what_another_source_says_it_did():
    (found,) = of_owned(_decided())
    assert {found.a.text, found.b.text} == {
        "her decision to abandon the harbour town", "her decision to move ships from the harbour town",
    }  # fmt: skip
    assert found.say().startswith("What the rebels decided or means to do: Herald has “her decision to abandon")


def test_two_actors_or_one_act_in_one_word_are_no_contrast():
    assert list(of_owned(_decided("army"))) == []
    same = {"a": TEXTS["a"], "b": "Lee defended her decision to abandon the harbour. Rain fell."}
    clauses = [
        _infinitive("a", "to abandon the harbour town", "abandon", texts=same),
        _infinitive("b", "to abandon the harbour", "abandon", texts=same),
    ]
    assert list(of_owned(told(same, clauses=clauses))) == []


def test_an_infinitive_that_nobody_decided_is_left_out():
    texts = {"a": TEXTS["a"], "b": "Lee was seen to move ships from the harbour town. Rain fell."}
    clauses = [
        _infinitive("a", "to abandon the harbour town", "abandon", texts=texts),
        _infinitive("b", "to move ships from the harbour town", "move", texts=texts),
    ]
    assert list(of_owned(told(texts, clauses=clauses))) == []


def test_a_vow_stands_beside_a_refusal_and_not_beside_an_effort():
    def found(word):
        texts = {
            "a": "Lee vowed to stay in the harbour race. Rain fell.",
            "b": f"Lee {word} to leave the harbour race. Rain fell.",
        }
        mine = _infinitive("a", "to stay in the harbour race", "stay", texts=texts)
        theirs = _infinitive("b", "to leave the harbour race", "leave", texts=texts)
        return [c.b.text for c in of_owned(told(texts, clauses=[mine, theirs]))]

    assert found("refused") == ["refused to leave the harbour race"]
    assert found("moved") == []
