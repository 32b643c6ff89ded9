import numpy as np
import pandas as pd
import pytest

from framing.coding import RELIABILITY, reliability
from framing.coding.record import coded
from framing.coding.reliability import Draws, ratio
from framing.errors import SettingsError
from framing.uncertainty import cohen_kappa, krippendorff_alpha
from tests.coding import made

TEXTS = tuple(f"The brutal regime number {i} paid its thugs." for i in range(12))
ANN = ["own", "own", "quoted", "own", "quoted", "own", "own", "quoted", "own", "own", "quoted", None]
BEN = ["own", "own", "quoted", "quoted", "quoted", "own", "own", "own", "own", "own", None, "own"]


def of(table, measure, variable="voice", a="ann", b="ben"):
    found = table[
        (table["measure"] == measure) & (table["variable"] == variable) & (table["a"] == a) & (table["b"] == b)
    ]
    assert len(found) == 1
    return found.iloc[0]


def test_the_figures_are_those_of_the_coefficients():
    sheet = made.sheet((made.VOICE,), TEXTS, tool={"voice": "own"})
    ann, ben = (made.answers(sheet, n, "voice", v) for n, v in (("ann", ANN), ("ben", BEN)))
    table = reliability(ann, ben, seed=4)
    assert {c: str(d) for c, d in table.dtypes.items()} == {
        c: str(pd.Series([], dtype=d).dtype) for c, d in RELIABILITY.items()
    }
    clusters = [u.article_id for u in sheet.units]
    alpha = krippendorff_alpha(pd.DataFrame({"ann": ANN, "ben": BEN}, dtype=object), clusters=clusters, seed=4)
    for row in (of(table, "alpha", a="", b=""), of(table, "alpha")):
        assert (row["value"], row["low"], row["high"], row["units"]) == (alpha.value, alpha.low, alpha.high, 10)
    kappa = cohen_kappa(ANN, BEN, clusters=clusters, seed=4)
    assert of(table, "kappa")["value"] == pytest.approx(kappa.value)
    same = of(table, "agreement")
    assert same["value"] == pytest.approx(0.8) and same["low"] < 0.8 < same["high"] <= 1
    tool = of(table, "agreement", a="framing", b="ann")
    assert tool["value"] == pytest.approx(7 / 11)
    assert not len(reliability(ann, ben, tool=False).query("a == 'framing'"))


def test_the_scale_counts_and_an_answer_without_a_place_in_it_is_missing():
    sheet = made.sheet((made.RUNG,), TEXTS)
    near, far = ["-1", "0", "1"] * 4, ["0", "0", "1"] * 4
    ann, ben, eve = (
        made.answers(sheet, n, "rung", v) for n, v in (("ann", near), ("ben", far), ("eve", ["1", "0", "-1"] * 4))
    )
    table = reliability(ann, ben, eve, tool=False, resamples=50)
    assert of(table, "alpha", "rung")["value"] > 0.5 > -0.5 > of(table, "alpha", "rung", "ann", "eve")["value"]
    assert of(table, "alpha", "rung")["scale"] == "ordinal"
    unsure = made.answers(sheet, "ida", "rung", ["none", *near[1:]])
    assert of(reliability(ann, unsure, tool=False), "alpha", "rung", "ann", "ida")["units"] == 11


def test_spans_are_compared_where_both_showed_what_they_meant():
    sheet = made.sheet((made.LOADED,), TEXTS)
    text = TEXTS[0]
    wide, brutal, thugs = (
        (text.index(w) + 10, text.index(w) + 10 + len(w)) for w in ("brutal regime", "brutal", "thugs")
    )
    u = sheet.units
    rest = [(x, *wide) for x in u[4:]]
    ann = made.answers(
        sheet, "ann", "loaded_own", [2.0, 1.0, 0.0, 3.0, *[1.0] * 8],
        [(u[0], *wide), (u[0], *thugs), (u[1], *wide), *rest],
    )  # fmt: skip
    almost = wide[0], wide[1] - 3
    ben = made.answers(
        sheet, "ben", "loaded_own", [1.0, 1.0, 0.0, 1.0, *[1.0] * 8],
        [(u[0], *wide), (u[1], *almost), (u[3], *thugs), *rest],
    )  # fmt: skip
    table = reliability(ann, ben, tool=False)
    f1 = of(table, "span F1", "loaded_own")
    assert f1["value"] == pytest.approx(2 * 10 / 21) and f1["units"] == 11, "the fourth unit has a number of ann's only"
    assert of(table, "span F1, same characters", "loaded_own")["value"] == pytest.approx(2 * 9 / 21)
    assert not len(table[(table["measure"] == "kappa")]), "a count has no categories"


def test_who_gave_numbers_only_is_not_compared_by_places():
    sheet = made.sheet((made.LOADED,), TEXTS)
    u = sheet.units
    ann = made.answers(sheet, "ann", "loaded_own", [1.0] * 12, [(x, 14, 20) for x in u])
    ben = made.answers(sheet, "ben", "loaded_own", [1.0] * 6 + [0.0] * 6, [(u[0], 14, 20)])
    f1 = of(reliability(ann, ben, tool=False), "span F1", "loaded_own")
    assert np.isnan(f1["value"]) and f1["withheld"] == "ben gave numbers without the words in 5 of 6 units"
    silent = made.answers(sheet, "eve", "loaded_own", [1.0] * 12)
    assert "span F1" not in set(
        reliability(silent, made.answers(sheet, "ida", "loaded_own", [1.0] * 12), tool=False)["measure"]
    )


def test_articles_are_drawn_whole_where_there_are_many():
    sheet = made.sheet((made.VOICE,), TEXTS)
    same = type(sheet)("abcd", "paragraph", 0, (), sheet.variables, tuple(
        made.unit(i, t, article=f"a{i // 2}") for i, t in enumerate(TEXTS)
    ))  # fmt: skip
    codings = pd.DataFrame({"a": ANN, "b": BEN}, dtype=object)
    for made_of, clusters in ((same, [i // 2 for i in range(12)]), (sheet, list(range(12)))):
        a, b = (
            coded(made_of, n, {u.id: {"voice": v} for u, v in zip(made_of.units, c, strict=True)})
            for n, c in (("ann", ANN), ("ben", BEN))
        )
        expected = krippendorff_alpha(codings, clusters=clusters)
        assert of(reliability(a, b, tool=False), "alpha")["low"] == expected.low


def test_a_quotient_of_nothing_is_withheld_and_draws_may_be_left_out():
    found = ratio(np.zeros(3), np.zeros(3), 0, ["a", "b", "c"], Draws())
    assert np.isnan(found.value) and found.withheld
    alone = ratio(np.ones(3), np.full(3, 2.0), 3, ["a", "b", "c"], Draws(resamples=0))
    assert alone.value == 0.5 and np.isnan(alone.low) and not alone.withheld


def test_nobody_and_nothing_to_agree_on():
    sheet = made.sheet((made.VOICE,), TEXTS)
    ann = made.answers(sheet, "ann", "voice", ["own"] * 12)
    table = reliability(ann, made.answers(sheet, "ben", "voice", ["own"] * 12), tool=False)
    assert of(table, "alpha")["withheld"] == "all values are the same: nothing to agree on"
    assert of(table, "agreement")["value"] == 1.0
    other = made.answers(made.sheet((made.VOICE,), TEXTS[:5]), "ben", "voice", ["own"] * 5)
    for coders, message in (
        ((), "no coder"),
        ((ann, ann), "two coders are called 'ann'"),
        ((ann, other), "coders of one sheet"),
    ):
        with pytest.raises(SettingsError, match=message):
            reliability(*coders)
