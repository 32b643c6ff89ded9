import pytest

import framing
from framing.errors import SettingsError

COLUMNS = ["verb", "power", "agency", "agent_effect", "patient_effect", "agent_view", "patient_view", "rated"]


def rated(*verbs):
    return framing.rate_verbs(list(verbs)).set_index("verb")


def test_one_row_a_verb_in_order():
    found = framing.rate_verbs(["rescue", "beg", "rescue"])
    assert list(found.columns) == COLUMNS
    assert list(found["verb"]) == ["rescue", "beg", "rescue"]
    assert list(found.index) == [0, 1, 2]
    assert found.drop(columns=["verb", "rated"]).abs().max(axis=None) <= 1


def test_who_has_power_and_who_is_harmed():
    found = rated("kill", "rescue", "beg", "arrest", "surrender", "suffer")
    assert found["patient_effect"]["kill"] == -1 < 0 < found["patient_effect"]["rescue"]
    assert found["power"]["arrest"] == 1 > 0 > found["power"]["beg"]
    assert found["agency"]["suffer"] < 0 < found["agency"]["arrest"]
    assert found["power"]["surrender"] < 0


def test_forms_particles_and_prefixes():
    found = rated("killed", "giving up", "give", "rearrest", "  Kill ")
    assert found["patient_effect"]["killed"] == found["patient_effect"]["  Kill "] == -1
    assert found["power"]["giving up"] < found["power"]["give"]
    assert found["power"]["rearrest"] == 1


def test_what_no_row_has_is_judged_by_its_words_or_not_at_all():
    found = rated("glorp", "")
    assert (found.drop(columns="rated").loc["glorp"] == 0).all()
    assert list(found["rated"]) == ["", ""]


def test_an_empty_list_has_the_same_columns_and_types():
    none, some = framing.rate_verbs([]), framing.rate_verbs(["kill"])
    assert len(none) == 0
    assert (none.dtypes == some.dtypes).all()


@pytest.mark.parametrize("given", ["kill", ["kill", 3], [None]])
def test_what_is_no_list_of_verbs_is_refused(given):
    with pytest.raises(SettingsError, match="list of strings"):
        framing.rate_verbs(given)


def test_a_users_lexicon_alone_counts(tmp_path):
    path = tmp_path / "frames.csv"
    path.write_text("verb,agency,power\nglorp,agency_neg,power_agent\n", encoding="utf-8")
    found = framing.rate_verbs(["glorped", "kill"], lexicon=path)
    assert (found["power"][0], found["agency"][0]) == (1, -1)
    assert found["patient_effect"].isna()[0]
    assert (found["power"][1], found["rated"][1]) == (0, "")
