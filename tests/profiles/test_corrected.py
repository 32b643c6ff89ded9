import numpy as np
import pandas as pd
import pytest

import framing
from framing.coding.record import coded
from framing.errors import SettingsError
from framing.profiles import CORRECTED
from framing.profiles.corrected import corrected_rows
from tests.coding import made


@pytest.fixture(scope="module")
def analysis():
    return made.corpus(articles=12)


def gold(analysis, n=24, seed=0, change=lambda unit, variable, value: value, strata=("outlet",)):
    """A sheet coded by somebody who sees what the tool sees, but for `change`."""
    sheet = framing.coding.sheet(analysis, n, strata=strata, seed=seed)
    said = {u.id: {v: change(u, v, x) for v, x in u.tool.items()} for u in sheet.units}
    return coded(sheet, "ann", said)


def row(table, by, measure, voice):
    (found,) = table[(table["by"] == by) & (table["measure"] == measure) & (table["voice"] == voice)].to_dict("records")
    return found


def test_the_table_stands_beside_the_rates_only_where_there_is_a_gold(analysis):
    found = framing.profile(analysis, gold=gold(analysis))
    table = found.corrected
    assert {c: str(d) for c, d in table.dtypes.items()} == {
        c: str(pd.Series([], dtype=d).dtype) for c, d in CORRECTED.items()
    }
    assert table[["by", "event", "measure", "voice"]].to_numpy().tolist() == [
        [f"Outlet {o}", "vote", m, v]
        for o in "AB" for m, v in (("aside", "own"), ("loaded", "own"), ("voice", "attributed"), ("voice", "quoted"))
    ]  # fmt: skip
    pd.testing.assert_frame_equal(found.rates, framing.profile(analysis).rates)
    assert "corrected" not in framing.profile(analysis).tables
    assert "corrected" in framing.profile(analysis, pool="events", gold=gold(analysis)).tables


def test_a_coder_who_agrees_leaves_the_tools_rate_as_it_is(analysis):
    found = row(framing.profile(analysis, gold=gold(analysis)).corrected, "Outlet A", "loaded", "own")
    assert found["tool"] == pytest.approx(1000 * 7 / 80) and found["rate"] == pytest.approx(found["tool"])
    assert found["trust"] == 1.0 and found["coded"] == 12 and found["units"] == 30
    assert found["unit"] == "per 1,000 words of text"
    quoted = row(framing.profile(analysis, gold=gold(analysis)).corrected, "Outlet A", "voice", "quoted")
    assert quoted["tool"] == pytest.approx(100 * 10 / 80) and quoted["unit"] == "% of words"


def test_the_mean_over_all_draws_is_the_truth_though_the_tool_errs(analysis):
    def true(unit, variable, value):
        """The tool misses one loaded word in each third article and makes up two in paragraphs with many."""
        return max(0.0, value - 2.0 + (unit.article_id in ("art0", "art6"))) if variable == "loaded_own" else value

    truth = 1000 * (6 * 5 + 2) / (6 * 80)
    found = [
        row(
            corrected_rows(analysis, "outlet", gold(analysis, 30, s, true, ("outlet", "found"))),
            "Outlet A",
            "loaded",
            "own",
        )
        for s in range(40)
    ]
    assert all(f["tool"] == pytest.approx(1000 * 7 / 80) for f in found)
    assert np.mean([f["rate"] for f in found]) == pytest.approx(truth, rel=0.03)
    assert np.mean([f["low"] <= truth <= f["high"] for f in found]) > 0.9


def test_everything_coded_is_what_people_counted(analysis):
    found = framing.profile(
        analysis, gold=gold(analysis, 60, change=lambda u, v, x: x + 1.0 if v == "aside_own" else x)
    ).corrected
    aside = row(found, "Outlet B", "aside", "own")
    assert aside["coded"] == aside["units"] == 30 and aside["rate"] == pytest.approx(1000 * (6 + 30) / 480)


def test_rates_stay_possible_and_too_few_units_are_withheld(analysis):
    none = framing.profile(analysis, gold=gold(analysis, 8, change=lambda u, v, x: 0.0)).corrected
    assert (
        (none["low"] >= 0).all()
        and (none["rate"] >= 0).all()
        and (none[none["measure"] == "voice"]["high"] <= 100).all()
    )
    by_article = framing.profile(analysis, "article_id", gold=gold(analysis, 8)).corrected
    few = by_article[by_article["coded"] < 3]
    assert (
        len(few)
        and few["rate"].isna().all()
        and few["withheld"].str.contains("3 are needed").all()
        and few["tool"].notna().all()
    )


def test_many_articles_are_what_scatters():
    many = made.corpus(articles=24)
    assert many.settings["min_articles"] == 10
    told = gold(many, 60, change=lambda u, v, x: x + (3.0 if u.article_id in ("art2", "art4") else 0.0))
    clustered = row(framing.profile(many, gold=told).corrected, "Outlet A", "aside", "own")
    settings = {**many.settings, "min_articles": 100}
    apart = framing.Analysis(many.tables, settings, many.corpus, many.actors)
    alone = row(framing.profile(apart, gold=told).corrected, "Outlet A", "aside", "own")
    assert clustered["rate"] == pytest.approx(alone["rate"])
    assert clustered["high"] - clustered["low"] > alone["high"] - alone["low"]


def test_a_gold_of_other_texts_is_refused(analysis):
    other = made.corpus(articles=14)
    told = gold(other, 70)
    with pytest.raises(
        SettingsError, match="gold: unit '.*' \\(article 'art1[23]', .*is no paragraph of this analysis"
    ):
        framing.profile(analysis, gold=told)
    with pytest.raises(SettingsError, match="by='colour'"):
        framing.profile(analysis, "colour", gold=gold(analysis))
