"""Nouns of an actor's kind that speak of others: any holder of an office, who wrongs the actor, those elsewhere.

"Members elect their chair" names no chair. "Gangs that rob migrants" are no migrants, for the clause tells the two
apart. "Fighters in the Tibesti" are not the group of another country that the article speaks of. Asked of the parse;
without one nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.annotate.naming.sentence import Reading
from framing.grammar import Tree
from framing.lexicon import NounSense
from framing.registry import Entry

_RELATIVE = frozenset({"who", "that", "which"})
_CLAUSES = frozenset({"relcl", "acl"})
_WITHIN = frozenset({"in", "from", "across", "near"})
_OBJECTS = frozenset({"dobj", "pobj"})
_ELECTING = "electing verb"


def to_be_elected(r: Reading, n: int) -> bool:
    """Whether an office is what somebody is to be elected to, whoever holds it: "vote for their president"."""
    if r.tree is None or r.tree.tokens[n].dep not in _OBJECTS:
        return False
    above = r.tree.tokens[r.tree.tokens[n].head]
    if above.text.lower() == "for":
        above = r.tree.tokens[above.head]
    return above.pos == "VERB" and above.text.lower() in r.words.verb_forms[_ELECTING]


def is_quality(r: Reading, n: int, sense: NounSense) -> bool:
    """Whether an abstract noun is what one has, and nobody: "the authority to raise taxes"."""
    if r.tree is None or "abstract" not in sense.fields:
        return False
    clauses = (c for c in r.tree.children[n] if r.tree.tokens[c].dep in ("acl", "relcl"))
    return any(r.tree.child(c, "aux") is not None and r.tree.tokens[c].tag == "VB" for c in clauses)


def acts_on(r: Reading, n: int, entry: Entry, named: frozenset[int]) -> bool:
    """Whether a clause says what a noun's people do to an actor, so that they are others: "gangs who rob migrants".

    Parameters
    ----------
    r : Reading
        The sentence.
    n : int
        The noun.
    entry : Entry
        The actor.
    named : frozenset[int]
        Where the actor's names start in the text.

    Returns
    -------
    bool
        True where the clause's subject is the noun and the actor is named in it.
    """
    if r.tree is None:
        return False
    tree = r.tree
    for verb in _clauses(tree, n):
        subject = tree.subject(verb)
        if subject is None or tree.surface(subject) not in _RELATIVE:
            continue
        if any(_names(tree, k, entry, named) for k in range(verb + 1, tree.right(verb) + 1)):
            return True
    return False


def elsewhere(r: Reading, n: int, owners: frozenset[str]) -> bool:
    """Whether a noun's people are said to be at a place that is none of these countries': "fighters in the Tibesti"."""
    if r.tree is None:
        return False
    tree = r.tree
    heads = (n, *_clauses(tree, n))
    links = (c for h in heads for c in tree.children[h] if c > n and tree.surface(c) in _WITHIN)
    places = (tree.child(c, "pobj") for c in links)
    return any(p is not None and tree.proper(p) and not _of(r, tree, p, owners) for p in places)


def _clauses(tree: Tree, n: int) -> Iterator[int]:
    """Yield the verbs of the clauses behind a noun, or behind the last of those that it is joined to."""
    for k in {n, tree.conjuncts(n)[-1]}:
        yield from (c for c in tree.children[k] if c > k and tree.tokens[c].dep in _CLAUSES)


def _names(tree: Tree, k: int, entry: Entry, named: frozenset[int]) -> bool:
    """Whether a word is the actor's name or a plural noun of its own."""
    own = tree.tokens[k].pos == "NOUN" and tree.plural(k) and tree.surface(k) in entry.nouns
    return own or tree.tokens[k].start in named


def _of(r: Reading, tree: Tree, p: int, owners: frozenset[str]) -> bool:
    """Whether a place is one of the countries, or a word for a time: "in May", "from Monday"."""
    t = tree.tokens[p]
    phrase = tree.phrase(p)
    countries = {c for a, _, cs in r.places if phrase.start <= a < phrase.full_end for c in cs}
    return bool(countries & owners) or t.text.lower() in r.words.closed
