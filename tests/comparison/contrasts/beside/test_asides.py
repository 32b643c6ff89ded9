import pytest

from framing.comparison.contrasts.beside import of_remarks
from tests.comparison.contrasts.made import hit, story


def _remarks(mine, theirs, **more):
    kind = {"category": "stance adverb"}
    a, b = hit("a", "took", "aside", score=mine, **kind), hit("b", "cheap", "aside", score=theirs, **kind)
    return story(hits=[a, {**b, **more}])


def test_the_strongest_remarks_of_two_sources_stand_side_by_side():
    (found,) = of_remarks(_remarks(4.5, 2.0))
    assert (found.kind, found.a.text, found.b.text) == ("aside", "took", "cheap")
    assert found.say().startswith("Remarks in own words: Herald has “took” in “The brave rebels took")


@pytest.mark.parametrize(("mine", "theirs"), [(3.0, 3.0), (4.5, 1.0)])
def test_no_row_where_none_is_plain_or_one_is_hardly_a_remark(mine, theirs):
    assert list(of_remarks(_remarks(mine, theirs))) == []


def test_the_words_of_others_and_vague_sources_are_no_remarks():
    assert list(of_remarks(_remarks(4.5, 2.0, voice="quoted"))) == []
    assert list(of_remarks(_remarks(4.5, 2.0, category="vague attribution"))) == []
