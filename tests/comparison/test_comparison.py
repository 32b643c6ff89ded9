import pytest

import framing
from framing.errors import SettingsError

ACTORS = framing.Actors.from_dict({"guard": {"name": "Guard", "kind": "armed group", "aliases": ["Guard"]}})


def test_an_event_of_one_source_is_described_not_compared(seeds_compared):
    overview = seeds_compared.overview.set_index("by")
    assert overview["compared"].to_dict() == {
        "MINA": True, "The Cradle": True, "Voz": True, "Unnamed (July 2024)": False, "Unnamed (November 2024)": False,
    }  # fmt: skip
    assert set(seeds_compared.differences["event"]) == {"The recognition (July 2025)"}
    assert set(seeds_compared.labels["by"]) == set(overview.index)


def test_the_matrix_lays_labels_out(seeds_compared):
    event = "The recognition (July 2025)"
    matrix = seeds_compared.matrix(event)
    assert list(matrix.columns) == seeds_compared.sources(event) == ["MINA", "The Cradle", "Voz"]
    assert "US occupation forces (1)" in matrix.loc["us_forces", "The Cradle"]
    assert matrix.loc["us_forces", "MINA"] == "U.S. forces (1)"


def test_one_event_alone_is_the_same_rows(seeds_compared, seed_analysis):
    event = "The recognition (July 2025)"
    alone = framing.compare(seed_analysis, event=event)
    assert alone.events() == [event]
    stacked = seeds_compared.labels
    assert alone.labels.equals(stacked[stacked["event"] == event].reset_index(drop=True))


def test_what_is_unknown_is_named(seed_analysis):
    with pytest.raises(SettingsError, match="no event 'x'.*The recognition"):
        framing.compare(seed_analysis, event="x")
    with pytest.raises(SettingsError, match="by='author'"):
        framing.compare(seed_analysis, by="author")


def test_the_whole_thing_in_one_line():
    told = {"A": "The Guard fled. The Guard wept.", "B": "The brutal Guard fled."}
    labels = framing.compare_texts(told, ACTORS).labels
    assert set(zip(labels["by"], labels["label"], strict=True)) == {("A", "Guard"), ("B", "brutal Guard")}


def test_texts_without_outlets_are_refused():
    with pytest.raises(SettingsError, match="must map outlet to text.*list"):
        framing.compare_texts(["The army left.", "The army fled."])


def test_pairs_are_made_of_the_sources_that_are_asked_for(seeds_compared, seed_analysis):
    some = framing.compare(seed_analysis, sources=["MINA", "Voz"])
    for name in ("differences", "frame_differences", "pairs"):
        table = some.tables[name]
        assert set(zip(table["a"], table["b"], strict=True)) <= {("MINA", "Voz"), ("Voz", "MINA")}
    assert len(some.differences) > 0
    assert some.labels.equals(seeds_compared.labels), "a source by itself is described in full"
    assert set(some.facts["by"]) <= {"MINA", "Voz"}
    with pytest.raises(SettingsError, match="no source 'X'"):
        framing.compare(seed_analysis, sources=["MINA", "X"])


def test_an_event_of_very_many_sources_is_described_and_not_held_against_itself(monkeypatch):
    monkeypatch.setattr("framing.profiles.held.MOST", 3)
    texts = [framing.Article(str(i), f"The Guard met {i} notorious envoys.", f"P{i}", event="e") for i in range(4)]
    found = framing.analyze(framing.Corpus(texts), ACTORS, parser=None, progress=False)
    with pytest.warns(UserWarning, match=r"4 sources") as said:
        compared = framing.compare(found)
    assert len(said) == 2  # its pairs, and its words
    assert compared.differences.empty and compared.keyness.empty and compared.pairs.empty
    assert set(compared.labels["by"]) == {f"P{i}" for i in range(4)}
    assert len(framing.compare(found, sources=["P0", "P3"]).overview) == 4
