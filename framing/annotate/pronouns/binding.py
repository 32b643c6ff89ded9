"""What the sentence itself says of a pronoun: for what it cannot stand, and for whom the sentence speaks.

Idea: the binding conditions of Chomsky (1981) as far as a dependency tree shows them, in the manner of
Lappin and Leass (1994). A reflexive stands for the subject of its clause; any other pronoun not for another
argument of its verb ("Hale praised him"), nor for a name that it commands ("he said that Hale ...").

Labels are ClearNLP dependencies.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.annotate.pronouns.referents import Referent, Scene
from framing.annotate.pronouns.weights import Weights
from framing.annotate.pronouns.words import BODY, PronounWords
from framing.grammar import SUBJECTS, Tree
from framing.records import Token

VERBS = frozenset({"VERB", "AUX"})
_OBJECTS = frozenset({"dobj", "dative", "agent"})
_UP = frozenset({"ccomp", "advcl", "xcomp", "conj", "pcomp", "acl", "relcl", "dep", "prep", "parataxis"})
_REACH = 8  # steps up the tree
_DEEP = 14  # steps from a name to the verb above it


def case_of(t: Token, cases: tuple[str, ...]) -> str:
    """Case of a pronoun: of its form, and where that leaves a choice, of its place."""
    if len(cases) == 1:
        return cases[0]
    if t.tag == "PRP$":
        return "possessive" if "possessive" in cases else cases[0]
    return "subject" if t.dep in SUBJECTS and "subject" in cases else "object"


def above(view: Tree, i: int, steps: int = _REACH) -> Iterator[int]:
    """Token numbers from `i` up to the root."""
    for _ in range(steps):
        yield i
        if view.tokens[i].head == i:
            return
        i = view.tokens[i].head


def verb_of(view: Tree, i: int) -> int:
    """Verb of the clause that token `i` stands in, -1 where there is none."""
    for k in above(view, i):
        t = view.tokens[k]
        if t.pos in VERBS and (k != i or t.head == i) and t.dep not in ("amod", "compound"):
            return t.head if t.dep in ("aux", "auxpass") else k
    return -1


def reflexive(scene: Scene, t: Token) -> Referent | None:
    """Give what a reflexive stands for: the phrase it stresses, else the subject of its clause."""
    if t.i - 1 in scene.at:
        return scene.at[t.i - 1]
    v = verb_of(scene.view, t.i)
    subject = scene.view.subject(v) if v >= 0 else None
    if subject is None:
        return None
    return scene.groups.get(subject, scene.at.get(subject)) if t.tag == "PRP" else scene.at.get(subject)


def barred(scene: Scene, t: Token, case: str, words: PronounWords) -> set[str]:
    """Keys of the referents that a pronoun cannot stand for where it stands."""
    v = verb_of(scene.view, t.i)
    if v < 0:
        return set()
    return {scene.at[i].key for i in _others(scene.view, t, v, words) if i in scene.at}


def _others(view: Tree, t: Token, v: int, words: PronounWords) -> Iterator[int]:
    """Tokens that fill other places of the pronoun's verb."""
    tokens = view.tokens
    if tokens[v].dep == "relcl" and t.head == v:
        yield tokens[v].head
    preposition = t.dep == "pobj" and tokens[t.head].head == v
    if t.head != v and not preposition or preposition and view.surface(t.head) in words.cues["accompanying preposition"]:
        return
    subject = view.subject(v)
    if subject is not None and t.dep not in SUBJECTS:
        yield subject
    yield from (c for c in view.children[v] if c != t.i and tokens[c].dep in _OBJECTS)


class _Favour:
    """Collects who is spoken for: key of a referent to the greatest factor."""

    def __init__(self, scene: Scene, t: Token) -> None:
        self.scene, self.t = scene, t
        self.found: dict[str, float] = {}

    def put(self, i: int | None, factor: float) -> None:
        """Speak for what stands at token `i`, if it stands before the pronoun."""
        if i is None or i >= self.t.i:
            return
        for r in (self.scene.at.get(i), self.scene.groups.get(i)):
            if r is not None:
                self.found[r.key] = max(self.found.get(r.key, 1.0), factor)


def favoured(scene: Scene, t: Token, case: str, words: PronounWords, weights: Weights) -> dict[str, float]:
    """Keys of the referents that the sentence speaks for, with how much; less than 1 speaks against."""
    view, favour = scene.view, _Favour(scene, t)
    v = verb_of(view, t.i)
    if v < 0:
        return favour.found
    if case != "possessive" and t.dep != "pobj":
        for p in scene.places:
            if p.name and p.i > t.i and v in above(view, p.i, _DEEP):
                favour.found[p.referent.key] = weights.commanded
    if t.dep in SUBJECTS:
        _from_above(view, v, words, weights, favour)
    else:
        favour.put(view.subject(v), weights.own_subject)
    return favour.found


def _from_above(view: Tree, v: int, words: PronounWords, weights: Weights, favour: _Favour) -> None:
    """Speak for the subjects of the clauses that the pronoun's clause is part of."""
    i = v
    for _ in range(_REACH):
        up, over = view.tokens[i], verb_of(view, i)
        if up.dep not in _UP or over in (-1, i):
            return
        reported = up.dep == "ccomp" and view.tokens[over].lemma in words.acting
        favour.put(view.child(over, "nsubj", "nsubjpass"), weights.sayer if reported else weights.upper)
        i = over


def acts(view: Tree, t: Token, case: str, words: PronounWords) -> bool:
    """Whether only somebody can be meant: who decided, who is accused, whose decision it is."""
    if case == "possessive":
        return view.tokens[t.head].lemma.lower() in words.cues["owned noun"]
    v = verb_of(view, t.i)
    if v < 0:
        return False
    if t.dep == "nsubj":
        return view.tokens[v].lemma in words.acting or _is_body(view, v, words)
    return t.dep in ("dobj", "nsubjpass", "dative") and view.tokens[v].lemma in words.cues["patient verb"]


def _is_body(view: Tree, v: int, words: PronounWords) -> bool:
    """Whether the predicate says that the subject is somebody: "it is a group", "it is ready to"."""
    attr, acomp = view.child(v, "attr"), view.child(v, "acomp")
    if attr is not None and words.sort_of(view.surface(attr)) & BODY:
        return True
    return acomp is not None and view.tokens[acomp].lemma.lower() in words.cues["referential adjective"]


def says(view: Tree, t: Token, words: PronounWords) -> bool:
    """Whether token `t` is the subject of a verb of saying."""
    if t.dep not in SUBJECTS:
        return False
    v = verb_of(view, t.i)
    return v >= 0 and view.tokens[v].lemma in words.saying
