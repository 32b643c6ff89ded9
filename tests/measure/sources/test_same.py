from framing.measure.sources.same import same_names


def test_a_short_name_is_the_fullest_that_ends_like_it():
    names = same_names(["Norland's ministry", "Norlandic ministry", "ministry", "Ann Lee", "Ann B. Lee"])
    assert names["ministry"] == names["Norlandic ministry"] == "Norland's ministry"
    assert names["Ann Lee"] == "Ann B. Lee"


def test_a_name_that_two_may_bear_stays_apart():
    assert same_names(["Ann Lee", "Peter Lee", "Lee"])["Lee"] == "Lee"


def test_what_a_body_is_of_is_another_speaker():
    assert same_names(["Norland", "Times of Norland"])["Norland"] == "Norland"
