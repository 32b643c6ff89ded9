"""Whether a clause denies what it tells, and whether it tells it as a fact: negation and modality.

Idea: an infinitive, a participle behind a preposition or a noun is as real as what stands over it: "refrained from
attacking" tells no attack, "a vow to deport" and "used gas to repel them" an aim, "may be forced to leave" a chance.

Conventions: modality is "" for a fact, else future, possible, needed, conditional, tried, planned, aimed (a purpose),
threatened, bidden or alleged; the nearest word decides ("may plan to leave": planned).
"""

from __future__ import annotations

from collections.abc import Mapping

from framing.annotate.clauses.heads import is_to_be
from framing.annotate.clauses.senses import Senses
from framing.grammar import Tree
from framing.records import Token

_MODALS: Mapping[str, str] = {
    "will": "future", "'ll": "future", "shall": "future", "wo": "future", "may": "possible", "might": "possible",
    "can": "possible", "ca": "possible", "could": "possible", "must": "needed", "should": "needed", "ought": "needed",
    "would": "conditional", "'d": "conditional",
}  # fmt: skip
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "advmod")
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing", "never"})
_INFINITIVES = frozenset({("xcomp", "VB"), ("xcomp", "VBG"), ("ccomp", "VB")})
_CHAINED = frozenset({"xcomp", "oprd"})
_AIMS = frozenset({"on", "about", "toward", "towards", "against", "of"})  # "advice on leaving", "capable of leaving"
_COMPLEMENTS = _AIMS | {"from", "to", "into", "for", "with"}  # behind which a verb may have what it plans or denies
_REAL = frozenset({"first", "second", "third", "last", "only", "latest", "next"})  # "the first state to leave" left
_CLAUSES = ("acl", "relcl")
_HALF_MODALS = {("go", "VBG"): "future", ("have", ""): "needed"}


def is_negated(tree: Tree, verb: int, senses: Senses) -> bool:
    """Whether a verb is denied: by a "not", by a subject or object that is nobody, or by a verb over it."""
    if _denies_itself(tree, verb):
        return True
    t = tree.tokens[verb]
    if t.dep == "pcomp" and tree.surface(t.head) == "without":
        return True
    if t.dep == "conj" and tree.tokens[t.head].pos == "VERB" and tree.child(verb, "nsubj", "nsubjpass") is None:
        return is_negated(tree, t.head, senses) and tree.child(verb, "aux") is None
    over = _over(tree, verb, senses) == "negated"
    chained = t.dep in _CHAINED and t.tag == "VB" and _denies_itself(tree, t.head)
    return over != chained  # "did not refuse to pay" denies no payment


def _denies_itself(tree: Tree, verb: int) -> bool:
    """Whether a verb has a "not", or nobody for its subject or object."""
    deps = ((c, tree.tokens[c].dep) for c in tree.children[verb])
    return any(dep == "neg" or (dep in _ARGUMENTS and _is_nobody(tree, c)) for c, dep in deps)


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
    return "" if over == "negated" else over or _shared(tree, verb, senses)


def _shared(tree: Tree, verb: int, senses: Senses) -> str:
    """Modality that a verb has from the one that it is coordinated with or completes: "will go and see"."""
    t = tree.tokens[verb]
    joined = t.dep == "conj" and t.tag in ("VB", "VBN", "VBG") and tree.child(verb, "aux") is None
    shared = (joined or (t.dep in _CHAINED and t.tag == "VB")) and tree.tokens[t.head].pos in ("VERB", "AUX")
    return modality(tree, t.head, senses) if shared else ""


def _over(tree: Tree, verb: int, senses: Senses) -> str:
    """Say what stands over an infinitive or participle makes of it: tried, planned, ..., negated, or nothing."""
    t = tree.tokens[verb]
    over = tree.tokens[t.head]
    if (t.dep, t.tag) in _INFINITIVES:
        return _half_modal(over) or senses.complement(tree, t.head)
    if t.dep == "pcomp":
        return _behind(tree, t.head, senses)
    if t.dep == "ccomp" and over.pos == "VERB":
        return "negated" if verb > t.head and senses.complement(tree, t.head) == "negated" else ""
    return _of_infinitive(tree, verb, senses) if t.tag == "VB" and _has_to(tree, verb) else ""


