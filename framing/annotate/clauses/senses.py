"""Which sense of a verb a sentence has: what stands beside the verb decides, as the rows of ``verb_effects`` ask.

Conventions: words are lemmas and forms in lower case; verbs by token number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from framing.grammar import Tree
from framing.lexicon import Sense, VerbLexicon

_BESIDE = frozenset({"prt", "prep", "advmod", "agent", "dative", "acomp"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "oprd", "acomp", "attr", "ccomp", "advcl"})
_JUDGING = ("harm", "help", "speak")
_SMALL = frozenset({"ADJ", "VERB", "ADV"})  # "left twelve dead": what a small clause says


class Control(Protocol):
    """Whether who is told or made to do something does it."""

    def by_object(self, tree: Tree, verb: int) -> bool:
        """Whether the object of a verb acts in the verb's complement."""

    def judges(self, tree: Tree, verb: int) -> bool:
        """Whether the object of a verb did what stands behind "for"."""


class Senses:
    """Senses of the verbs of sentences.

    Parameters
    ----------
    lexicon : VerbLexicon
        The compiled lexicon.
    """

    def __init__(self, lexicon: VerbLexicon) -> None:
        self.lexicon = lexicon

    def of(self, tree: Tree, verb: int) -> Sense | None:
        """Sense of a verb where it stands; None where the lexicon has none that fits."""
        rows = self.lexicon.senses.get(tree.tokens[verb].lemma.lower())
        if rows is None or (len(rows) == 1 and not rows[0].asks):
            return rows[0] if rows else None
        beside, objects = _around(tree, verb)
        taken = tree.child(verb, "dobj") is not None
        fits = (s for s in rows if s.meets(beside, objects))
        return next((s for s in fits if s.objects or not (s.befalls and taken)), None)

    def by_object(self, tree: Tree, verb: int) -> bool:
        """Whether the object of a verb acts in its complement: "ordered them to leave", not "used it to leave"."""
        return self._has(tree, verb, "object")

    def is_light(self, tree: Tree, verb: int) -> bool:
        """Whether a verb says no more than that what its object says is done: "launched an attack"."""
        return self._has(tree, verb, "light")

    def carries(self, tree: Tree, verb: int) -> bool:
        """Whether a verb puts its object into the act behind its preposition: "took them into custody"."""
        return self._has(tree, verb, "carry")

    def _has(self, tree: Tree, verb: int, control: str) -> bool:
        return any(control in s.control for s in self.lexicon.senses.get(tree.tokens[verb].lemma.lower(), ()))

    def judges(self, tree: Tree, verb: int) -> bool:
        """Whether the object of a verb did what stands behind "for": "blasted them for leaving", not "faced charges for"."""
        sense = self.of(tree, verb)
        return sense is not None and sense.effect in _JUDGING and not sense.kind


def _around(tree: Tree, verb: int) -> tuple[frozenset[str], frozenset[str]]:
    """Words that stand beside a verb, and those that may be its object or complement."""
    beside: list[str] = []
    objects: list[str] = []
    for c in tree.children[verb]:
        dep = tree.tokens[c].dep
        if dep in _BESIDE:
            inner = list(_inside(tree, c))
            beside.extend((tree.tokens[c].text.lower(), *inner))
            objects.extend(inner)
        if dep in _OBJECTS:
            objects.extend(_object_words(tree, c))
    return frozenset(beside), frozenset(objects)


def _inside(tree: Tree, prep: int) -> Iterator[str]:
    """Words of what stands behind a preposition, and of a preposition behind it ("out of")."""
    for c in tree.children[prep]:
        if tree.tokens[c].dep in ("pobj", "prep", "pcomp"):
            yield from _forms(tree, c)
            yield from (w for k in tree.children[c] if tree.tokens[k].dep == "pobj" for w in _forms(tree, k))


def _object_words(tree: Tree, i: int) -> Iterator[str]:
    for k in tree.conjuncts(i):
        yield from _forms(tree, k)
    for c in tree.children[i]:  # "left two people dead": the parser hangs the complement on its noun
        if tree.tokens[c].pos in _SMALL and c > i:
            yield tree.tokens[c].text.lower()


def _forms(tree: Tree, i: int) -> tuple[str, str]:
    t = tree.tokens[i]
    return t.text.lower(), t.lemma.lower()
