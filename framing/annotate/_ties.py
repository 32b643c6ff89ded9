"""Ties of grammar that make two phrases one thing: apposition, copula, partitive.

Read from ClearNLP dependencies, with the parser's habit put right of taking "a militant group,
the Front" for a list of two.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.annotate._phrases import NOUNS, View
from framing.records import Token


def appositions(view: View) -> Iterator[tuple[int, int]]:
    """Yield (head, apposed) token numbers of each apposition the parser gives, coordinated ones too."""
    for t in view.tokens:
        if t.dep == "appos":
            for k in view.conjuncts(t.i):
                yield t.head, k
        elif t.dep == "conj" and t.pos in NOUNS and view.tokens[t.head].pos in NOUNS and not _listed(view, t):
            yield t.head, t.i


def _listed(view: View, t: Token) -> bool:
    """Whether a coordinated noun is one of a list, not an apposition that the parser took for one."""
    links = (view.child(t.head, "cc"), view.child(t.i, "cc"), view.child(t.i, "conj"))
    return any(k is not None for k in links) or view.tokens[t.head].dep == "conj" or view.tokens[t.i - 1].text == "/"


def copulas(view: View, verbs: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """Yield (subject, complement, verb) token numbers of "X is a Y" with one of these verb lemmas."""
    for t in view.tokens:
        if t.dep in ("attr", "oprd") and t.pos in NOUNS | {"NUM", "PRON", "DET"}:
            verb = t.head
            if view.tokens[verb].lemma in verbs:
                subject = view.subject(verb)
                if subject is not None:
                    for k in view.conjuncts(t.i):
                        yield subject, k, verb


def partitive(view: View, i: int) -> int:
    """Noun that "one of Moscow's allies" is about: the object of "of", else `i` itself."""
    t = view.tokens[i]
    if t.pos in ("NUM", "PRON", "DET") or t.tag == "CD":
        prep = next((c for c in view.children[i] if view.tokens[c].text.lower() in ("of", "among")), None)
        if prep is not None:
            found = view.child(prep, "pobj")
            if found is not None:
                return found
    return i
