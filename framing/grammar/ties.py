"""Ties of grammar that make two phrases one thing: apposition, copula, partitive.

Read from ClearNLP dependencies, with the parser's habit put right of taking "a militant group,
the Front" for a list of two.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.grammar.phrases import NOUNS, SUBJECTS, View
from framing.records import Token

_FRONT = 12  # tokens into the sentence that a predicate in front of its subject may begin
_LOOSE_DEPS = frozenset({"nsubj", "dep", "npadvmod", "nsubjpass", "advmod", "ccomp", "attr"})


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


def in_front(view: View) -> tuple[int, int] | None:
    """Give (name, noun) token numbers of "A former soldier, Hale left": what a sentence says first of its subject."""
    tokens = view.tokens
    for t in tokens[1:_FRONT]:
        if t.pos not in NOUNS or t.head == t.i or t.dep not in _LOOSE_DEPS:
            continue
        if tokens[max(view.left(t.i), 0)].i > 1 or not any(_indefinite(tokens[c]) for c in view.children[t.i]):
            return None
        comma = view.right(t.i) + 1
        comma -= 1 if tokens[comma - 1].text == "," else 0
        subject = next(
            (c for c in view.children[t.head] if tokens[c].dep in SUBJECTS and c > comma and view.left(c) == comma + 1),
            None,
        )
        return (subject, t.i) if subject is not None and tokens[comma].text == "," else None
    return None


def _indefinite(t: Token) -> bool:
    return t.text.lower() in ("a", "an")


def all_of_list(view: View, i: int) -> list[int]:
    """Give nouns of a list, though the parser took one for an apposition: "a bully, a racist and a liar"."""
    found = view.conjuncts(i)
    for k in found:
        for c in view.children[k]:
            t = view.tokens[c]
            if t.dep == "appos" and c not in found and view.child(c, "conj") is not None:
                found.extend(j for j in view.conjuncts(c) if j not in found)
    return found


def copulas(view: View, verbs: frozenset[str], linking: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """Yield (subject, complement, verb) token numbers of "X is a Y" with one of these verb lemmas.

    An object of one of `linking` counts, if it has an indefinite article: "proved a loyal ally".
    """
    for t in view.tokens:
        if t.dep == "dobj" and t.pos in NOUNS and view.tokens[t.head].lemma in linking:
            subject = view.subject(t.head)
            if subject is not None and any(_indefinite(view.tokens[c]) for c in view.children[t.i]):
                yield subject, t.i, t.head
        elif t.dep in ("attr", "oprd") and t.pos in NOUNS | {"NUM", "PRON", "DET"}:
            verb = t.head
            if view.tokens[verb].lemma in verbs:
                subject = view.subject(verb)
                if subject is not None:
                    for k in all_of_list(view, t.i):
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
