"""What a rule can ask of a sentence."""

import pytest

from framing.measure.asides.scene import Scene
from framing.records import Annotated, Article, Block, Role, Sentence
from tests.annotated import parsed

LETTER = "The mayor wrote:\nWe will stay in town."


def scene(text: str, word: str) -> Scene:
    doc = parsed(text)
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
