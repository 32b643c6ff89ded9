"""Sources that are nobody: crowds ("some officials say") and claims without a claimant ("concerns about the deal").

Idea: an attribution names who answers for a statement. A crowd, or a noun of saying that nobody is said to have
uttered, lends the outlet's sentence a source that cannot be asked (van Leeuwen 2008 on indetermination; Bell 1991).

Conventions: crowds of bare nouns ("critics say") are told by words, the rest needs a parse. What belongs to somebody
is no crowd and no floating claim: "his critics", "the senator's doubts", "doubts raised by the senator"; nor are some
of those who were spoken of, or who said so on a day or to a hearer: they are kept nameless, but they are somebody.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.measure.asides.markers import Markers
from framing.measure.asides.scene import Aside, Scene
from framing.records import Token
from framing.text import wording_of

_COMPLEMENTS = frozenset({"acl", "ccomp", "relcl"})  # of a noun of saying: "claims that", "fears he will"
_TOPICS = frozenset({"about", "over", "of", "that", "regarding", "on"})  # prepositions of what is said
_BELONGING = frozenset({"poss", "det"})  # of a noun that is somebody's, or known
_AUTHORS = frozenset({"by", "from"})  # prepositions of who says it
_NAMING = frozenset({"including", "like", "such"})  # open the names of some of a crowd
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "tonight"}
)
_ACTS = frozenset({"call on", "call upon", "call for"})  # what is asked for is done, not said to be so

# How sure each shape is that no source is named, by reading.
SURE = {"crowd": 0.7, "claim": 0.6}


def unnamed(scene: Scene, markers: Markers) -> Iterator[Aside]:
    """Find views of sources that are nobody."""
    first, last = scene.sentence.start, scene.sentence.end
    if not markers.crowded.isdisjoint(wording_of(scene.doc.plain).inside(first, last)):
        for m in markers.crowds.finditer(scene.low, first, last):
            yield _vague(m.start(), m.end(), "crowd as source", SURE["crowd"])
    for token, low in zip(scene.sentence.tokens, scene.surfaces, strict=True):
        if aside := _crowd(scene, token, low, markers):
            yield aside
        elif low in markers.words["claim"] and _is_claim(scene, token, markers):
            yield _vague(token.start, token.end, "claim without claimant", SURE["claim"])


def _crowd(scene: Scene, token: Token, low: str, markers: Markers) -> Aside | None:
    """Give the aside of a word for some or many, part of a crowd, or a crowd that says something."""
    if low in markers.words["quantity"] and (verb := _says(scene, token, markers)):
        return _vague(token.start, verb.end, "some of many as source", SURE["crowd"])
    if low in markers.words["part"] and (verb := _part_says(scene, token, markers)):
        return _vague(token.start, verb.end, "part of a crowd as source", SURE["crowd"])
    if token.dep == "agent" and (last := _agent(scene, token, markers)):
        return _vague(token.start, last.end, "crowd as agent", SURE["crowd"])
    if token.tag == "NNS" and (verb := _crowd_says(scene, token, markers)):
        return _vague(token.start, verb.end, "crowd as subject", SURE["crowd"])
    return None


def _vague(start: int, end: int, rule: str, sure: float) -> Aside:
    return Aside(start, end, "vague attribution", 1, rule, sure)


def _says(scene: Scene, quantity: Token, markers: Markers) -> Token | None:
    """Verb of saying whose subject is some, or many, of a crowd without a name: "some officials say"."""
    noun = scene.sentence.tokens[quantity.head] if quantity.dep in ("amod", "det") else quantity
    verb = scene.sentence.tokens[noun.head]
    if noun.dep != "nsubj" or verb.i < noun.i or _is_singled_out(scene, noun) or _is_of_known(scene, noun):
        return None
    return verb if verb.lemma in markers.words["saying"] and not _is_act(scene, verb) else None


def _part_says(scene: Scene, part: Token, markers: Markers) -> Token | None:
    """Verb of saying whose subject is part of a crowd: "a number of analysts say", not "the number of cases"."""
    children = scene.children(part)
    if not any(t.text.lower() in ("a", "an") for t in children) or not any(t.text.lower() == "of" for t in children):
        return None
    return _says(scene, part, markers)


def _crowd_says(scene: Scene, noun: Token, markers: Markers) -> Token | None:
    """Verb of saying of a plural, a crowd or findings, that are nobody's: "critics of the plan say", "polls show"."""
    if noun.dep != "nsubj":
        return None
    called = {noun.text.lower(), noun.lemma}
    if called.isdisjoint(markers.words["crowd"]) and called.isdisjoint(markers.words["evidence"]):
        return None
    verb = scene.sentence.tokens[noun.head]
    if verb.i < noun.i or _is_known(scene, noun):
        return None
    return verb if _whole(scene, verb) in markers.words["saying"] and not _is_act(scene, verb) else None


