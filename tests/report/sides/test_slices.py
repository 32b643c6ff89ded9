from framing.report.sides.slices import by_event, only


def test_each_event_has_its_own_rows_with_their_numbers(two):
    cut = by_event(two)
    assert list(cut) == two.events()
    assert set(cut["E"].analysis.mentions["article_id"]) == {"a", "b"} and list(cut["F"].analysis.mentions.index) == [4]
    assert list(cut["F"].overview["by"]) == ["West"]
    for name in ("labels", "rates", "contrasts"):
        assert sum(len(c.tables[name]) for c in cut.values()) == len(two.tables[name])


def test_some_events_are_a_comparison_of_their_own(two):
    kept = only(two, {"F"})
    assert kept.events() == ["F"] and set(kept.analysis.articles["article_id"]) == {"c"}
    assert list(kept.rates.index) == list(range(len(kept.rates))) and set(kept.profiles.rates["event"]) == {"F"}
