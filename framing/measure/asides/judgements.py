"""Judgements that nobody is named for, by grammar: what the outlet itself says is good, bad, odd or sure to fail.

Idea: loaded wording as a modifier is a choice of words; as the predicate of a main clause ("the reply was truly
dismaying"), as a comment on how something was done ("erroneously"), or in a relative clause it is what the sentence
says, and a reader is told what to think (Hunston and Thompson 2000 on averral). A crowd as source
("critics say") names nobody either.

Conventions: a parse is needed, except for crowds. These are softer than markers: `SURE` says how sure each is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.measure.asides.scene import Aside, Scene
from framing.records import Hit, Token

_CLEAR = 2.0  # score of loaded wording that is clear, not mild
_COMMENTS = frozenset({"morality", "deception", "ridicule", "competence", "praise", "emotion"})  # of an adverb

# How sure each shape is that the outlet comments, by reading.
SURE = {"predicate": 0.7, "manner": 0.5, "relative clause": 0.5, "crowd": 0.6}


def judged(scene: Scene) -> Iterator[Aside]:
    """Unattributed judgements that loaded wording and its place in the sentence show."""
    for hit in scene.own_loaded:
        token = scene.token_in(hit.start, hit.end)
        if token is not None:
            yield from _judgement(scene, hit, token)


def crowds(scene: Scene, pattern: re.Pattern[str]) -> Iterator[Aside]:
    """Find views of sources that are nobody: "critics say"."""
    for m in pattern.finditer(scene.low, scene.sentence.start, scene.sentence.end):
        yield Aside(m.start(), m.end(), "vague attribution", 1, "crowd as source", SURE["crowd"])


def _judgement(scene: Scene, hit: Hit, token: Token) -> Iterator[Aside]:
    tokens = scene.sentence.tokens
    head = tokens[token.head]
    if _is_predicate(token, tokens):
        yield Aside(head.start, hit.end, "unattributed evaluation", 2, "judging predicate", SURE["predicate"])
    elif _is_comment(hit, token, head):
        yield Aside(hit.start, hit.end, "evaluative adverb", 1, "judging manner", SURE["manner"])
    elif hit.score >= _CLEAR and (clause := _relative(tokens, token)):
        yield Aside(clause.start, hit.end, "evaluative relative clause", 1, "judging clause", SURE["relative clause"])


def _is_predicate(token: Token, tokens: tuple[Token, ...]) -> bool:
    """Whether an adjective is said of the subject of "be"; a noun ("is a regime") only names it."""
    return token.dep == "acomp" and tokens[token.head].lemma == "be"


def _is_comment(hit: Hit, token: Token, head: Token) -> bool:
    """Whether an adverb says what to think of a deed: "callously"."""
    return token.pos == "ADV" and head.pos == "VERB" and hit.category in _COMMENTS


def _relative(tokens: tuple[Token, ...], token: Token) -> Token | None:
    """First word of the relative clause whose verb or object a token is."""
    verb = token if token.dep == "relcl" else tokens[token.head]
    if verb.dep != "relcl":
        return None
    return next((t for t in tokens if t.head == verb.i and t.tag in ("WDT", "WP")), None)
