"""Whether a clause denies what it tells, and whether it tells it as a fact: negation and modality.

Conventions: modality is "" for a fact, else future, possible, needed, conditional, tried, planned, threatened or
bidden; the nearest word decides ("may plan to leave": planned).
"""

from __future__ import annotations

from collections.abc import Mapping

from framing.annotate.clauses.senses import Senses
from framing.grammar import Tree

_MODALS: Mapping[str, str] = {
    "will": "future", "'ll": "future", "shall": "future", "wo": "future", "may": "possible", "might": "possible",
    "can": "possible", "ca": "possible", "could": "possible", "must": "needed", "should": "needed", "ought": "needed",
    "would": "conditional", "'d": "conditional",
}  # fmt: skip
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "advmod")
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing", "never"})
_INFINITIVES = frozenset({("xcomp", "VB"), ("xcomp", "VBG"), ("ccomp", "VB")})
_HALF_MODALS = {("go", "VBG"): "future", ("have", ""): "needed"}


def is_negated(tree: Tree, verb: int, senses: Senses) -> bool:
    """Whether a verb is denied: by a "not", by a subject or object that is nobody, or by a verb over it."""
    for c in tree.children[verb]:
        dep = tree.tokens[c].dep
        if dep == "neg" or (dep in _ARGUMENTS and _is_nobody(tree, c)):
            return True
    t = tree.tokens[verb]
    if t.dep == "pcomp":
        return tree.tokens[t.head].text.lower() == "without"
    if t.dep == "conj" and tree.tokens[t.head].pos == "VERB" and tree.child(verb, "nsubj", "nsubjpass") is None:
        return is_negated(tree, t.head, senses) and tree.child(verb, "aux") is None
    return _over(tree, verb, senses) == "negated"


def _is_nobody(tree: Tree, i: int) -> bool:
    return tree.surface(i) in _NOBODY or any(tree.tokens[c].text.lower() == "no" for c in tree.children[i])


def modality(tree: Tree, verb: int, senses: Senses) -> str:
    """Say how a verb is told where it is no plain fact."""
    for c in tree.children[verb]:
        t = tree.tokens[c]
        if t.dep == "aux" and t.text.lower() in _MODALS:
            return _MODALS[t.text.lower()]
        if t.dep == "mark" and t.text.lower() in _CONDITIONS:
            return "conditional"
    over = _over(tree, verb, senses)
    return "" if over == "negated" else over or _of_first(tree, verb, senses)


def _of_first(tree: Tree, verb: int, senses: Senses) -> str:
    """Modality of the verb that an infinitive or participle is coordinated with: "will go and see"."""
    t = tree.tokens[verb]
    shared = t.dep == "conj" and t.tag in ("VB", "VBN", "VBG") and tree.tokens[t.head].pos == "VERB"
    return modality(tree, t.head, senses) if shared and tree.child(verb, "aux") is None else ""


def _over(tree: Tree, verb: int, senses: Senses) -> str:
    """Say what the verb over an infinitive makes of it: tried, planned, threatened, bidden, negated, or nothing."""
    t = tree.tokens[verb]
    if (t.dep, t.tag) not in _INFINITIVES:
        return ""
    over = tree.tokens[t.head]
    half = _HALF_MODALS.get((over.lemma.lower(), over.tag)) or _HALF_MODALS.get((over.lemma.lower(), ""))
    return half or senses.complement(tree, t.head)
