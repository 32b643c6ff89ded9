import dataclasses
from datetime import date, timedelta

import pytest

import framing
from framing.comparison.distance import above_noise
from framing.report.drawn.beside import _followed, apart
from tests.charts import asked_for
from tests.report.drawn.test_pictures import check


def said(found):
    return ["".join(p["text"] for p in s.parts) for s in found]


def test_pairs_above_the_noise_are_told_of_and_mapped(seed_comparison, monkeypatch):
    wide = asked_for.distances(seed_comparison.overview.to_dict("records"), evidence=True)
    monkeypatch.setattr("framing.report.drawn.beside.distances", lambda _: wide)
    found = apart(seed_comparison)
    pairs = wide.profiles
    (event,) = found["events"]
    above = pairs[above_noise(pairs)]
    told = said(event["sentences"])
    assert len(told) == len(above) + 1 and told[-1].startswith(f"{len(above)} of {len(pairs)} pairs of sources")
    r = above.iloc[0]
    assert told[0] == (
        f"{r['a']} and {r['b']} lie {r['distance']:.2f} apart ({r['low']:.2f} to {r['high']:.2f}) "
        f"on a scale from 0 to 1; two draws of the text of one source, {r['noise']:.2f}."
    )
    assert [p["name"] for p in found["pictures"]] == ["distance_map", "label_distances"]
    for picture in found["pictures"]:
        check(picture)


def test_no_evidence_is_a_sentence_and_no_picture(seed_comparison, monkeypatch):
    overview = seed_comparison.overview.to_dict("records")
    flat = asked_for.distances(overview, evidence=False)
    monkeypatch.setattr("framing.report.drawn.beside.distances", lambda _: flat)
    found = apart(seed_comparison)
    (event,) = found["events"]
    assert said(event["sentences"]) == [
        "No evidence that two sources lie farther apart than two draws of one source (3 pairs of sources)."
    ]
    assert not found["pictures"]


def dated(days, outlets=1):
    """A comparison of one short article a day and outlet."""
    text = "The council signed the truce. Critics called the brutal regime a disgrace. Rain fell on the harbour. "
    corpus = framing.Corpus(
        framing.Article(f"{d}-{k}", f"{text * 9}{d} {k}", f"O{k}", event="e", date=(date(2031, 1, 1) + timedelta(d)).isoformat())
        for d in days
        for k in range(outlets)
    )  # fmt: skip
    return framing.compare(
        framing.analyze(corpus, framing.Actors(), parser=None, clean=False, progress=False), progress=False
    )


@pytest.mark.parametrize(
    ("days", "name"), [((0, 10), None), ((0, 20), "2031-W03"), ((0, 70), "2031-03"), ((0, 2000), "2036-Q2")]
)
def test_periods_are_as_long_as_the_dates_span(days, name):
    over = _followed(dated(days).analysis, "outlet")
    assert (over.periods[-1].name if over else None) == (None if name is None else over.periods[-1].name)
    if name:
        assert len(over.periods[-1].name) == len(name) and over.periods[-1].name[:4] == name[:4]
    else:
        assert over is None


def test_over_time_there_is_a_sentence_and_a_picture_where_changes_are_tested():
    given = dated((0, 1, 2, 70, 71, 72))
    found = apart(given)
    (sentence,) = said(found["sentences"])
    assert sentence == (
        "Loaded words over time (2 periods with articles, 2031-01 to 2031-03): no evidence of a change (1 change tested)."
    )
    assert [p["name"] for p in found["pictures"]] == ["timeline"]
    by_event = dataclasses.replace(given, by="event")
    assert not apart(by_event)["sentences"], "events are not followed over time"
