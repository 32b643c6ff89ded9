import pytest

from framing.report.evidence import Evidence
from framing.report.matrix import label_matrix, signed, sourced_mentions, tint

NAN = float("nan")


@pytest.mark.parametrize(
    ("rung", "shown"),
    [(-3.0, "−3"), (0.0, "0"), (-0.04, "0"), (1.0, "+1"), (-0.5, "−0.5"), (NAN, "·"), (12.34, "+12.3")],
)
def test_rungs_have_a_sign(rung, shown):
    assert signed(rung) == shown


@pytest.mark.parametrize(
    ("rung", "name"), [(-3.0, "rung-minus-3"), (0.2, "rung-0"), (9.0, "rung-plus-3"), (NAN, "rung-none")]
)
def test_a_tint_is_a_class_of_ours(rung, name):
    assert tint(rung) == name


@pytest.fixture(scope="module")
def rows(two):
    made = label_matrix(two, "E", sourced_mentions(two), Evidence(two.analysis))
    assert not made["rest"]
    return {r["id"]: dict(zip(two.sources("E"), r["cells"], strict=True)) for r in made["first"]}


def test_own_words_stand_apart_from_those_of_others(rows):
    north = rows["x"]["North"]
    assert [(e["text"], e["rung"], e["voices"]) for e in north["own"]] == [("occupation forces of X", "−2", [])]
    assert [(e["text"], e["rung"], e["voices"]) for e in north["others"]] == [("heroes of X", "+3", ["quoted"])]


def test_every_label_leads_to_its_sentence(rows, two):
    for actor in rows.values():
        for cell in actor.values():
            for label in (*cell["own"], *cell["others"]):
                assert len(label["evidence"]["shown"]) == label["n"]
                for s in label["evidence"]["shown"]:
                    assert s["before"] + s["found"] + s["after"] in two.analysis.article(s["article"]).text


def test_an_actor_that_is_not_named_has_an_empty_cell(rows):
    assert rows["y"]["North"]["n"] == 0 and not rows["y"]["North"]["own"]


def test_a_label_of_one_source_is_told(rows):
    assert rows["x"]["South"]["own"][0]["only_here"]


def test_a_lone_source_sets_nothing_apart(two):
    made = label_matrix(two, "F", sourced_mentions(two), Evidence(two.analysis))
    assert not made["first"][0]["cells"][0]["own"][0]["only_here"]


def test_too_few_mentions_have_no_mean(rows):
    assert rows["x"]["South"]["mean"].startswith("no mean: only 1 rated")
    assert rows["y"]["South"]["mean"] == "no mean: no rung is known"


def test_the_matrix_holds_every_mention_of_the_seeds_once(seed_comparison):
    named, evidence = sourced_mentions(seed_comparison), Evidence(seed_comparison.analysis)
    total = 0
    for event in seed_comparison.events():
        made = label_matrix(seed_comparison, event, named, evidence)
        total += sum(
            e["n"] for r in (*made["first"], *made["rest"]) for c in r["cells"] for e in (*c["own"], *c["others"])
        )
    assert total == len(seed_comparison.analysis.mentions)
