"""Doubts of a claim in the outlet's own voice: "the baseless claim", "offered no proof", "there is no evidence".

Idea: a report hands a claim on and names who disputes it. Where the outlet itself calls a claim false, or says that
nothing bears it out, it takes a side (Hunston and Thompson 2000 on averral; Martin and White 2005 on disclaiming).

Conventions: a parse is needed. Words are rows of the lexicon ``asides``: "falsity" (adjectives), "assertion" (nouns of
what is claimed), "debunking" (verbs), "spreading" (what is done with a claim), "misreporting" (verbs of putting things
falsely), "proof" (what a claim should come with), "giving" (verbs that it comes with), "lack" (what there is none of).
What somebody is said to deny, or is charged with, is not the outlet's doubt, nor is a condition; but whoever is said to
spread a "false claim" does not call it so.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.measure.asides.markers import Markers
from framing.measure.asides.scene import Aside, Scene
from framing.records import Token, Voice

_LINKS = frozenset({"be", "prove", "remain"})
_NONE = frozenset({"no", "little", "scant", "any"})
_TRUE = frozenset({"true", "accurate", "correct", "factual", "founded"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_POINTING = frozenset({"that", "this", "which"})

# How sure each shape is that the outlet doubts, by reading.
SURE = {"false claim": 0.8, "claim is false": 0.9, "without proof": 0.8, "misreporting": 0.7, "there is none": 0.8}


def doubted(scene: Scene, markers: Markers) -> Iterator[Aside]:
    """Find doubts of what somebody claims."""
    for token, low in zip(scene.sentence.tokens, scene.surfaces, strict=True):
        if aside := _called_false(scene, token, low, markers) or _without_proof(scene, token, markers):
            yield aside


def _called_false(scene: Scene, token: Token, low: str, markers: Markers) -> Aside | None:
    """Give the aside of a word by which a claim is false, or somebody put something falsely."""
    if token.dep == "amod" and low in markers.words["falsity"]:
        noun = _claim(scene, token, markers)
        return _doubt(token, noun, "false claim", _is_spread(scene, noun, markers)) if noun else None
    if token.lemma in markers.words["misreporting"]:
        return _doubt(token, token, "misreporting") if _misreports(scene, token, markers) else None
    subject = _denied(scene, token, low, markers)
    return _doubt(subject, token, "claim is false") if subject else None


def _without_proof(scene: Scene, token: Token, markers: Markers) -> Aside | None:
    """Give the aside of a word for what bears a claim out, where there is none."""
    if token.dep == "attr":
        there = _there_is_none(scene, token) if token.lemma in markers.words["lack"] else None
        return _doubt(there, token, "there is none") if there else None
    if token.lemma not in markers.words["proof"]:
        return None
    word = _not_given(scene, token, markers) or _lacking(scene, token)
    return _doubt(word, token, "without proof") if word else None


def _doubt(one: Token, other: Token, rule: str, of_reported: bool = False) -> Aside:
    start, end = min(one.start, other.start), max(one.end, other.end)
    return Aside(start, end, "unattributed evaluation", 2, rule, SURE[rule], of_reported)


def _claim(scene: Scene, adjective: Token, markers: Markers) -> Token | None:
    """Find the noun of a claim that is called false, unless a verb of saying or charging stands above it."""
    noun = scene.sentence.tokens[adjective.head]
    if noun.lemma not in markers.words["assertion"]:
        return None
    return None if any(t.lemma in markers.words["saying"] for t in _above(scene, noun)) else noun


def _is_spread(scene: Scene, claim: Token, markers: Markers) -> bool:
    """Whether the outlet tells that somebody makes or spreads a claim: they would not call it false."""
    verb = scene.sentence.tokens[claim.head]
    if claim.dep != "dobj" or verb.lemma not in markers.words["spreading"]:
        return False
    return scene.doc.voice_of(verb.start, verb.end).voice is Voice.OWN


def _above(scene: Scene, token: Token) -> Iterator[Token]:
    """Verbs that a token hangs on, up to the one of its clause that is not a bare participle."""
    while token.head != token.i:
        token = scene.sentence.tokens[token.head]
        if token.pos in ("VERB", "AUX"):
            yield token
            if token.tag != "VBG":
                return


def _denied(scene: Scene, token: Token, low: str, markers: Markers) -> Token | None:
    """Find the claim that a word says is false: "the claim is untrue", "that is not true", "have been debunked"."""
    tokens = scene.sentence.tokens
    if token.dep == "acomp" and tokens[token.head].lemma in _LINKS:
        verb = tokens[token.head]
        false = low in markers.words["falsity"] or (low in _TRUE and _is_negated(scene, verb))
    else:
        verb = token
        false = token.lemma in markers.words["debunking"] and _is_passive(scene, token)
    return _claimed(scene, verb, markers) if false else None


def _claimed(scene: Scene, verb: Token, markers: Markers) -> Token | None:
    """Subject of a verb, where it is a claim, or takes up one."""
    children = scene.children(verb)
    subject = next((t for t in children if t.dep in ("nsubj", "nsubjpass")), None)
    if subject is None or any(t.dep == "mark" for t in children):
        return None
    return subject if subject.lemma in markers.words["assertion"] or subject.text.lower() in _POINTING else None


def _is_passive(scene: Scene, verb: Token) -> bool:
    """Whether a verb is a passive that names nobody who did it; "by the records" is the outlet's own check."""
    children = scene.children(verb)
    agents = [t for by in children if by.dep == "agent" for t in scene.children(by) if t.dep == "pobj"]
    return any(t.dep == "auxpass" for t in children) and all(scene.is_thing(t) for t in agents)


