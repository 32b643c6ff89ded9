import pytest

from framing.errors import SettingsError
from framing.exercises import KINDS, STANDARDS, kinds_for, standards_of


def test_every_kind_serves_each_of_the_three_publishers():
    for kind in KINDS:
        served = standards_of(kind)
        assert set(served) <= set(STANDARDS) and len(set(served)) == len(served)
        assert {s[0] for s in served} == {"R", "U", "N"}


def test_every_standard_has_kinds_and_both_ways_agree():
    for standard in STANDARDS:
        kinds = kinds_for(standard)
        assert kinds and all(standard in standards_of(k) for k in kinds)


def test_a_publisher_stands_for_all_of_its_standards_and_case_does_not_matter():
    assert kinds_for("namle") == tuple(KINDS)
    assert kinds_for(" rh.6-8.8 ") == ("whose-voice", "asides", "fact-claim-opinion")


@pytest.mark.parametrize("name", ["RH", "RH.6", "", "no such"])
def test_an_unknown_standard_names_those_that_are_known(name):
    with pytest.raises(SettingsError, match="RH.6-8.6, RH.6-8.8"):
        kinds_for(name)


def test_an_unknown_kind_is_refused():
    with pytest.raises(SettingsError, match="the kinds are"):
        standards_of("riddles")
