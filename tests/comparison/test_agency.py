import pytest

import framing
from framing.comparison.agency import AGENCY

ACTORS = framing.Actors.from_dict({
    "guard": {"name": "Guard", "kind": "military", "aliases": ["the Guard"]},
    "miners": {"name": "miners", "kind": "people", "nouns": ["miners", "strikers"]},
    "union": {"name": "Union", "kind": "organisation", "aliases": ["the Union"]},
})  # fmt: skip
TOLD = "The Guard shot six miners at the northern gate on Monday."


def pairs(a, b, **more):
    texts = {"A": a, "B": b, **more}
    corpus = framing.Corpus(framing.Article(k, t, k, event="e") for k, t in texts.items())
    return framing.compare(framing.analyze(corpus, ACTORS, clean=False, progress=False)).agency


def test_the_same_act_with_and_without_its_agent():
    found = pairs(TOLD, "Six miners were shot at the northern gate on Monday.")
    (r,) = found.itertuples()
    assert (r.event, r.a, r.b, r.effect, r.patient) == ("e", "A", "B", "harm", "miners")
    assert (r.agent_a, r.act_a, r.passive_a, r.agent_b, r.act_b, r.passive_b) == (
        "guard", "shoot", False, "", "shoot", True,
    )  # fmt: skip
    assert (r.text_a, r.text_b) == ("The Guard shot six miners", "Six miners were shot")
    assert TOLD[r.start_a : r.end_a] == r.text_a
    assert (r.voice_a, r.kind_a, r.kind_b, r.elsewhere_b) == ("own", "active", "passive", 0)
    assert list(found.columns) == list(AGENCY)


@pytest.mark.parametrize(
    "other",
    [
        "Six miners were shot by the Guard at the northern gate on Monday.",
        "Six miners were shot in clashes with the Guard at the northern gate on Monday.",
        "Six miners were not shot at the northern gate on Monday.",
        "Six miners may be shot at the northern gate on Monday.",
        "Six farmers were shot at the northern gate on Monday.",
        "Six miners were rescued at the northern gate on Monday.",
        "The Union called the strike off.",
    ],
)
def test_who_is_named_and_what_is_another_act_is_no_counterpart(other):
    assert pairs(TOLD, other).empty


def test_a_noun_may_tell_the_act_without_who_did_it():
    found = pairs(TOLD, "The shooting of six miners at the northern gate on Monday stunned the town.")
    assert [(r.kind_b, r.act_b) for r in found.itertuples()] == [("noun", "shoot")]


def test_what_a_source_tells_elsewhere_is_counted():
    again = "Six miners were shot at the northern gate on Monday. It was the Union that shot the miners. The Guard shot miners before."
    found = pairs(TOLD, again)
    assert found.loc[found["b"] == "B", "elsewhere_b"].item() >= 1


def test_each_clause_without_an_agent_has_one_counterpart_a_source_the_likest_first():
    untold = "Six miners were shot at the northern gate on Monday."
    found = pairs(TOLD + " In the spring the Guard shot other miners far away.", untold, C=TOLD)
    assert found[["a", "b"]].values.tolist() == [["C", "B"], ["A", "B"]] or found["a"].tolist() == ["A", "C"]
    assert found["similarity"].is_monotonic_decreasing
    assert all(t.startswith("The Guard shot six miners") for t in found["text_a"])


def test_one_source_alone_has_no_pairs_and_the_columns_stay():
    corpus = framing.Corpus([framing.Article("1", TOLD, "A", event="e")])
    found = framing.compare(framing.analyze(corpus, ACTORS, clean=False, progress=False)).agency
    assert found.empty and dict(found.dtypes.astype(str)) == dict(pairs(TOLD, TOLD).dtypes.astype(str))
