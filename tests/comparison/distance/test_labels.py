import numpy as np
import pandas as pd
import pytest

from framing.comparison.distance.labels import LABEL_DISTANCES, _dealt, label_distances
from framing.uncertainty import jensen_shannon
from tests.comparison.distance.made import SETTINGS


def labels(**sources):
    rows = [
        {"event": "e", "actor": "rebels", "by": by, "label": label, "own": n, "quoted": 0}
        for by, used in sources.items()
        for label, n in used.items()
    ]
    return pd.DataFrame(rows)


def test_other_names_lie_far_apart_and_the_same_are_one_whatever_their_case():
    made = labels(A={"rebels": 12}, B={"terrorists": 12}, C={"Rebels": 12})
    table = label_distances(made, "own", SETTINGS).set_index(["a", "b"])
    assert dict(table.reset_index()[list(LABEL_DISTANCES)].dtypes.astype(str)) == dict(LABEL_DISTANCES)
    assert table.loc[("A", "B"), "distance"] == pytest.approx(1) and table.loc[("A", "B"), "q"] < 0.01
    assert table.loc[("A", "C"), "distance"] == pytest.approx(0) and table.loc[("A", "C"), "p"] == 1


def test_a_distance_that_chance_would_make_is_no_finding():
    made = labels(A={"rebels": 3, "fighters": 2}, B={"rebels": 2, "fighters": 2, "front": 1})
    (row,) = label_distances(made, "own", SETTINGS).to_dict("records")
    assert row["distance"] > 0.2 and row["chance"] > 0.2 and row["p"] > 0.5


def test_few_namings_have_no_distance_and_a_reason():
    made = labels(A={"rebels": 9}, B={"rebels": 1})
    (row,) = label_distances(made, "own", SETTINGS).to_dict("records")
    assert row["withheld"] == "B: only 1 naming; 5 are needed" and pd.isna(row["distance"]) and pd.isna(row["q"])
    (row,) = label_distances(made, "quoted", SETTINGS).to_dict("records")
    assert row["withheld"].startswith("A: only 0 namings")


def test_labels_of_one_use_are_dealt_as_one_pile_with_the_distances_they_have_apart():
    x, y = np.array([6, 3, 1, 1, 0, 0, 1]), np.array([2, 4, 0, 0, 1, 1, 0])
    found, *dealt = _dealt(x, y, 0)
    rng = np.random.default_rng(5)
    first = rng.multivariate_hypergeometric(x + y, x.sum(), size=20_000).astype(float)
    apart = jensen_shannon(first, x + y - first)
    assert found == pytest.approx(float(jensen_shannon(x.astype(float), y.astype(float))), abs=1e-12)
    assert np.mean(dealt) == pytest.approx(apart.mean(), abs=0.01)
    assert np.percentile(dealt, [10, 50, 90]) == pytest.approx(np.percentile(apart, [10, 50, 90]), abs=0.03)
