"""Questions, headlines and subheadings."""

from dataclasses import replace

import pytest

from framing.lexicon import Lexicons
from framing.measure import asides, loaded
from framing.records import Annotated, Article, Block, Role, Sentence
from tests.annotated import voiced

LEXICONS = Lexicons()


def kinds(doc: Annotated) -> list[str]:
    return [h.category for h in asides.measure(doc, loaded.measure(doc, (), LEXICONS), LEXICONS)]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("The dam will leak. But who will pay for it?", True),
        ("The dam will leak. Who pays?", False),
        ("What do we know of the dam?", False),
        ('The dam will leak. But who will pay for it? "The town will pay for all of it," said the mayor.', False),
    ],
)
def test_a_question_of_some_length_asks_the_reader_unless_it_heads_or_is_answered(text, asks):
    assert ("rhetorical question" in kinds(voiced(text))) is asks


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Disgraceful sham: Town sells the hall", ["judging headline"]),
        ("Town sells the hall: a disgraceful sham", []),
        ("Town sells the old and disgraceful hall: what we know", []),
        ("Town sells hall: what we know", []),
    ],
)
def test_a_word_or_two_before_a_colon_judge_what_a_headline_says(headline, found):
    block, sentence = Block(0, len(headline), Role.HEADLINE, True), Sentence(0, len(headline), 0)
    doc = Annotated(Article("1", headline, "x"), headline, headline, (block,), (sentence,))
    assert kinds(doc) == found


@pytest.mark.parametrize(
    ("headline", "asks"),
    [
        ("Town sells the hall: will it matter?", True),
        ("Can the mayor sell the hall?", True),
        ("Who is the new mayor of the town?", False),
    ],
)
def test_a_headline_asks_readers_what_the_article_cannot_answer(headline, asks):
    doc = voiced(headline)
    block = Block(0, len(headline), Role.HEADLINE, True)
    hits = asides.measure(replace(doc, blocks=(block,)), (), LEXICONS)
    assert ("question as headline" in [h.rule for h in hits]) is asks
