import pytest
from matplotlib.patches import Rectangle

from framing import charts
from framing.charts.treatment._effects import EFFECTS
from framing.charts.treatment.agency import _rows
from tests.charts import made

ACTS = [
    made.act("e", "A", "front", "miners", "harm", 3),
    made.act("e", "A", "", "front", "harm", 1),
    made.act("e", "A", "front", "other", "help", 2),
    made.act("e", "B", "miners", "front", "harm", 4),
    made.act("e", "B", "miners", "front", "move", 9),
    {**made.act("e", "B", "miners", "front", "harm", 7), "voice": "quoted"},
]


@pytest.fixture
def comparison():
    shares = [
        made.share("e", "A", "harming", "front", 9, 12),
        made.share("e", "B", "harming", "front", 3, 12),
        made.share("e", "A", "harming", "miners", 0, 3),
    ]
    return made.comparison(acts=ACTS, rates=shares, actors=made.ACTORS)


def test_acts_are_counted_by_role_and_effect_in_the_own_words_of_known_actors(comparison):
    rows = _rows(comparison).set_index(["actor", "by"])
    columns = ["patient_harm", "patient_help", "agent_harm", "agent_help"]
    assert rows.loc[("front", "A"), columns].tolist() == [1, 0, 3, 2]
    assert rows.loc[("front", "B"), columns].tolist() == [4, 0, 0, 0]
    assert set(rows.index.get_level_values("actor")) == {"front", "miners"}
    assert rows.loc[("miners", "B"), "withheld"] == "no acts of harm"


def test_what_it_does_goes_right_and_what_is_done_to_it_left(comparison):
    ax = charts.agency(comparison)
    bars = [p for p in ax.patches if isinstance(p, Rectangle) and p.get_fill()]
    harm = sorted((p.get_x(), p.get_width()) for p in bars if p.get_facecolor()[:3] == _rgb(EFFECTS["harm"].fill))[1:]
    assert [(pytest.approx(x), pytest.approx(w)) for x, w in harm] == [(-4, 4), (-3, 3), (-1, 1), (0, 3), (0, 4)]
    texts = {t.get_text() for t in ax.texts}
    assert {"3 + 2", "75 % (53–94) of 4", "too few: 3"} <= texts


def _rgb(colour):
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


def test_the_title_compares_shares_and_counts_only_without_them(comparison):
    assert charts.title_of(charts.agency(comparison)) == (
        "Of the harm that Northern Front has part in, it is the one who acts in 25 % in B’s article, "
        "75 % in A’s article"
    )
    counted = made.comparison(acts=ACTS, actors=made.ACTORS)
    assert charts.title_of(charts.agency(counted)) == (
        "Northern Front: told as harmed once, as harming 3 times, in A’s article"
    )


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.agency(five), "agency") < 12
