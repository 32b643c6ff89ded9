import pytest

import framing
from framing.profiles import ACTS
from tests.annotate.clauses.telling import PEOPLE

TEXT = "The police beat Peter Hale. The police did not beat Claire Moreau. Peter Hale was beaten. A man left."


def profiled(**settings):
    articles = [
        framing.Article(id=str(i), text=text, outlet=outlet, event="e")
        for i, (outlet, text) in enumerate([("A", TEXT), ("A", TEXT), ("B", "A man beat the police.")])
    ]
    corpus = framing.Corpus(articles)
    with pytest.warns(UserWarning, match="repeat another"):
        found = framing.analyze(
            corpus, framing.Actors.from_dict(PEOPLE), clean=False, progress=False, settings=framing.Settings(**settings)
        )
    return framing.profile(found)


def test_who_does_what_to_whom_by_source():
    acts = profiled().acts
    assert list(acts.columns) == list(ACTS)
    rows = acts.set_index(["by", "agent", "patient"])
    assert rows.loc[("A", "police", "hale"), ["n", "denied", "articles"]].tolist() == [1, 0, 1]  # a copy counts once
    assert rows.loc[("A", "police", "moreau"), ["n", "denied"]].tolist() == [0, 1]
    assert rows.loc[("A", "", "hale"), ["n", "passive"]].tolist() == [1, 1]
    assert rows.loc[("B", "other", "police"), "effect"] == "harm"
    assert "leave" not in set(acts["agent"])


def test_shares_have_a_gate_and_an_interval():
    few = profiled().rates
    harm = few[(few["measure"] == "agentless") & (few["by"] == "A") & (few["actor"] == "hale")].iloc[0]
    assert (harm["n"], harm["withheld"]) == (2, "only 2 acts; 10 are needed")
    rates = profiled(min_acts=1).rates
    harm = rates[(rates["measure"] == "agentless") & (rates["by"] == "A") & (rates["actor"] == "hale")].iloc[0]
    assert (harm["rate"], harm["unit"]) == (50.0, "% of acts of harm")
    whole = rates[(rates["measure"] == "harming") & (rates["by"] == "B") & (rates["actor"] == "police")].iloc[0]
    assert (whole["rate"], whole["low"]) == (0.0, 0.0)
    assert 50 < whole["high"] < 100  # one act says little


def test_nobody_known_no_rows():
    corpus = framing.Corpus([framing.Article(id="a", text=TEXT, outlet="A")])
    found = framing.profile(framing.analyze(corpus, framing.Actors(), clean=False, progress=False))
    assert len(found.acts) == 0
    assert list(found.acts.columns) == list(ACTS)
