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
    """Give what a reflexive stands for: the subject of its clause."""
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


def favoured(scene: Scene, t: Token, case: str, weights: Weights) -> dict[str, float]:
    """Keys of the referents that the sentence speaks for, with how much; less than 1 speaks against."""
    view, v = scene.view, verb_of(scene.view, t.i)
    if v < 0:
        return {}
    commanded = _commanded(scene, t, v) if case != "possessive" else ()
    found = dict.fromkeys(commanded, weights.commanded)
    subjects = _subjects_above(view, v) if t.dep in SUBJECTS else _own_subject(view, t, v)
    factor = weights.upper if t.dep in SUBJECTS else weights.own_subject
    for i in subjects:
        found |= {r.key: factor for r in (scene.at.get(i), scene.groups.get(i)) if r is not None}
    return found


def _commanded(scene: Scene, t: Token, v: int) -> Iterator[str]:
    """Keys of names under the pronoun's verb: "he said that Hale ..."."""
    for p in scene.places:
        if p.name and p.i > t.i and v in above(scene.view, p.i, _DEEP):
            yield p.referent.key


def _subjects_above(view: Tree, v: int) -> Iterator[int]:
    """Subjects of the clauses that the clause of a verb is part of: "Hale said he would go"."""
    while (over := verb_of(view, v)) not in (-1, v):
        yield from (c for c in view.children[over] if view.tokens[c].dep in SUBJECTS)
        v = over


def _own_subject(view: Tree, t: Token, v: int) -> Iterator[int]:
    """Subject of the pronoun's own verb; its object where a cause is given: "thanked Hale for his part"."""
    found = view.subject(v)
    if t.dep == "poss" and view.preposition(t.head) in _CAUSES:
        found = view.child(v, "dobj") or found
    if found is not None:
        yield found


def acts(view: Tree, t: Token, case: str, words: PronounWords) -> bool:
    """Whether only somebody can be meant: who decided, who is accused, whose decision it is."""
    if case == "possessive":
        return view.tokens[t.head].lemma.lower() in words.cues["owned noun"]
    v = verb_of(view, t.i)
    if v < 0:
        return False
    if t.dep == "nsubj":
        return view.tokens[v].lemma in words.acting
    if t.dep not in ("dobj", "nsubjpass", "dative"):
        return False
    return view.tokens[v].lemma in words.cues["patient verb"] or _called(view, t, v, words)


def _called(view: Tree, t: Token, v: int, words: PronounWords) -> bool:
    """Whether the object of a verb is called somebody: "viewed them as allies", "called it a regime"."""
    for c in view.children[v]:
        noun = view.child(c, "pobj") if view.surface(c) == "as" else c if view.tokens[c].dep == "oprd" else None
        if c > t.i and noun is not None and view.surface(noun) in words.vocabulary.forms:
            return True
    return False
