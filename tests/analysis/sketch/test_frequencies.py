from framing.analysis.sketch.frequencies import Frequencies
from tests.analysis.read import two

HOME = {"n1": ("raid", "North"), "s1": ("raid", "South")}


def test_a_verb_counts_its_acts_a_noun_its_forms_an_actor_its_namings():
    found = Frequencies(two(), HOME, summed=False)
    south = found.cell("s1", "own")
    assert south == ("raid", "South", "own")
    assert found.of(south, "agent of", "attack", "") == 2
    assert found.of(south, "owns", "commander", "") == 1
    assert found.of(south, "joined with", "Norland", "norland") == 1
    assert found.of(found.cell("n1", "own"), "owns", "fighter", "") == 1, "fighters is a form of it"


def test_articles_that_do_not_count_have_no_cell():
    found = Frequencies(two(), {"n1": ("", "North")}, summed=True)
    assert found.cell("s1", "own") is None and found.cell("n1", "quoted") == ("", "North", "all")
