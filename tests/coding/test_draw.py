from collections import Counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.coding import paragraphs, sheet
from framing.coding.draw import _drawn, shares_of
from framing.errors import SettingsError


def test_the_draw_is_fixed_by_its_seed_and_hides_where_a_unit_is_from(small):
    one, again, other = (sheet(small, 12, seed=s) for s in (1, 1, 2))
    pd.testing.assert_frame_equal(one.table, again.table)
    assert one.name == again.name != other.name
    assert [u.start for u in one.units] != [u.start for u in other.units]
    places = [(u.article_id, u.start) for u in one.units]
    assert places != sorted(places), "units stand in random order"
    assert "Outlet" not in one.table.to_csv() and "art0" not in one.table.to_csv()


def test_each_unit_has_the_chance_of_its_stratum(small):
    drawn = sheet(small, 10, strata=("outlet", "found"))
    table = paragraphs(small).table
    outlets = dict(zip(small.articles["article_id"], small.articles["outlet"], strict=True))
    counted = table[["loaded_own", "aside_own"]].sum(axis=1) > 0
    names = [
        f"{outlets[a]} / {'found' if f else 'not found'}" for a, f in zip(table["article_id"], counted, strict=True)
    ]
    sizes, mine = pd.Series(names).value_counts(), pd.Series([u.stratum for u in drawn.units]).value_counts()
    assert set(mine.index) == set(sizes.index)
    for u in drawn.units:
        assert u.chance == pytest.approx(mine[u.stratum] / sizes[u.stratum])


def test_over_many_seeds_each_unit_comes_as_often_as_its_chance_says(small):
    """Counted on the draw alone, which is quick; that sheets hold what it draws is shown on a few."""
    table, outlets = paragraphs(small).table, small.articles.set_index("article_id")["outlet"]
    names = [str(outlets[a]) for a in table["article_id"]]
    places = list(zip(table["article_id"], table["start"], strict=True))
    for seed in range(5):
        rows, _ = _drawn(names, 6, seed)
        assert [(u.article_id, u.start) for u in sheet(small, 6, seed=seed).units] == [places[k] for k in rows]
    seen = Counter(k for seed in range(1000) for k in _drawn(names, 6, seed)[0])
    assert len(seen) == 30
    assert max(seen.values()) < 1.25 * 200 and min(seen.values()) > 0.75 * 200  # 1000 draws of chance 0.2


def test_a_unit_is_its_text_with_the_tools_answer_in_the_key(small):
    for kind in ("paragraph", "finding"):
        for u in sheet(small, 50, kind).units:
            assert small.texts[u.article_id][u.start : u.end] == u.text
            assert all(u.start <= a < b <= u.end for _, a, b in u.marked)
    everything = sheet(small, 10_000)
    assert len(everything.units) == 30 and {u.chance for u in everything.units} == {1.0}
    assert sum(u.tool["loaded_own"] for u in everything.units) == 42


@given(st.lists(st.integers(1, 40), min_size=1, max_size=8), st.integers(1, 200))
def test_units_are_shared_out_in_proportion(sizes, n):
    sizes = np.array(sizes)
    least = np.minimum(sizes, 2)
    if least.sum() > min(n, sizes.sum()):
        with pytest.raises(SettingsError, match="draw more, or name fewer strata"):
            shares_of(sizes, n)
        return
    many = shares_of(sizes, n)
    assert many.sum() == min(n, sizes.sum()) and (least <= many).all() and (many <= sizes).all()
    larger = sizes[:, None] > sizes[None]
    assert (many[:, None] >= many[None])[larger].all(), "a larger stratum gets no fewer"


def test_what_cannot_be_drawn_says_why(small, seed_analysis):
    for call, message in (
        (lambda: sheet(small, 5, "letter"), "unit='letter': one of paragraph, finding, mention"),
        (lambda: sheet(small, 0), "n=0"),
        (lambda: sheet(small, 3, strata=("article_id",)), "6 strata need 12 units"),
        (lambda: sheet(small, 9, strata=("colour",)), "strata: 'colour' divides no such units"),
        (lambda: sheet(small, 9, variables=["tone"]), "variables=.*some of loaded_own"),
        (lambda: sheet(small, 9, "mention"), "this analysis has none"),
    ):
        with pytest.raises(SettingsError, match=message):
            call()
    assert {u.stratum for u in sheet(seed_analysis, 40, "finding", strata=("asked",)).units} == {"aside", "loaded word"}


def test_a_corpus_is_answered_with_the_call_that_makes_an_analysis(seeds):
    with pytest.raises(SettingsError, match=r"framing\.coding\.sheet takes an Analysis.*framing\.analyze"):
        sheet(seeds, 5)
