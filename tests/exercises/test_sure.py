import pytest

from framing.exercises.sure import (
    agree,
    goes_on,
    has_dateline,
    is_in_phrase,
    is_outlet,
    is_spoken_to_reader,
    is_sure,
    names_source,
    reads,
    says_of_others,
    weighs,
)

HIT = {"measure": "loaded", "voice": "own", "score": 2.0, "confidence": 1.0, "category": "morality", "rule": "r/adj"}
ASIDE = {**HIT, "measure": "aside", "category": "stance adverb"}


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("The town paid for the bridge.", True),
        ("“We paid,” she said.", True),
        ("the town paid for the bridge.", False),
        ("The town paid for the bridge", False),
        ("AL: The town paid for the bridge.", False),
        ("“We paid, she said.", False),
        ("See https://example.org for it.", False),
        ("They left in the army.Neither side said so.", False),
        ("In order to build it, they admitted to..", False),
        ("Rain & snow in town w/ all of us.", False),
    ],
)
def test_scrape_litter_and_fragments_do_not_read(text, good):
    assert reads(text) is good


@pytest.mark.parametrize(
    ("change", "sure"),
    [
        ({}, True),
        ({"voice": "quoted"}, False),
        ({"score": 1.0}, False),
        ({"confidence": 0.7}, False),
        ({"category": "violence"}, False),
    ],
)
def test_a_key_rests_on_strong_words_of_the_outlets_own(change, sure):
    assert is_sure({**HIT, **change}) is sure


@pytest.mark.parametrize(
    ("change", "sure"),
    [
        ({"rule": "asides:hopefully/first"}, True),
        ({"rule": "asides:effectively/anywhere"}, False),
        ({"rule": "asides:predictably/anywhere", "score": 3.0}, False),
        ({"rule": "asides:tellingly/anywhere", "text": "Tellingly"}, True),
        ({"category": "directive", "rule": "asides:it should be noted/anywhere"}, True),
        ({"category": "unattributed evaluation", "score": 3.0, "confidence": 0.7}, False),
    ],
)
def test_an_adverb_of_manner_is_no_sure_aside(change, sure):
    assert is_sure({"text": "effectively", **ASIDE, **change}, comments={"tellingly"}) is sure


def test_words_of_saying_and_thinking_are_seen():
    assert says_of_others("In his opinion the mayor is a pawn.")
    assert not says_of_others("The mayor is a pawn.")


def test_two_readings_that_find_the_same_words_harsh_are_sure():
    loaded = {**HIT, "category": "migration", "start": 0, "end": 14}
    choice = {**loaded, "measure": "choice", "score": -1.0}
    assert agree(loaded, choice)
    assert not agree({**loaded, "category": "violence"}, choice)
    assert not agree(loaded, {**choice, "score": 0.0})
    assert not agree(loaded, {**choice, "start": 20, "end": 30})
    assert not agree(loaded, {**choice, "confidence": 0.7})


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("You can imagine the scene.", True),
        ("We saw it.", True),
        ("US troops left us.", True),
        ("US troops left.", False),
    ],
)
def test_a_sentence_with_somebody_speaking_in_it_is_seen(text, spoken):
    assert is_spoken_to_reader(text) is spoken


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("KELMOUTH — The bridge is closed.", True),
        ("Kelmouth, MARN – The bridge is closed.", True),
        ("The bridge – an old one – is closed.", False),
    ],
)
def test_a_dateline_is_seen(text, place):
    assert has_dateline(text) is place


def test_the_outlets_own_strong_words_weigh():
    assert weighs(HIT) and not weighs({**HIT, "voice": "quoted"}) and not weighs({**HIT, "score": 0.0})


def test_a_sentence_that_was_cut_goes_on_behind_its_end():
    for text in (
        "The men, trained by the U.S. — and paid — left.",
        "They left the U.S. at last.",
        "He left (see p. 4), she not.",
    ):
        assert goes_on(text, text.index(".", text.index("S.") + 1) + 1 if "U.S." in text else text.index(")") + 1)
    whole = "They left the U.S. The others stayed.\nthen"
    assert not goes_on(whole, whole.index("S.") + 2) and not goes_on(whole, whole.index("stayed.") + 7)


@pytest.mark.parametrize(
    ("speaker", "outlet", "same"),
    [
        ("The Daily Lantern", "dailylantern", True), ("the Lantern", "The Daily Lantern", True),
        ("a Daily Lantern reporter", "The Daily Lantern", True), ("Hillary Lan", "thehill", False),
        ("Ann Lee", "The Daily Lantern", False), ("The Open Quay", "The Daily Lantern", False),
    ],
)  # fmt: skip
def test_an_outlet_that_names_itself_is_known(speaker, outlet, same):
    assert is_outlet(speaker, outlet) is same


def test_a_second_source_is_named_by_according_to():
    assert names_source("It rained, according to the mayor.") and not names_source("She said that it rained.")


def test_a_word_that_is_part_of_a_name_or_phrase_judges_nothing():
    def part(text, word, others=()):
        start = text.index(word)
        return is_in_phrase({**HIT, "start": start, "end": start + len(word)}, others, text)

    assert part("the nitty-gritty of it", "gritty") and part("the Savage Club met", "Savage")
    assert not part("Savage men met", "Savage") and not part("the savage men met", "savage")
    plain = {"measure": "choice", "score": 0.0, "start": 0, "end": 15}
    assert part("nuclear threats grew", "threats", [plain])
    assert not part("nuclear threats grew", "threats", [{**plain, "score": -1.0}])
    assert not part("nuclear threats grew", "threats", [{**plain, "start": 8}])


def test_you_is_no_strong_word():
    assert not weighs({**HIT, "category": "second person"})


def test_an_initial_stands_before_a_name():
    text = "Among them are Ann B. Rant and others."
    start = text.index("Rant")
    assert is_in_phrase({**HIT, "start": start, "end": start + 4}, [], text)


def test_a_sentence_that_speaks_of_something_before_leans_back():
    from framing.exercises.sure import leans_back

    for text in ("They left the town.", "“That was all.", "Also, the mayor left.", "Nobody paid for it."):
        assert leans_back(text), text
    assert not leans_back("The town that they left paid for the bridge.")


def test_polls_and_studies_find_and_do_not_speak():
    from framing.exercises.sure import is_finding

    assert is_finding("“a new poll”") and is_finding("Research") and not is_finding("the pollster")


def test_a_sentence_with_a_label_before_it_is_litter():
    from framing.exercises.sure import reads

    assert reads("The town left.") and not reads("Catch up quick: The town left.") and not reads("AB: The town left.")
    assert reads("Make no mistake: the town left.")
