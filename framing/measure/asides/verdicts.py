"""What the outlet itself makes of the news: what it amounts to, what it did, how it was received.

Idea: a report tells an act and its time. That the act "is a nod to its critics", that it "has deepened the rift" or
that a firm "was criticized" is a reading of acts, and where nobody is named for it, it is the outlet's (Hunston
and Thompson 2000 on averral; van Leeuwen 2008 on legitimation by effects and on deleted agents).

Conventions: a parse is needed; which nouns and verbs read an act so is in the lexicon ``asides`` (verdict, effect,
turning, judged, reaction, elaborating). What happened once in the past ("the storm damaged a bridge") is news, what
holds until now or goes on is a reading. These are soft: `SURE` says how sure each shape is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from framing.measure.asides.markers import Markers
from framing.measure.asides.scene import Aside, Scene
from framing.records import Token

_LINKS = frozenset({"be", "become", "remain"})
_INDEFINITE = frozenset({"a", "an", "another", "no"})
_AUTHORS = frozenset({"by", "from"})  # prepositions of who received it so
_BEARING = frozenset({"come", "be", "remain", "stay"})  # "under fire"
_DRAWING = frozenset({"draw", "face", "spark", "attract", "cause", "stir", "ignite", "generate", "provoke", "earn"})
_FORCES = frozenset({"pressure"})  # whoever is under it is not judged
_STIRRING = frozenset(
    {"raise", "fuel", "renew", "stoke", "trigger", "arouse", "invite", "unleash", "heighten"}
)  # of things
_THINGS = frozenset({"it", "that", "these", "this", "those", "which"})
_PRESENT = frozenset({"VBZ", "VBP"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_LASTING = frozenset({"have", "be"})  # helpers of "has hurt", "is hurting"; not of a verb in the passive

# How sure each shape is that the outlet comments, by reading.
SURE = {
    "verdict": 0.8,
    "effect": 0.6,
    "turn": 0.6,
    "silence": 0.6,
    "judged by nobody": 0.6,
    "reaction of nobody": 0.6,
}


def concluded(scene: Scene, markers: Markers) -> Iterator[Aside]:
    """Find readings of acts that nobody is named for."""
    for token in scene.sentence.tokens:
        if token.dep == "attr" or token.lemma in markers.reading:
            yield from _evaluations(scene, token, markers.words)
            yield from _receptions(scene, token, markers.words)


def _evaluations(scene: Scene, token: Token, words: Mapping[str, frozenset[str]]) -> Iterator[Aside]:
    """Find what a word says that something is, does, or leaves unsaid."""
    above = scene.sentence.tokens[token.head]
    if token.dep == "attr" and _is_verdict(scene, token, words["verdict"]):
        yield _evaluated(min(above.start, token.start), max(above.end, _meant(scene, token).end), "verdict")
    elif token.lemma in words["effect"] and _is_effect(scene, token):
        yield _evaluated(token.start, token.end, "effect")
    elif token.lemma == "make" and (turned := _turned(scene, token, words["turning"])):
        yield _evaluated(token.start, turned.end, "turn")
    elif token.lemma in words["elaborating"] and token.tag == "VBG" and above.text.lower() == "without":
        yield _evaluated(above.start, token.end, "silence")


def _receptions(scene: Scene, token: Token, words: Mapping[str, frozenset[str]]) -> Iterator[Aside]:
    """Find what a word says of how something was received."""
    if token.lemma in words["judged"] and _is_judged(scene, token):
        yield _received(_first(scene, token), token.end, "judged by nobody")
    elif token.lemma in words["reaction"] and (start := _reaction(scene, token, words["quantity"])) is not None:
        yield _received(start, token.end, "reaction of nobody")


def _received(start: int, end: int, rule: str) -> Aside:
    return Aside(start, end, "vague attribution", 1, rule, SURE[rule])


def _evaluated(start: int, end: int, rule: str) -> Aside:
    return Aside(start, end, "unattributed evaluation", 1, rule, SURE[rule])


def _is_verdict(scene: Scene, noun: Token, verdicts: frozenset[str]) -> bool:
    """Whether a subject is said to be a thing that judges it: "the law is a nod to", "was one of the blemishes"."""
    meant = _meant(scene, noun)
    if scene.sentence.tokens[noun.head].lemma not in _LINKS or not _names(scene, meant, verdicts):
        return False
    return meant is not noun or any(t.text.lower() in _INDEFINITE for t in scene.children(noun))


def _meant(scene: Scene, noun: Token) -> Token:
    """Give the noun that says what something is: "blemishes" in "one of the blemishes"."""
    if noun.text.lower() != "one":
        return noun
    below = (t for of in scene.children(noun) if of.text.lower() == "of" for t in scene.children(of))
    return next((t for t in below if t.dep == "pobj"), noun)


def _names(scene: Scene, noun: Token, nouns: frozenset[str]) -> bool:
    """Whether a noun, or with the noun before it, is one of some: "turning point"."""
    before = scene.sentence.tokens[noun.i - 1].text.lower() if noun.i else ""
    return noun.lemma.lower() in nouns or f"{before} {noun.lemma.lower()}" in nouns


def _is_effect(scene: Scene, verb: Token) -> bool:
    """Whether a verb says what something did, until now or going on: "has hurt", ", hurting", ", boosted by"."""
    children = scene.children(verb)
    hangs = {t.dep for t in children}
    if verb.dep == "advcl" and hangs.isdisjoint({"nsubj", "mark"}):
        return verb.tag == "VBG" or "agent" in hangs
    if not any(t.dep == "nsubj" and _is_thing(t) for t in children):
        return False  # what somebody does is an act: "Norland has deepened its ties"
    return verb.tag in _PRESENT or (verb.tag in _PARTICIPLES and any(map(_is_helper, children)))


def _turned(scene: Scene, verb: Token, turns: frozenset[str]) -> Token | None:
    """Find what a thing makes of another, until now or going on: "makes that harder", "making it impossible"."""
    children = scene.children(verb)
    if not _goes_on(verb, children):
        return None
    made = (t for child in children if child.dep == "ccomp" for t in (child, *scene.children(child)))
    return next((t for t in made if t.text.lower() in turns and t.i > verb.i), None)


def _goes_on(verb: Token, children: Sequence[Token]) -> bool:
    """Whether a verb of a thing, or a participle behind a sentence, tells what holds until now or goes on."""
    subject = next((t for t in children if t.dep == "nsubj"), None)
    if subject is None:
        return verb.tag == "VBG"
    lasts = verb.tag in _PRESENT or any(map(_is_helper, children)) or verb.tag not in ("VBD", "VBN")
    return lasts and _is_thing(subject)


def _is_thing(subject: Token) -> bool:
    """Whether a subject is a common noun, or a pronoun that takes up a thing."""
    return subject.pos == "NOUN" or subject.text.lower() in _THINGS


def _is_helper(token: Token) -> bool:
    return token.dep == "aux" and token.lemma in _LASTING


def _is_judged(scene: Scene, verb: Token) -> bool:
    """Whether somebody is judged in a passive without a judge, until now: "has been criticized for"."""
    children = scene.children(verb)
    if verb.tag != "VBN" or any(t.dep == "agent" or t.text.lower() in _AUTHORS for t in children):
        return False
    return any(t.dep == "auxpass" for t in children) and any(_is_lasting(t) for t in children)


def _is_lasting(helper: Token) -> bool:
    """Whether a helper says that something holds until now: "has been", "is", not "was"."""
    if helper.dep == "aux":
        return helper.lemma == "have"
    return helper.dep == "auxpass" and helper.tag in _PRESENT


def _first(scene: Scene, verb: Token) -> int:
    """Where a verb begins with its helpers."""
    return min([verb.start, *(t.start for t in scene.children(verb) if t.dep in ("aux", "auxpass"))])


def _reaction(scene: Scene, noun: Token, quantities: frozenset[str]) -> int | None:
    """Where a reaction without anybody who reacts begins: "came under heavy criticism", "has drawn fire"."""
    tokens = scene.sentence.tokens
    above = tokens[noun.head]
    if noun.dep == "dobj" and above.dep == "pcomp":  # "under withering criticism", read as a verb and its object
        above = tokens[above.head]
    if any(_has_author(scene, t, quantities) for t in (noun, above, tokens[above.head])):
        return None
    if above.text.lower() == "under":
        verb = tokens[above.head]
        return verb.start if verb.lemma in _BEARING and noun.lemma not in _FORCES else None
    return above.start if noun.dep == "dobj" and _draws(scene, above) else None


def _draws(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells of a reaction that somebody or something draws; only a thing "raises" doubts so."""
    return verb.lemma in _DRAWING or (verb.lemma in _STIRRING and _is_of_a_thing(scene, verb))


def _has_author(scene: Scene, token: Token, quantities: frozenset[str]) -> bool:
    """Whether a preposition on a word tells who reacts; "from many corners" does not."""
    by = [t for t in scene.children(token) if t.text.lower() in _AUTHORS]
    return any(quantities.isdisjoint(t.text.lower() for t in scene.below(t)) for t in by)


def _is_of_a_thing(scene: Scene, verb: Token) -> bool:
    """Whether a thing does something, or a clause behind a comma: "which raised doubts", ", raising doubts"."""
    subject = next((t for t in scene.children(verb) if t.dep in ("nsubj", "csubj")), None)
    if subject is None:
        return verb.tag == "VBG" and verb.dep == "advcl"
    return subject.dep == "csubj" or scene.is_thing(subject)
