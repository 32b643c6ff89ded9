"""The empty "it": weather and time, "it is clear that", "it is said that", clefts, "made it clear that".

Idea: whether "it" stands for anything is read off its clause, by the verb and what follows it, after Lappin and
Leass (1994) and Quirk et al. (1985). Labels are ClearNLP dependencies; the verbs are cues of `pronoun_cues`.
"""

from __future__ import annotations

from framing.annotate.pronouns.binding import VERBS, verb_of
from framing.annotate.pronouns.words import BODY, PronounWords
from framing.grammar import SUBJECTS, Tree
from framing.records import Token

_OBJECTS = frozenset({"dobj", "dative", "agent"})
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "csubj", "relcl", "acl", "csubjpass"})
_PREDICATES = frozenset({"acomp", "attr", "oprd"})


def is_empty(view: Tree, t: Token, words: PronounWords) -> bool:
    """Whether "it" stands for nothing, or for a clause, a time or the weather."""
    tokens, cues = view.tokens, words.cues
    v = verb_of(view, t.i)
    if v < 0 or _holds_place(view, t, cues["object predicate verb"]):
        return True
    verb, below = tokens[v], [tokens[c] for c in view.children[v]]
    after = [c for c in below if c.i > t.i]
    if t.dep in SUBJECTS or (t.i < v and t.dep not in _OBJECTS and t.dep != "pobj"):
        if verb.lemma in cues["weather verb"]:
            return True
        clause = any(c.dep in _CLAUSES and c.i > v for c in after)
        if verb.lemma in cues["raising verb"] and (clause or _behind(view, v) in ("that", "as", "like", "to")):
            return not any(c.dep in ("xcomp", "oprd") and c.pos in VERBS for c in after)
        if verb.lemma in cues["taking verb"] and any(c.dep in ("dobj", "dative") for c in after):
            return clause or any(tokens[c.i].lemma in cues["time noun"] for c in after)
        if verb.lemma == "be":
            return _empty_copula(view, t, v, words)
        passive = t.dep == "nsubjpass" or any(c.dep == "auxpass" for c in below)
        return passive and verb.lemma in cues["clause passive"] and (clause or _behind(view, v) == "that")
    return _empty_object(view, t, v, words)


def _empty_copula(view: Tree, t: Token, v: int, words: PronounWords) -> bool:
    tokens, cues = view.tokens, words.cues
    inside = range(t.i + 1, min(view.right(v) + 1, t.i + 60))
    clause = any(tokens[k].dep in _CLAUSES and tokens[k].dep != "acl" for k in inside)
    predicate = next((tokens[c] for c in view.children[v] if tokens[c].dep in _PREDICATES), None)
    if predicate is None:
        return True  # "it is in 2019 that ...", "it's about": nothing that an actor is
    if predicate.pos == "ADJ" or predicate.dep == "acomp":
        if predicate.lemma.lower() in cues["referential adjective"]:
            return False
        return clause or any(tokens[k].tag == "TO" for k in inside)
    if predicate.lemma.lower() in cues["time noun"] or predicate.pos in ("NUM", "PRON", "ADV"):
        return True
    if predicate.pos in VERBS:
        return False
    if clause and any(tokens[k].text.lower() in ("that", "who", "to", "when", "whether") for k in inside):
        return True  # a cleft, or "it is a shame that"
    return not words.sorts.get(predicate.text.lower(), 0) & BODY  # "it was an attack": what happened, not who


def _empty_object(view: Tree, t: Token, v: int, words: PronounWords) -> bool:
    """Whether an object "it" stands for a fact: "he said it"."""
    tokens, cues = view.tokens, words.cues
    return tokens[v].lemma in cues["clausal object verb"] and t.dep == "dobj"


def _holds_place(view: Tree, t: Token, verbs: frozenset[str]) -> bool:
    """Whether "it" stands between a verb and a predicate, in place of a clause: "find it hard to"."""
    tokens, k = view.tokens, t.i + 1
    if not t.i or k >= len(tokens) or tokens[t.i - 1].lemma not in verbs:
        return False
    return tokens[k].pos in ("ADJ", "ADV") or tokens[k].tag in ("JJ", "JJR", "RB") or tokens[k].dep == "oprd"


def _behind(view: Tree, v: int) -> str:
    """Word behind a verb, past one adverb."""
    for k in range(v + 1, min(v + 3, len(view.tokens))):
        if view.tokens[k].pos != "ADV":
            return view.tokens[k].text.lower()
    return ""
