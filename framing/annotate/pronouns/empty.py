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
_PREDICATES = ("acomp", "attr", "oprd")
_CLAUSAL = ("raising verb", "taking verb")  # "it seems that", "it took years to"
_PASSIVE = ("clause passive",)  # "it is said that"


def is_empty(view: Tree, t: Token, words: PronounWords) -> bool:
    """Whether "it" stands for nothing, or for a clause, a time or the weather."""
    v = verb_of(view, t.i)
    if v < 0 or _holds_place(view, t, words):
        return True
    verb = view.tokens[v].lemma
    if t.dep in _OBJECTS:
        return verb in words.cues["clausal object verb"]  # "he said it": a fact
    if verb == "be":
        return _empty_copula(view, t, v, words)
    return verb in words.cues["weather verb"] or _clausal(view, v, words)


def _clausal(view: Tree, v: int, words: PronounWords) -> bool:
    """Whether "it" keeps the place of a clause behind its verb; not so in "it seems to want"."""
    verb = view.tokens[v].lemma
    kinds = _CLAUSAL if view.child(v, "auxpass") is None else _PASSIVE
    if not any(verb in words.cues[kind] for kind in kinds) or not _followed(view, v):
        return False
    return verb not in words.cues["raising verb"] or view.child(v, "xcomp") is None


def _followed(view: Tree, v: int) -> bool:
    """Whether a clause hangs on a verb and stands behind it."""
    return any(c > v and view.tokens[c].dep in _CLAUSES for c in view.children[v])


def _empty_copula(view: Tree, t: Token, v: int, words: PronounWords) -> bool:
    """Whether the "it" of "it is" is nobody: "it is clear that", "it was an attack", "it is in Oslo that"."""
    i = view.child(v, *_PREDICATES)
    if i is None:
        return True
    if view.tokens[i].pos != "ADJ":
        return not words.sort_of(view.surface(i)) & BODY
    later = [view.tokens[k] for k in range(t.i + 1, view.right(v) + 1)]
    clause = any(k.dep in _CLAUSES or k.tag == "TO" for k in later)
    return clause and view.tokens[i].lemma.lower() not in words.cues["referential adjective"]


def _holds_place(view: Tree, t: Token, words: PronounWords) -> bool:
    """Whether "it" stands between a verb and a predicate, in place of a clause: "find it hard to"."""
    around = view.tokens[max(0, t.i - 1) : t.i + 2]
    placed = len(around) == 3 and around[0].lemma in words.cues["object predicate verb"]
    return placed and around[2].pos in ("ADJ", "ADV")
