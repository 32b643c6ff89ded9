"""What a rule can ask of a sentence."""

from dataclasses import replace

import pytest

from framing.measure.asides.scene import Scene
from framing.records import Annotated, Article, Block, Role, Sentence
from tests.annotated import voiced

LETTER = "The mayor wrote:\nWe will stay in town."


def scene(text: str, word: str) -> Scene:
    doc = voiced(text)
    at = doc.plain.index(word)
    return Scene(doc, doc.plain.lower(), next(s for s in doc.sentences if s.start <= at < s.end), [])


def test_marks_before_the_first_word_do_not_count():
    seen = scene("(Clearly, the vote was close.)", "Clearly")
    assert seen.opens(1)
    assert not seen.opens(10)


def test_the_last_token_of_a_stretch_is_its_head():
    seen = scene("The very old bridge fell.", "bridge")
    assert seen.token_in(0, 19).text == "bridge"
    assert seen.token_in(1, 2) is None


def test_what_hangs_on_a_token():
    seen = scene("The very old bridge fell.", "bridge")
    bridge = seen.token(13)
    assert [t.text for t in seen.children(bridge)] == ["The", "old"]
    assert [t.text for t in seen.below(bridge)] == ["The", "old", "very"]


def test_how_much_of_a_sentence_is_the_outlets():
    text = 'The hall was sold in May. "It was sold far too cheaply by the town," she said. The town is small.'
    assert scene(text, "hall").own_share == 1
    assert scene(text, "cheaply").own_share < 0.5
    assert scene(text, "hall").speaks_on()
    assert scene(text, "small").speaks_on()
    assert not scene("The hall was sold. The town is small.", "hall").speaks_on()


def test_a_run_of_turns_to_a_hearer_leads_to_the_speaker():
    text = '"It was sold far too cheaply," she said. We had no choice. You know that. We sold it. The town is small.'
    assert scene(text, "We sold").speaks_on(between=1)
    assert not scene(text, "We had").speaks_on(between=1)
    assert not scene("The hall was sold. We sold it.", "We").speaks_on()


def test_a_thing_is_nobody_who_acts():
    seen = replace(scene("The mayor said that it hurt the bridge of Norland.", "mayor"), somebody=frozenset({"mayor"}))
    things = [t.text for t in seen.sentence.tokens if seen.is_thing(t)]
    assert things == ["that", "it", "bridge"]


def test_a_sentence_may_be_all_of_its_block():
    assert scene("What do we know?", "know").is_alone()
    assert not scene("What do we know? The hall was sold.", "know").is_alone()


@pytest.mark.parametrize(("low", "post"), [("the vote is on. pic.twitter.com/x", True), ("the vote is on.", False)])
def test_a_handle_a_link_or_a_tag_shows_a_post(low, post):
    doc = Annotated(
        Article("1", low, "x"), low, low, (Block(0, len(low), Role.BODY, True),), (Sentence(0, len(low), 0),)
    )
    assert Scene(doc, low, doc.sentences[0], []).is_post() is post


def test_what_a_colon_introduces_is_somebodys():
    cut = LETTER.index("\n")
    blocks = (Block(0, cut, Role.BODY, True), Block(cut + 1, len(LETTER), Role.BODY, True))
    first, second = Sentence(0, cut, 0), Sentence(cut + 1, len(LETTER), 1)
    doc = Annotated(Article("1", LETTER, "x"), LETTER, LETTER, blocks, (first, second))
    assert Scene(doc, LETTER.lower(), second, []).is_post()
    assert not Scene(doc, LETTER.lower(), first, []).is_post()
