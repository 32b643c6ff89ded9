"""Where a source is named, if not in its own words: "who", "the auditor, Lena Hale", "Lena Hale, a Democrat".

Idea: a relative pronoun stands for the noun that its clause hangs on, "who" for the nearest that is no thing; an
office or a member of a party, set beside a name by a comma, is who bears that name.

Labels are ClearNLP dependencies; token numbers are positions in the sentence; None is nowhere else.
"""

from __future__ import annotations

from framing.annotate.voice.attributions.answers import can_speak
from framing.annotate.voice.cues import Cues
from framing.grammar import Tree
from framing.records import Token

_RELATIVE = ("WP", "WDT")
_COMMON = ("NN", "NNS", "JJ")  # a local named Omar
_NOUNS = ("NOUN", "PROPN")
_NAMING = ("appos", "acl")
_PLURALS = ("NNS", "NNPS")
_STEPS = 3  # words from a name up to the plural that it is one of
_CLIMBS = ("conj", "xcomp", "ccomp")


def antecedent(tree: Tree, head: int, cues: Cues) -> int | None:
    """Head of the phrase that names the source with this head."""
    t = tree.tokens[head]
    if t.tag in _RELATIVE:
        return _of_relative(tree, t, cues)
    if t.tag in _COMMON:
        return _behind(tree, head)
    if t.text in cues.persons.belonging:
        return t.head if t.dep == "appos" else _behind(tree, head)
    return None


def _behind(tree: Tree, head: int) -> int | None:
    """Name in apposition behind a noun, or that it is called: the auditor, Lena Hale; a local named Omar."""
    behind = (tree.tokens[k] for k in tree.children[head] if k > head)
    names = (k.i if k.dep == "appos" else _called(tree, k) for k in behind if k.dep in _NAMING)
    return next((k for k in names if k is not None and tree.tokens[k].pos == "PROPN"), None)


def _called(tree: Tree, t: Token) -> int | None:
    return tree.child(t.i, "oprd") if t.tag == "VBN" else None


def _of_relative(tree: Tree, t: Token, cues: Cues) -> int | None:
    head = _of_same_number(tree, t, _hung_on(tree, t))
    if head is not None and _is_apposed_to_name(tree, tree.tokens[head]):
        return tree.tokens[head].head
    if t.tag != "WP" or (head is not None and can_speak(tree, head, cues)):
        return head
    before = (x.i for x in reversed(tree.tokens[: t.i]) if x.pos in _NOUNS)
    return next((k for k in before if can_speak(tree, k, cues)), None)


def _hung_on(tree: Tree, t: Token) -> int | None:
    """Noun that the clause of a relative pronoun hangs on."""
    verb = tree.tokens[t.head]
    while verb.dep in _CLIMBS:
        verb = tree.tokens[verb.head]
    return verb.head if verb.dep == "relcl" else None


def _of_same_number(tree: Tree, t: Token, head: int | None) -> int | None:
    """Plural that one of them is named behind, if the verb is a plural's: councillors including Hale, who have."""
    if (
        head is None
        or tree.tokens[head].tag != "NNP"
        or not _is_plural(tree, t)
        or tree.child(head, "conj") is not None
    ):
        return head
    above = tree.tokens[head]
    for _ in range(_STEPS):
        above = tree.tokens[above.head]
        if above.tag in _PLURALS and above.i < head:
            return above.i
    return head


def _is_plural(tree: Tree, t: Token) -> bool:
    """Whether the verb of a relative pronoun has a form that a plural alone takes."""
    verb = tree.tokens[t.head]
    verbs = [verb, *(tree.tokens[k] for k in tree.children[verb.i] if tree.tokens[k].dep in ("aux", "auxpass"))]
    return any(v.tag == "VBP" or v.text == "were" for v in verbs)


def _is_apposed_to_name(tree: Tree, t: Token) -> bool:
    """Whether a noun only says what a name before it is: Lena Hale, a Democrat who."""
    return t.dep == "appos" and tree.tokens[t.head].pos == "PROPN"
