import pandas as pd
import pytest

from framing.measure.power import AGENCY, TOLD, may_count, shares

KNOWN = {"hale", "norland"}
ACT = {
    "effect": "harm", "negated": False, "modality": "", "agent": "", "patient": "hale", "passive": True, "nominal": False,
    "kind": "passive",
}  # fmt: skip


def counted(**changed):
    return {(s.measure, s.actor): s.score for s in shares({**ACT, **changed}, KNOWN)}


def test_harm_without_who_did_it():
    found = counted()
    assert found["agentless", "hale"] == found["agentless", ""] == 1
    assert found["passive", "hale"] == 1
    assert found["nominal", "hale"] == 0
    assert found["harming", "hale"] == 0


def test_who_acts():
    found = counted(agent="norland", passive=False, kind="active")
    assert (found["harming", "norland"], found["harming", "hale"]) == (1, 0)
    assert found["agentless", "hale"] == 0


@pytest.mark.parametrize(
    ("kind", "agent", "hidden"),
    [
        ("active", "", 0), ("noun", "", 1), ("death", "", 1), ("toll", "clashes", 1), ("toll", "norland", 0),
        ("noun", "a gunman", 0),
    ],
)  # fmt: skip
def test_which_forms_hide_who_acted(kind, agent, hidden):
    assert counted(kind=kind, agent=agent)["agentless", ""] == hidden


def test_denied_acts_and_other_effects_count_for_nothing():
    assert counted(negated=True) == {}
    assert counted(modality="planned") == {}
    assert counted(effect="speak") == {}
    assert set(counted(effect="help")) == {("helping", "hale")}


def test_a_share_is_a_percentage_with_a_gate():
    assert all(m.is_share and m.scale == 100 and m.gate.fewest == "min_acts" for m in AGENCY)


def test_what_cannot_count_is_left_out_first():
    told = [ACT, {**ACT, "negated": True}, {**ACT, "effect": "speak"}, {**ACT, "effect": "help"}]
    assert may_count(pd.DataFrame(told)[TOLD]).tolist() == [bool(list(shares(act, KNOWN))) for act in told]
