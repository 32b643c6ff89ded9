"""What the outlet holds of things in plain words: "it is absurd to", "the trouble is that", "was a smart reply".

Idea: a judgement needs no loaded word, for English has frames that hold a place open for it: "it" with an adjective
and a clause (Hunston and Sinclair 2000 on local grammars of evaluation), a noun that is a shell for the clause behind
it (Schmid 2000), a clause that tells what something gets wrong, a thing that a subject is said to be (Martin and
White 2005 on appreciation).

Conventions: a parse is needed. Words are the rows "matter of fact" (adjectives by which "it is ..." tells a rule or
what is known), "shell" and "merit" (adjectives that judge whatever they stand before) of the lexicon ``asides``.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.measure.asides.markers import Markers
from framing.measure.asides.scene import Aside, Scene
from framing.records import Token

_LINKS = frozenset({"be", "become", "remain", "seem", "appear", "look", "prove", "sound"})
_SAID_OF = frozenset({"acomp", "oprd"})
_CLAUSES = frozenset({"advcl", "ccomp", "csubj", "xcomp"})
_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_ASKING = frozenset({"what", "where", "how", "why"})
_POINTING = frozenset({"this", "that"})
_ONE = frozenset({"a", "an", "another", "no", "such"})

# How sure each frame is that the outlet comments, by reading.
SURE = {"it is": 0.7, "shell": 0.8, "cleft": 0.8, "that is why": 0.8, "merit": 0.7}


def appraised(scene: Scene, markers: Markers) -> Iterator[Aside]:
    """Find what the outlet holds of something."""
    tokens = scene.sentence.tokens
    for token in tokens:
        if token.dep in _SAID_OF and _is_about_a_clause(scene, token, markers):
            yield _held(tokens[token.head], token, "it is")
        elif token.dep == "attr" and _is_of_merit(scene, token, markers):
            yield _held(tokens[token.head], token, "merit")
        elif token.dep == "csubj" and _is_cleft(scene, token):
            yield _held(token, tokens[token.head], "cleft")
        elif token.lemma == "be":
            yield from _equations(scene, token, markers)


def _equations(scene: Scene, link: Token, markers: Markers) -> Iterator[Aside]:
    """Find what is said to be the same as a clause."""
    if subject := _shell(scene, link, markers):
        yield _held(subject, link, "shell")
    elif subject := _equated(scene, link):
        yield _held(subject, link, "that is why")


def _held(one: Token, other: Token, rule: str) -> Aside:
    start, end = min(one.start, other.start), max(one.end, other.end)
    return Aside(start, end, "unattributed evaluation", 2, rule, SURE[rule])


def _is_about_a_clause(scene: Scene, adjective: Token, markers: Markers) -> bool:
    """Whether "it is" with an adjective weighs a clause: "it is absurd to say", not "it is legal to"."""
    link = scene.sentence.tokens[adjective.head]
    if link.lemma not in _LINKS or adjective.text.lower() in markers.words["matter of fact"]:
        return False
    beside = scene.children(link)
    if not any(t.dep in _SUBJECTS and t.text.lower() == "it" for t in beside):
        return False
    return any(t.dep in _CLAUSES and t.i > adjective.i for t in (*beside, *scene.children(adjective)))


def _is_of_merit(scene: Scene, noun: Token, markers: Markers) -> bool:
    """Whether a subject is said to be a thing of some merit: "is a smart reply", "was a huge mess"."""
    link, children = scene.sentence.tokens[noun.head], scene.children(noun)
    if link.lemma not in _LINKS or not any(t.text.lower() in _ONE for t in children):
        return False
    if any(t.dep == "expl" for t in scene.children(link)):
        return False
    return any(t.dep == "amod" and _is_merit(scene, t, markers) for t in children)


def _is_merit(scene: Scene, modifier: Token, markers: Markers) -> bool:
    if modifier.text.lower() in markers.words["merit"]:
        return True
    return any(h.start <= modifier.start < h.end for h in scene.judging)


def _shell(scene: Scene, link: Token, markers: Markers) -> Token | None:
    """Find a noun that is the shell of the clause said of it: "the trouble is that", "a larger question is whether"."""
    children = scene.children(link)
    noun = next((t for t in children if t.dep == "nsubj"), None)
    if noun is None or noun.lemma not in markers.words["shell"] or any(t.dep == "poss" for t in scene.children(noun)):
        return None
    return noun if any(t.dep in _CLAUSES and t.i > link.i for t in children) else None


def _equated(scene: Scene, link: Token) -> Token | None:
    """Find a pronoun for what was told that is equated with a clause: "that is why", "this is what happens when"."""
    children = scene.children(link)
    subject = next((t for t in children if t.dep == "nsubj" and t.text.lower() in _POINTING), None)
    behind = scene.surfaces[link.i + 1 : link.i + 3]
    clause = any(t.dep in _CLAUSES and t.i > link.i for t in children)
    return subject if clause and not _ASKING.isdisjoint(behind) else None


def _is_cleft(scene: Scene, verb: Token) -> bool:
    """Whether a clause with "what" is the subject of "be": "what the report gets wrong is"."""
    link = scene.sentence.tokens[verb.head]
    first = min((t for t in scene.below(verb)), key=lambda t: t.i, default=verb)
    return link.lemma == "be" and link.i > verb.i and first.text.lower() in _ASKING and scene.opens(first.start)
