"""Judgements that nobody is named for: what the outlet itself says is good, bad, odd or sure to fail.

Idea: loaded wording as a modifier is a choice of words; as the predicate of a clause ("the reply was truly
dismaying") it is what the sentence says, and a reader is told what to think (Hunston and Thompson 2000 on averral).
A sentence thick with it judges however it is built: subjective sentences are told best by how many clues stand in them
(Riloff and Wiebe 2003, Wiebe et al. 2004). A rank in all of history weighs what is ranked.

Conventions: predicates and ranks need a parse. These are softer than markers: `SURE` says how sure each is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.measure.asides.markers import Markers
from framing.measure.asides.scene import Aside, Scene
from framing.records import Role, Token

_THICK = 4.0  # sum of scores of judging wording that makes a sentence a judgement: two clear words, say
_SUPERLATIVES = frozenset({"JJS", "RBS"})
_HISTORY = re.compile(
    r"[^.;:\n]{0,80}?\b(?:since|ever|yet|to date|so far|of all time|in (?:[\w.]+ ){0,3}"
    r"(?:history|years|decades|centur(?:y|ies)|generations?|memory|times))\b"
)
_PLURALS = frozenset({"NNS", "NNPS"})
_DEFINITE = frozenset({"a", "the", "this", "that", "his", "her", "its", "their", "more", "less"})
_OF_AMOUNT = frozenset({"amod", "dobj", "nsubj", "nsubjpass", "attr", "pobj"})
_SAID_OF = frozenset({"acomp", "oprd"})
_LINKS = frozenset({"be", "become", "remain", "seem", "look", "prove", "appear"})
_FELT = "emotion"  # said of somebody ("were furious") it reports how they feel

# How sure each shape is that the outlet comments, by reading.
SURE = {"predicate": 0.8, "thick": 0.7, "history": 0.7, "scarce": 0.7}


def judged(scene: Scene) -> Iterator[Aside]:
    """Unattributed judgements that loaded wording shows by its place in the sentence, or by how much there is of it."""
    if scene.role is Role.BODY and _is_thick(scene):
        first, *_, last = scene.judging
        yield Aside(first.start, last.end, "open judgement", 1, "thick with judging words", SURE["thick"])
    for hit in scene.judging:
        token = scene.token_in(hit.start, hit.end)
        if token is not None and hit.category != _FELT and _is_predicate(scene, token):
            verb = scene.sentence.tokens[token.head]
            start, end = min(verb.start, hit.start), max(verb.end, hit.end)
            yield Aside(start, end, "unattributed evaluation", 2, "judging predicate", SURE["predicate"])


def ranked(scene: Scene, markers: Markers) -> Iterator[Aside]:
    """Find what is ranked in all of history: "the worst since 1990"; "the longest" is measured."""
    for token in scene.sentence.tokens:
        if token.tag not in _SUPERLATIVES or _is_bound(scene, token) or _is_amount(token):
            continue
        if _ranked(scene, token).lemma.lower() in markers.words["measure"]:
            continue
        if scope := _HISTORY.match(scene.low, token.start, scene.sentence.end):
            yield Aside(token.start, scope.end(), "comparison with history", 1, "ranked in history", SURE["history"])


def scarce(scene: Scene) -> Iterator[Aside]:
    """Find what is too little: "with little hope"; "a little time" is some, "the little town" is small."""
    for token, low in zip(scene.sentence.tokens, scene.surfaces, strict=True):
        if low == "little" and token.pos != "PROPN" and _is_scarce(scene, token):
            noun = scene.sentence.tokens[token.head] if token.dep == "amod" else token
            yield Aside(token.start, noun.end, "unattributed evaluation", 1, "too little", SURE["scarce"])


def _is_scarce(scene: Scene, little: Token) -> bool:
    """Whether "little" is how much there is of something, and counts nothing ("little more than an hour")."""
    noun = scene.sentence.tokens[little.head] if little.dep == "amod" else little
    beside = {t.text.lower() for t in (*scene.children(noun), *scene.sentence.tokens[little.i + 1 : little.i + 2])}
    return noun.tag not in _PLURALS and beside.isdisjoint(_DEFINITE) and little.dep in _OF_AMOUNT


def _is_bound(scene: Scene, token: Token) -> bool:
    """Whether a superlative is a bound of a number: "at least half"."""
    return token.i > 0 and scene.surfaces[token.i - 1] == "at"


def _is_amount(token: Token) -> bool:
    """Whether "most" is how many of something: "the most weapons", "for the most part"."""
    return token.tag == "JJS" and token.lemma.lower() in ("most", "many", "much")


def _ranked(scene: Scene, superlative: Token) -> Token:
    """Adjective that is ranked: itself, or the one behind "most"."""
    return scene.sentence.tokens[superlative.head] if superlative.tag == "RBS" else superlative


def _is_thick(scene: Scene) -> bool:
    """Whether a sentence that the outlet speaks alone is thick with judging words."""
    return len(scene.judging) > 1 and sum(h.score for h in scene.judging) >= _THICK and scene.own_share == 1


def _is_predicate(scene: Scene, token: Token) -> bool:
    """Whether an adjective is said of the subject of a linking verb; a noun ("is a regime") only names it."""
    return token.dep in _SAID_OF and scene.sentence.tokens[token.head].lemma in _LINKS
