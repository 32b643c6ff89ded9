from framing.analysis.sketch.company import RELATIONS, company
from tests.analysis.read import two


def test_words_come_with_their_relation_and_place():
    texts = two().texts
    found = list(company(two()))
    assert {f.relation for f in found} <= set(RELATIONS)
    by = {(f.actor, f.relation, f.word): texts[f.article][f.start : f.end] for f in found}
    assert by["front", "agent of", "seize"] == "seized"
    assert by["front", "owns", "commander"] == "commander"
    assert "armed" in by["front", "modifier", "armed"]


def test_the_words_of_a_name_are_no_modifiers():
    assert not [
        f for f in company(two()) if f.relation == "modifier" and f.word in ("coast", "front", "the", "liberation")
    ]