def _agent(scene: Scene, by: Token, markers: Markers) -> Token | None:
    """Give the word behind the "by" of a passive that tells of some, or a crowd: "dismissed by many"."""
    if scene.sentence.tokens[by.head].lemma not in markers.words["saying"]:
        return None
    word = next(iter(scene.sentence.tokens[by.i + 1 :]), None)
    if word is None or _is_singled_out(scene, word):
        return None
    return word if word.text.lower() in markers.words["quantity"] | markers.words["crowd"] else None


def _is_known(scene: Scene, noun: Token) -> bool:
    """Whether a crowd is somebody's, one that was spoken of, or has a name among it."""
    return any(t.dep in _BELONGING or t.pos == "PROPN" for t in scene.children(noun)) or _is_singled_out(scene, noun)


def _whole(scene: Scene, verb: Token) -> str:
    """Lemma of a verb with its particle: "point out"."""
    return next((f"{verb.lemma} {t.text.lower()}" for t in scene.children(verb) if t.dep == "prt"), verb.lemma)


def _is_act(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells of an act, not of a view: it asks for something, or was said on a day ("said Tuesday")."""
    if any(f"{verb.lemma} {t.text.lower()}" in _ACTS for t in scene.children(verb) if t.dep == "prep"):
        return True
    near = scene.children(verb)
    when = (*near, *(t for on in near if on.dep == "prep" for t in scene.children(on)))
    return any(t.text.lower() in _DAYS for t in when)


def _is_of_known(scene: Scene, noun: Token) -> bool:
    """Whether some are some of those who were spoken of: "several of the guests", "some of her aides"."""
    below = (t for of in scene.children(noun) if of.text.lower() == "of" for t in scene.children(of))
    return any(t.dep in _BELONGING for crowd in below for t in scene.children(crowd))


def _is_singled_out(scene: Scene, noun: Token) -> bool:
    """Whether a crowd is counted, or some of it are named: "many aides, including Smith"."""
    return any(t.dep == "nummod" or t.text.lower() in _NAMING for t in scene.below(noun))


def _is_claim(scene: Scene, noun: Token, markers: Markers) -> bool:
    """Whether a word for a claim says that something is said, and nothing beside it says by whom."""
    if noun.pos != "NOUN":
        return False
    children = scene.children(noun)
    if not any(map(_tells_what, children)) or any(map(_tells_whose, children)) or _is_voiced(scene, noun, markers):
        return False
    near = (*children, *(t for child in children if child.dep == "acl" for t in scene.children(child)))
    return not any(t.dep == "poss" or _is_author(scene, t, markers) for t in near)  # "concerns voiced by parents"


def _tells_whose(child: Token) -> bool:
    """Whether a word before a claim counts it or names whose it is: "200,000 claims", "Liberal concerns"."""
    return child.dep == "nummod" or (child.dep == "amod" and child.text[:1].isupper())


def _tells_what(child: Token) -> bool:
    return child.dep in _COMPLEMENTS or (child.dep == "prep" and child.text.lower() in _TOPICS)


def _is_voiced(scene: Scene, noun: Token, markers: Markers) -> bool:
    """Whether it is said of somebody that they say it: "raised concerns about", not "does not address concerns"."""
    verb = scene.sentence.tokens[noun.head]
    if noun.dep == "pobj" and noun.lemma == "question" and verb.text.lower() == "to":
        return scene.sentence.tokens[verb.head].lemma in markers.words["voicing"]  # "did not respond to questions"
    if noun.dep != "dobj" or verb.lemma not in markers.words["voicing"]:
        return False
    return not any(t.dep == "neg" for t in scene.children(verb))


def _is_author(scene: Scene, child: Token, markers: Markers) -> bool:
    """Whether a preposition behind a noun of saying tells who says it, unless these are some of a crowd."""
    if child.text.lower() not in _AUTHORS:
        return False
    return not any(t.text.lower() in markers.words["quantity"] for t in scene.below(child))
