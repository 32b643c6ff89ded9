from framing.comparison.speech.named import in_words, is_vague, may_be_same_speaker


def test_a_common_noun_takes_the_article_that_a_reader_expects():
    assert in_words("representative") == "a representative"
    assert in_words("aid worker") == "an aid worker"
    assert in_words("health ministry") == "the health ministry"
    assert in_words("mayor of the town") == "the mayor of the town"


def test_names_plurals_and_phrases_of_somebodys_stand_as_they_are():
    for name in ("Lena Hale", "organizers", "police", "Norland's foreign ministry", "some residents"):
        assert in_words(name) == name


def test_a_number_of_people_is_nobody():
    assert is_vague("some residents") and is_vague("Many") and not is_vague("residents") and not is_vague("Lena Hale")


def test_names_that_may_be_one():
    assert may_be_same_speaker("Mayor Lee", "Ann Lee") and may_be_same_speaker(
        "Shore Watch", "Shore Watch Security Service"
    )
    assert may_be_same_speaker("Chile", "Chilean foreign ministry") and may_be_same_speaker("Santiago", "Chile")
    assert not may_be_same_speaker("Chile", "Peru's foreign ministry") and not may_be_same_speaker(
        "Ann Lee", "Ada Bell"
    )
