"""What judges is the quality, and a key rests on nothing that is a part of a name or tells an act."""

from framing.exercises.findings import Findings
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
