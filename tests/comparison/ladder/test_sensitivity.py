import pytest

import framing
from framing.comparison.ladder.sensitivity import sensitivity, sensitivity_rows
from framing.lexicon import Lexicons
from framing.records import Construction, Mention, Operator

LADDER = Lexicons()["ladder"]
ACTORS = framing.Actors.from_dict({"guard": {"name": "Guard", "kind": "armed group", "aliases": ["Guard"]}})


def mention(word, rung, operator=Operator.ASSERTED, actor="guard"):
    row = f"ladder:{word}/head" if rung is not None else ""
    return Mention(0, 1, actor, word, Construction.NOUN_PHRASE, operator=operator, ladder=rung, ladder_row=row)


REGIME, GANG = mention("regime", -1.0), mention("terrorist", -3.0)


def test_one_row_moves_and_the_others_stand():
    regime, gang = sensitivity([REGIME, REGIME, GANG, mention("ally", 0.0), mention("teapot", None)], LADDER)[:2]
    assert (regime.row, regime.mentions) == ("ladder:regime/head", 2)
    assert (regime.mean, regime.lower, regime.higher) == (-1.25, -1.75, -0.75)
    assert gang.mean == -1.25


def test_the_ends_of_the_scale_hold():
    (found,) = sensitivity([GANG], LADDER)
    assert (found.lower, found.mean, found.higher) == (-3, -3, -2)


@pytest.mark.parametrize("operator", [Operator.NEGATED, Operator.REVOKED])
def test_a_label_that_does_not_hold_stays_at_nothing(operator):
    (found,) = sensitivity([mention("terrorist", -3.0, operator)], LADDER)
    assert (found.lower, found.mean, found.higher) == (0, 0, 0)
    (held,) = sensitivity([mention("terrorist", -3.0, Operator.HISTORICAL)], LADDER)
    assert held.mean == -3, "what was once so was so"


def test_actors_are_apart_and_the_widest_effect_comes_first():
    found = sensitivity([mention("regime", -1.0, actor="navy"), GANG, REGIME, REGIME], LADDER)
    assert [(s.actor, s.row.split(":")[1]) for s in found] == [
        ("guard", "regime/head"), ("guard", "terrorist/head"), ("navy", "regime/head"),
    ]  # fmt: skip


def test_rows_are_of_each_source_s_own_words():
    texts = {"A": "The brutal Guard regime fled.", "B": "\u201cThe brutal Guard regime fled,\u201d said Ann Lee."}
    compared = framing.compare_texts(texts, ACTORS)
    table = compared.sensitivity
    assert (
        set(table["by"]) == {"A"}
        and (table["lower"] <= table["mean"]).all()
        and (table["mean"] <= table["higher"]).all()
    )
    assert table.equals(
        sensitivity_rows(
            compared.analysis.mentions.assign(event="", by="A").query("article_id == 'A'"), compared.settings
        )
    )
