import pytest

import framing
from framing.exercises.level import LEVELS
from framing.exercises.material import Material, is_sure, reads, says_of_others
from framing.records import Article
from tests.report import made

HIT = {"measure": "loaded", "voice": "own", "score": 2.0, "confidence": 1.0, "category": "morality", "rule": "r/adj"}
ASIDE = {**HIT, "measure": "aside", "category": "stance adverb"}


def material(*args, level="adult", **kwargs):
    return Material(made.comparison(*args, **kwargs), LEVELS[level])


def test_sentences_are_neither_fragments_nor_endless_and_stand_in_the_body():
    lines = [
        "Too short.",
        "This one has just enough words to be asked about.",
        "Word " + "word " * 50 + "end.",
        "This line was left out of the page by the rules.",
        "Read more of this and sign up for our newsletter today.",
    ]
    m = material([Article("a", "\n".join(lines) + "\n", "o")], dropped={("a", 4)})
    assert list(m.sentences["text"]) == [lines[1]]


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("The town paid for the bridge.", True),
        ("“We paid,” she said.", True),
        ("the town paid for the bridge.", False),
        ("The town paid for the bridge", False),
        ("“We paid, she said.", False),
        ("See https://example.org for it.", False),
        ("They left in the army.Neither side said so.", False),
        ("In order to build it, they admitted to..", False),
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
        ({"category": "directive", "rule": "asides:it should be noted/anywhere"}, True),
        ({"category": "unattributed evaluation", "score": 3.0, "confidence": 0.7}, False),
    ],
)
def test_an_adverb_of_manner_is_no_sure_aside(change, sure):
    assert is_sure({**ASIDE, **change}) is sure


def test_words_of_saying_and_thinking_are_seen():
    assert says_of_others("In his opinion the mayor is a pawn.")
    assert not says_of_others("The mayor is a pawn.")


def test_only_the_compared_event_is_drawn_from():
    text = "The town took the money and built the bridge at last.\n"
    corpus = [Article(f"{e}{o}", text, o, event=e) for e in ("E", "F") for o in ("North", "South")]
    m = Material(framing.compare(made.analysis(corpus), event="E"), LEVELS["adult"])
    assert set(m.sentences["article_id"]) == {"ENorth", "ESouth"} == set(m.texts)


def test_a_passage_is_cut_to_length_and_stays_in_its_paragraph():
    first, second = "The town took the money and built the bridge.", "Nobody came to see it on that day."
    m = material([Article("a", f"{first} {second}\nAnother line that is of no use to it.\n", "o")], level="12-14")
    (row,) = m.every_sentence.head(1).to_dict("records")
    p = m.passage("A", "a", row["start"], row["end"])
    assert p.text == m.texts["a"][p.start : p.end] and "Another" not in p.text
