"""Ties of grammar that make two phrases one thing: apposition, copula, partitive.

Read from ClearNLP dependencies, with the parser's habit put right of taking "a militant group,
the Front" for a list of two.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.grammar.phrases import NOUNS, SUBJECTS
from framing.grammar.tree import Tree
from framing.records import Token

_PREDICATES = NOUNS | {"NUM", "PRON", "DET"}
_FRONT = 12  # tokens into the sentence that a predicate in front of its subject may begin
_AMOUNTS = frozenset({"NUM", "PRON", "DET"})
_AMONG = frozenset({"of", "among"})
_QUANTITIES = frozenset({"CD", "JJR", "JJS"})  # "most of the strikers"
_ONLY = frozenset({"but", "than"})  # "nothing but", "nothing more than"
_LOOSE_DEPS = frozenset({"nsubj", "dep", "npadvmod", "nsubjpass", "advmod", "ccomp", "attr"})


def appositions(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield (head, apposed) token numbers of each apposition the parser gives, coordinated ones too."""
    for t in tree.tokens:
        if t.dep == "appos":
            for k in tree.conjuncts(t.i):
                yield _nearest(tree, t.head, t.i), k
        elif t.dep == "conj" and t.pos in NOUNS and tree.tokens[t.head].pos in NOUNS and not _listed(tree, t):
            yield t.head, t.i


def _nearest(tree: Tree, head: int, apposed: int) -> int:
    """Last of several owned or determined nouns: in "their union and the port's owner, Open Quay," the owner."""
    between = [k for k in tree.conjuncts(head) if head < k < apposed and _is_of_its_own(tree, k)]
    return between[-1] if between else head


def _is_of_its_own(tree: Tree, noun: int) -> bool:
    """Whether a noun has its own article or owner; "the president and owner, Lena Hale," is one person."""
    return any(tree.tokens[c].dep in ("det", "poss") for c in tree.children[noun])


def _listed(tree: Tree, t: Token) -> bool:
    """Whether a coordinated noun is one of a list, not an apposition that the parser took for one."""
    links = (tree.child(t.head, "cc"), tree.child(t.i, "cc"), tree.child(t.i, "conj"))
    return any(k is not None for k in links) or tree.tokens[t.head].dep == "conj" or tree.tokens[t.i - 1].text == "/"


def in_front(tree: Tree) -> tuple[int, int] | None:
    """Give (name, noun) token numbers of "A former soldier, Hale left": what a sentence says first of its subject."""
    noun = next(filter(_is_loose, tree.tokens[1:_FRONT]), None)
    if noun is None or tree.left(noun.i) > 1 or not _is_indefinite(tree, noun.i):
        return None
    last = tree.right(noun.i)
    subject = _behind_comma(tree, noun.head, last if tree.tokens[last].text == "," else last + 1)
    return None if subject is None else (subject, noun.i)


def _behind_comma(tree: Tree, verb: int, comma: int) -> int | None:
    """Subject of a verb that begins right behind a comma."""
    found = next((c for c in tree.children[verb] if tree.left(c) == comma + 1), None)
    subject = found is not None and tree.tokens[found].dep in SUBJECTS and tree.tokens[comma].text == ","
    return found if subject else None


def _is_loose(t: Token) -> bool:
    return t.pos in NOUNS and t.head != t.i and t.dep in _LOOSE_DEPS


def _is_indefinite(tree: Tree, noun: int) -> bool:
    return any(tree.tokens[c].text.lower() in ("a", "an") for c in tree.children[noun])


def all_of_list(tree: Tree, i: int) -> list[int]:
    """Give nouns of a list, though the parser took one for an apposition: "a bully, a racist and a liar"."""
    found = tree.conjuncts(i)
    for k in found:
        for c in tree.children[k]:
            t = tree.tokens[c]
            if t.dep == "appos" and c not in found and tree.child(c, "conj") is not None:
                found.extend(j for j in tree.conjuncts(c) if j not in found)
    return found


def copulas(tree: Tree, verbs: frozenset[str], linking: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """Yield (subject, complement, verb) token numbers of "X is a Y" with one of these verb lemmas.

    An object of one of `linking` counts, if it has an indefinite article: "proved a loyal ally".
    """
    for t in tree.tokens:
        lemma, found = tree.tokens[t.head].lemma, []
        if lemma in verbs and _is_predicate(t):
            found = all_of_list(tree, t.i)
        elif lemma in linking and _is_object(t) and _is_indefinite(tree, t.i):
            found = [t.i]
        subject = tree.subject(t.head) if found else None
        if subject is not None:
            yield from ((subject, k, t.head) for k in found)


def _is_predicate(t: Token) -> bool:
    return t.dep in ("attr", "oprd") and t.pos in _PREDICATES


def _is_object(t: Token) -> bool:
    return t.dep == "dobj" and t.pos in NOUNS


def partitive(tree: Tree, i: int) -> int:
    """Noun that "one of Moscow's allies" or "nothing but a mob" is about: the object behind, else `i` itself."""
    found = (tree.child(k, "pobj") for k in _links_behind(tree, i))
    return next((k for k in found if k is not None), i)


def _links_behind(tree: Tree, i: int) -> list[int]:
    """Preposition behind a quantity or "nothing"."""
    t = tree.tokens[i]
    if t.text.lower() == "nothing":
        below = (c for k in (i, *tree.children[i]) for c in tree.children[k])
        return [c for c in below if tree.tokens[c].text in _ONLY][:1]
    if t.pos not in _AMOUNTS and t.tag not in _QUANTITIES:
        return []
    return [c for c in tree.children[i] if tree.tokens[c].text.lower() in _AMONG][:1]
