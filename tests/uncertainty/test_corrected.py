import numpy as np
import pytest

from framing.errors import SettingsError
from framing.uncertainty.corrected import corrected_rate

TRUE = 0.01


def world(rng, *, units=300, coded=50, hit=0.8, false=0.1):
    """Units of a text in which a tool finds `hit` of what is there and makes up `false` a unit."""
    words = rng.integers(30, 90, units).astype(float)
    there = rng.poisson(words * TRUE * rng.gamma(2, 0.5, units))
    tool = rng.binomial(there, hit) + rng.poisson(false, units)
    seen = np.full(units, np.nan)
    drawn = rng.choice(units, coded, replace=False)
    seen[drawn] = there[drawn]
    return tool.astype(float), words, seen, np.full(units, coded / units)


@pytest.mark.parametrize(("hit", "false"), [(0.8, 0.1), (0.5, 1.0), (0.95, 0.0)])
def test_intervals_hold_the_truth_however_the_tool_errs(hit, false):
    rng = np.random.default_rng(3)
    found = [corrected_rate(*world(rng, hit=hit, false=false)) for _ in range(300)]
    assert np.mean([c.low <= TRUE <= c.high for c in found]) > 0.9
    assert np.mean([c.rate for c in found]) == pytest.approx(TRUE, rel=0.06)


def test_a_good_tool_shortens_the_interval_and_a_useless_one_costs_nothing():
    rng = np.random.default_rng(5)
    tool, words, seen, chances = world(rng, hit=0.95, false=0.0)
    alone = corrected_rate(np.zeros_like(tool), words, seen, chances)
    noise = rng.poisson(2.0, len(words)).astype(float)
    good, useless = (corrected_rate(t, words, seen, chances) for t in (tool, noise))
    assert good.high - good.low < 0.6 * (alone.high - alone.low)
    assert useless.high - useless.low < 1.1 * (alone.high - alone.low) and useless.trust < 0.3 < good.trust


def test_unequal_chances_are_weighed():
    rng = np.random.default_rng(7)
    rates = []
    for _ in range(200):
        tool, words, _, _ = world(rng, hit=1.0, false=0.0)
        there, tool = tool, np.zeros_like(tool)
        chances = np.where(there > 0, 0.6, 0.1)  # units with findings are coded more often
        seen = np.where(rng.random(len(there)) < chances, there, np.nan)
        rates.append(corrected_rate(tool, words, seen, chances).rate)
    assert np.mean(rates) == pytest.approx(TRUE, rel=0.08)


def test_everything_coded_is_what_people_counted():
    tool, words = np.array([1.0, 0, 2, 0]), np.full(4, 100.0)
    found = corrected_rate(tool, words, np.array([2.0, 1, 2, 0]), np.ones(4), scale=1000)
    assert (found.tool, found.rate) == pytest.approx((7.5, 12.5)) and found.low < 12.5 < found.high


def test_few_coded_units_give_no_rate_and_wrong_chances_are_said():
    tool, words, seen = np.ones(5), np.ones(5), np.array([1.0, np.nan, np.nan, np.nan, np.nan])
    found = corrected_rate(tool, words, seen, np.ones(5))
    assert np.isnan(found.rate) and found.withheld == "only 1 coded unit; 3 are needed" and found.tool == 1
    with pytest.raises(SettingsError, match="a chance lies above 0"):
        corrected_rate(tool, words, seen, np.zeros(5))
    with pytest.raises(SettingsError, match="a number a unit each"):
        corrected_rate(tool, words[:2], seen, np.ones(5))


def test_clusters_are_what_scatters():
    rng = np.random.default_rng(11)
    tool, words, seen, chances = world(rng, units=240, coded=240)
    article = np.repeat(np.arange(12), 20)
    seen = seen + 3.0 * (article % 4 == 0)  # whole articles differ
    units = corrected_rate(tool, words, seen, chances)
    articles = corrected_rate(tool, words, seen, chances, clusters=list(article))
    assert articles.rate == pytest.approx(units.rate)
    assert articles.high - articles.low > 2 * (units.high - units.low)
    few = corrected_rate(tool, words, np.where(article < 2, seen, np.nan), chances, clusters=list(article))
    assert np.isnan(few.rate) and few.withheld == "units coded in only 2 clusters; 3 are needed"


def test_none_found_is_no_certain_zero():
    tool, words, seen = np.array([2.0, 0, 0, 0] * 10), np.full(40, 50.0), np.full(40, np.nan)
    seen[:10] = 0.0
    found = corrected_rate(tool, words, seen, np.full(40, 0.25))
    assert found.rate == 0 and found.high == pytest.approx(2 * 3.689 / 500, rel=0.01), "0 of 500 words, two a unit"


@pytest.mark.parametrize("coded", [20, 50])
def test_intervals_hold_where_people_find_little(coded):
    rng = np.random.default_rng(19)
    held = []
    for _ in range(200):
        words = rng.integers(30, 90, 300).astype(float)
        there = rng.poisson(words * 0.001).astype(float)
        seen = np.full(300, np.nan)
        drawn = rng.choice(300, coded, replace=False)
        seen[drawn] = there[drawn]
        tool = rng.binomial(there.astype(int), 0.5) + rng.poisson(0.03, 300)
        found = corrected_rate(tool.astype(float), words, seen, np.full(300, coded / 300))
        held.append(found.low <= 0.001 <= found.high)
    assert np.mean(held) > 0.93