def _half_modal(over: Token) -> str:
    lemma = over.lemma.lower()
    return _HALF_MODALS.get((lemma, over.tag)) or _HALF_MODALS.get((lemma, ""), "")


def _of_infinitive(tree: Tree, verb: int, senses: Senses) -> str:
    """Say of an infinitive that completes no verb what its noun makes of it, or its place."""
    t = tree.tokens[verb]
    if is_to_be(tree, verb, senses.is_body):
        return "future"
    return _of_noun(tree, t.head, senses) if t.dep in _CLAUSES else _aim(tree, verb)


def _aim(tree: Tree, verb: int) -> str:
    """Say of an infinitive beside a clause that it is an aim, of one alone, as in headlines, that it will be."""
    dep = tree.tokens[verb].dep
    if dep == "ROOT":
        return "future"
    only = any(tree.surface(k) == "only" for k in range(max(0, verb - 2), verb))  # "only to be caught": they were
    return "aimed" if dep == "advcl" and not only else ""


def _has_to(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[c].dep == "aux" and tree.surface(c) == "to" for c in tree.children[verb])


def _of_noun(tree: Tree, noun: int, senses: Senses) -> str:
    """Say what a noun makes of the infinitive behind it: "a vow to leave"; "the first to leave" did."""
    ranked = any(tree.surface(c) in _REAL for c in tree.children[noun])  # no body: "the last chance to leave"
    did = tree.surface(noun) in _REAL or (ranked and senses.is_body(tree, noun))
    return "" if did else senses.complement_of_noun(tree, noun) or "aimed"


def _behind(tree: Tree, prep: int, senses: Senses) -> str:
    """Say what a participle behind a preposition is: "refrained from leaving", "advice on leaving"."""
    word, over = tree.surface(prep), tree.tokens[prep].head
    t = tree.tokens[over]
    if t.pos in ("VERB", "AUX"):
        said = senses.complement(tree, over) if word in _COMPLEMENTS else ""
        return said or ("bidden" if word == "against" else "planned" if word in ("toward", "towards") else "")
    if word not in _AIMS:
        return ""
    return "possible" if t.pos == "ADJ" else senses.complement_of_noun(tree, over) or "planned"


def noun_tone(tree: Tree, i: int, over: int | None, senses: Senses) -> tuple[bool, str]:
    """Whether an act that a noun tells is denied, and how it is told where it is no plain fact.

    Parameters
    ----------
    tree : Tree
        The sentence.
    i : int
        The noun.
    over : int | None
        The verb that says that it is done, if there is one: "launched an attack", "faced trial".
    senses : Senses
        Senses of verbs.

    Returns
    -------
    tuple of bool and str
        Denied; modality as of verbs.
    """
    said = _nominal(tree, i, senses)
    denied = any(tree.surface(c) == "no" for c in tree.children[i]) or said == "negated"
    if over is None:
        return denied, "" if said == "negated" else said
    how = modality(tree, over, senses)
    return denied or is_negated(tree, over, senses), how or ("" if said == "negated" else said)


def _nominal(tree: Tree, i: int, senses: Senses) -> str:
    """Say what the verb or noun over a noun makes of the act: "called for a strike", "the threat of war"."""
    t = tree.tokens[i]
    if t.dep == "conj" and tree.tokens[t.head].pos == "NOUN":
        return _nominal(tree, t.head, senses)
    over = t.head
    if t.dep == "pobj" and tree.surface(over) in _COMPLEMENTS:
        word, over = tree.surface(over), tree.tokens[over].head
        if tree.tokens[over].pos == "NOUN" and word in ("of", "for"):
            return senses.complement_of_noun(tree, over)
    elif t.dep not in ("dobj", "nsubjpass"):
        return ""
    return senses.complement(tree, over) if tree.tokens[over].pos == "VERB" else ""
