"""Two sides over events: weights, what scatters, and when events are blocks."""

import numpy as np
import pytest

from framing.measure import LOADED
from framing.profiles import VOICE, Cuts, Group, Key, pool, strata
from framing.records import Voice

OWN = Key(LOADED.name, "", "own")
EVENTS = ["e", "f", "g"]


def group(source, event, hits, words, articles=1):
    own, none = np.array(words, dtype=float), np.zeros(len(words))
    found = np.array(hits, dtype=float)
    sums = {Key(VOICE.name, "", v.value): np.column_stack([none, own, none]) for v in Voice}
    sums[Key(VOICE.name, "", "own")] = np.column_stack([own, own, own])
    return Group(source, event, source, articles, {**sums, OWN: np.column_stack([found, own, found])})


def side(source, *parts):
    return strata([group(source, e, hits, words) for e, hits, words in parts], EVENTS, [OWN])


def test_events_weigh_as_in_mantel_and_haenszel():
    a = side("A", ("e", [1, 3], [100, 100]), ("f", [1, 0], [150, 150]))
    b = side("B", ("e", [1, 1], [100, 100]), ("f", [0, 0], [50, 50]), ("g", [9, 9], [100, 100]))
    found = pool(a, b, [OWN], blocks=5)
    we, wf = 200 * 200 / 400, 300 * 100 / 400
    assert found.a.rates.value[0] == pytest.approx(1000 * (we * 4 / 200 + wf * 1 / 300) / (we + wf))
    assert found.b.rates.value[0] == pytest.approx(1000 * we * 2 / 200 / (we + wf)), (
        "the event of one side weighs nothing"
    )
    assert found.events[0] == 2 and found.b.n[0] == 2 and not found.blocks[0]


def test_a_harsh_event_does_not_make_an_outlet_harsh():
    a = side("A", ("e", [10] * 4, [100] * 4), ("f", [1], [100]))
    b = side("B", ("e", [10], [100]), ("f", [1] * 4, [100] * 4))
    found = pool(a, b, [OWN], blocks=5)
    assert found.a.rates.value[0] == pytest.approx(found.b.rates.value[0])
    crude = [1000 * x.sums[0].sum() / x.sums[1].sum() for x in (a, b)]
    assert crude[0] > 2 * crude[1], "nothing is tested if the crude rates are alike"


def test_from_enough_events_on_their_distances_scatter():
    a = side("A", *((e, [h, h], [100, 100]) for e, h in zip(EVENTS, (2, 4, 9), strict=True)))
    b = side("B", *((e, [1, 1], [100, 100]) for e in EVENTS))
    blocks, within = pool(a, b, [OWN], blocks=3), pool(a, b, [OWN], blocks=4)
    assert blocks.blocks[0] and blocks.a.units[0] == 3 and blocks.b.rates.variance[0] == 0
    assert blocks.a.rates.variance[0] == pytest.approx(np.var([10, 30, 80], ddof=1) / 3)
    assert within.a.rates.variance[0] < blocks.a.rates.variance[0], "units of an event are all alike here"


@pytest.mark.parametrize(("articles", "within"), [(4, "articles"), (3, "paragraphs")])
def test_articles_scatter_where_both_have_enough(articles, within):
    cut = [group(s, e, [1] * 8, [50] * 8, articles) for s in "AB" for e in EVENTS]
    assert Cuts(cut, cut).within(["A", "B"], {"min_articles": 10}) == within
