import math

from framing.comparison.ladder import LADDER, ladder_rows
from framing.measure import LADDER as MEASURE
from framing.results import make_frame

NAMED = {
    "event": "string",
    "actor": "string",
    "by": "string",
    "voice": "string",
    "ladder": "float64",
    "operator": "string",
}
RATES = {
    **dict.fromkeys(("event", "actor", "by", "measure", "voice", "withheld"), "string"),
    **dict.fromkeys(("rate", "low", "high"), "float64"),
}
WHO = {"event": "e", "actor": "guard", "by": "A", "voice": "own"}
GUARD = {**WHO, "operator": "asserted"}


def table(rungs, *rates):
    named = make_frame([{**GUARD, "ladder": r} for r in rungs], NAMED)
    return ladder_rows(named, make_frame(rates, RATES))


def rate(measure=MEASURE.name, value=-0.5, **more):
    return {**WHO, "measure": measure, "rate": value, "low": -1.0, "high": 0.0, "withheld": "", **more}


def test_the_mean_stands_beside_the_share_that_has_no_rung():
    (row,) = table([-1.0, 0.0, math.nan, math.nan], rate(), rate("named", 9.0)).itertuples()
    assert (row.n, row.rated, row.unknown_share) == (4, 2, 0.5)
    assert (row.mean, row.low, row.high, row.withheld) == (-0.5, -1.0, 0.0, "")


def test_without_a_rated_mention_there_is_a_reason_and_no_mean():
    (row,) = table([math.nan], rate(voice="quoted")).itertuples()
    assert math.isnan(row.mean) and row.withheld == "no rated mention" and row.unknown_share == 1


def test_a_mean_withheld_keeps_its_reason():
    (row,) = table([0.0], rate(value=math.nan, withheld="only 1 rated mention; 5 are needed")).itertuples()
    assert math.isnan(row.mean) and row.withheld.startswith("only 1")


def test_words_of_others_are_not_the_source_s():
    named = make_frame([{**GUARD, "voice": "quoted", "ladder": -3.0}], NAMED)
    assert list(ladder_rows(named, make_frame([], RATES)).columns) == list(LADDER)
    assert ladder_rows(named, make_frame([], RATES)).empty


def test_what_judges_is_counted_apart_from_bare_names():
    (row,) = table([0.0, 0.0, 0.0, -2.0, -1.0, math.nan], rate()).itertuples()
    assert (row.judged, row.judged_share, row.judged_mean) == (2, 0.4, -1.5)
    (bare,) = table([0.0, 0.0], rate()).itertuples()
    assert (bare.judged, bare.judged_share) == (0, 0) and math.isnan(bare.judged_mean)


def test_a_label_that_is_withdrawn_judges_nothing():
    rows = [{**GUARD, "ladder": -3.0, "operator": "revoked"}, {**GUARD, "ladder": -1.0}]
    (row,) = ladder_rows(make_frame(rows, NAMED), make_frame([], RATES)).itertuples()
    assert (row.rated, row.judged, row.judged_mean) == (2, 1, -1.0)
