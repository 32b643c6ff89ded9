"""Articles as read, and the parts they are cut into."""

from datetime import date

import pytest

from framing.records import KEPT_ROLES, Article, Block, Role, Sentence, Token


def test_only_the_roles_of_an_article_are_kept():
    assert {str(r) for r in KEPT_ROLES} == {"headline", "deck", "subheading", "body"}
    assert {str(r) for r in Role} - {str(r) for r in KEPT_ROLES} == {
        "byline", "dateline", "caption", "attribution", "related", "comment", "other_article", "boilerplate",
    }  # fmt: skip


def test_an_article_is_named_by_keyword_beyond_its_outlet():
    with pytest.raises(TypeError):
        Article("1", "text", "outlet", "title")
    assert Article("1", "text", "outlet", date=date(2025, 7, 3)).event is None


def test_a_sentence_has_no_tokens_without_a_parser():
    assert Sentence(0, 3, 0).tokens == ()
    token = Token(i=0, start=0, end=3, text="abc", lemma="abc", pos="NOUN", tag="NN", dep="ROOT", head=0)
    assert token._replace(start=10, end=13).text == "abc"


def test_blocks_compare_by_what_they_say():
    assert Block(0, 3, Role.BODY, True) == Block(0, 3, Role("body"), True, confidence=1.0)
    assert Block(0, 3, Role.BODY, True) != Block(0, 3, Role.BODY, False)
