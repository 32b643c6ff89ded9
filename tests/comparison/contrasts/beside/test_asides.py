import pytest

from framing.comparison.contrasts.beside import of_remarks
from tests.comparison.contrasts.made import clause, hit, story, told


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


def _readings(there, agent="the council"):
    texts = {"a": "The council seemed ready to sell the mill. Rain fell.", "b": f"{there} Wheat was cheap."}
    whole = {a: t[: t.index(".") + 1] for a, t in texts.items()}
    rows = []
    for a, verb, who in (("a", "seemed", "the council"), ("b", "appeared", agent)):
        if verb in whole[a]:
            start = texts[a].index(verb)
            rows.append({
                "article_id": a, "start": 0, "end": len(whole[a]), "verb": verb.removesuffix("ed"), "voice": "own",
                "verb_start": start, "verb_end": start + len(verb), "agent": who, "patient": "", "effect": "none",
            })  # fmt: skip
    return told(texts, clauses=rows)


def test_what_two_sources_make_of_one_matter_stands_side_by_side():
    (found,) = of_remarks(_readings("The council appeared split on the mill."))
    assert (found.kind, found.a.text, found.b.text) == (
        "aside",
        "seemed ready to sell the mill.",
        "appeared split on the mill.",
    )


@pytest.mark.parametrize(
    ("there", "agent"),
    [
        ("The council appeared in the mill.", "the council"),
        ("The council appeared ready to sell the mill.", "the council"),
        ("Ida Zoll appeared tired of the mill.", "Ida Zoll"),
        ("The council met on the mill.", "the council"),
    ],
)
def test_a_place_the_same_words_and_other_subjects_are_no_second_reading(there, agent):
    assert list(of_remarks(_readings(there, agent))) == []


def test_asides_in_like_sentences_on_one_actor_are_readings_too():
    a, b = (hit(x, t, "aside", category="unattributed prediction") for x, t in (("a", "took"), ("b", "Fighters")))
    mine = clause("a", "The brave rebels took the bridge in the north.", "took", "rebels", "the bridge")
    theirs = clause("b", "Fighters took the bridge in the north.", "took", "rebels", "the bridge")
    (found,) = of_remarks(story(hits=[a, b], clauses=[mine, theirs]))
    assert {found.a.text, found.b.text} == {"took", "Fighters"}
