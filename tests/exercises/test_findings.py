"""What judges is the quality, and a key rests on nothing that is a part of a name or tells an act."""

import pytest

from framing.exercises.findings import Findings, is_act, is_denied, is_name, quality_of
from framing.lexicon import open_lexicons
from framing.records import Article
from tests.report import made

TEXT = "The vile attack came as the Vile Party slept.\n"


def findings(*hits):
    analysis = made.analysis([Article("a", TEXT, "o")], hits=hits)
    table = analysis.tables["hits"].assign(rule="loaded_terms:vile/adj", term="vile")
    return Findings(table, {"a": TEXT}, open_lexicons({}))


ALL = {"article_id": "a", "start": 0, "end": len(TEXT)}


def test_a_quality_is_marked_without_its_noun_which_is_kept_as_the_whole():
    (hit,) = findings(("a", "vile attack", "loaded", "own", 2.0)).sure_loaded(ALL)
    assert (hit["text"], TEXT[hit["start"] : hit["whole"]]) == ("vile", "vile attack")


def test_a_part_of_a_name_is_no_loaded_word_though_it_was_found():
    f = findings(("a", "Vile", "loaded", "own", 2.0))
    assert f.hits_in(ALL) and not f.loaded(ALL)


def test_only_what_touches_a_span_is_in_it():
    f = findings(("a", "vile attack", "loaded", "own", 2.0))
    assert not f.hits_in({**ALL, "start": 20}) and f.charge(ALL) == 2.0 and not f.sure_asides(ALL)


def quality(text, word, whole=None):
    start = text.index(word)
    return {"rule": "r/adj", "term": word, "text": word, "start": start, "end": start + len(word),
            "whole": start + len(whole or word)}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word", "act"),
    [
        ("She was fined for lying to the council.", "lying", True),
        ("He was lying to the council.", "lying", True),
        ("They spoke in the hope of alarming anybody.", "alarming", True),
        ("The lying council met.", "lying", False),
        ("The figures were very alarming.", "alarming", False),
        ("The figures are alarming and new.", "alarming", False),
        ("The vile council met.", "vile", False),
    ],
)
def test_a_quality_that_may_be_a_verb_is_an_act(text, word, act):
    assert is_act(quality(text, word), text) is act


def test_a_quality_found_with_its_noun_is_no_act():
    text = "There was talk of alarming figures."
    assert not is_act(quality(text, "alarming", "alarming figures"), text)


def test_of_a_quality_and_its_noun_the_quality_judges():
    assert quality_of({"rule": "r/adj", "term": "vile"}, "Vile attack") == "Vile"
    assert quality_of({"rule": "r/adj", "term": "vile"}, "vilest attack") == "vilest attack"
    assert quality_of({"rule": "r/noun", "term": "mob"}, "mob rule") == "mob rule"


@pytest.mark.parametrize(
    ("text", "denied"),
    [("She did not act maliciously.", True), ("She never was vile.", True), ("She slept, not he. A vile man.", False)],
)
def test_what_is_denied_is_no_judgement(text, denied):
    assert is_denied(quality(text, "maliciously" if "mali" in text else "vile"), text) is denied


def test_a_word_that_has_its_capital_amid_a_sentence_is_a_name():
    text = "Brat won. The council met Brat again. Vile words fell."
    assert is_name(quality(text, "Brat"), text) and not is_name(quality(text, "Vile"), text)


def test_a_word_that_may_be_literal_is_no_key_and_still_a_finding():
    text = "He surrendered it.\n"
    analysis = made.analysis([Article("a", text, "o")], hits=[("a", "surrendered", "loaded", "own", 2.0)])
    place = {"article_id": "a", "start": 0, "end": len(text)}
    counts = []
    for term in ("surrender", "capitulate"):
        table = analysis.tables["hits"].assign(rule=f"loaded_terms:{term}/verb", term=term)
        f = Findings(table, {"a": text}, open_lexicons({}))
        counts.append((len(f.loaded(place)), len(f.sure_loaded(place))))
        assert f.is_literal(f.loaded(place)[0]) is (term == "surrender")
    assert counts == [(1, 0), (1, 1)]