def _misreports(scene: Scene, verb: Token, markers: Markers) -> bool:
    """Whether somebody is said to have put something falsely: "she misstated the cost"."""
    if verb.tag not in _FINITE or any(t.dep in ("neg", "mark", "auxpass") for t in scene.children(verb)):
        return False
    if any(t.dep == "aux" and t.lemma != "have" for t in scene.children(verb)):
        return False
    return not any(t.lemma in markers.words["saying"] for t in _above(scene, verb))


def _is_negated(scene: Scene, verb: Token) -> bool:
    return any(t.dep == "neg" for t in scene.children(verb))


def _is_none(scene: Scene, noun: Token) -> bool:
    """Whether there is none of something, or too little: "no proof", "little evidence"."""
    return any(t.dep in ("det", "amod") and t.text.lower() in _NONE for t in scene.children(noun))


def _lacking(scene: Scene, proof: Token) -> Token | None:
    """Find the preposition by which a proof is missing: "without evidence", "with no proof"."""
    above = scene.sentence.tokens[proof.head]
    if proof.dep != "pobj":
        return None
    low = above.text.lower()
    return above if low == "without" or (low == "with" and _has_no(scene, proof)) else None


def _not_given(scene: Scene, proof: Token, markers: Markers) -> Token | None:
    """Find the verb by which a proof is missing: "offered no proof", "did not cite evidence", "without giving any"."""
    verb = scene.sentence.tokens[proof.head]
    if proof.dep != "dobj" or verb.lemma not in markers.words["giving"]:
        return None
    over = scene.sentence.tokens[verb.head]
    if verb.dep == "pcomp" and over.text.lower() == "without":
        return over
    return verb if _is_negated(scene, verb) or _has_no(scene, proof) else None


def _has_no(scene: Scene, noun: Token) -> bool:
    return any(t.dep == "det" and t.text.lower() == "no" for t in scene.children(noun))


def _there_is_none(scene: Scene, noun: Token) -> Token | None:
    """Find "there" of what there is none of: "there is little evidence that"."""
    link = scene.sentence.tokens[noun.head]
    there = next((t for t in scene.children(link) if t.dep == "expl"), None)
    return there if there is not None and (_is_none(scene, noun) or _is_negated(scene, link)) else None
