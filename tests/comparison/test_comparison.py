import numpy as np
import pytest

import framing
from framing.comparison import shown_label
from framing.errors import SettingsError
from framing.text import fold

ACTORS = framing.Actors.from_dict({"guard": {"name": "Guard", "kind": "armed group", "aliases": ["Guard"]}})


def test_an_event_of_one_source_is_described_not_compared(seed_comparison):
    overview = seed_comparison.overview.set_index("by")
    assert overview["compared"].to_dict() == {
        "MINA": True, "The Cradle": True, "Voz": True, "Unnamed (July 2024)": False, "Unnamed (November 2024)": False,
    }  # fmt: skip
    assert set(seed_comparison.differences["event"]) == {"The recognition (July 2025)"}
    assert set(seed_comparison.labels["by"]) == set(overview.index)


def test_labels_add_up_to_mentions_and_lead_back_to_the_text(seed_comparison, seed_analysis):
    labels = seed_comparison.labels
    assert labels["n"].sum() == len(seed_analysis.mentions)
    assert (labels[["own", "quoted", "attributed", "scare", "uncertain"]].sum(axis=1) == labels["n"]).all()
    for row in labels.itertuples():
        assert shown_label(seed_analysis.texts[row.article_id][row.start : row.end]).lower() == row.label.lower()


def test_only_here_means_no_other_source_of_the_event(seed_comparison):
    labels = seed_comparison.labels
    for (event, actor, label), part in labels.groupby(["event", "actor", labels["label"].map(fold)]):
        compared = len(seed_comparison.sources(event)) > 1
        assert part["only_here"].tolist() == [compared and len(part) == 1] * len(part), (actor, label)


def test_the_matrix_lays_labels_out(seed_comparison):
    event = "The recognition (July 2025)"
    matrix = seed_comparison.matrix(event)
    assert list(matrix.columns) == seed_comparison.sources(event) == ["MINA", "The Cradle", "Voz"]
    assert "US occupation forces (1)" in matrix.loc["us_forces", "The Cradle"]
    assert matrix.loc["us_forces", "MINA"] == "U.S. forces (1)"


def test_one_event_alone_is_the_same_rows(seed_comparison, seed_analysis):
    event = "The recognition (July 2025)"
    alone = framing.compare(seed_analysis, event=event)
    assert alone.events() == [event]
    stacked = seed_comparison.labels
    assert alone.labels.equals(stacked[stacked["event"] == event].reset_index(drop=True))


def test_what_is_unknown_is_named(seed_analysis):
    with pytest.raises(SettingsError, match="no event 'x'.*The recognition"):
        framing.compare(seed_analysis, event="x")
    with pytest.raises(SettingsError, match="by='author'"):
        framing.compare(seed_analysis, by="author")


def test_what_is_withheld_has_no_number_and_the_other_way_round(seed_comparison):
    rows = seed_comparison.differences
    for row in rows.itertuples():
        numbers = np.array([row.difference, row.low, row.high, row.p, row.q])
        assert np.isnan(numbers).all() if row.withheld else not np.isnan(numbers).any()
        if not row.withheld:
            assert row.low <= row.difference <= row.high
            assert 0 < row.p <= row.q <= 1


def test_the_whole_thing_in_one_line():
    told = {"A": "The Guard fled. The Guard wept.", "B": "The brutal Guard fled."}
    labels = framing.compare_texts(told, ACTORS).labels
    assert set(zip(labels["by"], labels["label"], strict=True)) == {("A", "Guard"), ("B", "brutal Guard")}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the “de facto” authorities", "de facto authorities"),
        ("its\n  troops", "troops"),
        ("the", "the"),
        ("Theirs", "Theirs"),
    ],
)
def test_a_label_is_shown_without_determiner_and_marks(text, shown):
    assert shown_label(text) == shown


def test_texts_without_outlets_are_refused():
    with pytest.raises(SettingsError, match="must map outlet to text.*list"):
        framing.compare_texts(["The army left.", "The army fled."])
