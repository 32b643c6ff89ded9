import pytest

from framing.comparison.contrasts.beside import of_described
from framing.comparison.contrasts.story import Story
from tests.comparison.contrasts.made import told

TEXTS = {
    "a": "Ann Lee, a frequent critic of the mayor, spoke on trams. Rain fell on the town.",
    "b": "Ann Lee, a teacher from the port, spoke on trams. Wheat was cheap on Friday.",
}


def _mention(article, text, texts=TEXTS, **more):
    start = texts[article].index(text)
    return {
        "article_id": article, "start": start, "end": start + len(text), "text": text, "actor": "ann_lee",
        "construction": "name", "voice": "own", "operator": "asserted", "confidence": 0.9, **more,
    }  # fmt: skip


def _story(texts, mentions):
    s = told(texts, mentions=mentions)
    return Story(s.event, s.texts, s.by, {"ann_lee": "Ann Lee"}, s.rows, s.tables)


def _said(ours, theirs, texts=TEXTS, **more):
    here = [_mention("a", "Ann Lee", texts), _mention("a", ours, texts, construction="appositive", **more)]
    there = [_mention("b", "Ann Lee", texts), _mention("b", theirs, texts, construction="appositive")]
    return list(of_described(_story(texts, here + there)))


def test_a_description_that_is_a_choice_stands_beside_a_plain_one():
    (found,) = _said("a frequent critic of the mayor", "a teacher from the port")
    assert found.say() == (
        "Ann Lee: Herald has “a frequent critic of the mayor” (own words); Post has “a teacher from the port”, "
        "and where it names Ann Lee, “critic” was not found."
    )


def test_two_such_descriptions_of_two_kinds_stand_side_by_side_once():
    texts = {**TEXTS, "b": "Ann Lee, a conservative teacher, spoke on trams. Wheat was cheap on Friday."}
    (found,) = _said("a frequent critic of the mayor", "a conservative teacher", texts)
    assert found.say() == (
        "Ann Lee: Herald has “a frequent critic of the mayor” (own words); "
        "Post has “a conservative teacher” (own words)."
    )


@pytest.mark.parametrize("more", [{"voice": "quoted"}, {"operator": "negated"}, {"confidence": 0.5}])
def test_what_others_say_or_nobody_does_is_no_description(more):
    assert _said("a frequent critic of the mayor", "a teacher from the port", **more) == []


def test_a_word_that_the_other_source_has_where_it_names_the_bearer_is_no_difference():
    texts = {**TEXTS, "b": "Ann Lee, a teacher from the port, spoke like a critic on trams. Wheat was cheap."}
    assert _said("a frequent critic of the mayor", "a teacher from the port", texts) == []


@pytest.mark.parametrize(
    ("before", "n"), [("The conservative teacher Ann Lee", 1), ("The conservative sky Ann Lee", 0), ("The Ann Lee", 0)]
)
def test_words_before_a_name_describe_its_bearer_if_they_are_for_somebody(before, n):
    texts = {"a": f"{before} spoke on trams. Rain fell.", "b": "Ann Lee spoke on trams. Wheat was cheap."}
    found = list(of_described(_story(texts, [_mention("a", "Ann Lee", texts), _mention("b", "Ann Lee", texts)])))
    assert len(found) == n
