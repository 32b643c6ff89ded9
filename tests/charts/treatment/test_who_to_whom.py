import pytest
from matplotlib.patches import PathPatch

from framing import charts
from framing.charts.treatment.who_to_whom import _rows
from tests.charts import made

ACTS = [
    made.act("e", "A", "council", "miners", "harm", 6),
    made.act("e", "A", "", "miners", "harm", 1),
    made.act("e", "A", "union", "", "help", 1),
    made.act("e", "B", "", "miners", "harm", 5),
    made.act("e", "B", "council", "miners", "speak", 9),
    made.act("e", "B", "council", "miners", "harm", 1),
    {**made.act("e", "B", "council", "miners", "harm", 8), "voice": "quoted"},
]


def test_acts_by_pair_in_the_own_words_and_a_missing_patient_is_another():
    rows = _rows(made.comparison(acts=ACTS, actors=made.ACTORS))
    found = {(r.by, r.agent, r.patient, r.effect): r.n for r in rows.itertuples()}
    assert found == {
        ("A", "council", "miners", "harm"): 6,
        ("A", "", "miners", "harm"): 1,
        ("A", "union", "other", "help"): 1,
        ("B", "", "miners", "harm"): 5,
        ("B", "council", "miners", "harm"): 1,
    }
    assert rows["all"].tolist() == [8, 8, 8, 6, 6]
    assert set(rows["agent_name"]) == {"Council of National Safety", "nobody named", "Union of Coastal States"}


def test_beyond_twelve_actors_the_others_are_taken_together():
    acts = [made.act("e", "A", f"x{k:02d}", "miners", "harm", 20 - k) for k in range(15)]
    rows = _rows(made.comparison(acts=acts))
    assert len(set(rows["agent"]) | set(rows["patient"])) == 13
    assert rows.loc[rows["agent"] == "other", "n"].item() == 10 - 1 + 8 + 7 + 6


def _ribbons(ax):
    """(left end, right end, width) of each ribbon in points."""
    found = []
    for patch in ax.patches:
        if isinstance(patch, PathPatch):
            p = patch.get_path().vertices
            found.append((p[0][1] + (p[10][1] - p[0][1]) / 2, p[5][1], p[10][1] - p[0][1]))
    return found


def test_a_ribbon_is_as_wide_as_the_acts_are_many_and_actors_stand_level():
    ax = charts.who_to_whom(made.comparison(acts=ACTS, actors=made.ACTORS))
    wide = sorted(round(w, 3) for *_, w in _ribbons(ax))
    assert wide == pytest.approx([wide[0] * n for n in (1, 1, 1, 5, 6)], rel=0.01)
    at = [t.get_position()[1] for t in ax.texts if t.get_text() == "Miners"]
    assert len(at) == 2 and at[0] == pytest.approx(at[1]), "one height in both panels"
    absent = [
        t for t in ax.texts if t.get_text() == "Union of Coastal St…" or t.get_text() == "Union of Coastal States"
    ]
    assert {t.get_fontstyle() for t in absent} == {"normal", "italic"}, "not told as acting in B"


def test_the_title_tells_the_widest_gap_in_shares():
    told = charts.title_of(charts.who_to_whom(made.comparison(acts=ACTS, actors=made.ACTORS)))
    assert (
        told == "Harm to Miners that nobody is named as doing: 5 of 6 acts in B’s article, 1 of 8 acts in A’s article"
    )
    alone = charts.title_of(charts.who_to_whom(made.comparison(acts=ACTS[:1], actors=made.ACTORS)))
    assert alone == "Harm to Miners by Council of National Safety: 6 of 6 acts in A’s article"


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.who_to_whom(five), "who_to_whom") < 12
