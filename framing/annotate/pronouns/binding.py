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
from framing.annotate.pronouns.words import PronounWords
from framing.grammar import SUBJECTS, Tree
from framing.records import Token

VERBS = frozenset({"VERB", "AUX"})
_CAUSES = ("for", "over")  # "thanked Hale for his part"
_REACH = 8  # steps up the tree
_DEEP = 14  # steps from a name to the verb above it


def case_of(t: Token, cases: tuple[str, ...]) -> str:
    """Case of a pronoun: of its form, and where that leaves a choice, of its place."""
    place = "possessive" if t.tag == "PRP$" else "subject" if t.dep in SUBJECTS else "object"
    return place if place in cases else cases[0]


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
    return scene.groups.get(subject, scene.at.get(subject))


def barred(scene: Scene, t: Token, words: PronounWords) -> set[str]:
    """Keys of the referents that a pronoun cannot stand for: the subject of its own verb, what its clause describes."""
    view, v = scene.view, t.head
    if t.dep == "pobj" and view.surface(v) not in words.cues["accompanying preposition"]:
        v = view.tokens[v].head  # "Hale relied on him", but "Hale took it with him"
    if view.tokens[v].pos not in VERBS:
        return set()
    others = {view.subject(v)} - {t.i}
    if view.tokens[v].dep == "relcl":
        others.add(view.tokens[v].head)
    return {scene.at[i].key for i in others if i in scene.at}


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


def favoured(scene: Scene, t: Token, case: str, weights: Weights) -> dict[str, float]:
    """Keys of the referents that the sentence speaks for, with how much; less than 1 speaks against."""
    view, favour = scene.view, _Favour(scene, t)
    v = verb_of(view, t.i)
    if v < 0:
        return favour.found
    if case != "possessive":
        for p in scene.places:
            if p.name and p.i > t.i and v in above(view, p.i, _DEEP):
                favour.found[p.referent.key] = weights.commanded
    if t.dep in SUBJECTS:
        _from_above(view, v, weights, favour)
    else:
        cause = case == "possessive" and view.preposition(t.head) in _CAUSES
        favour.put(cause and view.child(v, "dobj") or view.subject(v), weights.own_subject)
    return favour.found


def _from_above(view: Tree, v: int, weights: Weights, favour: _Favour) -> None:
    """Speak for the subjects of the clauses that the pronoun's clause is part of."""
    i, over = v, verb_of(view, v)
    while over not in (-1, i):
        favour.put(view.child(over, "nsubj", "nsubjpass"), weights.upper)
        i, over = over, verb_of(view, over)


def acts(view: Tree, t: Token, case: str, words: PronounWords) -> bool:
    """Whether only somebody can be meant: who decided, who is accused, whose decision it is."""
    if case == "possessive":
        return view.tokens[t.head].lemma.lower() in words.cues["owned noun"]
    v = verb_of(view, t.i)
    if v < 0:
        return False
    if t.dep == "nsubj":
        return view.tokens[v].lemma in words.acting
    return t.dep in ("dobj", "nsubjpass", "dative") and view.tokens[v].lemma in words.cues["patient verb"]


def says(view: Tree, t: Token, words: PronounWords) -> bool:
    """Whether token `t` is the subject of a verb of saying."""
    if t.dep not in SUBJECTS:
        return False
    v = verb_of(view, t.i)
    return v >= 0 and view.tokens[v].lemma in words.saying
