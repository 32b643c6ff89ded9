"""What the outlet holds of things in plain words: "it is absurd to", "the trouble is that", "was a smart reply".

Idea: a judgement needs no loaded word, for English has frames that hold a place open for it: "it" with an adjective
and a clause (Hunston and Sinclair 2000 on local grammars of evaluation), a noun that is a shell for the clause behind
it (Schmid 2000), a clause that tells what something gets wrong, a thing that a subject is said to be (Martin and
White 2005 on appreciation).

Conventions: a parse is needed. Words are the rows "matter of fact" (adjectives by which "it is ..." tells a rule or
what is known), "shell" and "merit" (adjectives that judge whatever they stand before) of the lexicon ``asides``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from framing.measure.asides.markers import Markers
from framing.measure.asides.scene import Aside, Scene
from framing.records import Token

_LINKS = frozenset({"be", "become", "remain", "seem", "appear", "look", "prove", "sound"})
_SAID_OF = frozenset({"acomp", "oprd"})
_CLAUSES = frozenset({"advcl", "ccomp", "csubj", "xcomp"})
_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_ASKING = frozenset({"what", "where", "how", "why"})
_PLAIN = frozenset(  # said of a thing they describe it
    {"bad", "clear", "direct", "easy", "effective", "fine", "good", "great", "poor", "rare", "real", "serious", "tough"}
)
_DOING = frozenset({"take", "make", "mark", "deal", "suffer", "deliver", "strike", "represent", "offer", "send", "set"})
_IN = frozenset({"in", "as"})
_POINTING = frozenset({"this", "that"})
_ONE = frozenset({"a", "an", "another", "no", "such"})

# How sure each frame is that the outlet comments, by reading.
SURE = {
    "it is": 0.7,
    "shell": 0.8,
    "cleft": 0.8,
    "that is why": 0.8,
    "merit": 0.7,
    "merit of a thing": 0.7,
    "merit of an act": 0.8,
}


def appraised(scene: Scene, markers: Markers) -> Iterator[Aside]:
    """Find what the outlet holds of something."""
    tokens = scene.sentence.tokens
    for token in tokens:
        if rule := _rule_of(scene, token, markers):
            yield _held(tokens[token.head], token, rule)
        elif token.lemma == "be":
            yield from _equations(scene, token, markers)


def _rule_of(scene: Scene, token: Token, markers: Markers) -> str | None:
    """Name the frame that a word fills, together with the word it hangs on."""
    if token.dep in _SAID_OF and _is_about_a_clause(scene, token, markers):
        return "it is"
    for rule, (places, fills) in _FRAMES.items():
        if token.dep in places and fills(scene, token, markers):
            return rule
    return "cleft" if token.dep == "csubj" and _is_cleft(scene, token) else None


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


def _is_merit_of_a_thing(scene: Scene, adjective: Token, markers: Markers) -> bool:
    """Whether a thing is said to be of some merit: "the answer was remarkable"."""
    link = scene.sentence.tokens[adjective.head]
    if link.lemma not in _LINKS or adjective.text.lower() not in markers.words["merit"] - _PLAIN:
        return False
    beside = scene.children(link)
    return any(t.dep == "nsubj" and scene.is_thing(t) for t in beside) and not any(t.dep == "mark" for t in beside)


def _is_merit_of_an_act(scene: Scene, adjective: Token, markers: Markers) -> bool:
    """Whether an act is of some merit: "in a rare show of unity", "took the unusual step", ", a stinging rebuke"."""
    noun = scene.sentence.tokens[adjective.head]
    if noun.lemma not in markers.words["verdict"] | markers.words["act"] or not _is_merit(scene, adjective, markers):
        return False
    above = scene.sentence.tokens[noun.head]
    if noun.dep == "dobj":
        return above.lemma in _DOING
    one = any(t.text.lower() in _ONE for t in scene.children(noun))
    return one and (noun.dep == "appos" or (noun.dep == "pobj" and above.text.lower() in _IN))


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


_FRAMES: Mapping[str, tuple[frozenset[str], Callable[[Scene, Token, Markers], bool]]] = {
    "merit of a thing": (_SAID_OF, _is_merit_of_a_thing),
    "merit of an act": (frozenset({"amod"}), _is_merit_of_an_act),
    "merit": (frozenset({"attr"}), _is_of_merit),
}
