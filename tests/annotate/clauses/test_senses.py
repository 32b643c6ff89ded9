import pytest

from tests.annotate.clauses.telling import at, senses, tree


@pytest.mark.parametrize(
    ("text", "verb", "sense", "effect"),
    [
        ("The guard shot the man.", "shot", "shoot", "harm"),
        ("They shot a film in the valley.", "shot", "shoot film", "none"),
        ("The court held the man for a week.", "held", "hold somebody", "force"),
        ("The city held an election.", "held", "hold election", "none"),
        ("The court removed the club from its list of banned groups.", "removed", "remove from list", "help"),
        ("The guards opened fire on the crowd.", "opened", "open fire on", "harm"),
        ("The firm gave up the plan.", "gave", "give up", "yield"),
        ("They glorped the door.", "glorped", None, None),
    ],
)
def test_what_stands_beside_a_verb_tells_its_sense(text, verb, sense, effect):
    found = tree(text)
    got = senses().of(found, at(found, verb))
    assert (got and got.name, got and got.effect) == (sense, effect)


def test_who_acts_in_a_complement():
    ordered, used = tree("She ordered the men to leave."), tree("She used the door to leave.")
    assert senses().by_object(ordered, at(ordered, "ordered"))
    assert not senses().by_object(used, at(used, "used"))


def test_verbs_that_lend_their_subject_or_object_to_a_noun():
    launched, took = tree("They launched an attack."), tree("They took him into custody.")
    assert senses().is_light(launched, at(launched, "launched"))
    assert senses().carries(took, at(took, "took"))
    assert not senses().carries(launched, at(launched, "launched"))


def test_verbs_whose_object_is_done_to_their_subject():
    faced, held = tree("They faced trial."), tree("They held a trial.")
    assert senses().meets(faced, at(faced, "faced"))
    assert not senses().meets(held, at(held, "held"))


def test_who_is_judged_did_it_and_who_meets_judgement_too():
    blasted, faced = tree("They blasted him for leaving."), tree("They faced criticism for leaving.")
    assert senses().judges(blasted, at(blasted, "blasted"))
    assert not senses().judges(faced, at(faced, "faced"))


def test_what_a_verb_makes_of_an_infinitive():
    tried, failed = tree("They tried to stop it."), tree("They failed to stop it.")
    assert senses().complement(tried, at(tried, "tried")) == "tried"
    assert senses().complement(failed, at(failed, "failed")) == "negated"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Mayor of flooded town freed", "freed"),
        ("Senator expected to be charged", "expected"),
        ("Union leader Hale freed from jail", "freed"),
        ("Hale condemned for raid on Bridgeford", "condemned"),
    ],
)
def test_a_past_without_an_object_is_a_passive_in_headlines(text, verb):
    found = tree(text)
    assert senses().is_done_to(found, at(found, verb), senses().of(found, at(found, verb)))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The union leader attacked in Bridgeford.", "attacked"),  # a sentence
        ("Gunman threatened to shoot child", "threatened"),
        ("Gunman attacked two guards in Bridgeford", "attacked"),
        ("Donations to club tripled after raid", "tripled"),
    ],
)
def test_other_pasts_are_active(text, verb):
    found = tree(text)
    assert not senses().is_done_to(found, at(found, verb), senses().of(found, at(found, verb)))
