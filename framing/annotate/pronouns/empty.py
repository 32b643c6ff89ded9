"""The empty "it": weather and time, "it is clear that", "it is said that", clefts, "made it clear that".

Idea: whether "it" stands for anything is read off its clause, by the verb and what follows it, after Lappin and
Leass (1994) and Quirk et al. (1985). Labels are ClearNLP dependencies; the verbs are cues of `pronoun_cues`.
"""

from __future__ import annotations

from framing.annotate.pronouns.binding import verb_of
from framing.annotate.pronouns.words import BODY, PronounWords
from framing.grammar import Tree
from framing.records import Token

_OBJECTS = frozenset({"dobj", "dative", "agent", "pobj"})
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "csubj", "relcl", "acl", "csubjpass"})
_PREDICATES = frozenset({"acomp", "attr", "oprd"})


def is_empty(view: Tree, t: Token, words: PronounWords) -> bool:
    """Whether "it" stands for nothing, or for a clause, a time or the weather."""
    v = verb_of(view, t.i)
    if v < 0 or _holds_place(view, t, words):
        return True
    verb = view.tokens[v].lemma
    if t.dep in _OBJECTS:
        return t.dep == "dobj" and verb in words.cues["clausal object verb"]  # "he said it": a fact
    if verb == "be":
        return _empty_copula(view, t, v, words)
    if verb in words.cues["raising verb"]:  # "it seems that", but "it seems to want"
        return _followed(view, v) and not any(view.tokens[c].dep == "xcomp" for c in view.children[v])
    if verb in words.cues["taking verb"]:  # "it took years to build"
        return _followed(view, v) and view.child(v, "dobj") is not None
    passive = view.child(v, "auxpass") is not None and verb in words.cues["clause passive"]
    return verb in words.cues["weather verb"] or (passive and _followed(view, v))  # "it is said that"


def _followed(view: Tree, v: int) -> bool:
    """Whether a clause hangs on a verb and stands behind it."""
    return any(c > v and view.tokens[c].dep in _CLAUSES for c in view.children[v])


def _empty_copula(view: Tree, t: Token, v: int, words: PronounWords) -> bool:
    """Whether the "it" of "it is" says of nobody what he is."""
    i = next((c for c in view.children[v] if view.tokens[c].dep in _PREDICATES), None)
    if i is None:
        return True  # "it is in 2019 that ...", "it's about": nothing that an actor is
    predicate = view.tokens[i]
    if predicate.dep == "acomp" or predicate.pos == "ADJ":
        later = range(t.i + 1, view.right(v) + 1)
        clause = any(view.tokens[k].dep in _CLAUSES or view.tokens[k].tag == "TO" for k in later)
        return clause and predicate.lemma.lower() not in words.cues["referential adjective"]
    return not words.sort_of(predicate.text.lower()) & BODY  # "it was an attack": what happened, not who


def _holds_place(view: Tree, t: Token, words: PronounWords) -> bool:
    """Whether "it" stands between a verb and a predicate, in place of a clause: "find it hard to"."""
    around = view.tokens[max(0, t.i - 1) : t.i + 2]
    if len(around) < 3 or around[0].lemma not in words.cues["object predicate verb"]:
        return False
    return around[2].pos in ("ADJ", "ADV") or around[2].dep == "oprd"
