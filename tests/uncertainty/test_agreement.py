import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import SettingsError
from framing.uncertainty.agreement import SCALES, cohen_kappa, krippendorff_alpha

_ = None
PUBLISHED = pd.DataFrame({  # Krippendorff (2011), Computing Krippendorff's alpha-reliability, section C
    "A": [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _], "B": [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    "C": [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _], "D": [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
})  # fmt: skip


@pytest.mark.parametrize(
    ("scale", "value"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)]
)
def test_alpha_of_the_published_example(scale, value):
    found = krippendorff_alpha(PUBLISHED, scale=scale)
    assert found.value == pytest.approx(value, abs=5e-4)
    assert (found.units, found.coders) == (11, 4) and found.low < found.value < found.high


def test_kappa_of_the_textbook_example():
    first, second = [1] * 25 + [0] * 25, [1] * 20 + [0] * 5 + [1] * 10 + [0] * 15
    assert cohen_kappa(first, second).value == pytest.approx(0.4)


@given(
    st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), min_size=2, max_size=12),
    st.sampled_from(sorted(SCALES)),
)
@settings(deadline=None)
def test_full_agreement_is_one_and_no_order_of_rows_or_coders_matters(rows, scale):
    table = pd.DataFrame(rows)
    found, turned = (krippendorff_alpha(t, scale=scale, resamples=0) for t in (table, table.iloc[::-1, ::-1]))
    assert found.value == pytest.approx(turned.value, nan_ok=True) and (found.withheld != "" or found.value <= 1 + 1e-9)
    same = pd.concat([table[0], table[0]], axis=1, keys=["a", "b"])
    agreed = krippendorff_alpha(same, scale=scale, resamples=0)
    assert agreed.withheld or agreed.value == pytest.approx(1)


def test_words_are_values_too_and_missing_ones_make_no_pair():
    table = pd.DataFrame({"a": ["own", "quoted", None], "b": ["own", "quoted", "own"]})
    found = krippendorff_alpha(table)
    assert (found.value, found.units) == (1.0, 2)


def test_chance_is_none():
    rng = np.random.default_rng(0)
    table = pd.DataFrame(rng.integers(0, 2, (2000, 2)))
    found = krippendorff_alpha(table)
    assert abs(found.value) < 0.06 and found.low < 0 < found.high


def test_units_of_one_article_are_drawn_together():
    rows = pd.DataFrame(
        {"a": [0, 0, 0, 1, 1, 1] * 5, "b": [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1] * 2 + [0, 0, 0, 1, 1, 1]}
    )
    apart = krippendorff_alpha(rows)
    together = krippendorff_alpha(rows, clusters=[k // 3 for k in range(30)])
    assert together.value == apart.value and together.high - together.low > apart.high - apart.low


def test_time_grows_with_units_not_with_their_square():
    wide = pd.DataFrame(np.random.default_rng(0).integers(0, 3, (200_000, 3)))
    assert krippendorff_alpha(wide, resamples=0).units == 200_000


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ({"a": [1, None], "b": [None, 2]}, "no unit has values of two coders"),
        ({"a": [1, 1], "b": [1, 1]}, "all values are the same"),
    ],
)
def test_what_cannot_be_said_is_withheld(table, why):
    found = krippendorff_alpha(pd.DataFrame(table, dtype=object))
    assert why in found.withheld and np.isnan(found.value)
    assert cohen_kappa(table["a"], table["b"]).withheld


def test_wrong_input_is_said():
    with pytest.raises(SettingsError, match="scale='ordinal' needs numbers, not 'own'"):
        krippendorff_alpha(pd.DataFrame({"a": ["own", 1], "b": [1, 1]}), scale="ordinal")
    with pytest.raises(SettingsError, match="one of nominal"):
        krippendorff_alpha(PUBLISHED, scale="vague")
    with pytest.raises(SettingsError, match="a unit has two rows"):
        krippendorff_alpha(PUBLISHED.set_index(pd.Index([0] * 12)))
    with pytest.raises(SettingsError, match="2 values of one coder and 1"):
        cohen_kappa([1, 2], [1])


def test_many_units_of_few_clusters_cost_clusters_and_not_units():
    import tracemalloc

    units, rng = 100_000, np.random.default_rng(2)
    first = rng.integers(0, 2, units)
    second = np.where(rng.random(units) < 0.9, first, 1 - first)
    clusters = list(np.arange(units) % 10)
    tracemalloc.start()
    alpha = krippendorff_alpha(pd.DataFrame({"a": first, "b": second}), clusters=clusters)
    kappa = cohen_kappa(list(first), list(second), clusters=clusters)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert alpha.value == pytest.approx(0.8, abs=0.01) and alpha.low < alpha.value < alpha.high
    assert kappa.value == pytest.approx(alpha.value, abs=1e-3) and kappa.low < kappa.high
    assert peak < 200e6, "draws of units would take 1.6 GB"
