import random
from collections import Counter

import framing
from framing.exercises.kinds import voice_items
from framing.exercises.level import LEVELS
from framing.exercises.material import Material
from framing.records import Article
from tests.report import made

OWN, QUOTED, PARAPHRASED = (
    "the outlet's own words", "words quoted from somebody", "somebody's words, paraphrased by the outlet",
)  # fmt: skip


def drawn(comparison):
    return list(voice_items(Material(comparison, LEVELS["adult"]), random.Random(0)))


def asked(comparison):
    return {i.text[slice(*i.focus[0])]: i for i in drawn(comparison)}


def test_the_focus_is_the_speech_itself_or_a_whole_sentence_of_the_outlet(harbour):
    items = asked(harbour)
    speech = items["We will not pay for the new bridge,"]
    assert speech.answer == (QUOTED,) and speech.explanation == "in quotation marks; said by Ann Lee"
    own = items["The old harbour lay quiet in the rain and nobody came to see it that day."]
    assert own.answer == (OWN,) and own.explanation.startswith("no quotation marks")


def test_voices_are_drawn_evenly(harbour):
    items = drawn(harbour)[:4]
    assert Counter(i.answer[0] for i in items) == {OWN: 2, QUOTED: 2}
    assert all(set(i.options) == {OWN, QUOTED, PARAPHRASED} for i in items)


def test_few_words_and_nobodys_words_are_not_asked():
    text = "“Not now, please,” Ann Lee told them as they stood there.\n“It is far too late for all of us,” it said.\n"
    c = made.comparison(
        [Article("a", text, "o")],
        voices=[
            ("a", "Not now, please,", "quoted", "Ann Lee"),
            ("a", "It is far too late for all of us,", "quoted", ""),
        ],
    )
    assert asked(c) == {}


def test_a_paraphrase_beside_a_quotation_is_left_out():
    text = (
        "Ann Lee said that the town had no money left for bridges.\n\n"
        "Bo Dahl said that the harbour would close and called it “a very sad day for all”.\n"
    )
    corpus = framing.Corpus([framing.Article("a", text, "o", event="e")])
    analysis = framing.analyze(corpus, actors=framing.Actors(), progress=False, clean=False)
    paraphrased = [i for i in asked(framing.compare(analysis)).values() if i.answer == (PARAPHRASED,)]
    assert [i.explanation.partition("the words of ")[2] for i in paraphrased] == ["“Ann Lee”"]


def test_neither_the_outlet_itself_nor_a_second_source_is_asked():
    said = "{} that the town had no money left for its bridges{}.\n\n"
    texts = [said.format("The Lantern reported", ""), said.format("Ann Lee said", ", according to Bo Dahl"),
             said.format("Ann Lee said", " and Bo Dahl denied it"), said.format("Cy Fox said", " or its roads")]  # fmt: skip
    corpus = framing.Corpus([framing.Article("a", "".join(texts), "lantern", event="e")])
    analysis = framing.analyze(corpus, actors=framing.Actors(), progress=False, clean=False)
    found = [i for i in drawn(framing.compare(analysis)) if i.answer == (PARAPHRASED,)]
    assert [i.explanation.partition("the words of ")[2] for i in found] == ["“Cy Fox”"]


def read(text):
    corpus = framing.Corpus([framing.Article("a", text, "o", event="e")])
    analysis = framing.analyze(corpus, actors=framing.Actors(), progress=False, clean=False)
    return asked(framing.compare(analysis))


def test_of_a_long_quotation_only_what_shows_its_marks_is_asked():
    text = (
        "“We had no money for the bridge that year,” Ann Lee said. “The old harbour paid for all of it in the end. "
        "The council of the town never gave us anything at all. Nobody came to help us on that day.”\n"
    )
    found = read(text)
    assert not any("never gave" in focus for focus in found)
    assert any("no money" in focus for focus in found)


def test_beside_one_who_says_i_nothing_is_taken_for_the_outlets_own():
    own = "The old harbour was closed by the council on Monday.\n\n"
    assert len(read(own)) == 1
    assert read(own + "I will fight for my harbour until the very end.\n") == {}


def test_what_a_study_shows_is_nobodys_words():
    said = "{} that the new bridge of the town had never been safe at all.\n"
    assert len(read(said.format("Ann Lee argued"))) == 1 and read(said.format("The research argued")) == {}


def test_what_may_be_the_outlets_remark_is_no_paraphrase():
    said = "Ann Lee argued that the new bridge of the town had never been safe at all{}.\n"
    assert len(read(said.format(""))) == 1
    assert read(said.format(", openly feeding the quarrel of the town")) == {}
